/** A stretch of block HTML as blocks of a book. */
import type { Element, Nodes as HastNode } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Html, PhrasingContent, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { makeLeaf, recordDecoding } from '../../ast/leaf.js'
import { positionAt, rangeOf } from '../../ast/places.js'
import { plainText } from '../../ast/text.js'
import { alignSpans } from '../align.js'
import { quarantine, resolveComment } from './aside.js'
import { blockTags, imageOf, inert, wrap } from './elements.js'

/** A stretch of block HTML as blocks: its text in paragraphs, its rules as breaks, its headings as headings. */
export function resolveBlock(node: Html, file: VFile): RootContent[] {
  const base = rangeOf(node)?.[0] ?? 0
  const blocks: RootContent[] = []
  let line: PhrasingContent[] = []
  const flush = (depth = 0): void => {
    const hasText = line.some((child) => child.type === 'image' || plainText(child).trim() !== '')
    const children = line
    line = []
    if (!hasText) return
    const start = rangeOf(children[0] as PhrasingContent)?.[0] ?? base
    const end = rangeOf(children.at(-1) as PhrasingContent)?.[1] ?? start
    const position = positionAt(file, start, Math.max(start, end))
    blocks.push(
      depth > 0
        ? { type: 'heading', depth: depth as 1, children, position }
        : { type: 'paragraph', children, position },
    )
  }
  const visit = (hast: HastNode, into: PhrasingContent[] | undefined): void => {
    const start = base + (hast.position?.start.offset ?? 0)
    const end = base + (hast.position?.end.offset ?? 0)
    if (hast.type === 'text') {
      const value = hast.value
      if (value.trim() === '' && (into ?? line).length === 0) return
      const leaf = makeLeaf(file, value, start, end)
      recordDecoding(file, leaf, alignSpans(value, String(file.value), start, end))
      ;(into ?? line).push(leaf)
    } else if (hast.type === 'comment') {
      quarantine(file, 'comment', start, end)
    } else if (hast.type === 'element') {
      if (inert.has(hast.tagName)) quarantine(file, 'script', start, end)
      else if (hast.tagName === 'hr') {
        flush()
        blocks.push({ type: 'thematicBreak', position: positionAt(file, start, end) })
      } else if (hast.tagName === 'br')
        (into ?? line).push({ type: 'break', position: positionAt(file, start, end) })
      else if (hast.tagName === 'img')
        (into ?? line).push(...imageOf(stringProperties(hast), { position: positionAt(file, start, end) }))
      else if (blockTags.has(hast.tagName) && !into) {
        flush()
        for (const child of hast.children) visit(child as HastNode, undefined)
        flush(/^h[1-6]$/.test(hast.tagName) ? Number(hast.tagName[1]) : 0)
      } else {
        const children: PhrasingContent[] = []
        for (const child of hast.children) visit(child as HastNode, children)
        ;(into ?? line).push(
          ...wrap(
            hast.tagName,
            stringProperties(hast).class ?? '',
            stringProperties(hast).href ?? '',
            children,
            file,
            start,
            end,
          ),
        )
      }
    } else if ('children' in hast) for (const child of hast.children) visit(child as HastNode, into)
  }
  if (/^<!--/.test(node.value)) {
    const kept: PhrasingContent[] = []
    resolveComment(node, file, kept)
    return kept as RootContent[]
  }
  visit(fromHtml(node.value, { fragment: true }), undefined)
  flush()
  return blocks
}

function stringProperties(element: Element): Record<string, string> {
  const { className, ...rest } = element.properties
  const entries = Object.entries(rest).map(([key, value]) => [key, String(value ?? '')])
  return { ...Object.fromEntries(entries), ...(className ? { class: [className].flat().join(' ') } : {}) }
}
