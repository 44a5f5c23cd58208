/** Everything that a book must pass, from one place. */
import { epubcheckJava, epubcheckTs } from './epubcheck.js'
import type { Epub } from './unpack.js'
import { complaints } from './verdict.js'
import { vnuEpubs } from './vnu.js'

export { ace } from './ace.js'
export { axe } from './axe.js'
export { launchChromium, useChromium } from './chromium.js'
export { epubcheckJava, epubcheckTs } from './epubcheck.js'
export { mutoolDraw } from './mutool.js'
export { openInEpubTs, openInFoliate } from './reading-systems.js'
export { screenshotHtml } from './screenshot.js'
export { epubFiles, epubText, unpackEpub } from './unpack.js'
export { complaints } from './verdict.js'
export { vnu, vnuEpubs } from './vnu.js'

/** The tools that {@link validateEpubs} needs, for `describeWith`. */
export const validators = ['java', 'epubcheck'] as const

/**
 * Runs the three validators over many books at once: `expect(await validateEpubs(books)).toEqual([])`.
 *
 * Returns a line for each error and warning, with the book's name and the checker's.
 */
export async function validateEpubs(books: Readonly<Record<string, Epub>>): Promise<string[]> {
  const names = Object.keys(books)
  const epubs = Object.values(books)
  const verdicts = {
    'epubcheck-ts': await Promise.all(epubs.map(epubcheckTs)),
    epubcheck: await epubcheckJava(epubs),
    vnu: await vnuEpubs(epubs),
  }
  return Object.entries(verdicts).flatMap(([checker, list]) =>
    list.flatMap((verdict, index) =>
      complaints(verdict).map((line) => `${names[index]}: ${checker}: ${line}`),
    ),
  )
}
