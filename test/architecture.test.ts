/** The rules of the house that a machine can hold; see ARCHITECTURE.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Imports run from a later layer to the same or an earlier one. */
const layers = [
  [
    'src/ast',
    'src/typography',
    'src/nearest.ts',
    'src/words-alike.ts',
    'src/calendar.ts',
    'src/british-spelling.ts',
    'src/failure.ts',
    'src/version.ts',
    'src/metadata.ts',
    'src/partition-point.ts',
  ],
  ['src/config.ts', 'src/explain-config.ts', 'src/read-config.ts'],
  ['src/read', 'src/passes', 'src/theme.ts', 'src/book.ts'],
  ['src/pipeline.ts', 'src/render', 'src/rules', 'src/count-words.ts', 'src/write-files.ts'],
  ['src/load'],
  ['src/check', 'src/diff', 'src/report', 'src/proof'],
  ['src/commands', 'src/index.ts'],
  ['src/cli.ts'],
] as const

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => join('src', name))

const layerOf = (file: string): number =>
  layers.findIndex((layer) => layer.some((place) => file === place || file.startsWith(`${place}/`)))

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path = '']) =>
    normalize(join(dirname(file), path.replace(/\.js$/, '.ts'))),
  )

describe('the house', () => {
  it('has a layer for every file', () => {
    expect(files.filter((file) => layerOf(file) < 0)).toEqual([])
  })

  it('imports one way', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => layerOf(imported) > layerOf(file))
        .map((imported) => `${file} -> ${imported}`),
    )
    expect(wrong).toEqual([])
  })

  it('prints and exits nowhere below the commands', () => {
    const speaks = /\bconsole\.|process\.(?:stdout|stderr|exit)\b/
    const loud = files.filter(
      (file) =>
        !/^src\/(?:commands|cli)/.test(file) &&
        !file.startsWith('src/proof/page') &&
        speaks.test(readFileSync(file, 'utf8')),
    )
    expect(loud).toEqual([])
  })

  it('shows the pipeline on one screen', () => {
    expect(readFileSync('src/pipeline.ts', 'utf8').split('\n').length).toBeLessThan(75)
  })
})
