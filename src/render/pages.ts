/** A book cut into pages: what stands on each, in the order of the book; what file it goes to is for the edition to say. */
import type { Element } from 'hast'
import { matterTerms } from '../ast/matter.js'
import { type Chapter, isPart, type Matter, type Section } from '../ast/nodes.js'
import type { Book } from '../book.js'
import { slugOf } from '../passes/sections/ids.js'
import { footnoteSection } from './footnotes.js'
import { type Setting, toElement } from './setting.js'
import { wordsIn, wordsOf } from './words.js'

/** One page of a book. */
export interface Page {
  /** Unique in the book; the name of its file. */
  id: string
  kind: 'cover' | 'titlePage' | 'contents' | 'chapter' | 'part' | 'matter' | 'colophon'
  /** The template that it is made with, without extension. */
  template: string
  /** Its entry in the contents. */
  title: string
  /** Whether the contents name it. */
  isListed: boolean
  /** Of the EPUB Structural Semantics Vocabulary: what its body is. */
  epubType: string
  place: 'front' | 'body' | 'back'
  /** What stands on it, for a page made from the manuscript. */
  section?: Element
  /** The pages below it in the contents: a part's chapters. */
  pages: Page[]
}

/** The pages of a book, in order; a part's chapters stand below it. */
export function pagesOf(setting: Setting): Page[] {
  const { book, terms } = setting
  const marks: Marks = { notes: new Set(), ids: new Set([...reservedIds, ...noteIds(setting)]) }
  const front = book.sections.filter((section) => section.type === 'matter' && section.place === 'front')
  const rest = book.sections.filter((section) => !front.includes(section))
  const pages = [
    plainPage('cover', terms.cover, 'cover', 'front'),
    plainPage('titlePage', terms.titlePage, 'titlepage', 'front'),
    ...front.map((section) => sectionPage(section, setting, marks)),
    plainPage('contents', terms.contents, 'toc', 'front'),
    ...rest.map((section) => sectionPage(section, setting, marks)),
    plainPage('colophon', terms.colophon, 'colophon', 'back'),
  ]
  // Last, so that no heading inside a chapter takes the name of a page.
  for (const { section } of flatPages(pages)) if (section) nameHeadings(section, marks)
  return pages
}

/** Headings inside a chapter get an id from their words, so that links find them. */
function nameHeadings(element: Element, marks: Marks): void {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    if (/^h[1-6]$/.test(child.tagName) && !isMain(child))
      child.properties.id ??= uniqueId(slugOf(wordsIn(child)) || 'heading', marks)
    nameHeadings(child, marks)
  }
}

const isMain = ({ properties }: Element): boolean =>
  Array.isArray(properties.className) && properties.className.includes('heading')

/** The anchors of the book's footnotes and of the marks that refer to them. */
function noteIds({ numbers }: Setting): string[] {
  return [...numbers.values()].flatMap((number) => [`note-${number}`, `noteref-${number}`])
}

/** Names that an edition's own files and anchors have. */
const reservedIds = [
  'cover',
  'title-page',
  'contents',
  'contents-title',
  'colophon',
  'toc',
  'landmarks',
  'content',
]

/** What the pages so far have used up. */
interface Marks {
  /** The identifiers of the footnotes that stand on them. */
  notes: Set<string>
  ids: Set<string>
}

/** An id that no page has yet, as near as may be to the one that a section has. */
function uniqueId(id: string, { ids }: Marks): string {
  let unique = id
  for (let number = 2; ids.has(unique.toLowerCase()); number++) unique = `${id}-${number}`
  ids.add(unique.toLowerCase())
  return unique
}

const templateNames = {
  cover: 'cover',
  titlePage: 'title-page',
  contents: 'contents',
  colophon: 'colophon',
} as const

function plainPage(
  kind: keyof typeof templateNames,
  title: string,
  epubType: string,
  place: Page['place'],
): Page {
  return {
    id: templateNames[kind],
    kind,
    template: templateNames[kind],
    title,
    isListed: kind === 'colophon',
    epubType,
    place,
    pages: [],
  }
}

function sectionPage(section: Section, setting: Setting, marks: Marks): Page {
  const id = uniqueId(section.id, marks)
  const title = titleOf(section, setting)
  const chapters = section.children.filter((child): child is Chapter => child.type === 'chapter')
  const own = {
    ...section,
    children: section.children.filter((child) => child.type !== 'chapter'),
  } as Section
  const element = toElement(own, setting)
  const isAPart = section.type === 'chapter' && isPart(section)
  if (isAPart)
    Object.assign(element.properties, { className: ['part'], 'epub:type': 'part', role: 'doc-part' })
  element.properties.id = id
  ensureHeading(element, section, title)
  const footnotes = footnoteSection(own, setting, marks.notes)
  if (footnotes) element.children.push(footnotes, { type: 'text', value: '\n' })
  const pages = chapters.map((chapter) => sectionPage(chapter, setting, marks))
  const page = { id, title, section: element, pages }
  if (section.type === 'matter') {
    const { epubType, place } = matterTerms[section.kind]
    return {
      ...page,
      kind: 'matter',
      template: 'matter',
      isListed: !standsBare(section),
      epubType,
      place: section.place ?? place,
    }
  }
  const kind = isAPart ? 'part' : 'chapter'
  return { ...page, kind, template: kind, isListed: true, epubType: 'bodymatter', place: 'body' }
}

/** A dedication and an epigraph stand without a heading, and the contents do not name them. */
function standsBare(section: Section): boolean {
  return section.type === 'matter' && (section.kind === 'dedication' || section.kind === 'epigraph')
}

/** The title of a section in the contents: its heading; else what it is. */
function titleOf(section: Section, { book, terms }: Setting): string {
  const [heading] = section.children
  const title = heading?.type === 'heading' ? wordsOf(heading).replace(/\s+/g, ' ').trim() : ''
  if (title) return title
  if (section.type === 'matter') return hasLabelsOnly(section, book) ? terms.about : terms[section.kind]
  return section.number ? `${terms.chapter} ${section.number}` : book.metadata.title
}

/** Whether a disclaimer's page disclaims nothing: rating, summary, notes. */
function hasLabelsOnly({ kind }: Matter, { metadata }: Book): boolean {
  return (
    kind === 'disclaimer' &&
    metadata.labels.length > 0 &&
    metadata.labels.every(({ field }) => field !== 'disclaimer')
  )
}

/** Its own heading is marked for the style sheet; matter without one gets one; a chapter without one is named to those who do not see it. */
function ensureHeading(element: Element, section: Section, title: string): void {
  if (section.type === 'matter' && section.children[0]?.type !== 'heading' && !standsBare(section)) {
    element.children.unshift({
      type: 'element',
      tagName: 'h2',
      properties: {},
      children: [{ type: 'text', value: title }],
    })
  }
  const first = element.children.find((child): child is Element => child.type === 'element')
  if (first && /^h[1-6]$/.test(first.tagName)) first.properties.className = ['heading']
  else element.properties.ariaLabel = title
}

/** Every page in reading order, parts before their chapters. */
export function flatPages(pages: readonly Page[]): Page[] {
  return pages.flatMap((page) => [page, ...flatPages(page.pages)])
}
