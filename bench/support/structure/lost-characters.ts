/** How many lost characters come back, and how many repairs are wrong. */
import type { Soiled } from '../../dirty.js'
import type { Found } from './found.js'

/** Counts of words: those that lost a character, and what became of them and of the others. */
export interface LossTally {
  lost: number
  restored: number
  /** Words that are neither as they stood in the copy nor as in the book. */
  wrong: number
  /** Words that stayed as they were and stand at a message. */
  told: number
  words: number
}

/** Nothing counted yet. */
export function emptyLoss(): LossTally {
  return { lost: 0, restored: 0, wrong: 0, told: 0, words: 0 }
}

/** Adds what was found in one soiled book. */
export function addLoss(sum: LossTally, { answer }: Soiled, found: Found): void {
  const byStart = new Map(found.paragraphs.map((paragraph) => [paragraph.start, paragraph.text]))
  for (const { start, text, clean } of answer.paragraphs) {
    // What stood before its first letter may be gone.
    const result = byStart.get(start) ?? byStart.get(start + 1)
    const [wanted, soiled, given] = [words(clean), words(text), words(result ?? text)]
    if (wanted.length !== soiled.length) continue
    const told = found.told.filter((offset) => offset >= start && offset < start + text.length).length
    sum.told += told
    wanted.forEach((word, index) => {
      sum.words++
      if (soiled[index] !== word) {
        sum.lost++
        if (given[index] === word) sum.restored++
        else if (given.length !== wanted.length || given[index] !== soiled[index]) sum.wrong++
      } else if (given[index] !== word) sum.wrong++
    })
  }
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
