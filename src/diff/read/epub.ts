/** An EPUB, Fleuron's or anyone's, as its reader sees it. */
import type { Nodes } from 'hast'
import { Failure } from '../../failure.js'
import type { Reading } from '../reading.js'
import { attribute, elementsOf, parseMarkup, textIn } from './markup.js'
import { readNavigation } from './navigation.js'
import { type Page, readPages } from './pages.js'
import { type Item, resolveHref } from './references.js'
import { type Archive, openZip } from './zip.js'

/** Pages that say nothing of the story: made by the publisher, or to find one's way. */
const unreadTypes = /\b(?:cover|title-?page|toc|landmarks|loi|lot|imprint|colophon|page-list|index)\b/i

/**
 * Reads a book from the bytes of an EPUB.
 *
 * @param label what messages call it
 * @throws {Failure} for what is no EPUB, or one that cannot be trusted
 */
export function readEpub(bytes: Buffer, label: string): Reading {
  const archive = openZip(bytes, label)
  const container = archive.text('META-INF/container.xml')
  const [rootfile] = container === undefined ? [] : elementsOf(parse(container, label), 'rootfile')
  const packagePath = rootfile ? attribute(rootfile, 'full-path') : ''
  const source = archive.text(packagePath)
  if (source === undefined) throw new Failure(`${label}: no EPUB: it has no package document`)
  const document = parse(source, label)
  const manifest = manifestOf(document, packagePath)
  const { targets, unread } = readNavigation(archive, document, [...manifest.values()], packagePath)
  const pages: Page[] = []
  for (const itemref of elementsOf(document, 'itemref')) {
    const item = manifest.get(attribute(itemref, 'idref'))
    if (!item || attribute(itemref, 'linear') === 'no' || /\bnav\b/.test(item.properties)) continue
    if (unreadTypes.test(unread.get(item.path) ?? '')) continue
    const tree = parse(textOf(archive, item.path, label), label)
    if (!isUnread(tree)) pages.push({ tree, targets: targets.filter(({ path }) => path === item.path) })
  }
  const [title] = elementsOf(document, 'dc:title').map(textIn)
  return {
    label,
    title: title ?? '',
    authors: elementsOf(document, 'dc:creator').map(textIn),
    chapters: readPages(pages),
  }
}

function manifestOf(document: Nodes, packagePath: string): Map<string, Item> {
  return new Map(
    elementsOf(document, 'item').map((item) => [
      attribute(item, 'id'),
      {
        path: resolveHref(packagePath, attribute(item, 'href')).path,
        mediaType: attribute(item, 'media-type'),
        properties: attribute(item, 'properties'),
      },
    ]),
  )
}

function textOf(archive: Archive, path: string, label: string): string {
  if (path.startsWith('../'))
    throw new Failure(`${label}: refused: a page of it, ${path}, leads out of the book`)
  const text = archive.text(path)
  if (text === undefined) throw new Failure(`${label}: no readable EPUB: ${path} is missing in it`)
  return text
}

function parse(source: string, label: string): Nodes {
  try {
    return parseMarkup(source)
  } catch {
    // The one way to break this parser is to nest deeper than the stack.
    throw new Failure(`${label}: no readable EPUB: a document in it is nested too deep`)
  }
}

/** Whether a page says of itself, on its body or its first section, that it is no part of the story. */
function isUnread(tree: Nodes): boolean {
  const [body] = elementsOf(tree, 'body')
  const [section] = elementsOf(tree, 'section')
  return [body, section].some((each) => each && unreadTypes.test(attribute(each, 'epub:type')))
}
