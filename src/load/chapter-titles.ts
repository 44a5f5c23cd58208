/** Whether the titles that the texts of a book say are their own: then the first is no title of the whole. */
import { recordOf } from '../ast/record.js'
import { bareLetters } from '../words-alike.js'
import type { Manuscript } from './read-manuscript.js'

/** So many texts under titles of their own show that the first is headed as the others are. */
const fewest = 3

/** Whether each text begins with another title, and the first says nothing more: `The Crate`, `The Door`, `Low Tide`. */
export function areChapterTitles(manuscripts: readonly Manuscript[]): boolean {
  const texts = manuscripts.filter(({ config }) => !config.kind)
  const [first] = texts
  if (!first || texts.length < fewest || recordOf(first.file).header.length !== 1) return false
  const titles = texts.map(({ file }) => {
    const [title, ...more] = recordOf(file).header.filter(({ field }) => field === 'title')
    return title && more.length === 0 && title.label === undefined ? bareLetters(title.value) : ''
  })
  return !titles.includes('') && new Set(titles).size === titles.length
}
