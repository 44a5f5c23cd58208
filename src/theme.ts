/** A theme: the page templates, style sheets and cover drawing of a book. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nearest } from './nearest.js'

/** A theme's files, by name (`chapter.xhtml`, `book.css`, `cover.svg`); what a theme lacks, the default theme gives. */
export interface Theme {
  name: string
  /** Text of each template, by file name. */
  templates: Readonly<Record<string, string>>
}

/** Where the themes that come with Fleuron are. */
const shelf = fileURLToPath(new URL('../templates/', import.meta.url))

/** The largest template file that is read, in bytes. */
const largestFile = 1_000_000

/**
 * Loads a theme by name: a folder in the book's own folder, else one that comes with Fleuron.
 *
 * @returns the theme, or in a sentence why there is none
 */
export async function loadTheme(name: string, bookFolder: string): Promise<Theme | { problem: string }> {
  const base = await readTemplates(join(shelf, 'default'))
  if (name === 'default') return { name, templates: base }
  const known = await themeNames()
  const own = await ownFolder(name, bookFolder)
  if (own === 'outside') return { problem: `Unexpected theme \`${name}\`: it lies outside the book's folder` }
  const folder = own ?? (known.includes(name) ? join(shelf, name) : undefined)
  if (!folder) {
    const near = nearest(name, known)
    const hint = near
      ? `did you mean \`${near}\`?`
      : `expected ${known.map((each) => `\`${each}\``).join(', ')} or a folder in the book's folder`
    return { problem: `Unexpected theme \`${name}\`: ${hint}` }
  }
  const templates = await readTemplates(folder)
  const unknown = Object.keys(templates).find((file) => !Object.hasOwn(base, file))
  if (unknown) {
    const near = nearest(unknown, Object.keys(base))
    return {
      problem: `Unexpected template \`${unknown}\` in theme \`${name}\`${near ? `: did you mean \`${near}\`?` : ''}`,
    }
  }
  return { name, templates: { ...base, ...templates } }
}

/** The themes that come with Fleuron. */
async function themeNames(): Promise<string[]> {
  const entries = await readdir(shelf, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory() && entry.name !== 'proof').map((entry) => entry.name)
}

/** The theme's folder inside the book's, symbolic links resolved. */
async function ownFolder(name: string, bookFolder: string): Promise<string | 'outside' | undefined> {
  const path = join(bookFolder, name)
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isFolder) return undefined
  const way = relative(await realpath(bookFolder), await realpath(path))
  return way === '' || way === '..' || way.startsWith(`..${sep}`) ? 'outside' : path
}

async function readTemplates(folder: string): Promise<Record<string, string>> {
  const templates: Record<string, string> = {}
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (
      !entry.isFile() ||
      !/\.(?:xhtml|html|css|svg)$/.test(entry.name) ||
      (await stat(path)).size > largestFile
    )
      continue
    templates[entry.name] = await readFile(path, 'utf8')
  }
  return templates
}
