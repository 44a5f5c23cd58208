/** The author speaking to the reader in the middle of a story: `A/N: ...`, `(AN: ...)`. */
import type { Note } from '../../ast/nodes.js'
import { spanOf } from '../../ast/places.js'
import type { BlockFinder } from '../blocks.js'
import { lineText } from '../paragraphs/lines.js'

const label =
  /^[([{*_~\s]*(?:A\/N|AN|A\.N\.?|N\/A|Author['’]?s?['’]? ?Notes?|Note from (?:the )?author)\b\s*(?:\d+\s*)?[:;.—–-]/i
const editor = /^[([{*_~\s]*(?:Ed(?:itor)?['’]?s?\.? Notes?|B\/N|Beta['’]?s? Notes?|ED)\s*[:—–-]/i
const translator = /^[([{*_~\s]*(?:T\/N|TN|Translator['’]?s? Notes?)\s*[:—–-]/i

/** Who speaks in a note, if a paragraph with this text is one. */
export function voiceOf(text: string): Note['by'] | undefined {
  const head = text.slice(0, 80)
  if (label.test(head)) return 'author'
  if (editor.test(head)) return 'editor'
  return translator.test(head) ? 'translator' : undefined
}

/** A paragraph labelled as a note, with the ones after it while its bracket is open. */
export const findNote: BlockFinder = (children, index) => {
  const first = children[index]
  if (first?.type !== 'paragraph') return undefined
  const text = lineText(first)
  const by = voiceOf(text)
  if (!by) return undefined
  const close = { '(': ')', '[': ']', '{': '}' }[text[0] ?? '']
  let length = 1
  if (close && !text.includes(close)) {
    for (let end = index + 1; end < Math.min(children.length, index + 12); end++) {
      const child = children[end]
      if (child?.type !== 'paragraph') break
      if (lineText(child).trimEnd().endsWith(close)) {
        length = end - index + 1
        break
      }
    }
  }
  const inside = children.slice(index, index + length)
  return {
    block: { type: 'note', by, children: inside as Note['children'], ...spanOf(inside) },
    length,
    confidence: 0.95,
  }
}
