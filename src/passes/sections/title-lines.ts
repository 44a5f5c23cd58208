/** Titles that stand alone on their lines, without any number: only their agreement tells them from other short lines. */
import type { Candidate } from './find-headings.js'

/** How many characters a story under such a title has at least. */
const leastStory = 1500

/** The title lines that head the stories of a manuscript; none where numbered chapters already divide it. */
export function consistentTitles(
  candidates: readonly Candidate[],
  accepted: ReadonlySet<Candidate>,
  length: number,
): Candidate[] {
  if (coversText(candidates.filter((one) => accepted.has(one)), length)) return []
  const alone = candidates.filter(
    (one) =>
      !accepted.has(one) &&
      (one.shape.kind === 'title' || one.shape.kind === 'caps') &&
      one.isAfterBlank &&
      one.isBeforeBlank &&
      one.endsSentence,
  )
  for (const kind of ['caps', 'title'] as const) {
    const spaced = wellSpaced(alone.filter(({ shape }) => shape.kind === kind), length)
    if (spaced.length >= 2) return spaced
  }
  return []
}

/** Whether the headings known already divide the text from near its beginning to near its end. */
function coversText(headings: readonly Candidate[], length: number): boolean {
  const [first] = headings
  const last = headings.at(-1)
  return headings.length >= 2 && first !== undefined && last !== undefined && first.at < length * 0.25 && last.at > length * 0.5
}

/** The titles with a story between each and the next: a signature or a list stands nearer to its neighbour. */
function wellSpaced(titles: readonly Candidate[], length: number): Candidate[] {
  return titles.filter((title, index) => {
    const next = titles[index + 1]?.at ?? length
    const before = titles[index - 1]?.at
    return next - title.at >= leastStory && (before === undefined || title.at - before >= leastStory)
  })
}
