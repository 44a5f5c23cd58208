/** A table of contents typed into the text: the book makes its own. */
import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { recordOf } from '../../ast/record.js'
import { lineLength, lineText } from '../chrome/line-text.js'
import { isLine } from '../paragraphs/lines.js'

/** Takes a typed table of contents out of the text, if each of its lines comes again as a line of the story. */
export function takeContents(tree: Root, file: VFile): void {
  const nodes = tree.children
  const start = nodes
    .slice(0, 40)
    .findIndex(
      (node) => isLine(node) && /^[*=~\s-]{0,4}(?:table of )?contents[*=~\s:.-]{0,4}$/i.test(lineText(node)),
    )
  if (start < 0) return
  const entries: RootContent[] = []
  const texts = new Set<string>()
  for (const node of nodes.slice(start + 1)) {
    const text = isLine(node) && lineLength(node) < 100 ? bare(lineText(node)) : ''
    if (text === '' || texts.has(text)) break
    texts.add(text)
    entries.push(node)
  }
  // The list ends where its first entry comes again, as the first heading.
  const rest = new Set<string>()
  for (const node of nodes.slice(start + 1 + entries.length)) {
    if (isLine(node) && lineLength(node) < 100) rest.add(bare(lineText(node)))
  }
  const come = [...texts].filter((text) => rest.has(text))
  if (entries.length < 2 || come.length < entries.length) return
  const gone = new Set<RootContent>([nodes[start] as RootContent, ...entries])
  for (const node of gone) {
    if (!node.position || !isLine(node)) continue
    recordOf(file).quarantined.push({
      line: node.position.start.line,
      text: lineText(node),
      reason: 'contents',
      place: node.position,
    })
  }
  tree.children = nodes.filter((node) => !gone.has(node))
}

/** An entry without its page number and leaders. */
function bare(text: string): string {
  return text
    .replace(/[.\s…]{2,40}\d{1,4}$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
