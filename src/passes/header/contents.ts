/** A table of contents typed into the text: the book makes its own. */
import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { setAside } from '../../ast/change.js'
import { recordOf } from '../../ast/record.js'
import { bareLetters } from '../../words-alike.js'
import { lineLength } from '../chrome/line-text.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { headingShape } from '../sections/heading-shapes.js'
import { titleKeys } from './title-keys.js'

/** Longer lines are no entries. */
const longest = 100

const title = /^[*=~\s-]{0,4}(?:table of )?contents[*=~\s:.-]{0,4}$/i

/** Whether a line heads a table of contents. */
export function isContentsTitle(text: string): boolean {
  return title.test(text)
}

/** Takes a typed table of contents out of the text, if each of its lines comes again as a line of the story. */
export function takeContents(tree: Root, file: VFile): void {
  const nodes = tree.children
  const heading = nodes.slice(0, 40).findIndex((node) => isLine(node) && title.test(lineText(node)))
  const start = heading >= 0 ? heading + 1 : belowTakenTitle(nodes, file)
  if (start < 0) return
  const entries = entriesFrom(nodes, start)
  if (entries.length === 0) return
  const gone = new Set<RootContent>([
    ...nodes.slice(Math.max(heading, 0), heading < 0 ? 0 : start),
    ...entries,
  ])
  for (const node of gone) {
    if (!node.position || !isLine(node)) continue
    setAside(file, 'header', { place: node.position, text: lineText(node), reason: 'contents' }, 0.9)
  }
  tree.children = nodes.filter((node) => !gone.has(node))
}

/** Takes a list of one entry out of the text, which has no title: `* 1. The Gate*` right above the chapter `1. The Gate`. */
export function takeLoneEntry(tree: Root, file: VFile): void {
  const [entry, heading] = tree.children
  if (!entry?.position || !heading || !isLine(entry) || !isLine(heading)) return
  const text = lineText(entry)
  const isMarked = /^[*•·-]/.test(text) && bareLetters(text) === bareLetters(lineText(heading))
  if (!isMarked || headingShape(lineText(heading))?.number === undefined) return
  setAside(file, 'header', { place: entry.position, text, reason: 'contents' }, 0.9)
  tree.children.shift()
}

/** The head of a column: `CHAPTER        PAGE`. */
const columnHead = /^(?:chap(?:ter|\.)?|page|no\.?)(?:\s+page)?$/i

/** How many entries may be worded otherwise than the headings they stand for, or wrapped. */
const mostOther = 0.2

/** The lines of a list, from its first on, that come again below it; none where they are no list of contents. */
function entriesFrom(nodes: readonly RootContent[], start: number): RootContent[] {
  // Where each line stands last: the list ends above its first heading.
  const lastAt = new Map<string, number>()
  for (const [index, node] of nodes.entries()) {
    if (index < start || !isLine(node) || lineLength(node) >= longest) continue
    for (const key of titleKeys(lineText(node))) lastAt.set(key, index)
  }
  const seen = new Set<string>()
  let [end, matched, all, others] = [start, 0, 0, 0]
  for (let index = start; index < nodes.length; index++) {
    const node = nodes[index] as RootContent
    const text = isLine(node) && lineLength(node) < longest ? lineText(node) : ''
    if (text === '' || /^["“]/.test(text)) break
    if (columnHead.test(text)) continue
    const keys = titleKeys(text)
    if (keys.some((key) => seen.has(key))) break
    for (const key of keys) seen.add(key)
    const comes = keys.some((key) => (lastAt.get(key) ?? 0) > index)
    if (!comes && index - end > 1) break
    all++
    if (!comes) continue
    matched++
    others = all - matched
    end = index + 1
  }
  return matched >= 2 && others <= matched * mostOther ? nodes.slice(start, end) : []
}

/** The index of the line below a title of contents that has left the text with the links around it; -1 without one. */
function belowTakenTitle(nodes: readonly RootContent[], file: VFile): number {
  const line = recordOf(file).quarantined.find(({ text }) => title.test(text.trim()))?.line
  return line === undefined ? -1 : nodes.findIndex(({ position }) => (position?.start.line ?? 0) > line)
}

/** What the titles may be known by that a list of contents has named, which has left the text. */
export function listedContents(file: VFile): ReadonlySet<string> {
  const entries = recordOf(file).quarantined.filter(
    ({ reason, text }) => reason === 'contents' && !title.test(text),
  )
  return new Set(entries.flatMap(({ text }) => titleKeys(text)))
}
