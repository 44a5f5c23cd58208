/** Words of the page, found where they stand in the source. */
import { expect, it } from 'vitest'
import { findInSource } from '../../src/proof/page/find-in-source.js'

const found = (source: string, page: string, words: string, from = 0): string | undefined => {
  const start = page.indexOf(words, from)
  const at = findInSource(source, page, start, start + words.length)
  return at && `${at[0]} ${source.slice(...at)}`
}

it('finds words whose marks, dashes and dots were set', () => {
  expect(found('He said "No--I..." then.', 'He said “No—I…” then.', '“No—I…”')).toBe('8 "No--I..."')
})

it('finds the one that is meant of two that are alike', () => {
  const text = 'Late. No use, he said. No use, she thought.'
  expect(found(text, text, 'No use,', 10)).toBe('23 No use,')
  expect(found(text, text, 'No use,')).toBe('6 No use,')
})

it('finds nothing where other words stand', () => {
  expect(found('He said no.', 'He said yes.', 'yes')).toBeUndefined()
})
