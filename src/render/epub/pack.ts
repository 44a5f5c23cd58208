/** The packager: the documents of an EPUB in one ZIP file, the same bytes on any day, in any time zone. */
import { EPub } from 'epub-gen-memory'
import type { VFile } from 'vfile'
import type { Book } from '../../book.js'

/**
 * epub-gen-memory, handed finished documents.
 *
 * It parses chapters anew and drops attributes, has templates of its own, and fetches what it is given addresses of. So
 * it gets no chapter, no picture and no address: our package document, navigation and NCX go through as its templates,
 * every other file is put in as bytes, and each entry has the date of the book.
 */
class Packager extends EPub {
  readonly #files: readonly VFile[]
  readonly #date: Date

  constructor(files: readonly VFile[], { metadata, made }: Book) {
    const template = (path: string): string => {
      const file = files.find((each) => each.path === path)
      // The library's template language would read `<%` in a title as its own.
      return String(file?.value ?? '').replaceAll('<%', '<%%')
    }
    super(
      {
        title: metadata.title || 'Untitled',
        css: template('style.css').replaceAll('<%%', '<%'),
        contentOPF: template('content.opf'),
        tocXHTML: template('toc.xhtml'),
        tocNCX: template('toc.ncx'),
        verbose: false,
      },
      [],
    )
    this.uuid = metadata.identifier
    this.#files = files
    this.#date = made.date
  }

  override async render(): Promise<this> {
    await this.generateTemplateFiles()
    const content = this.zip.folder('OEBPS')
    for (const { path, value } of this.#files)
      content?.file(path, typeof value === 'string' ? value : Buffer.from(value))
    this.zip.forEach((_path, entry) => {
      entry.date = this.#date
    })
    return this
  }
}

/** An EPUB file of some documents; see `renderEpub`. */
export async function packEpub(files: readonly VFile[], book: Book): Promise<Uint8Array> {
  return new Packager(files, book).genEpub()
}
