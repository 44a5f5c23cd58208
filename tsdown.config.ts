/** How the sources become what is installed: the program, its types, and the script of the proofreading page. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Rolldown } from 'tsdown'

export default defineConfig([
  {
    entry: {
      cli: 'src/cli.ts',
      index: 'src/index.ts',
      // Books are read for the proofreading page in a thread of their own.
      'proof/read-worker': 'src/proof/server/read-worker.ts',
    },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Packages of many small modules: to find each on disk takes half of the time in which a command starts.
    deps: {
      alwaysBundle:
        /^(?:ccount|character-entities.*|diff|hast.*|mdast-util-.*|micromark.*|nlcst-to-string|parse-latin|parse5|property-information|remark-(?:parse|smartypants)|retext.*|stringify-entities|unified|unist-.*|vfile.*|yargs.*|xast-util-to-xml|zod)(?:\/|$)/,
    },
    plugins: [noticeOfLicences()],
    dts: false,
    fixedExtension: false,
    clean: true,
  },
  {
    // The types, in terms of the packages that they come from.
    entry: { index: 'src/index.ts' },
    dts: { emitDtsOnly: true },
    platform: 'node',
    fixedExtension: false,
    clean: false,
  },
  {
    // The script of the proofreading page.
    entry: { page: 'src/proof/page/main.ts' },
    outDir: 'dist/proof',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    dts: false,
    clean: false,
    outputOptions: { entryFileNames: 'page.js' },
  },
])

/**
 * Writes `licences.txt` beside a bundle: name, version and licence of every package that code was taken from.
 *
 * @throws {Error} for a package that says no licence
 */
function noticeOfLicences(): Rolldown.Plugin {
  return {
    name: 'notice-of-licences',
    generateBundle(_options, bundle) {
      const folders = new Set<string>()
      for (const chunk of Object.values(bundle))
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []
          if (folder) folders.add(folder)
        }
      const source = [...folders]
        .map(noticeOf)
        .sort()
        .join(`\n\n${'-'.repeat(80)}\n\n`)
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${source}\n` })
    },
  }
}

function noticeOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof license !== 'string') throw new Error(`${name}: says no licence, and cannot be bundled`)
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const by = typeof author === 'string' ? author : author?.name
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Copyright (c) ${by ?? name}`
  return `${name} ${version} (${license})\n\n${text}`
}
