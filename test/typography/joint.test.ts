/** What the quotes' engine and the dashes' do together: a text that both have set is set. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextBlock } from '../../src/typography/block.js'
import { setDashes } from '../../src/typography/dashes.js'
import { educateQuotes } from '../../src/typography/quotes.js'
import { type HouseStyle, houseStyle } from '../../src/typography/styles.js'
import { applyEdits, dashes, quotes } from './support.js'

describe('a mark beside a dash', () => {
  it.each([
    ['en', '"I thought--" he said.', '“I thought—” he said.'],
    ['en', '"I thought -- " he said.', '“I thought—” he said.'],
    ['en', 'He said - "no" - and went.', 'He said—“no”—and went.'],
    ['en-GB', "'I thought--' he said.", '‘I thought~–’ he said.'],
    ['en-GB', 'He said--"no"--and went.', 'He said~– “no”~– and went.'],
    ['es', 'El dijo - "no" - y se fue.', 'El dijo —«no»— y se fue.'],
    ['es', 'El dijo "no -', 'El dijo «no~—'],
  ])('%s: %j is set %j, once and again', (language, typed, wanted) => {
    const once = dashes(quotes(typed, {}, language), {}, language)
    expect(once).toBe(wanted)
    const plain = once.replaceAll('~', '\u00A0').replaceAll('^', '\u202F')
    expect(dashes(quotes(plain, {}, language), {}, language)).toBe(wanted)
  })
})

/** What text is made of, as it is typed: marks, stops, dashes, words beside which an apostrophe is likely. */
const pieces = [
  ...'" " \' . , ... -- - — … ! ? ( ) * _ 6 90s 12 tis em Mr. goin the boys I said Écoute s <i> </i> http://x.com'.split(
    ' ',
  ),
  ...[' ', ' ', ' ', ' - ', '. . .', '\n', '\uFFFC'],
]
/** Marks that were set by another hand, in any language. */
const setMarks = "“ ” ‘ ’ '' `` ` „ « » ,, \u00A0 \u200A".split(' ')

const blocksOf = (some: readonly string[]): fc.Arbitrary<TextBlock[]> =>
  fc.array(
    fc.record({
      text: fc.array(fc.constantFrom(...some), { maxLength: 24 }).map((parts) => parts.join('')),
      kind: fc.constantFrom('paragraph', 'paragraph', 'paragraph', 'heading', 'verse', 'aside'),
    }),
    { minLength: 1, maxLength: 5 },
  )
const languages = 'en en-GB de de-CH fr fr-CA sv ru pl es it nl pt hu el he ja cs da fi be uk'.split(' ')
const house = fc
  .tuple(
    fc.constantFrom(...languages),
    fc.constantFrom('em', 'spaced-en', 'spaced-em', 'raya', 'keep', undefined),
    fc.constantFrom('character', 'dots', 'keep'),
    fc.constantFrom('', '\u200A', '\u202F'),
  )
  .map(([language, dash, ellipsis, nestedSpace]) =>
    houseStyle(language, { quotes: { nestedSpace }, dashes: { ellipsis, ...(dash ? { dash } : {}) } }),
  )

function setBoth(typed: readonly TextBlock[], style: HouseStyle): TextBlock[] {
  const { edits } = educateQuotes(typed, style.quotes)
  const quoted = typed.map((block, i) => ({ ...block, text: applyEdits(block.text, edits[i] ?? []) }))
  const dashed = setDashes(quoted, style.dashes)
  return quoted.map((block, i) => ({ ...block, text: applyEdits(block.text, dashed[i] ?? []) }))
}

describe.each([
  ['straight', pieces],
  ['straight and set already', [...pieces, ...setMarks]],
])('text whose marks are %s', (_name, some) => {
  it('is set once by both engines, whatever the language and the house', () => {
    fc.assert(
      fc.property(blocksOf(some), house, (typed, style) => {
        const once = setBoth(typed, style)
        expect(setBoth(once, style)).toEqual(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what is set once stays, as shrunk from what did not', () => {
  it.each([
    // Two single marks in a row, of which one was set already.
    ['en', "Go.’'"],
    ['en', "Go!'’"],
    ['de-CH', '.’’"'],
    ['en-GB', '6"\n.’’'],
    // The space inside a guillemet, before another mark.
    ['fr', 's« `«I'],
    ['fr', '…`` `'],
    ['fr-CA', 'm” »«'],
    // A double mark that is set as a single one is elsewhere, and the other way round.
    ['it', '"“"I'],
    ['el', '"\'￼"II\''],
    ['be', '\'p://"/'],
    ['hu', '""I""'],
    ['pl', '""￼""'],
    // A dash, or dots, that lose or get a space.
    ['cs', "--'- i"],
    ['uk', '. —""--'],
    ['en-GB', '…--""- b'],
    ['pt', '‘t - ’m'],
    ['nl', '““\nb` ...‘'],
    ['fr', 'Igoin. . . - ")*em'],
    ['fr', 's.")\' - "...—boys'],
    ['uk', ',\'"'],
    ['be', '-90s--"...<i>\''],
    ['ru', '\'tis-Mr."_\'_"'],
    ['he', "''Mr."],
    ['sv', '690s12...12"'],
    ['nl', ' --thegoin.boys -'],
    ['pl', '-Mr.the...'],
    ['pl', '--6-12'],
    ['pl', "-http://x.com. . .'said\"90s'"],
    ['hu', '`I--`Mr.'],
  ])('%s: %j', (language, text) => {
    const style = houseStyle(language, { dashes: { ellipsis: 'dots' } })
    const typed: TextBlock[] = text.split('\n').map((line) => ({ text: line, kind: 'paragraph' }))
    const once = setBoth(typed, style)
    expect(setBoth(once, style)).toEqual(once)
  })
})
