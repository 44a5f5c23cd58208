/** The editions that a build writes. */
import { VFile } from 'vfile'
import type { Book } from '../book.js'
import { renderEpub } from './epub/render.js'
import { renderHtml } from './html.js'

/** What a build can make. */
export const formats = ['epub', 'html'] as const

/** One of the {@link formats}. */
export type Format = (typeof formats)[number]

/**
 * Renders a book in some formats.
 *
 * @returns one whole file a format, `NAME.epub` and `NAME.html`
 */
export async function editions(book: Book, wanted: readonly Format[]): Promise<VFile[]> {
  // What draws and what packs is large: only a build loads it, every other command starts without.
  const { drawCover } = await import('./cover.js')
  const { packEpub } = await import('./epub/pack.js')
  const complete: Book = { ...book, cover: book.cover ?? (await drawCover(book)) }
  const files: VFile[] = []
  for (const format of wanted) {
    if (format === 'epub')
      files.push(
        new VFile({ path: `${book.name}.epub`, value: await packEpub(renderEpub(complete), complete) }),
      )
    else files.push(...renderHtml(complete))
  }
  return files
}
