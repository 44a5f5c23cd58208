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

it('counts a stretch with stress in it, and not the address of a link', () => {
  const page = 'He said no use. See no use.'
  expect(found('He said *no* use. See no use.', page, 'no use', 12)).toBe('22 no use')
  expect(found('[Here](no use) he said no use.', 'Here he said no use.', 'no use')).toBe('23 no use')
})

it('finds nothing where other words stand', () => {
  expect(found('He said no.', 'He said yes.', 'yes')).toBeUndefined()
})
