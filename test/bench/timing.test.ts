import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { measure, median, runNode } from '../../bench/support/timing.js'

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (numbers, expected) => {
    expect(median(numbers)).toBe(expected)
  })

  it('of nothing is a mistake', () => {
    expect(() => median([])).toThrow(RangeError)
  })
})

describe('measure', () => {
  it('lets the pieces take turns, and leaves the first turn out', async () => {
    const turns: string[] = []
    let slow = 60
    const times = await measure(
      {
        quick: () => turns.push('quick'),
        warming: async () => {
          turns.push('warming')
          await setTimeout(slow)
          slow = 1
        },
      },
      3,
    )
    expect(turns.join(' ')).toBe(Array.from({ length: 4 }, () => 'quick warming').join(' '))
    expect(times.warming).toBeLessThan(50)
  })

  it('does not take a crash for speed', () => {
    expect(() => runNode(['-e', 'process.exit(3)'])).toThrow('status 3')
  })
})
