/** Speed as a law: what is four times as long takes about four times as long. */
import { expect } from 'vitest'

/**
 * Expects that work grows no faster than what is worked on. Work on four times as much takes four times as long, sixteen
 * times where a step is quadratic; between them lies room for a busy machine.
 *
 * @param size how much the smaller work is given; enough for some milliseconds
 */
export function expectInProportion(size: number, work: (size: number) => void): void {
  work(size)
  const small = secondsOf(() => work(size))
  expect(secondsOf(() => work(4 * size))).toBeLessThan(8 * small + 0.05)
}

/** Seconds of processor time, which a busy machine changes little; the better of two runs. */
function secondsOf(work: () => void): number {
  const run = (): number => {
    const before = process.cpuUsage()
    work()
    return process.cpuUsage(before).user / 1e6
  }
  return Math.min(run(), run())
}
