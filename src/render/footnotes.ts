/** Footnotes, set at the end of the section that first refers to them. */
import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition, Nodes, RootContent } from 'mdast'
import { type Setting, toElements } from './setting.js'

const line: ElementContent = { type: 'text', value: '\n' }

/**
 * The notes that a section refers to first, as the last part of it; below them those in it that no mark leads to.
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
  const unread: ElementContent[] = []
  const visit = (node: Nodes | RootContent): void => {
    if (node.type === 'footnoteReference' && !placed.has(node.identifier)) {
      placed.add(node.identifier)
      const aside = footnote(node.identifier, setting)
      if (aside) asides.push(aside, line)
      // A note may refer to another, which follows it.
      const definition = setting.notes.get(node.identifier)
      definition?.children.forEach(visit)
    }
    if (node.type === 'footnoteDefinition') {
      if (!isRead(node, setting)) unread.push(unreadNote(node, setting), line)
    } else if ('children' in node) node.children.forEach(visit)
  }
  visit(section)
  if (asides.length + unread.length === 0) return undefined
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['footnotes'] },
    children: [line, ...asides, ...unread],
  }
}

/** Whether a mark leads to a note; of two notes with one name, only to the first. */
const isRead = (node: FootnoteDefinition, { notes, numbers }: Setting): boolean =>
  numbers.has(node.identifier) && notes.get(node.identifier) === node

/** A note without a number. It is no `aside` of the EPUB vocabulary: reading systems show those only from their mark. */
function unreadNote({ children }: FootnoteDefinition, setting: Setting): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['footnote'] },
    children: [line, ...children.flatMap((child) => [...toElements(child, setting), line])],
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
