/** Opens books in reading systems, as their readers will, in a browser that can reach nothing but the book. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser, Page, Route } from 'playwright-core'
import { takeScreenshot, withPage } from './chromium.js'
import { type Epub, epubBytes } from './unpack.js'

/** An entry of the table of contents as a reading system lists it. */
export interface ReadingTocEntry {
  label: string
  href: string
  /** 1 for the entries of the first level. */
  depth: number
}

/** A book as a reading system sees it. */
export interface Reading {
  title: string
  toc: ReadingTocEntry[]
  /** Every document of the spine, by the path or address that the reading system knows it under. */
  sections: string[]
  /** Anything wrong: broken links in the contents, images not shown, whatever the browser's console complained of. */
  problems: string[]
  /** Paths of the pictures asked for. */
  screenshots: string[]
}

/** How a book is opened. */
export interface ReadingOptions {
  /** Sections, counted from 0, of which a picture is taken; the first if not given. */
  show?: readonly number[]
  /** The pictures' file names start with it. */
  name?: string
  width?: number
  height?: number
  /** Whether the reader likes dark pages. */
  dark?: boolean
}

const require = createRequire(import.meta.url)
const epubTs = dirname(require.resolve('@likecoin/epub-ts/umd'))
const folders: Record<string, string> = {
  'foliate-js': dirname(require.resolve('foliate-js/view.js')),
  'epub-ts': epubTs,
  // The copy that epub-ts itself depends on.
  jszip: dirname(createRequire(join(epubTs, 'epub.umd.js')).resolve('jszip/dist/jszip.min.js')),
}
/** Milliseconds in which a section must be shown. */
const patience = 15_000
const ownPages = join(import.meta.dirname, 'reading-systems')
const contentTypes: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }

/** Opens every section of a book in foliate-js. */
export function openInFoliate(epub: Epub, browser: Browser, options?: ReadingOptions): Promise<Reading> {
  return openIn('foliate', epub, browser, options)
}

/** Opens every section of a book in epub-ts, today's epub.js. */
export function openInEpubTs(epub: Epub, browser: Browser, options?: ReadingOptions): Promise<Reading> {
  return openIn('epub-ts', epub, browser, options)
}

async function openIn(
  system: 'foliate' | 'epub-ts',
  epub: Epub,
  browser: Browser,
  { show = [0], name = 'book', width = 600, height = 800, dark = false }: ReadingOptions = {},
): Promise<Reading> {
  const bytes = Buffer.from(await epubBytes(epub))
  const viewport = { width, height }
  return withPage(browser, { viewport, colorScheme: dark ? 'dark' : 'light' }, async ({ page, problems }) => {
    await page.route('http://localhost/**', (route) => answer(route, bytes))
    await page.goto(`http://localhost/${system}.html`, { waitUntil: 'load' })
    const opened = await page
      .evaluate<Omit<Reading, 'screenshots'>>('reader.open()')
      .catch((error: Error) => {
        problems.push(`not opened: ${error.message}`)
        return { title: '', toc: [], sections: [], problems: [] }
      })
    problems.unshift(...opened.problems)
    const screenshots = await showSections(page, opened.sections, problems, show, `${name}-${system}`)
    return { ...opened, problems, screenshots }
  })
}

async function showSections(
  page: Page,
  sections: readonly string[],
  problems: string[],
  pictured: readonly number[],
  name: string,
): Promise<string[]> {
  const screenshots: string[] = []
  for (const index of sections.keys()) {
    const found = page
      .evaluate<string[]>(`reader.show(${index})`)
      .catch((error: Error) => [`section ${sections[index]} not shown: ${error.message}`])
    // A reading system may wait without end for a page that it could not load.
    const late = setTimeout(patience, [`section ${sections[index]} not shown in ${patience} ms`], {
      ref: false,
    })
    problems.push(...(await Promise.race([found, late])))
    if (pictured.includes(index)) screenshots.push(await takeScreenshot(page, `${name}-${index}`))
  }
  return screenshots
}

/** Answers for a web server: our pages at the top, each package in a folder of its own, and the book. */
async function answer(route: Route, book: Buffer): Promise<void> {
  const path = new URL(route.request().url()).pathname
  if (path === '/favicon.ico') return route.fulfill({ status: 204 })
  if (path === '/book.epub') return route.fulfill({ body: book, contentType: 'application/epub+zip' })
  const [, top = '', ...rest] = path.split('/')
  const folder = folders[top]
  const file = folder ? join(folder, ...rest) : join(ownPages, top)
  try {
    await route.fulfill({
      body: await readFile(file),
      contentType: contentTypes[extname(file)] ?? 'application/octet-stream',
      // Scripts of the book itself stay dead, as in every careful reading system.
      headers: { 'Content-Security-Policy': "script-src 'self'" },
    })
  } catch {
    await route.fulfill({ status: 404, body: `No ${path}` })
  }
}
