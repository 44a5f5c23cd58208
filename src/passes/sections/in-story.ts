/** `Part Two` on the bow of a boat: a line of the story with the shape of a heading. */
import type { RootContent } from 'mdast'
import { isLine, lineEnd, lineText, startsSmall } from '../paragraphs/lines.js'
import type { Candidate } from './candidates.js'
import { isLedTo } from './goes-on.js'

/** The shortest line that is no subtitle, though no sentence ends with it. */
const shortest = 45

/**
 * The numbered lines below which a sentence goes on in small letters, or to which one leads with a colon, where no other
 * line counts on from their number: they are read or written in the story.
 */
export function wordsOfStory(all: readonly Candidate[], blocks: readonly RootContent[]): Set<Candidate> {
  const key = ({ shape }: Candidate, step = 0): string => `${shape.form} ${(shape.number ?? 0) + step}`
  const counted = new Set(all.map((one) => key(one)))
  return new Set(
    all.filter((one) => {
      const { shape, text, index, underline } = one
      if (shape.kind !== 'labelled' || shape.titled || shape.ornament !== '' || underline !== undefined)
        return false
      if (startsSmall(text) || !(goesOn(blocks, index) || isLedTo(blocks, index))) return false
      return !counted.has(key(one, -1)) && !counted.has(key(one, 1))
    }),
  )
}

/** Whether the line below begins with a small letter as the rest of a sentence does, in a text that has capitals. */
function goesOn(blocks: readonly RootContent[], index: number): boolean {
  const [below, next] = [blocks[index + 1], blocks[index + 2]]
  if (!below || !isLine(below)) return false
  const text = lineText(below)
  if (!startsSmall(text) || /^by /.test(text)) return false
  if (lineEnd(text) !== 'sentence' && text.length < shortest) return false
  // A wrapped line says nothing of how its writer begins a paragraph.
  return lineEnd(text) !== 'sentence' || !next || !isLine(next) || !startsSmall(lineText(next))
}
