import { expect, it } from 'vitest'
import { renderText } from '../../src/render/text.js'
import { bookOf } from '../support/books.js'

it('shows every word of a book, the source of an epigraph too', async () => {
  const text =
    'Slack\n\nby Petra\n\nChapter One\n\n"All water."\n\n-- Maren Holt, Salt Road\n\nThe boat was late.\n'
  const [file] = renderText(await bookOf({ 'story.txt': text }))
  expect(String(file?.value)).toBe(
    'Slack\nPetra\n\nChapter One\n\n“All water.”\n\n— Maren Holt, Salt Road\n\nThe boat was late.\n',
  )
})

it('keeps the ornaments around the end as they were typed', async () => {
  const [file] = renderText(
    await bookOf({ 'story.txt': 'Slack\n\nby Petra\n\nIt rained -- and rained.\n\n-- END --\n' }),
  )
  expect(String(file?.value)).toBe('Slack\nPetra\n\nIt rained—and rained.\n\n-- END --\n')
})
