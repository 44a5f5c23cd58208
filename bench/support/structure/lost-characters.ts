/** How many lost characters come back, and how many repairs are wrong. */
import type { Soiled } from '../../dirty.js'
import type { Found } from './found.js'

/** Counts of words: those that lost a character, and what became of them and of the others. */
export interface LossTally {
  lost: number
  restored: number
  /** Words with a mark that was set and is not the book's, or of which anything else is gone. */
  wrong: number
  /** Words that stayed lost, wholly or in part, and those of them that hold the place of a message. */
  left: number
  told: number
  words: number
}

/** Nothing counted yet. */
export function emptyLoss(): LossTally {
  return { lost: 0, restored: 0, wrong: 0, left: 0, told: 0, words: 0 }
}

/** Adds what was found in one soiled book. */
export function addLoss(sum: LossTally, { answer }: Soiled, found: Found): void {
  const byStart = new Map(found.paragraphs.map((paragraph) => [paragraph.start, paragraph.text]))
  for (const { start, text, clean } of answer.paragraphs) {
    // What stood before its first letter may be gone.
    const result = byStart.get(start) ?? byStart.get(start + 1)
    const [wanted, soiled, given] = [words(clean), words(text), words(result ?? text)]
    if (wanted.length !== soiled.length) continue
    const places = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => [
      start + index,
      start + index + word.length,
    ])
    wanted.forEach((word, index) => {
      const [was = '', now = ''] = [soiled[index], given[index]]
      sum.words++
      if (was !== word) sum.lost++
      if (now === word) sum.restored += was === word ? 0 : 1
      else if (given.length !== wanted.length || isWronged(word, was, now)) sum.wrong++
      else if (now !== word) {
        sum.left++
        const [from = start, to = start + text.length] =
          (places.length === wanted.length && places[index]) || []
        if (found.told.some((offset) => offset >= from && offset < to)) sum.told++
      }
    })
  }
}

/** Whether a repair put something else than the book has; a mark that stays lost is no repair. */
function isWronged(wanted: string, was: string, now: string): boolean {
  if (wanted.length !== was.length || wanted.length !== now.length) return now !== was
  return [...wanted].some((character, index) => now[index] !== character && now[index] !== was[index])
}

/** The words of a text; how its quotes, dashes and dots are set is another benchmark's question. */
function words(text: string): string[] {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\u202f\u200a\u2009\u2060\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/\s*(?:--|—|–)\s*/g, '—')
    .replace(/\s?(?:\.\.\.|…|\. \. \.)/g, '…')
    .split(/\s+/)
}
