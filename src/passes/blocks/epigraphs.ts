/** Quotations at the head of a book or a chapter, with the line that names their source. */
import type { RootContent } from 'mdast'
import type { Flow } from '../../ast/flow.js'
import type { Epigraph } from '../../ast/nodes.js'
import type { BlockFinder } from '../blocks.js'
import { lineText } from '../paragraphs/lines.js'
import { spanOf } from './found.js'

/** `— Name, Work`: who said it. */
const source = /^\s*(?:[—–―]|--?-?|~)\s*(?=\p{Lu}|["“'‘*_])/u
/** The most paragraphs that an epigraph has before its source, and their greatest length together. */
const most = 4
const longest = 900

/** At the head of a section, a short text that ends with a line naming its source. */
export const findEpigraph: BlockFinder = (children, index, _file, flow) => {
  if (!isHead(children, index, flow)) return undefined
  let length = 0
  for (let end = index; end < Math.min(children.length, index + most + 1); end++) {
    const child = children[end]
    if (child?.type !== 'paragraph') return undefined
    const text = lineText(child)
    if (end > index && text.length < 120 && source.test(text)) {
      const inside = children.slice(index, end + 1)
      const named = text.replace(source, '').trim()
      return {
        block: {
          type: 'epigraph',
          source: named,
          children: inside as Epigraph['children'],
          ...spanOf(inside),
        },
        length: inside.length,
      }
    }
    length += text.length
    if (length > longest) return undefined
  }
  return undefined
}

function isHead(children: readonly RootContent[], index: number, flow: Flow): boolean {
  const before = children[index - 1]
  return before === undefined ? flow.type === 'root' : before.type === 'heading'
}
