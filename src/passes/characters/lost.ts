/** Characters that a copy lost, a `?` or `\uFFFD` in their place: `didn?t`, `?Hello,? she said`, `so? Open it.` */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { editText, flatten } from '../../ast/text.js'
import { type Doubt, doubtsOf, tell } from './doubts.js'
import { hasReplacements, type Proof, proofOf } from './proof.js'
import { repairsOf } from './repairs.js'
import { beginsSpeech, paragraphsOf, type TextBlock } from './text-paragraphs.js'

const pass = 'characters'

/** Restores lost apostrophes and quotes where the whole manuscript proves them lost; elsewhere tells them. */
export function mendLostCharacters(tree: Root, file: VFile): void {
  const source = String(file.value)
  if (!source.includes('?') && !hasReplacements(source)) return
  const proof = proofOf(source)
  const doubts: Doubt[] = []
  const paragraphs = paragraphsOf(tree)
  paragraphs.forEach((paragraph, index) => {
    if (!paragraph.some(({ text }) => hasMark(text))) return
    if (proof) doubts.push(...mendParagraph(paragraph, beginsSpeech(paragraphs[index + 1]), proof, file))
    /** The lines of this paragraph so far. */
    const above: string[] = []
    for (const { block, text } of paragraph) {
      if (!hasMark(text)) {
        above.push(text)
        continue
      }
      const flat = flatten(block)
      doubts.push(...doubtsOf(flat, above, proof?.isGarbled === true))
      above.push(flat.text)
    }
  })
  const isLossy = proof !== undefined || doubts.filter(({ strength }) => strength === 'strong').length >= 2
  const told = new Set<number>()
  for (const doubt of doubts) if (isLossy || doubt.strength === 'strong') tell(file, doubt, told)
}

/** Whether a text has a mark that may stand for a lost character. */
function hasMark(text: string): boolean {
  return text.includes('?') || text.includes('\ufffd')
}

/** Mends what is nearly certain in a paragraph; returns what is not. */
function mendParagraph(paragraph: readonly TextBlock[], goesOn: boolean, proof: Proof, file: VFile): Doubt[] {
  const flats = paragraph.map(({ block }) => flatten(block))
  const { edits, unsure } = repairsOf(flats.map(({ text }) => text).join('\n'), proof, goesOn)
  const doubts: Doubt[] = []
  let start = 0
  for (const flat of flats) {
    const end = start + flat.text.length
    const own = edits.filter((edit) => edit.start >= start && edit.end <= end)
    for (const { at, length, expected } of unsure)
      if (at >= start && at < end) doubts.push({ flat, at: at - start, length, expected, strength: 'strong' })
    editText(
      file,
      flat,
      own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
      pass,
    )
    start = end + 1
  }
  return doubts
}
