/** The texts of the blocks on a page of the HTML edition, or of the desk, which sets them alike. */
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** What a block says, without what the edition puts into it: the number of a note, the way back from it. */
export interface PageText {
  text: string
  /** Its number in its section, where it came from a manuscript and the page tells it. */
  block?: number
}

/** The texts of chapters, parts and matter in order; title page, contents and colophon are no text of a manuscript. */
export function pageTexts(html: string): PageText[] {
  const texts: PageText[] = []
  const visit = (node: Nodes, isStory: boolean): void => {
    if (node.type === 'element' && isStory && /^(?:p|h[1-6]|td|th)$/.test(node.tagName)) {
      const { dataN } = node.properties
      texts.push({
        text: textOf(node).trim(),
        ...(dataN === undefined ? {} : { block: Number(dataN) }),
      })
      return
    }
    const isSection = node.type === 'element' && classesOf(node).some((name) => sections.has(name))
    if ('children' in node) for (const child of node.children) visit(child as Nodes, isStory || isSection)
  }
  visit(fromHtml(html), false)
  return texts.filter(({ text, block }) => text !== '' || block !== undefined)
}

const sections = new Set(['chapter', 'part', 'matter'])

const put = new Set(['noteref', 'backlink'])

function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : []
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && (node.tagName === 'br' || classesOf(node).some((name) => put.has(name))))
    return ''
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : ''
}
