/** What holds of any text: no letter changes, edits are in order, twice is once. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextBlock, TextEdit } from '../../src/typography/block.js'
import { setDashes } from '../../src/typography/dashes.js'
import { edges } from '../../src/typography/lattice.js'
import { educateQuotes } from '../../src/typography/quotes.js'
import { houseStyle } from '../../src/typography/styles.js'
import { expectInProportion } from '../support/in-proportion.js'
import { applyEdits } from './support.js'

const piece = fc.constantFrom(
  ...[
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    "''",
    '``',
    '`',
    '„',
    ' ',
    ' ',
    ' ',
    '.',
    ',',
    '...',
    '. . .',
    '--',
    ' - ',
    '-',
    '—',
    '…',
    '!',
    '?',
  ],
  ...[
    '(',
    ')',
    '*',
    '_',
    '\n',
    '\uFFFC',
    '\u00A0',
    '\u200A',
    '6',
    '90s',
    '12',
    'tis',
    'em',
    'Mr.',
    'goin',
    'the',
    'boys',
    'I',
    'said',
    'Écoute',
    's',
    'http://x.com',
    '<i>',
    '</i>',
  ],
)
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))
const block: fc.Arbitrary<TextBlock> = fc.record({
  text,
  kind: fc.constantFrom('paragraph', 'paragraph', 'paragraph', 'heading', 'verse', 'aside'),
})
const manuscript = fc.array(block, { minLength: 1, maxLength: 5 })
const language = fc.constantFrom('en', 'en-GB', 'de', 'fr', 'sv', 'ru', 'pl')

const letters = (from: string): string => from.replace(/[^\p{L}\p{N}]/gu, '')

const inOrder = (edits: readonly TextEdit[], length: number): boolean =>
  edits.every(({ start, end }, i) => start <= end && end <= length && start >= (edits[i - 1]?.end ?? 0))

const set = (blocks: readonly TextBlock[], edits: readonly TextEdit[][]): TextBlock[] =>
  blocks.map((one, i) => ({ ...one, text: applyEdits(one.text, edits[i] ?? []) }))

describe.each([
  [
    'quotes',
    (blocks: readonly TextBlock[], of: string) => educateQuotes(blocks, houseStyle(of).quotes).edits,
  ],
  ['dashes', (blocks: readonly TextBlock[], of: string) => setDashes(blocks, houseStyle(of).dashes)],
])('%s', (_name, edit) => {
  it('keeps every letter, and its edits are in order', () => {
    fc.assert(
      fc.property(manuscript, language, (blocks, of) => {
        const edits = edit(blocks, of)
        const done = set(blocks, edits)
        expect(blocks.every(({ text }, i) => inOrder(edits[i] ?? [], text.length))).toBe(true)
        expect(edits.flat().every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true)
        expect(done.map(({ text }) => letters(text))).toEqual(blocks.map(({ text }) => letters(text)))
      }),
      { numRuns: 1000 },
    )
  }, 60_000)
  it('does nothing a second time', () => {
    fc.assert(
      fc.property(manuscript, language, (blocks, of) => {
        const once = set(blocks, edit(blocks, of))
        expect(set(once, edit(once, of))).toEqual(once)
      }),
      { numRuns: 1000 },
    )
  }, 60_000)
})

describe('an endless block', () => {
  const units = [
    '"',
    "'",
    '" ',
    "'a ",
    '`',
    '<',
    '*"',
    'a@',
    '://',
    '. ',
    '-',
    "''",
    '"\' "',
    '" \'',
    '“',
    '‘a ',
  ]
  it.each([...units, '\u00A0', '\u200A', 'a\u00A0', '"\u00A0', 'a – b--c—', '--”— '])(
    'of %j takes time in proportion',
    (unit) => {
      const { quotes, dashes } = houseStyle('en')
      expectInProportion(10_000, (length) => {
        const blocks: TextBlock[] = [{ text: `a${unit.repeat(length / unit.length)}b`, kind: 'paragraph' }]
        educateQuotes(blocks, quotes)
        setDashes(blocks, dashes)
      })
    },
    60_000,
  )
  it.each(['"\'', '‘', '"\' ', "'n' "])('of %j, a heap of marks, is followed on few ways', (unit) => {
    educateQuotes([{ text: unit.repeat(128), kind: 'paragraph' }], houseStyle('en').quotes)
    expect(edges.count).toBeLessThan(128 * 2 * 30)
  })
  it('of many marks is set to the end', () => {
    const blocks: TextBlock[] = [{ text: '"\''.repeat(100_000), kind: 'paragraph' }]
    expect(() => educateQuotes(blocks, houseStyle('en').quotes)).not.toThrow()
  }, 60_000)
})
