/** EPUBs as tests hand them around, and what is inside them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'

/** A finished book: its bytes, or the path of its file. */
export type Epub = Uint8Array | string

/** The bytes of a book. */
export async function epubBytes(epub: Epub): Promise<Uint8Array> {
  return typeof epub === 'string' ? new Uint8Array(await readFile(epub)) : epub
}

/** Puts a book on disk for programs that want a path; one that has a path already stays where it is. */
export async function epubPath(epub: Epub, folder: string, name = 'book'): Promise<string> {
  if (typeof epub === 'string') return epub
  const path = join(folder, `${name}.epub`)
  await writeFile(path, epub)
  return path
}

/** Every file in a book by its path in the container, in the order of the archive; folders are left out. */
export async function epubFiles(epub: Epub): Promise<Map<string, Uint8Array>> {
  const entries = Object.entries(unzipSync(await epubBytes(epub)))
  return new Map(entries.filter(([path]) => !path.endsWith('/')))
}

/** One text file of a book, such as `EPUB/nav.xhtml`; throws if the book has no such file. */
export async function epubText(epub: Epub, path: string): Promise<string> {
  const files = await epubFiles(epub)
  const bytes = files.get(path)
  if (!bytes) throw new Error(`No ${path} in the EPUB; it has ${[...files.keys()].join(', ')}`)
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

/** Unpacks a book into a folder; returns the paths of its files in the container. */
export async function unpackEpub(epub: Epub, folder: string): Promise<string[]> {
  const files = await epubFiles(epub)
  for (const [path, bytes] of files) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes)
  }
  return [...files.keys()]
}
