/** Whole stories as people hand them in, soiled, cut and spoilt: each check ends, and each mending comes to an end. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soilBook } from '../../bench/dirty.js'
import { checkText } from '../../src/check/check-text.js'
import { fixed } from '../../src/check/fix-text.js'

/** Published books, where this machine has them, and stories of this project. */
const folders = ['../shared/corpora', 'manuscripts', 'manuscripts/an-island-strictly-speaking']
const books = folders.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md') && name !== 'README.md')
        .map((name) => join(folder, name))
    : [],
)

const size = 6000
const book = fc.constantFrom(...books)
const format = fc.constantFrom('text' as const, 'markdown' as const)
const soiled = fc
  .tuple(book, fc.nat(10_000))
  .map(([path, seed]) => soilBook(readFileSync(path, 'utf8'), seed, {}, size).text)

/** What breaks programs that read text: half a character, marks of direction, ends of markup, of lines and of files. */
const hostile = fc.constantFrom(
  '\u0000',
  '\u001A',
  '\u001B[31m',
  '\uD83D',
  '\uDE00',
  '\uFEFF',
  '\u202E',
  '\u2028',
  '\u0085',
  '\r',
  '\t\t',
  '\u00A0',
  '\u200B',
  '\uFFFF',
  '\uFFFD',
  '"',
  "'",
  '“',
  '”',
  '‘',
  '’',
  '``',
  "''",
  '<',
  '</p>',
  '<!--',
  '-->',
  ']]>',
  '&',
  '&#0;',
  '&nbsp;',
  '[',
  '](',
  '[^1]:',
  '***',
  '\n---\n',
  '\n```\n',
  '\n:::',
  '\n> ',
  '\n\n\n\n',
  '    ',
  '$$',
  '\\',
  '|',
  'a'.repeat(3000),
  '“'.repeat(500),
  '(['.repeat(200),
  'é́́',
  '👩‍👩‍👧',
)
const spoilt = fc
  .tuple(
    soiled,
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), hostile), { maxLength: 30 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([text, marks, end]) => {
    let now = text.slice(0, Math.ceil(text.length * end))
    for (const [where, mark] of marks) {
      const at = Math.floor(now.length * where)
      now = now.slice(0, at) + mark + now.slice(at)
    }
    return now
  })

/** So many texts of each kind: some seconds of each, on a machine that has other things to do. */
const bounds = { numRuns: 25, interruptAfterTimeLimit: 8_000 }

describe('a check of soiled stories', () => {
  it('tells true places of whatever it is given', () => {
    fc.assert(
      fc.property(spoilt, format, (text, how) => {
        for (const { file, message } of checkText(text, { format: how })) {
          const { place } = message
          if (!place || !('start' in place)) continue
          const [start = -1, end = -1] = [place.start.offset, place.end.offset]
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(String(file.value).length)
        }
      }),
      bounds,
    )
  }, 60_000)

  it.each([
    ['soiled', soiled],
    ['spoilt', spoilt],
  ])(
    'mends until nothing is left to mend: %s',
    (_name, texts) => {
      fc.assert(
        fc.property(texts, format, (text, how) => {
          let now = text
          for (let round = 0; round < 8; round++) {
            const told = checkText(now, { format: how })
            const source = String(told[0]?.file.value ?? now)
            const next = fixed(source, told)
            if (next === source) return
            now = next
          }
          expect.fail('fixes go on and on')
        }),
        bounds,
      )
    },
    60_000,
  )
})
