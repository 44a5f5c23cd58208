/** Quotations at the head of a book or a chapter, with the line that names their source. */
import type { Paragraph, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Flow } from '../../ast/flow.js'
import type { Epigraph } from '../../ast/nodes.js'
import { spanOf } from '../../ast/places.js'
import { editText, flatten } from '../../ast/text.js'
import type { BlockFinder } from '../blocks.js'
import { lineText } from '../paragraphs/lines.js'
import { letterAt } from './letters.js'
import { isSource, source, splitAtSource } from './source-lines.js'

/** The most paragraphs that an epigraph has before its source, and their greatest length together. */
const most = 4
const longest = 1000

/** Finds short texts at the head of a section that end with a line naming their source, or with the name itself. */
export function epigraphFinder(): BlockFinder {
  /** The block behind the epigraph found last: another one may stand there. */
  let behind: RootContent | undefined
  return (children, index, file, flow) => {
    if (!isHead(children, index, flow) && (behind === undefined || children[index] !== behind))
      return undefined
    const found = quotationAt(children, index, file)
    if (!found) return undefined
    const { inside, length } = found
    const block: Epigraph = {
      type: 'epigraph',
      children: inside as Epigraph['children'],
      ...spanOf(inside),
    }
    takeSource(block, file)
    behind = children[index + length]
    return { block, length, confidence: 0.85 }
  }
}

/** The paragraphs of a quotation, the last of which names its source, and how many blocks they were. */
function quotationAt(
  children: readonly RootContent[],
  index: number,
  file: VFile,
): { inside: RootContent[]; length: number } | undefined {
  let length = 0
  for (let end = index; end < Math.min(children.length, index + most + 1); end++) {
    const child = children[end]
    if (child?.type !== 'paragraph') return undefined
    length += lineText(child).length
    if (length > longest) return undefined
    // Where a dash begins speech, it names no source.
    const isDash = beginsWithDash(child)
    if (isDash && (end === index || isTalk(children, end))) return undefined
    if (end > index && namesSource(child) && isSource(lineText(child).replace(source, '')))
      return hasLetter(children, index, end)
        ? undefined
        : { inside: children.slice(index, end + 1), length: end + 1 - index }
    const isMeant = children.slice(index, end).every(mayBeQuoted) && !isTalk(children, end)
    const parts = isMeant ? splitAtSource(child, file) : undefined
    if (parts)
      return { inside: [...children.slice(index, end), parts.text, parts.source], length: end + 1 - index }
  }
  return undefined
}

/** Whether a letter begins among some blocks: what signs it is no source. */
function hasLetter(children: readonly RootContent[], from: number, to: number): boolean {
  return children.slice(from, to).some((_, at) => letterAt(children, from + at) !== undefined)
}

/** Whether a paragraph above another may be quoted with it: in marks, or in lines. */
function mayBeQuoted(node: RootContent): boolean {
  return (
    node.type === 'paragraph' &&
    (/^["“'‘]/.test(lineText(node)) || node.children.some(({ type }) => type === 'break'))
  )
}

/** Makes the last line of an epigraph its source, if that is what it is; a person may have fenced it so. */
export function takeSource(epigraph: Epigraph, file: VFile): void {
  const last = epigraph.children.at(-1)
  if (
    epigraph.source !== undefined ||
    epigraph.children.length < 2 ||
    last?.type !== 'paragraph' ||
    !namesSource(last)
  )
    return
  const flat = flatten(last)
  epigraph.source = flat.text.replace(source, '').trim()
  epigraph.children.pop()
  editText(file, flat, [{ start: 0, end: flat.text.length, to: '', confidence: 1 }], 'blocks')
}

/** Whether a line at the head of a text or a chapter is the source of a quotation: blank lines around it part no scenes. */
export function isSourceAtHead(children: readonly RootContent[], index: number): boolean {
  const node = children[index]
  if (node?.type !== 'paragraph') return false
  let first = index
  while (first > 0 && children[first - 1]?.type === 'paragraph' && index - first < most) first--
  if (first > 0 && children[first - 1]?.type !== 'heading') return false
  const text = lineText(node)
  const line = text.slice(text.lastIndexOf('\n') + 1)
  const name = source.test(line) ? line : (/["”] ?([—–―~-][^"”]{2,100})$/u.exec(line)?.[1] ?? '')
  if (first === index && name === text) return false
  return source.test(name) && isSource(name.replace(source, ''))
}

function namesSource(paragraph: Paragraph): boolean {
  const text = lineText(paragraph)
  // `~ Later that day ~` and `~Hear me?~ he asked.` have their marks on both sides.
  return text.length < 120 && source.test(text) && !/[~—–―-]\s*$|^\s*~[^~]*~/.test(text)
}

function beginsWithDash(node: RootContent | undefined): boolean {
  return node?.type === 'paragraph' && /^\s*[—–―-]/.test(lineText(node).slice(0, 10))
}

/** How far behind a line with a dash another one is looked for. */
const reach = 8

function isTalk(children: readonly RootContent[], at: number): boolean {
  return children.slice(at + 1, at + 1 + reach).some(beginsWithDash)
}

function isHead(children: readonly RootContent[], index: number, flow: Flow): boolean {
  let at = index - 1
  while (children[at]?.type === 'note') at--
  const before = children[at]
  return before === undefined ? flow.type === 'root' : before.type === 'heading'
}
