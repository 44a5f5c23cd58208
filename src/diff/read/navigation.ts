/** The table of contents of an EPUB: where its chapters begin, and how it calls them. */
import type { Element, Nodes } from 'hast'
import { attribute, childElements, elementsOf, parseMarkup, textIn } from './markup.js'
import { type Item, resolveHref } from './references.js'
import type { Archive } from './zip.js'

/** A place that the table of contents leads to. */
export interface Target {
  path: string
  /** The id of an element; '' for the file's beginning. */
  fragment: string
  title: string
  /** The titles above it, outermost first. */
  trail: string[]
}

/** What an EPUB says of its own order. */
export interface Navigation {
  targets: Target[]
  /** What kind of page some files are, by path: `cover`, `toc`, as landmarks or guide call them. */
  unread: Map<string, string>
}

/** Reads the navigation document of EPUB 3, else the NCX of EPUB 2. */
export function readNavigation(
  archive: Archive,
  document: Nodes,
  items: readonly Item[],
  packagePath: string,
): Navigation {
  const unread = new Map<string, string>()
  for (const reference of elementsOf(document, 'reference'))
    unread.set(resolveHref(packagePath, attribute(reference, 'href')).path, attribute(reference, 'type'))
  const nav = items.find(({ properties }) => /\bnav\b/.test(properties))
  const source = nav && archive.text(nav.path)
  if (nav && source !== undefined) {
    const lists = elementsOf(parseMarkup(source), 'nav')
    const typed = (type: string): Element | undefined =>
      lists.find((each) => attribute(each, 'epub:type').split(/\s+/).includes(type))
    for (const link of typed('landmarks') ? elementsOf(typed('landmarks') as Element, 'a') : []) {
      const { path, fragment } = resolveHref(nav.path, attribute(link, 'href'))
      if (fragment === '') unread.set(path, attribute(link, 'epub:type'))
    }
    const list = childElements(typed('toc') ?? lists[0] ?? element()).find(({ tagName }) => tagName === 'ol')
    return { targets: list ? navTargets(list, nav.path, []) : [], unread }
  }
  const ncx = items.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')
  const ncxSource = ncx && archive.text(ncx.path)
  const [map] = ncxSource === undefined ? [] : elementsOf(parseMarkup(ncxSource), 'navmap')
  return { targets: map && ncx ? ncxTargets(map, ncx.path, []) : [], unread }
}

function element(): Element {
  return { type: 'element', tagName: 'nav', properties: {}, children: [] }
}

function navTargets(list: Element, from: string, trail: readonly string[]): Target[] {
  return childElements(list).flatMap((item) => {
    const children = childElements(item)
    const label = children.find(({ tagName }) => tagName === 'a' || tagName === 'span')
    const inner = children.find(({ tagName }) => tagName === 'ol')
    const title = label ? textIn(label) : ''
    const own: Target[] =
      label?.tagName === 'a'
        ? [{ ...resolveHref(from, attribute(label, 'href')), title, trail: [...trail] }]
        : []
    return [...own, ...(inner ? navTargets(inner, from, title ? [...trail, title] : trail) : [])]
  })
}

function ncxTargets(parent: Element, from: string, trail: readonly string[]): Target[] {
  return childElements(parent)
    .filter(({ tagName }) => tagName === 'navpoint')
    .flatMap((point) => {
      const children = childElements(point)
      const label = children.find(({ tagName }) => tagName === 'navlabel')
      const content = children.find(({ tagName }) => tagName === 'content')
      const title = label ? textIn(label) : ''
      const own: Target[] = content
        ? [{ ...resolveHref(from, attribute(content, 'src')), title, trail: [...trail] }]
        : []
      return [...own, ...ncxTargets(point, from, title ? [...trail, title] : trail)]
    })
}
