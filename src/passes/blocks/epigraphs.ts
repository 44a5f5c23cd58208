/** Quotations at the head of a book or a chapter, with the line that names their source. */
import type { Paragraph, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Flow } from '../../ast/flow.js'
import type { Epigraph } from '../../ast/nodes.js'
import { spanOf } from '../../ast/places.js'
import { editText, flatten } from '../../ast/text.js'
import type { BlockFinder } from '../blocks.js'
import { lineText } from '../paragraphs/lines.js'

/** `— Name, Work`: who said it. */
const source = /^\s*(?:[—–―]|--?-?|~)\s*(?=\p{Lu}|["“'‘*_])/u
/** The most paragraphs that an epigraph has before its source, and their greatest length together. */
const most = 4
const longest = 900

/** At the head of a section, a short text that ends with a line naming its source. */
export const findEpigraph: BlockFinder = (children, index, file, flow) => {
  if (!isHead(children, index, flow)) return undefined
  let length = 0
  for (let end = index; end < Math.min(children.length, index + most + 1); end++) {
    const child = children[end]
    if (child?.type !== 'paragraph') return undefined
    // Where a dash begins speech, it names no source.
    if (beginsWithDash(child) && (end === index || isTalk(children, end))) return undefined
    if (end > index && namesSource(child)) {
      const inside = children.slice(index, end + 1)
      const block: Epigraph = {
        type: 'epigraph',
        children: inside as Epigraph['children'],
        ...spanOf(inside),
      }
      takeSource(block, file)
      return { block, length: end + 1 - index, confidence: 0.85 }
    }
    length += lineText(child).length
    if (length > longest) return undefined
  }
  return undefined
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
  const before = children[index - 1]
  return before === undefined ? flow.type === 'root' : before.type === 'heading'
}
