/** Measuring speed on a machine that does other things too: many alternating runs, and their medians. */
import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/** The middle of several numbers; of an even count, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('No median of nothing')
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? 0
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper
}

/** How long one call takes, in milliseconds. */
async function time(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Runs Node.js with these arguments to its end; throws if it fails, for a crash is quick. */
export function runNode(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with status ${status}: ${stderr}`)
}

/**
 * The median time of each piece of work, in milliseconds.
 *
 * The pieces take turns, so that whatever slows the machine down meanwhile slows all of them; the first turn,
 * which fills caches, does not count.
 */
export async function measure<Name extends string>(
  work: Record<Name, () => unknown>,
  runs: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(work) as Name[]
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let run = 0; run <= runs; run += 1) {
    for (const name of names) {
      const taken = await time(work[name])
      if (run > 0) times.get(name)?.push(taken)
    }
  }
  const medians = names.map((name) => [name, median(times.get(name) ?? [])])
  return Object.fromEntries(medians) as Record<Name, number>
}
