/** The proofreading page as one file: read-only, nothing fetched, for a friend or an artifact of CI. */
import { createHash } from 'node:crypto'
import { VFile } from 'vfile'
import type { ManuscriptSource } from '../load/find-manuscripts.js'
import { escapeXml } from '../render/fill.js'
import { deskAssets } from './assets.js'
import type { DeskSettings } from './server/open-book.js'
import { readForProof } from './server/read-for-proof.js'
import type { ReadResult } from './server/read-order.js'
import { scoped } from './server/routes.js'
import { openText } from './server/text-file.js'
import type { ProofBook } from './shape.js'

/** A page, and why it does not tell what changed, where it should. */
export interface StaticPage {
  file: VFile
  sinceProblem?: string | undefined
}

/** There is nothing to show of a book; the message says why, with its place. */
export class NoBook extends Error {
  override readonly name = 'NoBook'
}

/**
 * Writes the page of one book: `NAME.proof.html`.
 *
 * @throws {Failure} where a file cannot be read
 * @throws {NoBook} where there is no text to show
 */
export async function staticPage(source: ManuscriptSource, settings: DeskSettings): Promise<StaticPage> {
  let shown: ProofBook | undefined
  let styles = ''
  let paths: string[] = []
  await readForProof({ source, ...settings, isWhole: true }, (result: ReadResult) => {
    if (result.kind === 'book') {
      shown = result.book
      styles = result.styles
      paths = result.paths
    } else if (shown && result.kind === 'messages')
      Object.assign(shown, { messages: result.messages, isChecked: true })
    else if (shown && result.kind === 'changes')
      Object.assign(shown, { changes: result.changes, since: result.since, sinceProblem: result.problem })
  })
  const book = shown
  if (!book || book.problem !== undefined) throw new NoBook(book?.problem ?? `${source.name}: no book`)
  const texts = await Promise.all(paths.map(async (path) => (await openText(path)).text))
  const assets = await deskAssets([])
  const textOf = (name: string): string => assets.get(name)?.text ?? ''
  const script = textOf('page.js').replaceAll('</script', '<\\/script')
  const data = JSON.stringify({ book, texts }).replaceAll('<', '\\u003c')
  const hash = createHash('sha256').update(script).digest('base64')
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`
  const css = `${scoped(styles)}${textOf('proof.css')}`.replaceAll('</', '<\\/')
  const html = textOf('index.html')
    .replace('<link rel="stylesheet" href="proof.css">', () => `<style>\n${css}</style>`)
    .replace('<script src="page.js" defer></script>\n', '')
    .replace(
      '<meta name="referrer"',
      () => `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<meta name="referrer"`,
    )
    .replace('Fleuron proof</title>', () => `${escapeXml(book.title)} · Fleuron proof</title>`)
    .replace(
      '</body>',
      () => `<script type="application/json" id="sent">${data}</script>\n<script>${script}</script>\n</body>`,
    )
  const file = new VFile({ path: `${source.name}.proof.html`, value: html })
  return { file, sinceProblem: book.sinceProblem }
}
