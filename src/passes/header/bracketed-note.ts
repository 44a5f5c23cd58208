/** A note in brackets that story follows in the same paragraph: `(AN: sorry!) She looked up.` */
import type { Paragraph } from 'mdast'
import type { VFile } from 'vfile'
import { sliceLeaf } from '../../ast/leaf.js'
import { spanOf } from '../../ast/places.js'

/**
 * A paragraph that begins with a bracket, as the bracket and the text behind it; undefined where no words stand behind
 * it, or where the bracket does not close in the paragraph's first stretch of plain text.
 */
export function splitAtClose(
  paragraph: Paragraph,
  file: VFile,
): { note: Paragraph; rest: Paragraph } | undefined {
  const [first, ...others] = paragraph.children
  if (first?.type !== 'text') return undefined
  const close = closeOf(first.value)
  if (close === undefined) return undefined
  let start = close
  while (/\s/.test(first.value.charAt(start))) start++
  const isFollowed = /\p{L}/u.test(first.value.slice(start)) || others.length > 0
  if (!isFollowed || start === first.value.length) return undefined
  return {
    note: paragraphOf([sliceLeaf(file, first, 0, close)]),
    // It is still a line of its manuscript, which the next may go on.
    rest: {
      ...paragraphOf([sliceLeaf(file, first, start, first.value.length), ...others]),
      ...(paragraph.data ? { data: paragraph.data } : {}),
    },
  }
}

/** The offset behind the bracket that closes the one a text begins with; the mouth of `:)` closes none. */
function closeOf(text: string): number | undefined {
  const open = text.charAt(0)
  const close = { '(': ')', '[': ']', '{': '}' }[open]
  if (!close) return undefined
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === open) depth++
    else if (character === close && !/[:;=]-?$/.test(text.slice(Math.max(0, at - 2), at))) depth--
    if (depth === 0) return at + 1
  }
  return undefined
}

function paragraphOf(children: Paragraph['children']): Paragraph {
  return { type: 'paragraph', children, ...spanOf(children) }
}
