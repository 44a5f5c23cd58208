/** Tags among inline nodes, paired. */
import type { Element, Nodes as HastNode } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Html, PhrasingContent } from 'mdast'
import type { VFile } from 'vfile'
import { rangeOf } from '../../ast/places.js'
import { dropTag, quarantine, resolveComment } from './aside.js'
import { imageOf, inert, wrap } from './elements.js'

interface Open {
  tag: string
  className: string
  href: string
  start: Html
  children: PhrasingContent[]
}

/** Pairs the opening and closing tags among inline nodes. */
export function foldInline(nodes: readonly PhrasingContent[], file: VFile): PhrasingContent[] {
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
    } else if (tag.name === 'img') top().push(...imageOf(tag.attributes, node))
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
