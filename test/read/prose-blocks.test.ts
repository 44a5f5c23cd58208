import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/read/markdown.js'
import { parseProse } from '../../src/read/prose-blocks.js'

const agree = (source: string): void => {
  expect(parseProse(source, parseMarkdown)).toEqual(parseMarkdown(source))
}

const line = fc.constantFrom(
  'It rained.',
  '“Yes,” she said — *now*, of course.',
  '## Chapter One',
  '# One #',
  '#no heading',
  '- an item',
  '-',
  '1986. A year',
  '1. first',
  '  indented',
  '\tA tab',
  '> quoted',
  'lazy',
  '***',
  '---',
  '___',
  '=====',
  'A line  ',
  'trailing ',
  'AT&amp;T \\*not\\*',
  'a [link](x) and [^1]',
  '<b>bold</b> text',
  'a <i>b</i>',
  '10:30',
  '`code`',
  '* * *',
  '+ plus',
  '| a |',
  'a | b',
  '|---|',
  ':-: | -',
  '-----',
  '',
  '',
  '',
  '   ',
)
const reaching = fc.constantFrom(
  '```',
  ':::letter',
  ':::',
  '[a]: b',
  '[^1]: note',
  '<div>',
  '<!--',
  '\uFEFF',
  'x\ry',
)

const inline = fc
  .array(
    fc.constantFrom(
      '*',
      '*',
      '**',
      '_',
      ' ',
      ' ',
      'so',
      'Now',
      '.',
      '”',
      '“',
      '—',
      '!',
      '$',
      '😀',
      'é',
      '\u00A0',
      '3',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('parsing prose past the parser', () => {
  it('makes the same tree of any lines', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => agree(lines.join('\n'))),
      { numRuns: 600 },
    )
  })

  it('makes the same tree of any emphasis', () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 3 }), (lines) => agree(lines.join('\n\n'))),
      { numRuns: 1500 },
    )
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 3 }), (lines) => agree(lines.join('\n'))),
      { numRuns: 500 },
    )
  })

  it('makes the same tree where markup reaches far', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: line }, reaching), { maxLength: 12 }), (lines) =>
        agree(lines.join('\n')),
      ),
      { numRuns: 300 },
    )
  })

  it.each([
    'He *said so* in\ntwo lines, *and\nagain* over an\nend; *so*.\n\n*All\nof it*',
    '*One\n\nby* one, and 2 *\n3 is *six.*\n*No*',
  ])('makes the same tree of emphasis in several lines: %j', agree)

  it.each(['---\ntitle: x\n---\n\nText.\n', '---\ntitle: x\n\nno end', '---\n---\nText', '', '\n\nText\n\n'])(
    'makes the same tree of %j',
    agree,
  )

  it('makes the same tree of every sample book', () => {
    const paths = readdirSync('manuscripts', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    )
    for (const path of paths) agree(readFileSync(join('manuscripts', path), 'utf8'))
  })
})
