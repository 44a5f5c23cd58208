/** MuPDF, an engine of its own inside several e-readers: books without a browser. */
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { runProgram } from './run-program.js'
import { withTempFolder } from './temp-folder.js'
import { toolPath } from './tools.js'
import { type Epub, epubPath } from './unpack.js'

/** What MuPDF 1.21 says of every book: Debian builds it without ICC profiles, and it knows EPUB 2 by number only. */
const harmless = /^warning: (ICC support is not available|unknown epub version: 3\.0)$/

/** A book as MuPDF lays it out. */
export interface Drawing {
  /** Paths of the pages' pictures, in order. */
  pages: string[]
  /** The text of those pages. */
  text: string
  /** Everything MuPDF complained of. */
  problems: string[]
}

/** Draws pages of a book into a folder, on the screen of a small e-reader; `pages` is a range such as `1-5` or `1,3,N`. */
export async function mutoolDraw(epub: Epub, folder: string, pages = '1-5'): Promise<Drawing> {
  await mkdir(folder, { recursive: true })
  return withTempFolder(async (temp) => {
    const path = await epubPath(epub, temp)
    const screen = ['-W', '360', '-H', '480', '-S', '11']
    const pictures = join(folder, 'page-%03d.png')
    const drawn = await runProgram(toolPath('mutool'), [
      'draw',
      '-q',
      ...screen,
      '-r',
      '120',
      '-o',
      pictures,
      path,
      pages,
    ])
    const read = await runProgram(toolPath('mutool'), ['draw', '-q', ...screen, '-F', 'txt', path, pages])
    const problems = drawn.stderr.split('\n').filter((line) => line.trim() !== '' && !harmless.test(line))
    if (drawn.status !== 0) problems.push(`mutool ended with status ${drawn.status}`)
    const names = (await readdir(folder)).filter((name) => /^page-\d+\.png$/.test(name)).sort()
    return { pages: names.map((name) => join(folder, name)), text: read.stdout, problems }
  })
}
