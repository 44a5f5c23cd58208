/** A theme: the page templates, style sheets and cover drawing of a book. */
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import Mustache from 'mustache'
import { nearest } from './nearest.js'

/** A theme's files, by name (`chapter.xhtml`, `book.css`, `cover.svg`); what a theme lacks, the default theme gives. */
export interface Theme {
  name: string
  /** Text of each template, by file name. */
  templates: Readonly<Record<string, string>>
  /** The fonts that its style sheets name as `fonts/NAME`, by that path. */
  fonts?: Readonly<Record<string, Uint8Array>>
}

/** Where the themes that come with Fleuron are. */
const shelf = fileURLToPath(new URL('../templates/', import.meta.url))

/** The largest file of a theme that is read, in bytes. */
const largestFile = 1_000_000

/**
 * Loads a theme by name: a folder in the book's own folder, else one that comes with Fleuron.
 *
 * @returns the theme, or in a sentence why there is none
 */
export async function loadTheme(name: string, bookFolder: string): Promise<Theme | { problem: string }> {
  const base = await readTheme(join(shelf, 'default'))
  if (name === 'default') return { name, ...base }
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
  const files = await readTheme(folder)
  const templates = { ...base.templates, ...files.templates }
  const fonts = { ...base.fonts, ...files.fonts }
  const unknown = Object.keys(files.templates).find((file) => !Object.hasOwn(base.templates, file))
  if (unknown) {
    const near = nearest(unknown, Object.keys(base.templates))
    return {
      problem: `Unexpected template \`${unknown}\` in theme \`${name}\`${near ? `: did you mean \`${near}\`?` : ''}`,
    }
  }
  for (const [file, text] of Object.entries(files.templates)) {
    const fault = file.endsWith('.css') ? faultInStyle(text, fonts) : await faultInMarkup(text)
    if (fault) return { problem: `Unexpected ${fault} in template \`${file}\` of theme \`${name}\`` }
  }
  return { name, templates, fonts }
}

/** Why a template would spoil every page that is made with it; undefined if it would not. */
async function faultInMarkup(template: string): Promise<string | undefined> {
  try {
    Mustache.parse(template)
  } catch (error) {
    return `template tag (${lowerFirst((error as Error).message)})`
  }
  const active = /<\s*(?:script|iframe|object|embed|form|base|audio|video)\b|\son[a-z]+\s*=/i.exec(template)
  if (active) return `\`${active[0].trim()}\`, which no page of a book may have,`
  const remote =
    /\s(?:src|srcset|data|xlink:href)\s*=\s*["']\s*(?:[a-z]+:)?\/\/[^"']*|<link[^>]*\/\/[^>]*/i.exec(template)
  if (remote) return `address on the network (\`${remote[0].trim()}\`)`
  // The drawing engine reads XML to the letter, as reading systems do, and says where it fails.
  const { Resvg } = await import('@resvg/resvg-js')
  const text = template
    .replace(/\{\{\{?[\s\S]*?\}\}\}?/g, (tag) => (/^\{\{[#^/!>]/.test(tag) ? '' : '1'))
    .replace(/<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>/gi, (part) => part.replace(/[^\n]/g, ''))
  // The page around the reading edition is HTML, whose `meta` has no end.
  const isHtml = /^\s*<!DOCTYPE html>/i.test(template) && !/^\s*<\?xml/.test(template)
  if (isHtml) return undefined
  try {
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:epub="http://www.idpf.org/2007/ops" width="1" height="1"><desc>${text}</desc></svg>`,
    )
    return undefined
  } catch (error) {
    return `markup (${lowerFirst((error as Error).message.replace(/^SVG data parsing failed cause /, ''))})`
  }
}

/** Why a style sheet would spoil an edition; undefined if it would not. */
function faultInStyle(css: string, fonts: Readonly<Record<string, Uint8Array>>): string | undefined {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '')
  const address = [...text.matchAll(/url\(\s*["']?([^"')]*)/gi)]
    .map(([, url = '']) => url.trim())
    .find((url) => !url.startsWith('data:') && !Object.hasOwn(fonts, url))
  if (address !== undefined)
    return `address \`${address}\`, which is no font in the theme's folder \`fonts\`,`
  if (/@import\b/i.test(text)) return '`@import`'
  const marks = text.replace(/"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/g, '')
  let depth = 0
  for (const [brace] of marks.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth < 0) return '`}`'
  }
  return depth > 0 ? 'end, with a `{` still open,' : undefined
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

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
  return way === '' || way === '..' || way.startsWith(`..${sep}`) ? 'outside' : realpath(path)
}

/** A theme's own files: its templates, and the fonts in its folder `fonts`. */
async function readTheme(folder: string): Promise<Required<Pick<Theme, 'templates' | 'fonts'>>> {
  const templates: Record<string, string> = {}
  const fonts: Record<string, Uint8Array> = {}
  for (const [name, bytes] of await readFiles(folder, /\.(?:xhtml|html|css|svg)$/))
    templates[name] = bytes.toString('utf8')
  for (const [name, bytes] of await readFiles(join(folder, 'fonts'), /^[\w-]+\.(?:ttf|otf|woff2)$/))
    fonts[`fonts/${name}`] = bytes
  return { templates, fonts }
}

async function readFiles(folder: string, wanted: RegExp): Promise<[name: string, bytes: Buffer][]> {
  // A folder that is only a link may lead out of the book.
  const isFolder = await lstat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  const entries = isFolder ? await readdir(folder, { withFileTypes: true }) : []
  const files: [string, Buffer][] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (!entry.isFile() || !wanted.test(entry.name) || (await stat(path)).size > largestFile) continue
    files.push([entry.name, await readFile(path)])
  }
  return files
}
