/** The bounds that the project has set itself, on published books; left out where the books are not there. */
import { describe, expect, it } from 'vitest'
import { type Published, publishedBooks, spoil, textBlocks } from '../../bench/support/typography-books.js'
import { doubts } from '../../bench/support/typography-doubts.js'
import { setDashes } from '../../src/typography/dashes.js'
import { educateQuotes } from '../../src/typography/quotes.js'
import { houseStyle } from '../../src/typography/styles.js'
import { applyEdits } from './support.js'

// The longest book alone would take half the time; the benchmark has it.
const books = publishedBooks().filter(({ blocks }) => blocks.length < 8000)

function setTwice({ blocks }: Published): void {
  const { quotes, dashes } = houseStyle('en')
  const set = (before: ReturnType<typeof textBlocks>): ReturnType<typeof textBlocks> => {
    const { edits } = educateQuotes(before, quotes)
    const quoted = before.map((block, i) => ({ ...block, text: applyEdits(block.text, edits[i] ?? []) }))
    const dashed = setDashes(quoted, dashes)
    return quoted.map((block, i) => ({ ...block, text: applyEdits(block.text, dashed[i] ?? []) }))
  }
  const once = set(textBlocks(spoil({ name: '', blocks }, 'double outside').typed))
  expect(set(once)).toEqual(once)
}

describe.skipIf(books.length === 0)('published books, spoilt and set again', () => {
  it.each([
    ['double outside', 3],
    ['single outside', 8],
    ['*italics* kept', 3],
    ['hard-wrapped', 3],
    ['wrong-way apostrophes', 3],
  ] as const)(
    '%s: at most %d wrong in 10,000, half of them among the few that are doubted',
    (condition, most) => {
      const { marks, wrong, doubted, caught } = doubts(books, condition)
      expect((wrong / marks) * 10_000).toBeLessThanOrEqual(most)
      expect(doubted / marks).toBeLessThanOrEqual(0.005)
      expect(caught).toBeGreaterThanOrEqual(wrong / 2)
    },
    60_000,
  )
  it('italics and wraps make none wrong', () => {
    const { wrong } = doubts(books, 'double outside')
    expect(doubts(books, '*italics* kept').wrong).toBe(wrong)
    expect(doubts(books, 'hard-wrapped').wrong).toBe(wrong)
  }, 60_000)
  it('with 1% missing: at most one further wrong mark for each', () => {
    const removed = books.reduce((sum, book) => sum + spoil(book, '1% missing').removed, 0)
    expect(doubts(books, '1% missing').wrong).toBeLessThanOrEqual(
      doubts(books, 'double outside').wrong + removed,
    )
  }, 60_000)
  it('twice is once', () => {
    for (const book of books) setTwice(book)
  }, 60_000)
})
