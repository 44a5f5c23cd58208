/** The identifier of a book that nobody gave one: the same at each build, and not that of another book. */
import { createHash } from 'node:crypto'
import type { Metadata } from '../metadata.js'

/** How many letters of a story tell it from others: enough, and few enough that a later correction rarely meets them. */
const tellingLetters = 500

/**
 * A URN of a book's title, writers and language; of a book without a writer also of how its story begins, as two
 * stories of unknown people may well have one title.
 *
 * @param story its text
 */
export function bookIdentifier(
  { title, authors, language }: Pick<Metadata, 'title' | 'authors' | 'language'>,
  story: string,
): string {
  const beginning = authors.length > 0 ? [] : [opening(story)]
  return nameBasedUuid([title, ...authors.map(({ name }) => name), language, ...beginning].join('\n'))
}

/** The first letters and digits of a story: how they are set and parted makes no other book of it. */
function opening(story: string): string {
  let letters = ''
  for (const [word] of story.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    letters += word.toLowerCase()
    if (letters.length >= tellingLetters) break
  }
  return letters.slice(0, tellingLetters)
}

/** The UUID (version 5, RFC 9562) of a text. */
function nameBasedUuid(text: string): string {
  const hash = createHash('sha1').update('https://fleuron.invalid/book\n').update(text).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
