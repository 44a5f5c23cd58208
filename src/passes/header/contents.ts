/** A table of contents typed into the text: the book makes its own. */
import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { setAside } from '../../ast/change.js'
import { recordOf } from '../../ast/record.js'
import { lineLength, lineText } from '../chrome/line-text.js'
import { isLine } from '../paragraphs/lines.js'

const title = /^[*=~\s-]{0,4}(?:table of )?contents[*=~\s:.-]{0,4}$/i

/** Takes a typed table of contents out of the text, if each of its lines comes again as a line of the story. */
export function takeContents(tree: Root, file: VFile): void {
  const nodes = tree.children
  const heading = nodes.slice(0, 40).findIndex((node) => isLine(node) && title.test(lineText(node)))
  const start = heading >= 0 ? heading + 1 : belowTakenTitle(nodes, file)
  if (start < 0) return
  const entries: RootContent[] = []
  const texts = new Set<string>()
  for (const node of nodes.slice(start)) {
    const text = isLine(node) && lineLength(node) < 100 ? unnumbered(lineText(node)) : ''
    if (text === '' || texts.has(text)) break
    texts.add(text)
    entries.push(node)
  }
  // The list ends where its first entry comes again, as the first heading.
  const rest = new Set<string>()
  for (const node of nodes.slice(start + entries.length)) {
    if (!isLine(node) || lineLength(node) >= 100) continue
    // `2. The House` may stand for a chapter that carries no number.
    rest.add(bare(lineText(node))).add(unnumbered(lineText(node)))
  }
  const comes = entries.every(
    (node) => rest.has(bare(lineText(node))) || rest.has(unnumbered(lineText(node))),
  )
  if (entries.length < 2 || !comes) return
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

/** The index of the line below a title of contents that has left the text with the links around it; -1 without one. */
function belowTakenTitle(nodes: readonly RootContent[], file: VFile): number {
  const line = recordOf(file).quarantined.find(({ text }) => title.test(text.trim()))?.line
  return line === undefined ? -1 : nodes.findIndex(({ position }) => (position?.start.line ?? 0) > line)
}

/** An entry without its number, where it has more than that. */
function unnumbered(text: string): string {
  const rest = bare(text.replace(/^\d{1,3}[.):]?\s/, ''))
  return rest === '' ? bare(text) : rest
}

/** An entry without its page number and leaders. */
function bare(text: string): string {
  return text
    .replace(/[.\s…]{2,40}\d{1,4}$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
