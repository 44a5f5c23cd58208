/**
 * HTML inside Markdown: what means something in a book becomes its node, the rest of the markup goes, its text stays,
 * and nothing that could run ever reaches an edition.
 */
import type { Element, Nodes as HastNode } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Html, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { makeLeaf, recordDecoding, recorded } from '../ast/leaf.js'
import { say } from '../ast/message.js'
import { positionAt, rangeOf } from '../ast/places.js'
import { recordOf } from '../ast/record.js'
import { plainText } from '../ast/text.js'
import { alignSpans } from './align.js'

/** Elements whose content is no text of the story. */
const inert = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'applet',
  'noscript',
  'template',
  'svg',
  'math',
  'form',
  'select',
  'textarea',
  'title',
  'head',
  'audio',
  'video',
  'canvas',
])

/** Elements that end the paragraph before them. */
const blockTags = new Set([
  'p',
  'div',
  'center',
  'blockquote',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'tr',
  'td',
  'th',
  'tbody',
  'thead',
  'pre',
  'address',
  'figure',
  'figcaption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

/** The inline node of an element; undefined for one whose markup only goes. */
const inlineNode: Readonly<
  Record<string, (children: PhrasingContent[], className: string) => PhrasingContent>
> = {
  i: (children, className) =>
    /(^|\s)thought(\s|$)/.test(className)
      ? { type: 'thought', certainty: 'marked', children }
      : { type: 'emphasis', children },
  em: (children) => ({ type: 'emphasis', data: { kept: true }, children }),
  cite: (children) => ({ type: 'emphasis', data: { kept: true }, children }),
  b: (children) => ({ type: 'strong', children }),
  strong: (children) => ({ type: 'strong', children }),
  s: (children) => ({ type: 'delete', children }),
  del: (children) => ({ type: 'delete', children }),
  strike: (children) => ({ type: 'delete', children }),
}

declare module 'mdast' {
  interface EmphasisData {
    /** The person wrote `<em>`: it is emphasis, whatever its length. */
    kept?: true
  }
}

/** Replaces every `html` node of a tree. */
export function resolveHtml(root: Root, file: VFile): void {
  const visit = (parent: Parents): void => {
    for (const child of parent.children) if ('children' in child) visit(child as Parents)
    if (!parent.children.some((child) => child.type === 'html')) return
    const isInline =
      parent.children.some((child) => child.type === 'text' || child.type === 'break') ||
      parent.type === 'paragraph' ||
      parent.type === 'heading'
    parent.children = (
      isInline
        ? foldInline(parent.children as PhrasingContent[], file)
        : parent.children.flatMap((child) => (child.type === 'html' ? resolveBlock(child, file) : [child]))
    ) as typeof parent.children
  }
  visit(root)
}

interface Open {
  tag: string
  className: string
  href: string
  start: Html
  children: PhrasingContent[]
}

/** Pairs the opening and closing tags among inline nodes. */
function foldInline(nodes: readonly PhrasingContent[], file: VFile): PhrasingContent[] {
  const bottom: PhrasingContent[] = []
  const stack: Open[] = []
  const top = (): PhrasingContent[] => stack.at(-1)?.children ?? bottom
  const close = (open: Open, end: Html): void => {
    const range = [rangeOf(open.start)?.[0] ?? 0, rangeOf(end)?.[1] ?? 0] as const
    if (inert.has(open.tag)) quarantine(file, 'script', ...range)
    else {
      dropTag(file, open.start)
      dropTag(file, end)
      top().push(...wrap(open.tag, open.className, open.href, open.children, file, ...range))
    }
  }
  for (const node of nodes) {
    if (node.type !== 'html') {
      top().push(node)
      continue
    }
    const tag = parseTag(node.value)
    if (!tag) resolveComment(node, file, top())
    else if (tag.name === 'br') {
      dropTag(file, node, '\n')
      top().push({ type: 'break', ...(node.position ? { position: node.position } : {}) })
    } else if (tag.name === 'img') top().push(...resolveImage(tag.attributes, node, file))
    else if (tag.isClosing) {
      const index = stack.findLastIndex((open) => open.tag === tag.name)
      if (index < 0) dropTag(file, node)
      else {
        for (const unclosed of stack.splice(index + 1)) spill(unclosed, stack[index] as Open, file)
        close(stack.pop() as Open, node)
      }
    } else if (!tag.isVoid) {
      stack.push({
        tag: tag.name,
        className: tag.attributes.class ?? '',
        href: tag.attributes.href ?? '',
        start: node,
        children: [],
      })
    } else dropTag(file, node)
  }
  while (stack.length > 0) {
    const unclosed = stack.pop() as Open
    const target = top()
    dropTag(file, unclosed.start)
    target.push(...unclosed.children)
  }
  return bottom
}

/** An element that was never closed is no element: its text belongs to the one around it. */
function spill(unclosed: Open, around: Open, file: VFile): void {
  dropTag(file, unclosed.start)
  around.children.push(...unclosed.children)
}

function wrap(
  tag: string,
  className: string,
  href: string,
  children: PhrasingContent[],
  file: VFile,
  start: number,
  end: number,
): PhrasingContent[] {
  const position = positionAt(file, start, end)
  if (tag === 'a' && href) return [{ type: 'link', url: href, children: children as never, position }]
  const make = Object.hasOwn(inlineNode, tag) ? inlineNode[tag] : undefined
  return make ? [{ ...make(children, className), position }] : children
}

interface Tag {
  name: string
  isClosing: boolean
  isVoid: boolean
  attributes: Record<string, string>
}

/** The parts of one tag as micromark hands it over; undefined for a comment, a declaration, an instruction. */
function parseTag(value: string): Tag | undefined {
  const [, slash, name] = /^<(\/?)([A-Za-z][A-Za-z\d-]*)/.exec(value) ?? []
  if (!name) return undefined
  const element = slash ? undefined : firstElement(fromHtml(value, { fragment: true }))
  const attributes: Record<string, string> = {}
  for (const [key, property] of Object.entries(element?.properties ?? {})) {
    attributes[key === 'className' ? 'class' : key] = Array.isArray(property)
      ? property.join(' ')
      : String(property ?? '')
  }
  return {
    name: name.toLowerCase(),
    isClosing: slash === '/',
    isVoid: /\/>$/.test(value) || /^(?:hr|wbr|input|meta|link)$/i.test(name),
    attributes,
  }
}

function firstElement(node: HastNode): Element | undefined {
  if (node.type === 'element') return node
  if ('children' in node) for (const child of node.children) return firstElement(child as HastNode)
  return undefined
}

/** A stretch of block HTML as blocks: its text in paragraphs, its rules as breaks, its headings as headings. */
function resolveBlock(node: Html, file: VFile): RootContent[] {
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
        (into ?? line).push(
          ...resolveImage(stringProperties(hast), { position: positionAt(file, start, end) }, file),
        )
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

function resolveImage(
  attributes: Record<string, string>,
  at: Pick<Html, 'position'>,
  _file: VFile,
): PhrasingContent[] {
  const { src, alt = '', title } = attributes
  if (!src) return []
  return [
    {
      type: 'image',
      url: src,
      alt,
      ...(title ? { title } : {}),
      ...(at.position ? { position: at.position } : {}),
    },
  ]
}

/** A comment for Fleuron stays in the tree for the rules to read; any other leaves the text. */
function resolveComment(node: Html, file: VFile, into: PhrasingContent[]): void {
  if (/^<!--\s*fleuron-/.test(node.value)) into.push(node)
  else {
    const [start, end] = rangeOf(node) ?? [0, 0]
    quarantine(file, 'comment', start, end)
  }
}

function quarantine(file: VFile, reason: 'script' | 'comment', start: number, end: number): void {
  const place = positionAt(file, start, end)
  const text = String(file.value).slice(start, end)
  recordOf(file).quarantined.push({ line: place.start.line, text, reason, place })
  if (reason === 'script') {
    say(file, 'Unexpected active content in the text, left out', {
      ruleId: 'active-content',
      place,
      actual: text.slice(0, 200),
    })
  }
}

/** Records that a tag left the text. */
function dropTag(file: VFile, node: Html, to = ''): void {
  const [start, end] = rangeOf(node) ?? [0, 0]
  recordOf(file).edits.push(recorded(file, 'read', start, end, node.value, to, 1))
}
