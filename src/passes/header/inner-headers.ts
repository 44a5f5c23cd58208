/**
 * Headers inside a file: posts joined into one, stories one after the other. Their titles become headings, what the
 * first header has said already is set aside, and the rest is a note of the author below the heading.
 */
import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { recordOf } from '../../ast/record.js'
import { lineLength } from '../chrome/line-text.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { isAnnounced } from '../sections/goes-on.js'
import { headingShape } from '../sections/heading-shapes.js'
import type { HeadEntry, Outlook } from './head-entry.js'
import { type HeadLine, linesFrom, linesOf } from './head-lines.js'
import { headerNodes } from './header-nodes.js'
import { readLabelled } from './labelled-lines.js'
import { parseHeadingLabel, parseLabel } from './parse-label.js'
import { isNews } from './read-head.js'
import { replyLength } from './reader-replies.js'
import { repeatedByLines } from './repeated-by-lines.js'
import { aboveStory } from './story-between.js'
import { isSubjectLine } from './subject.js'
import { setLineAside } from './take-lines.js'

/** How many lines a header inside a file has at most. */
const most = 40

/**
 * Takes the headers inside a file apart: headings, notes, and lines that say again what was said.
 *
 * @returns whether another story or part begins under a title of its own, so that the first needs its heading, too
 */
export function splitInnerHeaders(root: Root, file: VFile, outlook: Outlook): boolean {
  const own = recordOf(file).header
  if (!own.some(({ field }) => field === 'title')) {
    // Below each heading the writer's name may stand, though nothing says a title.
    if (own.some(({ field }) => field === 'author')) repeatedByLines(root, file)
    return false
  }
  let hasOthers = false
  const children: RootContent[] = []
  for (let index = 0; index < root.children.length; index++) {
    const lines = mayBegin(root, index) ? linesFrom(root.children, index, most, file) : []
    const isHeading = (at: number): boolean =>
      at >= 0 && outlook.isHeading({ node: root.children[at] } as HeadLine)
    const isBelowHeading = isHeading(index - 1) || (isHeading(index - 2) && isTitleOfNumber(root, index - 1))
    const read = lines.length > 1 ? readLabelled(lines, outlook, isBelowHeading) : []
    const reply = replyLength(read, lines, index + lines.length === root.children.length, own)
    if (reply > 0) {
      setApart(children, file, 'header-rule')
      const head = (read.at(-1)?.last ?? -1) + 1
      for (const [at, line] of lines.slice(0, reply).entries())
        setLineAside(line, at < head ? 'mail-header' : 'comment', file)
      index += reply - 1
      continue
    }
    // A card in a library, a label in a museum.
    const isShown = namesWorkOnly(read) && isAnnounced(root.children, index)
    const entries = isShown ? [] : aboveStory(read, lines, root.children.slice(index, index + most), outlook)
    const last =
      index > 0 &&
      (isSecondHeader(entries, isApartAt(root, index, file)) || (isBelowHeading && saysMore(entries)))
        ? (entries.at(-1)?.last ?? -1)
        : -1
    if (last < 0) {
      children.push(root.children[index] as RootContent)
      continue
    }
    setApart(children, file, 'header-rule')
    const made = headerNodes(entries, lines, own, file)
    hasOthers ||= made[0]?.type === 'heading'
    children.push(...made)
    index += last
    const rule = lines[last + 1]
    if (rule?.isRule) {
      setLineAside(rule, 'header-rule', file)
      index++
    }
  }
  root.children = children
  return repeatedByLines(root, file) || hasOthers
}

/** Whether a line is the title below a chapter's number. */
function isTitleOfNumber(root: Root, index: number): boolean {
  const [number, title] = [index - 1, index].map((at) => {
    const node = root.children[at]
    return node && isLine(node) ? headingShape(lineText(node)) : undefined
  })
  return number?.titled === false && (title?.kind === 'title' || title?.kind === 'caps')
}

/** Cheap evidence first: a short labelled line. */
function mayBegin(root: Root, index: number): boolean {
  const node = root.children[index] as RootContent
  if (index === 0 || !isLine(node) || lineLength(node) > 240) return false
  const text = lineText(node)
  if (parseHeadingLabel(text.replace(/:$/, ''))) return true
  const colon = text.indexOf(':')
  if (colon < 1 || colon > 30) return false
  const label = parseLabel(text)
  return (label?.isKnown === true && !label.isLoose) || isSubjectLine(text)
}

/** Whether a blank line, or a rule below one, stands above a line. */
function isApartAt(root: Root, index: number, file: VFile): boolean {
  const [over, above, node] = [index - 2, index - 1, index].map((at) => root.children[at])
  const lineOf = (line: RootContent | undefined, before: RootContent | undefined): HeadLine | undefined =>
    line && isLine(line) ? linesOf(line, before, file)?.[0] : undefined
  const rule = lineOf(above, over)
  return lineOf(node, above)?.gap !== 0 || (rule?.isRule === true && rule.gap > 0)
}

/** Whether labelled lines are a header of their own: a title or a real post says so; a mail in the story does not. */
function isSecondHeader(entries: readonly HeadEntry[], isApart: boolean): boolean {
  if (entries[0]?.first !== 0 || !isApart) return false
  const fields = new Set(entries.flatMap(({ pieces }) => pieces.map(({ field }) => field)))
  if (!fields.has('title')) return false
  return isNews(entries) || (entries.filter(({ isCore }) => isCore).length >= 2 && fields.size >= 2)
}

/** Whether labelled lines say a title and a writer, and nothing else. */
function namesWorkOnly(entries: readonly HeadEntry[]): boolean {
  return entries.every(({ pieces }) => pieces.every(({ field }) => field === 'title' || field === 'author'))
}

/** Whether the labelled lines below a chapter's heading are the author's: `Rating:`, `Summary:`. */
function saysMore(entries: readonly HeadEntry[]): boolean {
  return entries[0]?.first === 0 && entries.some(({ isCore }) => isCore)
}

/** Sets the rule above a header aside: it parts two posts, not two scenes. */
function setApart(children: RootContent[], file: VFile, reason: string): void {
  const above = children.at(-1)
  const line = above && isLine(above) ? linesOf(above, children.at(-2), file)?.[0] : undefined
  if (!line?.isRule) return
  setLineAside(line, reason, file)
  children.pop()
}
