import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findTool, type ToolName, tools } from './find-tools.js'
import { expectGolden } from './golden.js'
import { runProgram } from './run-program.js'
import { withTempFolder } from './temp-folder.js'
import { decide } from './tools.js'

const installer = join(import.meta.dirname, 'install-tools.js')

describe('tools of the system', () => {
  it('that are missing skip a test on a desk and fail it in CI', () => {
    expect(decide([], true)).toBe('run')
    expect(decide(['java'], false)).toBe('skip')
    expect(decide(['java'], true)).toBe('fail')
  })

  it('are found on the PATH only if they can be run', async () => {
    await withTempFolder(async (folder) => {
      expect(findTool('git', folder)).toBeUndefined()
      await writeFile(join(folder, 'git'), '', { mode: 0o755 })
      expect(findTool('git', folder)).toBe(join(folder, 'git'))
    })
  })

  it('are all named in one message when they are not there', async () => {
    await withTempFolder(async (nowhere) => {
      const run = (ci: string) =>
        runProgram(process.execPath, [installer], { env: { PATH: nowhere, ...(ci ? { CI: ci } : {}) } })
      const [desk, ci] = await Promise.all([run(''), run('true')])
      expect([desk.status, ci.status]).toEqual([0, 1])
      const onPath = (Object.keys(tools) as ToolName[]).filter((name) => name !== 'epubcheck')
      for (const name of onPath) expect(desk.stderr).toContain(tools[name].debianPackage)
    })
  })

  it('cost nothing to look for when they are there', async () => {
    const missing = (Object.keys(tools) as ToolName[]).filter((name) => !findTool(name))
    if (missing.length > 0) return
    expect(execFileSync(process.execPath, [installer], { encoding: 'utf8' })).toBe('')
  })
})

describe('expectGolden', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('fails for a golden file that is missing or different', async () => {
    await withTempFolder(async (folder) => {
      vi.stubEnv('UPDATE_GOLDEN', '')
      await expect(expectGolden(folder, 'out.txt', 'One')).rejects.toThrow('No golden file')
      await writeFile(join(folder, 'out.txt'), 'One')
      await expectGolden(folder, 'out.txt', 'One')
      await expectGolden(folder, 'out.txt', new TextEncoder().encode('One'))
      await expect(expectGolden(folder, 'out.txt', 'Two')).rejects.toThrow('out.txt')
      await expect(expectGolden(folder, 'out.txt', new TextEncoder().encode('Two'))).rejects.toThrow(
        'out.txt',
      )
    })
  })

  it('writes only when asked to, and never in CI', async () => {
    await withTempFolder(async (folder) => {
      vi.stubEnv('UPDATE_GOLDEN', '1')
      vi.stubEnv('CI', 'true')
      await expect(expectGolden(folder, 'a/out.txt', 'One')).rejects.toThrow('No golden file')
      vi.stubEnv('CI', '')
      await expectGolden(folder, 'a/out.txt', 'One')
      expect(await readFile(join(folder, 'a/out.txt'), 'utf8')).toBe('One')
    })
  })
})

describe('runProgram', () => {
  it('gives input, keeps both streams apart, and ends what takes too long', async () => {
    const echo = "process.stdin.pipe(process.stdout); console.error('heard'); process.exitCode = 3"
    expect(await runProgram(process.execPath, ['-e', echo], { input: 'One' })).toEqual({
      status: 3,
      stdout: 'One',
      stderr: 'heard\n',
    })
    const forever = await runProgram(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      timeout: 300,
    })
    expect(forever.status).toBe(-1)
  })
})
