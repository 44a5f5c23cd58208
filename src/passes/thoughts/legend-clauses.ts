/** A note of an author cut into the parts that each explain one mark. */
import { says } from './legend-meaning.js'
import { isSample, speaking } from './legend-sample.js'
import { legendSubject } from './legend-sentence.js'
import { withoutTitle } from './legend-title.js'
import { findMarks, marks } from './marks.js'

/** The parts of a note that each explain one mark; of two that share a meaning (`*a* and _b_ are thoughts`), both say it. */
export function clauses(text: string): string[] {
  const parts = withoutTitle(text).split(/(?<=[.;!])\s+|\s*\n\s*|(?:,|\s[/|•·])\s+(?=["'‘“*_~/:<[{+=#^@%|])/)
  return parts
    .flatMap(rowOfSamples)
    .flatMap(withSubjects)
    .flatMap(betweenSamples)
    .flatMap((part) => {
      const joined = part.split(/\s(?:and|&|while)\s(?=["'‘“*_~/:<[{+=#^@%|])/)
      const last = joined.at(-1) as string
      return joined.map((one) => (says(one) || speaking.test(one) || !says(last) ? one : `${one} ${last}`))
    })
}

/** `"speech" ~thoughts~ {telepathy}`: samples with nothing but spaces between them. */
function rowOfSamples(part: string): string[] {
  const samples = part.split(/(?<=[^\p{L}\p{N}\s.,;:=–—-])\s+(?=["'‘“*_~/<[{+=#^@%|])/u)
  return samples.length > 1 && samples.every(isSample) ? samples : [part]
}

/** `// // is a dream, and words in CAPS are shouting`: cut before the words that are in another mark. */
function withSubjects(part: string): string[] {
  const pieces: string[] = []
  for (const piece of part.split(/,\s+(?:and\s+)?/)) {
    if (pieces.length === 0 || legendSubject.test(piece)) pieces.push(piece)
    else pieces.push(`${pieces.pop()}, ${piece}`)
  }
  return pieces.length > 1 ? pieces : [part]
}

const everySign = new Set(marks.map(({ open }) => open))

/** What parts two explanations in one sentence; a comma does so before a word. */
const connectors = [/,\s(?:and\s|but\s|while\s)?/, /\s(?:and|but|while|whereas)\s/]

/** `telepathy is shown as ~this~ and dreams as //this//`: cut where both sides say what their sample means. */
function betweenSamples(part: string): string[] {
  const [first, second] = findMarks(part, everySign).spans
  if (!first || !second || second.start < first.end) return [part]
  const between = part.slice(first.end, second.start)
  for (const connector of connectors) {
    const found = connector.exec(between)
    if (!found) continue
    const cut = first.end + found.index
    const [before, after] = [part.slice(0, cut), part.slice(cut + found[0].length)]
    if (says(before) && says(after)) return [before, ...betweenSamples(after)]
  }
  return [part]
}
