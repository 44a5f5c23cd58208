/** From a loaded book to what lies on the desk: its pages as the HTML edition sets them, and where each thing stands. */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Book, BookImage } from '../../book.js'
import { decisionsPath } from '../../load/decisions.js'
import type { LoadedBook } from '../../load/load-book.js'
import { placesOf as pagePlaces, withAddresses } from '../../render/addresses.js'
import { fillPage, type Medium } from '../../render/fill.js'
import { type Page, pagesOf } from '../../render/pages.js'
import { toPlainHtml } from '../../render/serialize.js'
import { settingOf } from '../../render/setting.js'
import type { ProofBook, ProofFile, ProofSection } from '../shape.js'
import { numberBlocks, type PlacedBlock } from './number-blocks.js'
import { placedHandlers } from './placed-handlers.js'
import { placesOf } from './places.js'
import { editsOf, quarantinedOf } from './recorded.js'
import { wordsIn } from './words-in.js'

/** A book on the desk, with the means to find the place of what is said of it later. */
export interface LaidOut {
  book: ProofBook
  /** Every block that came from a file, in reading order. */
  blocks: PlacedBlock[]
}

/** How a picture of a book is addressed: served by name, or held in the page. */
export type ImageAddress = (image: BookImage) => string

/** Lays out a loaded book; nothing is said of it yet. */
export function layOut(loaded: LoadedBook, imageAddress: ImageAddress): LaidOut {
  const files = filesOf(loaded)
  // A lost picture keeps a book from being built, not from being read and mended.
  const book = loaded.book ?? loaded.draft
  const blank: ProofBook = {
    name: loaded.source.name,
    title: book?.metadata.title ?? loaded.source.name,
    language: book?.metadata.language ?? loaded.config.language ?? 'en',
    files,
    sections: [],
    messages: [],
    edits: [],
    quarantined: [],
    changes: [],
    remarks: [],
    isWhole: true,
    isChecked: false,
  }
  if (!book) return { book: { ...blank, problem: problemOf(loaded) }, blocks: [] }
  const { sections, blocks } = setPages(loaded, book, imageAddress)
  const places = placesOf(blocks)
  const manuscripts = loaded.manuscripts.map(({ file }) => file)
  return {
    book: {
      ...blank,
      sections,
      edits: editsOf(manuscripts, places),
      quarantined: quarantinedOf(manuscripts, places),
    },
    blocks,
  }
}

/** The files of a book: its texts in order, then what configures it, then what was decided about its texts. */
export function pathsOf({ manuscripts, source, files }: LoadedBook): string[] {
  const texts = manuscripts.map(({ file }) => file.path)
  const decided = new Set(texts.map(decisionsPath))
  return [
    ...texts,
    ...(source.config ? [source.config] : []),
    ...files.flatMap(({ path }) => (decided.has(path) ? [path] : [])),
  ]
}

function filesOf(loaded: LoadedBook): ProofFile[] {
  return pathsOf(loaded).map((path) => ({ name: basename(path), kind: kindOf(path), revision: 0 }))
}

/** How a file is written, by its name. */
export function kindOf(path: string): ProofFile['kind'] {
  if (/\.ya?ml$/i.test(path)) return 'config'
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text'
}

/** What keeps a book from being shown, with its place. */
function problemOf({ files }: LoadedBook): string {
  const [fatal] = files.flatMap(({ path, messages }) =>
    messages.flatMap(({ fatal, line, column, reason }) =>
      fatal ? [`${basename(path)}:${line ?? 1}:${column ?? 1}: ${reason}`] : [],
    ),
  )
  return fatal ?? 'There is no story here yet'
}

/** What the templates say for the EPUB only. */
const epubTypeInTag = /(<[a-z][^<>]*) epub:type="[^"]*"/g

/** The pages as the HTML edition has them, without cover and contents: the desk has its own. */
function setPages(
  loaded: LoadedBook,
  book: Book,
  imageAddress: ImageAddress,
): { sections: ProofSection[]; blocks: PlacedBlock[] } {
  const numbered = numberBlocks(loaded, book.sections)
  const setting = settingOf(book)
  const pages = pagesOf({ ...setting, handlers: placedHandlers(setting.handlers, numbered.marks) })
  const anchors = pagePlaces(pages)
  const medium: Medium = {
    serialize: (element) =>
      toPlainHtml(
        withAddresses(element, book, anchors, {
          picture: (image) => ({ src: imageAddress(image), width: image.width, height: image.height }),
          anchor: (id) => `#${id}`,
        }),
      ),
    addressOf: (page) => `#${page.id}`,
    cover: '',
    levelOf: (page) => (page.kind === 'titlePage' ? 1 : 2),
  }
  const own = [...numbered.bySection]
  const sections: ProofSection[] = []
  const blocks: PlacedBlock[] = []
  const visit = (page: Page, depth: number): void => {
    if (page.kind !== 'cover' && page.kind !== 'contents') {
      const html = fillPage(page, pages, setting, medium).replaceAll(epubTypeInTag, '$1')
      const placed = page.section ? (own.shift() ?? []) : []
      for (const block of placed) blocks.push({ ...block, section: sections.length })
      sections.push({
        id: page.id,
        title: page.title,
        depth: page.isListed ? depth : -1,
        html,
        blocks: placed.map(({ file, from, to }) => ({ file, from, to })),
        words: placed.reduce((sum, { flat }) => sum + wordsIn(flat.text), 0),
        digest: createHash('sha256').update(html).digest('base64url').slice(0, 12),
      })
    }
    for (const child of page.pages) visit(child, depth + 1)
  }
  for (const page of pages) visit(page, 0)
  return { sections, blocks }
}
