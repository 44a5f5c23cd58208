/** What an editor has changed, as steps from one text to the other. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movePlace } from '../../src/proof/move-place.js'
import { difference, stepsBetween } from '../../src/proof/server/differences.js'

const told = (before: string, after: string): string[] =>
  stepsBetween(before, after).map(
    ({ change: { from, to, length }, text }) =>
      `${before.slice(from, to)} -> ${text.slice(from, from + length)}`,
  )

describe('the steps from one text to another', () => {
  it.each([
    ['none', 'A.\nB.\n', 'A.\nB.\n', []],
    ['one word', 'A.\nThe boat.\n', 'A.\nThe old boat.\n', [' -> old ']],
    ['a line put in', 'A.\nB.\n', 'A.\nNew.\nB.\n', [' -> New.\n']],
    ['above and below, the last first', 'A.\nB.\nC.\n', 'A!\nB.\nC!\n', ['. -> !', '. -> !']],
    ['all of it', 'A.', 'B!', ['A. -> B!']],
    ['the end of the last line', 'A.\nB.', 'A.\nB.\n', [' -> \n']],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected)
  })

  it('say of whole lines that they are', () => {
    const [step] = stepsBetween('A.\n\nB.\n', 'A.\n\nNew.\n\nB.\n')
    const place = { file: 0, from: 4, to: 6 }
    movePlace(place, step?.change ?? { from: 0, to: 0, length: 0 })
    expect(place).toEqual({ file: 0, from: 10, to: 12 })
  })

  const text = fc
    .array(fc.constantFrom('A.\n', 'B.\n', 'Bee.\n', '\n', 'C'), { maxLength: 12 })
    .map((lines) => lines.join(''))

  it('lead there, each leaving what stands before it as it was', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        let now = before
        let end = before.length
        for (const { change, text: next } of stepsBetween(before, after)) {
          expect(change.to).toBeLessThanOrEqual(end)
          end = change.from
          expect(next.length - now.length).toBe(change.length - (change.to - change.from))
          expect(next.slice(0, change.from)).toBe(now.slice(0, change.from))
          expect(next.slice(change.from + change.length)).toBe(now.slice(change.to))
          now = next
        }
        expect(now).toBe(after)
      }),
    )
  })
})

describe('the one stretch in which two texts differ', () => {
  it('is of whole lines where whole lines were put in between like letters', () => {
    expect(difference('A.\nAbc.', 'A.\nAnd.\nAbc.')).toEqual({ from: 3, to: 3, length: 5 })
  })
})
