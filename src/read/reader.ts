/** Which reader reads which file: one table, extension to reader. */
import { extname } from 'node:path'
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { readMarkdown } from './markdown.js'
import { readText } from './text.js'

/** Makes the tree of a decoded manuscript. */
export type Reader = (file: VFile) => Root

/** Every reader by the extensions of its files. */
export const readers: Readonly<Record<string, Reader>> = {
  '.txt': readText,
  '.text': readText,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
}

/** The reader of a file, by its extension in any case; undefined where there is none. */
export function readerOf(path: string): Reader | undefined {
  const extension = extname(path).toLowerCase()
  return Object.hasOwn(readers, extension) ? readers[extension] : undefined
}
