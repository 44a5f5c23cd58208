/** Law: as many as a filter counts, wherever the point stands. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partitionPoint } from '../src/partition-point.js'

it('counts what stands before a point', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, point) => {
      const sorted = numbers.sort((a, b) => a - b)
      const count = partitionPoint(sorted.length, (index) => (sorted[index] as number) < point)
      expect(count).toBe(sorted.filter((number) => number < point).length)
    }),
  )
})

it('asks about nothing where there is nothing', () => {
  expect(partitionPoint(0, () => expect.fail())).toBe(0)
})
