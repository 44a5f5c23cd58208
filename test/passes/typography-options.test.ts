/** The house style of quotes and dashes, as `book.yaml` chooses it, through the passes. */
import { describe, expect, it } from 'vitest'
import { bookSchema } from '../../src/config.js'
import { typesetter } from '../../src/load/typeset.js'

/** A line set with the settings of a book; a hair space is shown as `@`, a narrow one as `^`, a no-break space as `~`. */
function set(language: string, normalize: object, line: string): string {
  const { normalize: settings = {} } = bookSchema.parse({ normalize })
  return typesetter({ ...settings, language })
    .line(line)
    .replaceAll('\u200A', '@')
    .replaceAll('\u202F', '^')
    .replaceAll('\u00A0', '~')
}

describe('quotes', () => {
  it.each([
    ['en', { nestedSpace: 'none' }, '"\'Go,\' he said."', '“‘Go,’ he said.”'],
    ['en', { nestedSpace: 'thin' }, '"\'Go,\' he said."', '“^‘Go,’ he said.”'],
    ['en', { nestedSpace: 'hair' }, '"\'Go,\' he said."', '“@‘Go,’ he said.”'],
    ['en', { primes: true }, 'He was 6\'2" tall.', 'He was 6′2″ tall.'],
    ['en', { primes: false }, "He was 6' tall.", 'He was 6’ tall.'],
    ['en', { outside: 'single' }, "'Tis so,' he said.", '‘Tis so,’ he said.'],
    ['en', { outside: 'double' }, '"\'Tis so," he said.', '“@’Tis so,” he said.'],
    ['de', { marks: '»«›‹' }, "\"Ja, 'so' ist's\", sagte er.", '»Ja, ›so‹ ist’s«, sagte er.'],
    ['de', { marks: '»«›‹' }, '„Ja, ‚so‘ ist’s“, sagte er.', '»Ja, ›so‹ ist’s«, sagte er.'],
    ['fr', { marks: '“”' }, '"Oui", dit-il.', '“Oui”, dit-il.'],
  ])('%s, %j: %s', (language, quotes, typed, wanted) => {
    expect(set(language, { quotes, dashes: false }, typed)).toBe(wanted)
  })
  it('are those of remark-smartypants where it is chosen', () => {
    // It takes every mark before a word for an opening one.
    expect(set('en', { quotes: 'smartypants' }, '"Get \'em," he said.')).toBe('“Get ‘em,” he said.')
    expect(set('en', { quotes: {} }, '"Get \'em," he said.')).toBe('“Get ’em,” he said.')
  })
  it('stay straight where they are turned off', () => {
    expect(set('en', { quotes: false }, '"Get \'em," he said.')).toBe('"Get \'em," he said.')
  })
  it.each(['»', '»«›', 'ab', '»«›‹»«'])('has no marks %s', (marks) => {
    expect(bookSchema.safeParse({ normalize: { quotes: { marks } } }).error?.issues[0]?.path).toEqual([
      'normalize',
      'quotes',
      'marks',
    ])
  })
})

describe('dashes', () => {
  it.each([
    ['em', 'He ran—fast—and fell.'],
    ['spaced-en', 'He ran~– fast~– and fell.'],
    ['spaced-em', 'He ran~— fast~— and fell.'],
    ['keep', 'He ran--fast--and fell.'],
  ])('%s', (dash, wanted) => {
    expect(set('en', { dashes: { dash } }, 'He ran--fast--and fell.')).toBe(wanted)
  })
  it('part the numbers of a range, or leave their hyphen', () => {
    expect(set('en', { dashes: {} }, 'In 1914-1918.')).toBe('In 1914–1918.')
    expect(set('en', { dashes: { ranges: false } }, 'In 1914-1918.')).toBe('In 1914-1918.')
  })
})
