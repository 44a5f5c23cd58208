/** Markdown as novels use it, to mdast with the nodes of a book. */
import type { List, Nodes, Paragraph, Parents, Root, RootContent } from 'mdast'
import { type ContainerDirective, directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { VFile } from 'vfile'
import { makeLeaf, recordDecoding, sliceLeaf, sourceOffset } from '../ast/leaf.js'
import { say } from '../ast/message.js'
import { positionAt, rangeOf } from '../ast/places.js'
import { flatten } from '../ast/text.js'
import { alignSpans } from './align.js'
import { settleControls } from './controls.js'
import { isEmptyHeading, proseOfEmptyHeading } from './empty-headings.js'
import { fences } from './fences.js'
import { resolveHtml } from './html/resolve-html.js'
import { deepNode, refuseLength, refuseNesting, tooDeep } from './nesting.js'
import { longParagraph, parseProse } from './prose-blocks.js'
import { tellStrayFootnotes } from './stray-footnotes.js'
import { isTable, proseOfTable } from './tables.js'
import { settleTildeRows } from './tilde-rows.js'
import { isHeading, proseOfHeading } from './underlined.js'

declare module 'vfile' {
  interface DataMap {
    /** The YAML at the head of a Markdown file, and where it starts. */
    frontMatter: { yaml: string; offset: number }
  }
}

/**
 * The Markdown of fiction: front matter, footnotes, tables and fenced blocks are added; what prose writes by accident
 * is not markup (a tab is an indent, not code; `10:30` is a time).
 */
function fictionMarkdown(this: Processor): void {
  const data = this.data()
  const containers = directive().flow?.[58]
  const container = Array.isArray(containers) ? containers[0] : containers
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmFootnote(),
    gfmTable(),
    container ? { flow: { 58: container } } : {},
    { disable: { null: ['codeIndented'] } },
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmFootnoteFromMarkdown(),
    gfmTableFromMarkdown(),
    directiveFromMarkdown(),
  ]
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(fictionMarkdown).freeze()

/** The parser over a whole text, as {@link parseProse} must agree with. */
export function parseMarkdown(source: string): Root {
  return parser.parse(source)
}

/**
 * Reads a Markdown text; its front matter goes to `file.data.frontMatter`.
 *
 * @param file decoded; see `decode.ts`
 */
export function readMarkdown(file: VFile): Root {
  const source = String(file.value)
  const deep = tooDeep(source)
  if (deep) return refuseNesting(file, deep)
  const long = longParagraph(source)
  if (long) return refuseLength(file, long)
  const tree = parseProse(settleTildeRows(source), parseMarkdown)
  const [first] = tree.children
  if (first?.type === 'yaml') {
    const offset = source.indexOf(first.value, (rangeOf(first)?.[0] ?? 0) + 3)
    file.data.frontMatter = { yaml: first.value, offset: Math.max(offset, 0) }
    tree.children.shift()
  }
  settle(tree, file, source)
  tellStrayFootnotes(tree, file)
  settleControls(tree, file)
  resolveHtml(tree, file)
  const deepInTree = deepNode(tree)
  return deepInTree ? refuseNesting(file, deepInTree) : tree
}

/**
 * Gives each leaf its place in the source, fenced blocks their node, and the prose what is a list, a table or a heading
 * by accident.
 */
function settle(parent: Parents, file: VFile, source: string): void {
  const children: RootContent[] = []
  for (const child of parent.children) {
    if (child.type === 'text') {
      const range = rangeOf(child)
      if (range) recordDecoding(file, child, alignSpans(child.value, source, ...range))
    }
    if ('children' in child) settle(child as Parents, file, source)
    if (child.type === 'containerDirective') children.push(...fencedBlock(child, file))
    else if (child.type === 'list' && !isList(child, parent))
      children.push(...proseOfList(child, file, source))
    else if (child.type === 'table' && !isTable(child, source)) children.push(...proseOfTable(child, file))
    else if (child.type === 'heading' && isEmptyHeading(child))
      children.push(...proseOfEmptyHeading(child, file))
    else if (child.type === 'heading' && !isHeading(child, source))
      children.push(...proseOfHeading(child, file))
    else children.push(child)
  }
  parent.children = children as typeof parent.children
}

/** The node of a fenced block; a fence of unknown name is told, and its content stays. */
function fencedBlock(node: ContainerDirective, file: VFile): RootContent[] {
  const make = Object.hasOwn(fences, node.name) ? fences[node.name] : undefined
  if (!make) {
    say(
      file,
      `Unexpected block \`:::${node.name}\`, expected one of ${Object.keys(fences)
        .map((name) => `\`:::${name}\``)
        .join(', ')}`,
      {
        ruleId: 'unknown-block',
        ...(node.position ? { place: node.position } : {}),
        actual: node.name,
        expected: Object.keys(fences),
      },
    )
    return node.children as RootContent[]
  }
  const block = make(node)
  if (node.position) block.position = node.position
  for (const child of block.children)
    if (block.type === 'verse' || (block.type === 'letter' && isOfShortLines(child)))
      breakLines(child as Parents, file)
  return [block]
}

/** The longest line, in characters, that is an address, a date or a name of a letter rather than a line of wrapped prose. */
const longestOwnLine = 48

/** Whether a paragraph of a letter is lines of their own: `Love,` above a name, an address. */
function isOfShortLines(block: Nodes): boolean {
  const lines = block.type === 'paragraph' ? flatten(block).text.split(/\r?\n|\r/) : []
  return lines.length > 1 && lines.length < 7 && lines.every((line) => line.length <= longestOwnLine)
}

/** In verse, and in an address, a line end of the source is one of the page. */
function breakLines(stanza: Parents, file: VFile): void {
  if (!('children' in stanza)) return
  stanza.children = stanza.children.flatMap((child): RootContent[] => {
    if (child.type !== 'text') {
      if ('children' in child) breakLines(child as Parents, file)
      return [child]
    }
    const pieces: RootContent[] = []
    let start = 0
    for (const match of child.value.matchAll(/\r?\n|\r/g)) {
      pieces.push(sliceLeaf(file, child, start, match.index))
      const [from, to] = [
        sourceOffset(child, match.index, 'start'),
        sourceOffset(child, match.index + match[0].length, 'end'),
      ]
      pieces.push({ type: 'break', position: positionAt(file, from, to) })
      start = match.index + match[0].length
    }
    return pieces.length > 0 ? [...pieces, sliceLeaf(file, child, start, child.value.length)] : [child]
  }) as typeof stanza.children
}

/** Whether a list was meant as one: several items, numbered from one, or closely set; one item is enough below another's. */
function isList(list: List, parent: Parents): boolean {
  const isBelowItem = parent.type === 'listItem' && parent.children[0] !== list
  if (list.children.length < 2 && !isBelowItem) return false
  if (list.ordered) return (list.start ?? 1) <= 1
  return list.spread !== true && list.children.every((item) => item.spread !== true)
}

/** A list by accident (`1986. It was a good year.`, speech after a dash) as the paragraphs that its author wrote. */
function proseOfList(list: List, file: VFile, source: string): RootContent[] {
  return list.children.flatMap((item): RootContent[] => {
    const from = rangeOf(item)?.[0] ?? 0
    const [first, ...rest] = item.children
    const end = (first && rangeOf(first)?.[0]) ?? rangeOf(item)?.[1] ?? from
    const marker = makeLeaf(file, source.slice(from, end), from, end)
    const paragraph: Paragraph = { type: 'paragraph', children: [marker] }
    if (item.position) paragraph.position = item.position
    if (first?.type !== 'paragraph') return [paragraph, ...item.children]
    const [text] = first.children
    if (text?.type === 'text') {
      const textRange = rangeOf(text)
      const spans = textRange ? alignSpans(text.value, source, ...textRange) : []
      const shift = marker.value.length
      const moved = spans.map((span) => ({ ...span, start: span.start + shift, end: span.end + shift }))
      const joined = makeLeaf(file, marker.value + text.value, from, textRange?.[1] ?? end, moved)
      paragraph.children = [joined, ...first.children.slice(1)]
    } else paragraph.children.push(...first.children)
    return [paragraph, ...rest]
  })
}
