/**
 * A manuscript as if all its marks had been typed straight. What a manuscript shows is read from this, so that it shows
 * the same before and after its marks are set: twice is once.
 */
import type { TextBlock } from './block.js'
import { pairsSinglesIn } from './doubled-singles.js'
import type { MarkHabits } from './marks.js'

const singleMarks = /[‘’‚‛‹›`´′׳]/g
const doubleMarks = /[“”„‟«»″״]/g
const backtickPairs = /``|,,(?=\p{L})/gu
const singlePairs = /''|‘‘|’’|´´|‚‚/g
/** Narrow spaces beside a mark; a run of them is looked at from its beginning alone, or a long one would take its square. */
const thinSpaces = /(?<=["'])[\u200A\u2009\u202F]+|(?<![\u200A\u2009\u202F])[\u200A\u2009\u202F]+(?=["'])/g
/** The spaces inside guillemets. */
const innerSpaces = /(?<=«)[ \u00A0\u202F]+|(?<![ \u00A0\u202F])[ \u00A0\u202F]+(?=»)/g
/** Whether there is anything but plain letters and straight marks. */
const anySpecial = /[^ -_a-~]|''|`/

/** The text with straight marks and without the thin spaces beside them. */
function straightened(text: string, { pairsSingles, singles, hasInnerSpace }: MarkHabits): string {
  if (!anySpecial.test(text)) return text
  let result = text.replace(backtickPairs, '"')
  if (hasInnerSpace) result = result.replace(innerSpaces, '')
  if (pairsSingles || pairsSinglesIn(text)) result = result.replace(singlePairs, '"')
  for (const mark of singles) result = result.replaceAll(mark, "'")
  return result.replace(singleMarks, "'").replace(doubleMarks, '"').replace(thinSpaces, '')
}

/** The blocks with straight marks. */
export function straightBlocks(blocks: readonly TextBlock[], habits: MarkHabits): TextBlock[] {
  return blocks.map(({ text, kind }) => ({ text: straightened(text, habits), kind }))
}
