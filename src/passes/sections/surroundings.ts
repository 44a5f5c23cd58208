/** What stands around a line that may be a heading: blank lines, a rule drawn under it, the name of a writer. */
import type { RootContent } from 'mdast'
import { blankLinesBetween } from '../../ast/places.js'
import { isUnderlined } from '../../read/underline.js'
import { isRule, lineLength } from '../chrome/line-text.js'
import { byLine } from '../header/title-lines.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { hasOnlyFootBelow, isEndLine } from '../scene-breaks/end-lines.js'

/**
 * 1 for each block that stands apart from the next: by a blank line, by an ornament, or because one of them is no line.
 */
export function partingsOf(blocks: readonly RootContent[]): Uint8Array {
  const parted = new Uint8Array(blocks.length).fill(1)
  let isRuleBefore = false
  for (let index = 0; index < blocks.length; index++) {
    const before = blocks[index - 1]
    const after = blocks[index] as RootContent
    if (!isLine(after)) continue
    const isRuleHere = isRule(lineText(after))
    if (before && isLine(before) && blankLinesBetween(before, after) === 0)
      parted[index - 1] = isRuleBefore || isRuleHere || isArchiveLabel(after) ? 1 : 0
    isRuleBefore = isRuleHere
  }
  return parted
}

/** Whether a line is what an archive prints right below a chapter's title: `Summary:`, `Notes:`, `Chapter Text`. */
function isArchiveLabel(line: RootContent): boolean {
  return (
    lineLength(line) < 26 &&
    /^(?:(?:chapter|work) (?:text|summary|notes):?|(?:summary|notes):)$/i.test(lineText(line))
  )
}

/** The blank lines between a line and the one above; 0 at the edge of a text. */
export function gapAbove(blocks: readonly RootContent[], index: number): number {
  const [before, line] = [blocks[index - 1], blocks[index]]
  return before && line && isLine(before) ? blankLinesBetween(before, line) : 0
}

const rulers = new Set('=~_*^-')

/** The index of the rule (`====`, `----`) that is drawn under a line. */
export function underlineOf(blocks: readonly RootContent[], index: number, text: string): number | undefined {
  const line = blocks[index]
  const next = blocks[index + 1]
  if (!line || !next || !isLine(next)) return undefined
  const rule = lineText(next)
  if (!rulers.has(rule.charAt(0)) || blankLinesBetween(line, next) > 0) return undefined
  if (!/^(?:={3,200}|-{3,200}|~{3,200}|_{3,200}|\*{3,200}|\^{3,200})$/.test(rule)) return undefined
  return isUnderlined(text, rule) && !isClosing(blocks, index, text) ? index + 1 : undefined
}

/** Whether a line with a rule below it closes the story: `The End` between two rules, or with no story below it. */
function isClosing(blocks: readonly RootContent[], index: number, text: string): boolean {
  if (!isEndLine(text)) return false
  const above = blocks[index - 1]
  return (above !== undefined && isLine(above) && isRule(lineText(above))) || hasOnlyFootBelow(blocks, index)
}

/** Whether a block is a line that names a writer: below a title, `by the river` goes on with it. */
export function namesWriter(block: RootContent | undefined): boolean {
  return (
    block !== undefined &&
    isLine(block) &&
    lineLength(block) < 60 &&
    /^by\s\p{Lu}/iu.test(lineText(block)) &&
    !/^(?:by|BY) (?:the|THE|an?|AN?) /.test(lineText(block)) &&
    byLine(lineText(block)) !== undefined
  )
}
