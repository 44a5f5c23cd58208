/** A manuscript through some passes, and its tree as lines that a person can read. */
import type { Nodes, Root } from 'mdast'
import { type Plugin, unified } from 'unified'
import { VFile } from 'vfile'
import { readMarkdown } from '../../src/read/markdown.js'
import { readText } from '../../src/read/text.js'

/** A pass with its settings. */
export type Step = readonly [pass: Plugin<[never?], Root>, options?: unknown]

/** What came of a manuscript. */
export interface Passed {
  file: VFile
  tree: Root
  /** The tree as lines. */
  outline: string
}

/** Reads a plain text (or, with a name that ends in `.md`, Markdown) and runs some passes over it. */
export function pass(text: string, steps: readonly Step[], path = 'story.txt'): Passed {
  const file = new VFile({ path, value: text })
  const read = path.endsWith('.md') ? readMarkdown(file) : readText(file)
  const tree = run(read, file, steps)
  return { file, tree, outline: outline(tree) }
}

/** Runs some passes over a tree. */
export function run(tree: Root, file: VFile, steps: readonly Step[]): Root {
  const processor = unified()
  for (const [plugin, options] of steps) processor.use(plugin as Plugin<[unknown?], Root>, options ?? true)
  return processor.runSync(tree, file) as unknown as Root
}

/** A tree as lines: a block a line, what stands in a block indented below it. */
export function outline(node: Nodes, depth = 0): string {
  const pad = '  '.repeat(depth)
  if (node.type === 'root') return node.children.map((child) => outline(child, depth)).join('\n')
  if (node.type === 'paragraph') return `${pad}${inline(node)}`
  if (node.type === 'heading') return `${pad}${'#'.repeat(node.depth)} ${inline(node)}`
  if (node.type === 'sceneBreak') return `${pad}--- ${node.marker ?? ''}`.trimEnd()
  const about =
    'form' in node
      ? ` ${node.form}`
      : 'by' in node
        ? ` ${node.by}`
        : 'source' in node
          ? ` ${node.source}`
          : ''
  const children =
    'children' in node ? node.children.map((child) => `\n${outline(child, depth + 1)}`).join('') : ''
  return `${pad}[${node.type}${about}]${children}`
}

/** The text of a block, marks written as tags. */
function inline(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return ' / '
  const inner = 'children' in node ? node.children.map(inline).join('') : ''
  return node.type === 'paragraph' || node.type === 'heading'
    ? inner
    : `<${node.type}>${inner}</${node.type}>`
}
