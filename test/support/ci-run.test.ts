/** `.ci/run` with an `npm` that only pretends: whatever goes wrong, the last line counts it. */
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runProgram } from './run-program.js'
import { withTempFolder } from './temp-folder.js'

const script = join(import.meta.dirname, '../../.ci/run')

/** What the pretended run of vitest reports: a status for each test, in one file; none is a file that did not load. */
interface Pretence {
  tests?: string[]
  /** The npm commands that fail: `ci`, `test`, `run lint`. */
  failing?: string[]
}

async function ciRun({ tests, failing = [] }: Pretence) {
  return withTempFolder(async (folder) => {
    const report = {
      testResults: [
        {
          status: tests?.every((status) => status === 'passed') && tests.length > 0 ? 'passed' : 'failed',
          assertionResults: tests?.map((status, index) => ({ status, fullName: `test ${index}` })),
        },
      ],
    }
    const write = tests ? `mkdir -p coverage; echo '${JSON.stringify(report)}' > coverage/tests.json` : 'true'
    const cases = failing.map((command) => `"${command}") exit 1 ;;`)
    const npm = `#!/bin/sh\n[ "$*" = test ] && { ${write}; }\ncase "$*" in ${cases.join(' ')} *) exit 0 ;; esac\n`
    await mkdir(join(folder, '.ci'))
    await mkdir(join(folder, 'bin'))
    await copyFile(script, join(folder, '.ci/run'))
    await writeFile(join(folder, 'bin/npm'), npm)
    await chmod(join(folder, 'bin/npm'), 0o755)
    const PATH = [join(folder, 'bin'), process.env.PATH].join(delimiter)
    const { status, stdout } = await runProgram('bash', [join(folder, '.ci/run')], { env: { PATH } })
    return { status, lastLine: stdout.trimEnd().split('\n').at(-1) }
  })
}

describe('.ci/run', () => {
  it.each([
    ['all is well', { tests: ['passed', 'passed'] }, 0, '5 passed, 0 failed'],
    ['a test fails', { tests: ['passed', 'failed'], failing: ['test'] }, 1, '4 passed, 1 failed'],
    ['a test is skipped', { tests: ['passed', 'skipped', 'todo'] }, 1, '4 passed, 2 failed'],
    ['a test file does not load', { tests: [], failing: ['test'] }, 1, '3 passed, 1 failed'],
    ['a later step fails', { tests: ['passed'], failing: ['run lint'] }, 1, '3 passed, 1 failed'],
    ['the build fails', { failing: ['test'] }, 1, '3 passed, 1 failed'],
    ['no test was run', {}, 1, '3 passed, 1 failed'],
    [
      'nothing works',
      { failing: ['ci', 'run lint', 'run typecheck', 'run deadcode'] },
      1,
      '0 passed, 4 failed',
    ],
    [
      'vitest fails with every test passed',
      { tests: ['passed'], failing: ['test'] },
      1,
      '4 passed, 1 failed',
    ],
  ])('counts when %s', async (_, pretence, status, lastLine) => {
    expect(await ciRun(pretence)).toEqual({ status, lastLine })
  })
})
