/**
 * Pass 7: dashes, ellipses and spaces.
 *
 * It changes lengths, so it comes after the quotes, which look at the straight text.
 */
import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { editText } from '../ast/text.js'
import { setDashes } from '../typography/dashes.js'
import { type DashStyle, houseStyle } from '../typography/styles.js'
import { foundLanguage } from './header/found-language.js'
import { isEndLine } from './scene-breaks/end-lines.js'
import { textBlocks } from './text-blocks.js'

/** The house style of dashes; what is not said follows the language. */
export interface DashOptions {
  /** BCP 47; unless told, what the header says, else English. */
  language?: string
  dash?: DashStyle['dash']
  /** Whether a range of numbers has an en dash. */
  ranges?: boolean
  ellipsis?: 'character' | 'dots' | 'keep'
  noBreakSpaces?: boolean
}

/** Sets dashes, ellipses and spaces as the house does. */
export const dashes: Plugin<[DashOptions?], Root> =
  ({ language, ...said } = {}) =>
  (tree, file) => {
    const held = textBlocks(tree)
    const edits = setDashes(
      held.map(({ block }) => block),
      houseStyle(language ?? foundLanguage(file) ?? 'en', { dashes: said }).dashes,
    )
    for (const [index, { flat }] of held.entries())
      if (flat && !isOrnamented(flat.text)) editText(file, flat, edits[index] ?? [], 'dashes')
  }

/** `-- END --`: the hyphens are an ornament. */
function isOrnamented(text: string): boolean {
  return text.startsWith('-') && isEndLine(text)
}
