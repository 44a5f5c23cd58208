/** Puts mistakes into published books and looks which are told. */
import { severityOf } from '../../../src/ast/message.js'
import { checkText } from '../../../src/check/check-text.js'
import type { Told } from '../../../src/check/tell.js'
import { generator } from '../words/regression.js'
import { type Mistake, mistakes } from './mistakes.js'

/** A book as its blocks of Markdown. */
export interface Published {
  name: string
  blocks: readonly string[]
}

/** One mistake in a spoilt book. */
interface Made {
  mistake: Mistake
  /** Where it may be told. */
  start: number
  end: number
}

/** How many mistakes of a kind were made and told. */
export interface Found {
  made: number
  told: number
}

/** Paragraphs that are plain prose: no markup that would move offsets, no heading, no scene break. */
const prose = /^[\p{L}\p{N}\p{P} ]{40,}$/u
const markup = /[*_[\]#<>`\\&\n\uFFFC]|^\d/

/** Whether `fleuron check` shows a message unless asked for more: a warning or an error. */
export function isShown({ message }: Told): boolean {
  return severityOf(message) !== 'info'
}

/** How near to the mistake a message must stand, in characters. */
const near = 2

/** Kinds of which fewer than so many found a place go into a second copy of the books, where they have more room. */
const enough = 200

/** For each kind of a group, the recall over all books; the same places on each run. */
export function recallOf(books: readonly Published[], group: Mistake['group']): Map<Mistake, Found> {
  const kinds = mistakes.filter((mistake) => mistake.group === group)
  const found = new Map<Mistake, Found>(kinds.map((kind) => [kind, { made: 0, told: 0 }]))
  const random = generator(2024)
  const used = new Set<string>()
  count(spoiltBooks(books, kinds, found, used, random), found)
  const rare = kinds.filter((kind) => (found.get(kind)?.made ?? 0) < enough)
  if (rare.length > 0) count(spoiltBooks(books, rare, found, used, random), found)
  return found
}

/** Adds the mistakes of a copy, and those told of them. */
function count(copy: readonly { text: string; made: Made[] }[], found: Map<Mistake, Found>): void {
  for (const { text, made } of copy) {
    const told = checkText(text, { format: 'markdown' })
      .filter(isShown)
      .flatMap(({ message }) => {
        const place = message.place
        if (!place || !('start' in place)) return []
        return [{ rule: message.ruleId ?? '', start: place.start.offset ?? 0, end: place.end.offset ?? 0 }]
      })
    for (const { mistake, start, end } of made) {
      const sum = found.get(mistake) as Found
      sum.made++
      const isTold = told.some(
        (one) => mistake.rules.includes(one.rule) && one.start <= end + near && one.end >= start - near,
      )
      if (isTold) sum.told++
    }
  }
}

/**
 * The books with mistakes in random paragraphs, one mistake in a paragraph and none in the one after.
 *
 * @param before how many of each kind other copies have already
 * @param used the paragraphs that each kind had in them; those of this copy are added
 */
function spoiltBooks(
  books: readonly Published[],
  kinds: readonly Mistake[],
  before: ReadonlyMap<Mistake, Found>,
  used: Set<string>,
  random: () => number,
): { text: string; made: Made[] }[] {
  const places = books.flatMap(({ blocks }, book) => blocks.map((_, block) => ({ book, block })))
  for (let i = places.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = places[i] as (typeof places)[number]
    places[i] = places[j] as (typeof places)[number]
    places[j] = kept
  }
  const counts = new Map(kinds.map((kind) => [kind, before.get(kind)?.made ?? 0]))
  const changed = books.map(
    () => new Map<number, { text: string; mistake: Mistake; start: number; end: number }>(),
  )
  for (const { book, block } of places) {
    const paragraph = books[book]?.blocks[block] ?? ''
    const own = changed[book]
    if (!own || !prose.test(paragraph) || markup.test(paragraph) || isNearChange(own, block)) continue
    // The rarest kind first, so that each gets its share.
    const waiting = kinds
      .filter((kind) => (counts.get(kind) ?? 0) < kind.most)
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    for (const mistake of waiting) {
      const place = `${mistake.name} ${book} ${block}`
      if (used.has(place)) continue
      const next = books[book]?.blocks[block + 1] ?? ''
      if (mistake.takesNext && (markup.test(next) || own.has(block + 2))) continue
      const change = mistake.make(paragraph, random, next)
      if (!change) continue
      own.set(block, { ...change, mistake })
      used.add(place)
      counts.set(mistake, (counts.get(mistake) ?? 0) + 1)
      break
    }
  }
  return books.map(({ blocks }, book) => joined(blocks, changed[book] ?? new Map()))
}

/** Whether a paragraph beside this one is changed, or has been taken into another. */
function isNearChange(own: ReadonlyMap<number, { mistake: Mistake }>, block: number): boolean {
  return own.has(block - 1) || own.has(block + 1) || own.get(block - 2)?.mistake.takesNext === true
}

function joined(
  blocks: readonly string[],
  changed: ReadonlyMap<number, { text: string; mistake: Mistake; start: number; end: number }>,
): { text: string; made: Made[] } {
  const made: Made[] = []
  const parts: string[] = []
  let length = 0
  for (const [index, block] of blocks.entries()) {
    if (changed.get(index - 1)?.mistake.takesNext) continue
    const change = changed.get(index)
    const text = change?.text ?? block
    if (change) {
      const [start, end] = change.mistake.isWide ? [0, text.length] : [change.start, change.end]
      made.push({ mistake: change.mistake, start: length + start, end: length + end })
    }
    parts.push(text)
    length += text.length + 2
  }
  return { text: parts.join('\n\n'), made }
}
