/** The source of a quotation that stands in one paragraph with it: on its last line, or behind its closing mark. */
import type { Paragraph, PhrasingContent } from 'mdast'
import type { VFile } from 'vfile'
import { sliceLeaf } from '../../ast/leaf.js'
import { spanOf } from '../../ast/places.js'
import { flatten, onlyLeaf } from '../../ast/text.js'

/** `— Name, Work`: the dash before who said it. */
export const source = /^\s*(?:[—–―]|--?-?|~)\s*(?=\p{Lu}|["“'‘*_])/u

/** A quotation and its source, each as a paragraph. */
export interface Sourced {
  text: Paragraph
  source: Paragraph
}

/** A quotation apart from the source on its last line, or behind its last mark; undefined where it names none. */
export function splitAtSource(paragraph: Paragraph, file: VFile): Sourced | undefined {
  const at = paragraph.children.findLastIndex(({ type }) => type === 'break')
  if (at < 0) return splitBehindMark(paragraph, file)
  const parts = {
    text: paragraphOf(paragraph.children.slice(0, at)),
    source: paragraphOf(paragraph.children.slice(at + 1)),
  }
  const text = flatten(parts.text).text
  const name = flatten(parts.source).text
  if (!source.test(name) || !isSource(name.replace(source, ''))) return undefined
  return isQuotation(text) || isLong(name) || text.includes('\n') ? parts : undefined
}

/** The longest source, in characters. */
const longest = 100

/** `"All water remembers the hill." — Maren Holt`: words in marks, then a dash and a name. */
function splitBehindMark(paragraph: Paragraph, file: VFile): Sourced | undefined {
  const leaf = onlyLeaf(paragraph)
  if (!leaf) return undefined
  const { value } = leaf
  if (!/^["“]/.test(value)) return undefined
  const close = Math.max(value.lastIndexOf('"'), value.lastIndexOf('”'))
  const name = value.slice(close + 1)
  const isOne = close > 1 && !/["“”]/.test(value.slice(1, close))
  if (!isOne || !source.test(name) || !isSource(name.replace(source, ''))) return undefined
  return {
    text: paragraphOf([sliceLeaf(file, leaf, 0, close + 1)]),
    source: paragraphOf([sliceLeaf(file, leaf, close + 1, value.length)]),
  }
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children, ...spanOf(children) }
}

/** Small words in names and titles. */
const small = new Set(
  'of the a an in on at to from for with by and or as de da di du la le van von der den vol ch bk no st c b d ca fl ed tr trans act scene line chapter book verse part an old saying proverb attributed'.split(
    ' ',
  ),
)

/** Whether a text is a name and perhaps a work, and no sentence: not `No.`, nor `Yes, Marie.`, which answer. */
export function isSource(text: string): boolean {
  if (text.length < 2 || text.length > longest || /[!?…,;:]["”’]?$|["”]\s+\p{Ll}/u.test(text)) return false
  const words = text.match(/[\p{L}\p{N}'’]+/gu) ?? []
  return (
    words.length > (text.endsWith('.') ? 2 : 0) &&
    words.every((word) => !/^\p{Ll}/u.test(word) || small.has(word) || /^[ivxlc]+$/.test(word))
  )
}

function isQuotation(text: string): boolean {
  return /^["“'‘].*["”'’]$/su.test(text.trim())
}

/** Whether a source is more than the one name that signs a note. */
function isLong(name: string): boolean {
  const words = name.match(/\p{L}{1,30}/gu) ?? []
  return words.length > 1 || /^(?:anon|anonymous|unknown|traditional|proverb)$/i.test(words[0] ?? '')
}
