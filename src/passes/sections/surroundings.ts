/** What stands around a line that may be a heading: blank lines, a rule drawn under it, the name of a writer. */
import type { RootContent } from 'mdast'
import { blankLinesBetween } from '../../ast/places.js'
import { isUnderlined } from '../../read/underline.js'
import { isRule, lineLength } from '../chrome/line-text.js'
import {
  isArchiveLabel,
  isChapterLabel,
  isEndNotes,
  isPointer,
  longestLabel,
} from '../header/archive-labels.js'
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
      parted[index - 1] = isRuleBefore || isRuleHere || isArchiveLabelLine(after) ? 1 : 0
    isRuleBefore = isRuleHere
  }
  return parted
}

/** Whether a line is what an archive prints right below a chapter's title: `Summary:`, `Notes:`, `Chapter Text`. */
function isArchiveLabelLine(line: RootContent): boolean {
  return lineLength(line) < longestLabel && isArchiveLabel(lineText(line))
}

/** How far above `Chapter Text` the label of a note may stand, whose last line is no title. */
const longestNote = 4

/** Whether a line stands where an archive prints the title of a chapter: above its notes or its text, or below the notes of the last. */
export function isTitleOfArchive(blocks: readonly RootContent[], index: number): boolean {
  const [above, below] = [blocks[index - 1], blocks[index + 1]]
  if (!below) return false
  if ((above && isEndNotes(firstOfNote(above))) || isChapterLabel(firstOfNote(below))) return true
  // The first line of all is the title of the work.
  if (index === 0) return false
  if (!isLine(below) || lineLength(below) >= longestLabel || !isChapterLabel(lineText(below))) return false
  const isText = /text:?$/i.test(lineText(below))
  const isNote = isText ? isNotesLabel : (text: string): boolean => isChapterLabel(text) || isEndNotes(text)
  const over = blocks.slice(Math.max(0, index - longestNote), index + 1).filter(isLine)
  const first = over.findLastIndex((block) => isPointer(lineText(block))) + 1
  return !over.slice(first).some((block) => lineLength(block) < longestLabel && isNote(lineText(block)))
}

/** The first line of a note; '' for any other block. */
function firstOfNote(block: RootContent): string {
  const first = block.type === 'note' ? block.children[0] : undefined
  return first?.type === 'paragraph' ? lineText(first) : ''
}

/** Whether a line heads notes or a summary, and no text. */
const isNotesLabel = (text: string): boolean =>
  isEndNotes(text) || /^notes:?$/i.test(text) || (isArchiveLabel(text) && !/text:?$/i.test(text))

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
