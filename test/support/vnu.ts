/**
 * The Nu Html Checker (the W3C's validator) over pages, drawings and style sheets, many files in one Java.
 *
 * No message is filtered: it knows the DPUB-ARIA roles and today's CSS, and the one thing it cannot know is blanked.
 */
import { access, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runJar } from './java.js'
import { withTempFolder } from './temp-folder.js'
import { type Epub, unpackEpub } from './unpack.js'
import { type Finding, placeOf, type Verdict } from './verdict.js'

const checkedTypes = ['.xhtml', '.html', '.svg', '.css']
const require = createRequire(import.meta.url)
const jar = require.resolve('vnu-jar/build/dist/vnu.jar')

/** What of the checker's JSON report is read here. */
interface Report {
  messages: {
    type: 'error' | 'info' | 'non-document-error'
    subType?: string
    url?: string
    message: string
    lastLine?: number
    firstColumn?: number
    lastColumn?: number
  }[]
}

/** Checks files (`.xhtml`, `.html`, `.svg`, `.css`) as they are, such as the HTML edition of a book. */
export async function vnu(paths: readonly string[]): Promise<Verdict> {
  // The checker passes over a path that does not exist in silence.
  await Promise.all(paths.map((path) => access(path)))
  const messages = await check(paths)
  const findings = (severity: Severity) =>
    messages.filter((message) => severityOf(message) === severity).map((message) => toFinding(message))
  return { errors: findings('error'), warnings: findings('warning') }
}

/** Checks every page, drawing and style sheet of books; verdicts in the same order, places by path in the container. */
export async function vnuEpubs(epubs: readonly Epub[]): Promise<Verdict[]> {
  return withTempFolder(async (folder) => {
    const roots = epubs.map((_, index) => join(folder, String(index)))
    const files = await Promise.all(epubs.map((epub, index) => unpackForVnu(epub, roots[index] as string)))
    const messages = await check(files.flat())
    return roots.map((root) => {
      const ours = messages.filter(({ url }) => url?.startsWith(`file:${root}/`))
      const findings = (severity: Severity) =>
        ours.filter((message) => severityOf(message) === severity).map((message) => toFinding(message, root))
      return { errors: findings('error'), warnings: findings('warning') }
    })
  })
}

async function unpackForVnu(epub: Epub, root: string): Promise<string[]> {
  const paths = await unpackEpub(epub, root)
  const files = paths.map((path) => join(root, path)).filter((path) => checkedTypes.includes(extname(path)))
  for (const file of files.filter((path) => extname(path) === '.xhtml')) {
    await writeFile(file, blankEpubAttributes(await readFile(file, 'utf8')))
  }
  return files
}

/**
 * Puts spaces in place of `epub:` attributes, which EPUB adds to HTML and this checker does not know.
 *
 * Filtering its messages instead would be too much: it calls `epub:type` just `type`, as if it were the real attribute.
 */
function blankEpubAttributes(xhtml: string): string {
  return xhtml.replace(/\sepub:[\w-]+\s*=\s*("[^"]*"|'[^']*')/g, (attribute) => attribute.replace(/\S/g, ' '))
}

async function check(paths: readonly string[]): Promise<Report['messages']> {
  const options = [
    '--format',
    'json',
    '--stdout',
    '--exit-zero-always',
    '--also-check-css',
    '--also-check-svg',
  ]
  if (paths.length === 0) return []
  const { status, stdout, stderr } = await runJar(jar, [...options, ...paths])
  if (status !== 0 || !stdout.startsWith('{')) throw new Error(`vnu did not run: ${stderr || stdout}`)
  return (JSON.parse(stdout) as Report).messages
}

type Severity = 'error' | 'warning' | 'info'

function severityOf({ type, subType }: Report['messages'][number]): Severity {
  if (type !== 'info') return 'error'
  return subType === 'warning' ? 'warning' : 'info'
}

function toFinding(message: Report['messages'][number], root?: string): Finding {
  const file = message.url ? fileURLToPath(message.url.replace(/^file:(?=\/(?!\/))/, 'file://')) : undefined
  // Version 26.9.27 counts the lines of pages and drawings from 0, and those of style sheets from 1.
  const line =
    message.lastLine === undefined ? undefined : message.lastLine + (file?.endsWith('.css') ? 0 : 1)
  const shown = file && root ? relative(root, file) : file
  return {
    id: '',
    message: message.message,
    place: placeOf(shown, line, message.firstColumn ?? message.lastColumn),
  }
}
