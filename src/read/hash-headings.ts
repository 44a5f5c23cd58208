/** Headings of Markdown in a text that is none by its name: `# The Lamp`, `## Chapter One`. */
import type { Heading, Paragraph, Root, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { sliceLeaf } from '../ast/leaf.js'
import { headingShape } from '../passes/sections/heading-shapes.js'

/** One to six number signs, a space and a title, perhaps with the signs again behind it. */
const hashed = /^(#{1,6})[ \t]{1,4}(?=[^#])(.{1,100}?)(?:[ \t]#{1,6})?$/
const begun = /^#{1,6}\s+[^\s#]/
/** Of the lines that begin so, how many must be titles: a list of `# 3 nails` is none, nor is a program. */
const mostly = 0.8

/** No more lines than a title, its writer and a few labels stand above the first: further down a story shows such lines. */
const longestHead = 8

/**
 * Makes headings of such lines, where the text begins with one, or numbers them: each alone between blank lines. The
 * signs are markup, and leave as Markdown's do.
 */
export function settleHashHeadings(root: Root, file: VFile): void {
  const lines = root.children.filter((line): line is Paragraph => begun.test(textOf(line)))
  if (lines.length === 0) return
  const at = new Map(root.children.map((child, index) => [child, index]))
  const headings = lines.filter((line) => isTitle(root.children, at.get(line) as number))
  if (headings.length < lines.length * mostly) return
  const first = headings[0]
  if (!first || (headings.length === 1 && first !== root.children[0])) return
  if ((at.get(first) as number) > longestHead && !headings.every(isNumbered)) return
  const own = new Set<RootContent>(headings)
  root.children = root.children.map((child) => (own.has(child) ? headingOf(child as Paragraph, file) : child))
}

/** Whether a line is a title between blank lines: no rest of a sentence, and none that goes on. */
function isTitle(children: readonly RootContent[], index: number): boolean {
  const [, , words = ''] = hashed.exec(textOf(children[index])) ?? []
  const isApart = gap(children[index - 1], children[index]) && gap(children[index], children[index + 1])
  return (
    isApart && /^["“‘'¿¡(*_]{0,2}[\p{Lu}\p{N}]/u.test(words) && !/[\p{L},;:][.,;:]$|[,;]$| #/u.test(words)
  )
}

/** Whether a line is `# Chapter 2`, which nothing but a book has. */
const isNumbered = (line: Paragraph): boolean =>
  headingShape(hashed.exec(textOf(line))?.[2] ?? '')?.kind === 'labelled'

/** Whether a blank line stands between two lines, or one of them is none. */
function gap(before: RootContent | undefined, after: RootContent | undefined): boolean {
  return !before?.position || !after?.position || after.position.start.line - before.position.end.line > 1
}

function textOf(line: RootContent | undefined): string {
  const [leaf] = line?.type === 'paragraph' ? line.children : []
  return leaf?.type === 'text' ? leaf.value : ''
}

function headingOf(line: Paragraph, file: VFile): Heading {
  const leaf = line.children[0] as Text
  const [, signs = '', words = ''] = hashed.exec(leaf.value) ?? []
  const start = leaf.value.indexOf(words, signs.length)
  const { position } = line
  return {
    type: 'heading',
    depth: signs.length as Heading['depth'],
    children: [sliceLeaf(file, leaf, start, start + words.length)],
    ...(position ? { position } : {}),
  }
}
