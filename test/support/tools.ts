/** Tests that need a program from the system: run where it is, skipped loudly where not, failed in CI. */
import { describe, expect, it } from 'vitest'
import { findTool, type ToolName } from './find-tools.js'

/** What becomes of tests when tools are missing: `run` if none is. */
export type Decision = 'run' | 'skip' | 'fail'

/** Decides what becomes of tests; a skip in CI would pass for a success, so it is a failure there. */
export function decide(missing: readonly ToolName[], ci: boolean): Decision {
  if (missing.length === 0) return 'run'
  return ci ? 'fail' : 'skip'
}

/** The path of a tool, for tests inside {@link describeWith}; throws where it is missing. */
export function toolPath(name: ToolName): string {
  const path = findTool(name)
  if (!path) throw new Error(`${name} is not on this machine: wrap the test in describeWith(['${name}'], …)`)
  return path
}

/** `describe` for tests that need tools of the system. */
export function describeWith(needs: readonly ToolName[], name: string, tests: () => void): void {
  const { decision, reason } = judge(needs, name)
  if (decision === 'run') describe(name, tests)
  else if (decision === 'skip') describe.skip(`${name} (SKIPPED: ${reason})`, tests)
  else describe(name, () => it('has its tools', () => expect.fail(reason)))
}

/** `it` for one test that needs tools of the system; `timeout` in milliseconds. */
export function itWith(
  needs: readonly ToolName[],
  name: string,
  test: () => void | Promise<void>,
  timeout?: number,
): void {
  const { decision, reason } = judge(needs, name)
  if (decision === 'run') it(name, test, timeout)
  else if (decision === 'skip') it.skip(`${name} (SKIPPED: ${reason})`, test)
  else it(name, () => expect.fail(reason))
}

function judge(needs: readonly ToolName[], name: string): { decision: Decision; reason: string } {
  const missing = needs.filter((tool) => !findTool(tool))
  const decision = decide(missing, Boolean(process.env.CI))
  const reason = `no ${missing.join(', no ')} on this machine`
  if (decision === 'skip') process.stderr.write(`SKIPPED: ${name}: ${reason}\n`)
  return { decision, reason }
}
