/** Footnotes, set at the end of the section that first refers to them. */
import type { Element, ElementContent } from 'hast'
import type { Nodes, RootContent } from 'mdast'
import { type Setting, toElements } from './setting.js'

const line: ElementContent = { type: 'text', value: '\n' }

/**
 * The notes that a section refers to first, as the last part of it.
 *
 * @param placed the identifiers of notes that stand in earlier sections; those of this one are added
 * @returns undefined where the section has none
 */
export function footnoteSection(
  section: Nodes | RootContent,
  setting: Setting,
  placed: Set<string>,
): Element | undefined {
  const asides: ElementContent[] = []
  const visit = (node: Nodes | RootContent): void => {
    if (node.type === 'footnoteReference' && !placed.has(node.identifier)) {
      placed.add(node.identifier)
      const aside = footnote(node.identifier, setting)
      if (aside) asides.push(aside, line)
      // A note may refer to another, which follows it.
      const definition = setting.notes.get(node.identifier)
      definition?.children.forEach(visit)
    }
    if ('children' in node && node.type !== 'footnoteDefinition') node.children.forEach(visit)
  }
  visit(section)
  if (asides.length === 0) return undefined
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['footnotes'] },
    children: [line, ...asides],
  }
}

function footnote(identifier: string, setting: Setting): Element | undefined {
  const definition = setting.notes.get(identifier)
  const number = setting.numbers.get(identifier)
  if (!definition || number === undefined) return undefined
  const children = definition.children.flatMap((child): ElementContent[] => [
    ...toElements(child, setting),
    line,
  ])
  const first = children.find((child): child is Element => child.type === 'element' && child.tagName === 'p')
  const back: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      href: `#noteref-${number}`,
      className: ['backlink'],
      role: 'doc-backlink',
      title: setting.terms.backToText,
    },
    children: [{ type: 'text', value: `${number}.` }],
  }
  if (first) first.children.unshift(back, { type: 'text', value: ' ' })
  else children.unshift({ type: 'element', tagName: 'p', properties: {}, children: [back] })
  return {
    type: 'element',
    tagName: 'aside',
    properties: {
      id: `note-${number}`,
      className: ['footnote'],
      'epub:type': 'footnote',
      role: 'doc-footnote',
      ariaLabel: `${setting.terms.footnote} ${number}`,
    },
    children: [line, ...children],
  }
}
