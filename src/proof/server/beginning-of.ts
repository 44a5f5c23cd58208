/** The beginning of a long book, for a reader who need not wait until the whole has been read. */
import type { ManuscriptSource } from '../../load/find-manuscripts.js'
import { readManuscripts } from '../../load/read-manuscript.js'

/** How long a book is when it is worth it, and how much of it is a beginning, in characters. */
const long = 250_000
const beginning = 40_000

/**
 * A long book cut off after its first chapters; every place in what is left is the place in the whole.
 *
 * @returns undefined for a book that is read at once anyway
 */
export async function beginningOf(source: ManuscriptSource): Promise<ManuscriptSource | undefined> {
  const { manuscripts } = await readManuscripts(source)
  const texts = manuscripts.map(({ file }) => ({ path: file.path, text: String(file.value) }))
  if (texts.reduce((sum, { text }) => sum + text.length, 0) < long) return undefined
  const contents = new Map<string, Uint8Array>()
  let left = beginning
  for (const { path, text } of texts) {
    // A text that is empty would be a mistake; a space without width is nothing to read.
    contents.set(path, Buffer.from(left > 0 ? cutOff(text, left) : '\u200b'))
    left -= text.length
  }
  return { ...source, contents }
}

/** A text up to the first empty line after so many characters. */
function cutOff(text: string, length: number): string {
  const gap = /\r\n[ \t]*\r\n|\n[ \t]*\n/g
  gap.lastIndex = length
  const found = text.length > length ? gap.exec(text) : null
  return found ? text.slice(0, found.index) : text
}
