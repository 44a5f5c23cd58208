/** Reads one book for the desk: first its pages, then what changed, then what the proofreader says. */
import { relative } from 'node:path'
import { Failure } from '../../failure.js'
import { resolveInside } from '../../load/inside.js'
import { type LoadedBook, loadBook } from '../../load/load-book.js'
import { apartFromFonts, withFontsInside } from '../../render/styles.js'
import type { Theme } from '../../theme.js'
import { changesSince } from '../book/changes-since.js'
import { messagesOf } from '../book/messages-of.js'
import { placesOf } from '../book/places.js'
import { type ImageAddress, layOut, pathsOf } from '../book/proof-book.js'
import { placeRemarks } from '../book/remarks.js'
import { beginningOf } from './beginning-of.js'
import { digestOf } from './digest.js'
import type { ReadOrder, ReadResult, ServedImage } from './read-order.js'

/**
 * Reads a book and posts what is known of it, as soon as it is known.
 *
 * @throws {Failure} where a file cannot be read
 */
export async function readForProof(
  { source, since, out, remarks, isWhole = false, isAwaited = false }: ReadOrder,
  post: (result: ReadResult) => void,
): Promise<void> {
  const imageAddress: ImageAddress = ({ name, mediaType, bytes }) =>
    isWhole
      ? `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
      : `images/${encodeURIComponent(source.name)}/${encodeURIComponent(name)}`
  const begun = isAwaited ? await beginningOf(source) : undefined
  if (begun) {
    const beginning = await loadBook(begun)
    const { book } = layOut(beginning, imageAddress)
    const shown = { ...book, isWhole: false }
    if (beginning.book ?? beginning.draft) post({ kind: 'beginning', book: shown, ...dressOf(beginning) })
  }
  const loaded = await loadBook(source)
  await refuseLinksOut(loaded)
  const { book, blocks } = layOut(loaded, imageAddress)
  const paths = pathsOf(loaded)
  const textAt = (path: string): string =>
    String(loaded.files.find((file) => file.path === path)?.value ?? '')
  book.remarks = placeRemarks(
    remarks.filter(({ book }) => book === undefined || book === source.name),
    book.sections,
    blocks,
  )
  post({
    kind: 'book',
    book,
    paths,
    digests: paths.map((path) => digestOf(textAt(path))),
    ...dressOf(loaded),
    settings: { language: book.language, normalize: { ...loaded.config.normalize } },
  })
  if (since !== undefined) {
    post({ kind: 'changes', ...(await compared(loaded, book.sections, blocks, since, out)) })
  }
  // The rules and their words are loaded when somebody reads already.
  const { checkBook } = await import('../../check/check-book.js')
  post({ kind: 'messages', messages: messagesOf(checkBook(loaded), paths, placesOf(blocks)) })
  post({ kind: 'done' })
}

/** What changed; that it cannot be told keeps nobody from reading. */
async function compared(...[loaded, sections, blocks, since, out]: Parameters<typeof changesSince>) {
  return changesSince(loaded, sections, blocks, since, out).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error
    return { changes: [], since, problem: error.message }
  })
}

/** A chapter that is found in the folder, but lies elsewhere, was not given to be read or written. */
async function refuseLinksOut({ source, manuscripts }: LoadedBook): Promise<void> {
  for (const { file } of manuscripts) {
    if (source.files.includes(file.path)) continue
    const inside = await resolveInside(source.folder, source.folder, relative(source.folder, file.path))
    if ('problem' in inside) throw new Failure(`${file.path}: leads out of the book's folder`)
  }
}

/** The pictures and the style of a book. */
function dressOf(loaded: LoadedBook): { images: ServedImage[]; styles: string } {
  const book = loaded.book ?? loaded.draft
  const images = [...(book?.images.values() ?? [])]
  return {
    images: images.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes })),
    styles: book ? stylesOf(book.theme) : '',
  }
}

/** The style of every edition and of the theme, in the type of the HTML edition; how the page around them looks is the desk's own. */
function stylesOf(theme: Theme): string {
  const { 'book.css': book = '', 'reading.css': reading = '', 'theme.css': changes = '' } = theme.templates
  return withFontsInside([apartFromFonts(reading).faces, book, changes].join('\n'), theme)
}
