/** The source that a field was opened with, found again wherever it stands by now. */
import type { Stretch } from '../shape.js'
import type { Desk, SourceText } from './desk.js'
import { blockBefore, isAtOwn } from './drafts.js'

/** What a field was opened with, and the file that it is from: its number in the book, and its name. */
export type FieldSource = SourceText & Pick<Stretch, 'file'> & { name: string }

const nameOf = ({ book }: Desk, file: number): string => book.files[file]?.name ?? ''

/**
 * The source of a place as it reads now; undefined where that cannot be told.
 *
 * @param revision the one that the place is of; the book's own unless told
 */
export async function sourceAt(
  desk: Desk,
  { file, from, to }: Stretch,
  revision = desk.book.files[file]?.revision ?? 0,
): Promise<FieldSource | undefined> {
  const source = await desk.supply.source({ file, from, to }, revision)
  return source && { ...source, file, name: nameOf(desk, file) }
}

/** The source of the paragraph that a field stands behind. */
export async function sourceBefore(desk: Desk, form: HTMLElement): Promise<FieldSource | undefined> {
  const { section, block } = blockBefore(form)
  const place = desk.book.sections[section]?.blocks[block]
  return place && sourceAt(desk, place)
}

/**
 * What a field was opened with, as it reads now; undefined where it has gone: cut, moved or taken out.
 *
 * @param beside the source of the paragraph that the field stands behind
 */
export async function asItIsNow(
  desk: Desk,
  form: HTMLElement,
  expected: FieldSource,
  beside: FieldSource | undefined,
): Promise<FieldSource | undefined> {
  // Where chapters came or went a file has another number: then its place is not followed.
  const isFile = nameOf(desk, expected.file) === expected.name
  const followed = isFile ? await sourceAt(desk, expected, expected.revision) : undefined
  if (followed) return followed
  return beside && isAtOwn(form) && isRelated(beside.text, expected.text) ? beside : undefined
}

/** Whether two texts have half of their words in common: one is the other, changed. */
function isRelated(one: string, other: string): boolean {
  const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const least = Math.min(a.size, b.size)
  return least > 0 && [...a].filter((word) => b.has(word)).length * 2 >= least
}
