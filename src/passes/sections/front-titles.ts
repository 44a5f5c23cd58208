/** Titles of what stands before the first numbered chapter: `Notice`, `To the Reader`. */
import type { Candidate } from './candidates.js'
import { frontTitles } from './heading-words.js'

/** The most characters from the first of these titles to the first chapter. */
const longestFront = 40_000

/** How many characters a text under such a title has at least; a signature has none. */
const leastText = 20

/** The titles before the first numbered chapter: one that says what it is, and those like it that follow it. */
export function titlesBeforeChapters(
  candidates: readonly Candidate[],
  accepted: ReadonlySet<Candidate>,
): Candidate[] {
  const chapter = candidates.findIndex((one) => accepted.has(one) && one.shape.number !== undefined)
  const before = candidates.slice(0, Math.max(0, chapter))
  const first = before.findIndex((one) => isApart(one) && saysFront(one.text))
  const known = before[first]
  if (!known || (candidates[chapter]?.at ?? 0) - known.at > longestFront) return []
  return before.filter((one, index) => {
    if (index < first || accepted.has(one) || !isApart(one)) return false
    const next = candidates[index + 1]
    const hasText = next !== undefined && next.at - one.at - one.text.length > leastText
    return hasText && (saysFront(one.text) || (one.shape.kind === known.shape.kind && one.endsSentence))
  })
}

function isApart({ isAfterBlank, isBeforeBlank, shape }: Candidate): boolean {
  return isAfterBlank && isBeforeBlank && (shape.kind === 'title' || shape.kind === 'caps')
}

/** Whether a heading says that it stands before the story. */
export function saysFront(text: string): boolean {
  const words = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s.:]{1,9}$/, '')
  return frontTitles.has(words.trim())
}
