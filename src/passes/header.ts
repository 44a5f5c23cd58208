/**
 * Pass 3: what stands before and after the story: title, author, part, disclaimer, notes, rating and every other
 * `Label: value` line.
 *
 * It stands after the site's furniture has left, and before lines become paragraphs: a header is made of lines.
 */
import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { setAside, takeFields } from '../ast/change.js'
import { isSection } from '../ast/nodes.js'
import { takeArchiveWords } from './header/archive-words.js'
import { takeContents, takeLoneEntry } from './header/contents.js'
import { findAuthor } from './header/find-author.js'
import { headFirstStory } from './header/first-story.js'
import { findLanguage } from './header/found-language.js'
import type { HeadEntry } from './header/head-entry.js'
import { type HeadLine, headLines } from './header/head-lines.js'
import { splitInnerHeaders } from './header/inner-headers.js'
import { outlookOf } from './header/outlook.js'
import { readFoot, readSignature, readUpperSignature } from './header/read-foot.js'
import { readHead } from './header/read-head.js'
import { takeShelfTitle } from './header/shelf-title.js'
import { linesBeforeMails } from './header/story-mails.js'
import { makeNotes } from './header/story-notes.js'
import { removeLines, setLineAside } from './header/take-lines.js'
import { markWrittenHeadings } from './sections/written-headings.js'

/** Reads the header into the record, takes its lines out of the text, and makes the author's notes `note`s. */
export const header: Plugin<[], Root> = () => (tree, file) => {
  if (tree.children.length === 0 || tree.children.some(isSection)) return
  markWrittenHeadings(tree, file)
  const all = headLines(tree, file)
  const lines = all.slice(0, linesBeforeMails(all))
  const outlook = outlookOf(tree, file)
  const entries = readHead(lines, outlook)
  take(tree, file, lines, entries)
  takeShelfTitle(file)
  takeContents(tree, file)
  takeLoneEntry(tree, file)
  if (splitInnerHeaders(tree, file, outlook)) headFirstStory(tree, file, lines, entries)
  takeArchiveWords(tree, file)
  takeSignature(tree, file)
  const foot = readFoot(tree, file)
  take(tree, file, foot.lines, foot.entries)
  makeNotes(tree, file)
  findAuthor(file)
  findLanguage(tree, file)
}

/** Moves the signature below a post from the tree to the record; above the one of a list the writer's own may stand. */
function takeSignature(tree: Root, file: VFile): void {
  const last = readSignature(tree, file)
  takeLines(tree, file, last)
  if (last.length > 0) takeLines(tree, file, readUpperSignature(tree, file))
}

function takeLines(tree: Root, file: VFile, lines: readonly HeadLine[]): void {
  for (const line of lines) setLineAside(line, 'signature', file)
  removeLines(tree, file, lines)
}

/** Moves the lines of a header from the tree to the record. */
function take(tree: Root, file: VFile, lines: readonly HeadLine[], entries: readonly HeadEntry[]): void {
  const taken: HeadLine[] = []
  for (const entry of entries) {
    const own = lines.slice(entry.first, entry.last + 1)
    const first = own[0]?.place
    const last = own.at(-1)?.place
    if (!first || !last) continue
    taken.push(...own)
    const place = { start: first.start, end: last.end }
    if (entry.isRule)
      setAside(file, 'header', { place, text: own[0]?.text ?? '', reason: 'header-rule' }, 0.95)
    // A line without fields goes on with what the one above it says.
    if (!entry.isRule || entry.pieces.length > 0) takeFields(file, place, entry.pieces, 0.95)
  }
  removeLines(tree, file, taken)
}
