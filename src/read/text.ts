/** Plain text, straight to mdast: it is not Markdown, so nothing in it is markup yet. */
import type { Paragraph, Root } from 'mdast'
import type { VFile } from 'vfile'
import { makeLeaf } from '../ast/leaf.js'
import { pointAt } from '../ast/places.js'
import { settleControls } from './controls.js'
import { settleHashHeadings } from './hash-headings.js'
import { decodeLine, isCutOff, quotedPrintable, tellEncoding } from './quoted-printable.js'

/** White space at the edge of a line; a no-break space there is an indent like any other. */
const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 0xa0 || code === 0x3000 || code === 0xc || code === 0xb

/**
 * Reads a plain text: one paragraph a line, marked `data.line`, blank lines being the gaps between positions. Which
 * lines belong together is for the passes to judge.
 *
 * @param file decoded; see `decode.ts`
 */
export function readText(file: VFile): Root {
  const source = String(file.value)
  const charset = quotedPrintable(source)
  const children: Paragraph[] = []
  let start = 0
  while (start <= source.length) {
    let end = lineEnd(source, start)
    while (charset && end < source.length && isCutOff(source, end))
      end = lineEnd(source, nextLine(source, end))
    let first = start
    let last = end
    while (first < last && isSpace(source.charCodeAt(first))) first++
    while (last > first && isSpace(source.charCodeAt(last - 1))) last--
    if (last > first) {
      const leaf = makeLeaf(file, source.slice(first, last), first, last)
      if (charset) decodeLine(file, leaf, charset)
      const paragraph: Paragraph = { type: 'paragraph', data: { line: true }, children: [leaf] }
      if (leaf.position) paragraph.position = leaf.position
      if (leaf.value !== '') children.push(paragraph)
    }
    start = nextLine(source, end)
  }
  const position = { start: pointAt(file, 0), end: pointAt(file, source.length) }
  const root: Root = { type: 'root', children, position }
  settleControls(root, file)
  settleHashHeadings(root, file)
  if (charset) tellEncoding(file, charset)
  return root
}

/** The offset at which the line that starts at `start` ends, before its line end. */
function lineEnd(source: string, start: number): number {
  let end = start
  while (end < source.length) {
    const code = source.charCodeAt(end)
    if (code === 10 || code === 13) break
    end++
  }
  return end
}

/** The offset at which the line behind a line end starts. */
function nextLine(source: string, end: number): number {
  return source.startsWith('\r\n', end) ? end + 2 : end + 1
}
