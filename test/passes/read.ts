/** Runs some passes over a text, as its reader gives it. */
import type { Nodes, Root } from 'mdast'
import { type PluggableList, unified } from 'unified'
import { VFile } from 'vfile'
import { plainText } from '../../src/ast/text.js'
import { readMarkdown } from '../../src/read/markdown.js'
import { readText } from '../../src/read/text.js'

/** What the passes made of a text. */
export interface Passed {
  file: VFile
  tree: Root
}

/** Reads a plain text and runs passes over it. */
export function passText(text: string, passes: PluggableList): Passed {
  const file = new VFile({ path: 'story.txt', value: text })
  return { file, tree: unified().use(passes).runSync(readText(file), file) as Root }
}

/** Reads Markdown and runs passes over it. */
export function passMarkdown(text: string, passes: PluggableList): Passed {
  const file = new VFile({ path: 'story.md', value: text })
  return { file, tree: unified().use(passes).runSync(readMarkdown(file), file) as Root }
}

/** A tree as lines that a person can read: `heading 2 The Storm`, nested nodes indented. */
export function outline(node: Nodes, indent = ''): string[] {
  if (!('children' in node)) return [`${indent}${node.type}`]
  if (node.type === 'paragraph') return [`${indent}${plainText(node)}`]
  if (node.type === 'heading') return [`${indent}# ${plainText(node)}`]
  const details = [
    'kind' in node ? node.kind : undefined,
    'number' in node ? node.number : undefined,
    'id' in node ? `#${node.id}` : undefined,
    'by' in node ? node.by : undefined,
  ]
  const line = [node.type, ...details.filter((detail) => detail !== undefined)].join(' ')
  const inner = node.type === 'root' ? indent : `${indent}  `
  return [
    ...(node.type === 'root' ? [] : [`${indent}${line}`]),
    ...node.children.flatMap((child) => outline(child, inner)),
  ]
}
