/** The tables of a benchmark, in their place in bench/README.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './root.js'

/**
 * Puts the tables of a benchmark between its markers.
 *
 * @param name of the markers, `<!-- name -->` and `<!-- /name -->`, which must be there
 */
export function writeSection(name: string, text: string): void {
  const path = resolve(root, 'bench/README.md')
  const page = readFileSync(path, 'utf8')
  const begin = `<!-- ${name} -->`
  const from = page.indexOf(begin)
  const to = page.indexOf(`<!-- /${name} -->`)
  if (from < 0 || to < from) throw new Error(`bench/README.md has no ${begin}`)
  writeFileSync(path, `${page.slice(0, from)}${begin}\n\n${text}\n\n${page.slice(to)}`)
}
