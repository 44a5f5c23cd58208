import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareReadings } from '../../src/diff/compare.js'
import type { Change, ChapterChange, Comparison } from '../../src/diff/comparison.js'
import type { ReadBlock, Reading } from '../../src/diff/reading.js'
import { alignEqual, alignWords, longestAscent } from '../../src/diff/sequence.js'
import { readingKey, wordsOf } from '../../src/diff/words.js'

const word = fc.constantFrom(
  'river',
  'ferry',
  'the',
  'a',
  'bell',
  'I’m',
  "can't",
  'rose',
  'Twice',
  '…',
  '—',
  ',',
)
const paragraph = fc.array(word, { minLength: 1, maxLength: 14 }).chain((words) =>
  fc.record({
    kind: fc.constant('paragraph' as const),
    text: fc.constant(words.join(' ')),
    emphasis: fc.constantFrom([], [[0, 4] as const]),
  }),
)
const block: fc.Arbitrary<ReadBlock> = fc.oneof(
  { weight: 9, arbitrary: paragraph },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' as const, text: '', emphasis: [] }) },
)
const chapter = fc.record({
  title: fc.constantFrom('One', 'Two', 'Chapter 3', ''),
  trail: fc.constant([]),
  blocks: fc.array(block, { maxLength: 8 }),
})
const book: fc.Arbitrary<Reading> = fc.record({
  label: fc.constant(''),
  title: fc.constant(''),
  authors: fc.constant([]),
  chapters: fc.array(chapter, { maxLength: 5 }),
})
/** A book and an edited copy of it: chapters and paragraphs dropped, doubled, swapped. */
const editedBook = fc
  .tuple(book, book, fc.array(fc.nat(9), { maxLength: 12 }))
  .map(([old, other, picks]): [Reading, Reading] => [
    old,
    {
      ...old,
      chapters: picks.length
        ? picks.flatMap((pick) => (pick < 7 ? old.chapters[pick] : other.chapters[pick - 7]) ?? [])
        : [...old.chapters].reverse(),
    },
  ])
const twoBooks = fc.oneof(fc.tuple(book, book), editedBook)

/** The words that a comparison tells of one side, chapter by chapter, in the order of that book. */
function wordsTold({ chapters }: Comparison, side: 'old' | 'new'): string[] {
  return [...chapters]
    .filter((each) => each[side].length > 0)
    .sort((a, b) => (a[side][0]?.number ?? 0) - (b[side][0]?.number ?? 0))
    .flatMap((each) => withHeadings(each, side))
}

/** The titles of all but the first of joined chapters stand among the blocks as headings. */
function withHeadings({ changes }: ChapterChange, side: 'old' | 'new'): string[] {
  return changes.flatMap((change) => toldOf(change, side)).filter((key) => key !== '¶')
}

function toldOf(change: Change, side: 'old' | 'new'): string[] {
  if (change.kind === 'same' || change.kind === (side === 'old' ? 'removed' : 'added'))
    return keys((change as { old: ReadBlock; new: ReadBlock })[side])
  if (change.kind === 'removed' || change.kind === 'added') return []
  if (change.kind === 'moved' && change.isHere !== (side === 'new')) return []
  return change.pieces
    .filter(({ kind }) => kind === 'kept' || kind === (side === 'old' ? 'removed' : 'added'))
    .flatMap(({ spans }) => {
      let text = ''
      const emphasis: [number, number][] = []
      for (const span of spans) {
        if (span.isEmphasized) emphasis.push([text.length, text.length + span.text.length])
        text += span.text
      }
      return wordsOf({ text, emphasis }).map(({ key }) => key)
    })
}

function keys(of: ReadBlock): string[] {
  return of.kind === 'break' ? ['***'] : wordsOf(of).map(({ key }) => key)
}

function wordsIn({ chapters }: Reading, { chapters: told }: Comparison, side: 'old' | 'new'): string[] {
  const joined = new Set(told.flatMap((each) => each[side].slice(1).map(({ number }) => number)))
  return chapters.flatMap(({ title, blocks }, at) => [
    ...(joined.has(at + 1) && title ? wordsOf({ text: title, emphasis: [] }).map(({ key }) => key) : []),
    ...blocks.flatMap(keys),
  ])
}

/** The same text with other quotes, dashes, ellipses and spaces. */
function dressed(reading: Reading): Reading {
  const dress = (text: string): string =>
    text.replaceAll('’', "'").replaceAll('—', '--').replaceAll('…', '...').replaceAll(' ', '\u00A0 ')
  return {
    ...reading,
    chapters: reading.chapters.map((each) => ({
      ...each,
      blocks: each.blocks.map((of) => ({ ...of, text: dress(of.text), emphasis: [] })),
    })),
  }
}

describe('any two books', () => {
  it('a book and itself have no difference', () => {
    fc.assert(fc.property(book, (one) => compareReadings(one, structuredClone(one)).isSame))
  })

  it('looks are no difference', () => {
    fc.assert(
      fc.property(book, (one) => {
        const plain = dressed(one)
        const curly = {
          ...one,
          chapters: one.chapters.map((each) => ({
            ...each,
            blocks: each.blocks.map((of) => ({ ...of, emphasis: [] })),
          })),
        }
        return compareReadings(curly, plain).isSame
      }),
    )
  })

  it('every word of both is told exactly once, in its order', () => {
    fc.assert(
      fc.property(twoBooks, ([old, young]) => {
        const comparison = compareReadings(old, young)
        expect(wordsTold(comparison, 'old')).toEqual(wordsIn(old, comparison, 'old'))
        expect(wordsTold(comparison, 'new')).toEqual(wordsIn(young, comparison, 'new'))
      }),
      { numRuns: 400 },
    )
  })

  it('is the same only where both read the same', () => {
    fc.assert(
      fc.property(twoBooks, ([old, young]) => {
        const text = ({ chapters }: Reading): string =>
          chapters
            .map(({ title, blocks }) =>
              [title, ...blocks.map((of) => (of.kind === 'break' ? '***' : readingKey(of)))].join('\n'),
            )
            .join('\n\n')
        if (compareReadings(old, young).isSame) expect(text(old)).toBe(text(young))
      }),
    )
  })

  it('finds every chapter that moved, whole', () => {
    const long = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 5, maxLength: 9 }),
      { minLength: 24, maxLength: 24 },
    )
    fc.assert(
      fc.property(long, fc.nat(5), fc.nat(5), (words, from, to) => {
        const chapters = Array.from({ length: 6 }, (_, at) => ({
          title: `${at}`,
          trail: [],
          blocks: [
            { kind: 'paragraph' as const, text: words.slice(at * 4, at * 4 + 4).join(' '), emphasis: [] },
          ],
        }))
        const moved = [...chapters]
        moved.splice(to, 0, ...moved.splice(from, 1))
        const side = { label: '', title: '', authors: [] }
        const { tally } = compareReadings({ ...side, chapters }, { ...side, chapters: moved })
        expect(tally.chapters).toMatchObject({ added: 0, removed: 0, changed: 0, moved: from === to ? 0 : 1 })
      }),
    )
  })
})

describe('sequences', () => {
  const items = fc.array(fc.nat(6), { maxLength: 40 })
  it.each([
    ['alignEqual', alignEqual],
    ['alignWords', alignWords],
  ])('%s pairs equal items only, ascending on both sides', (_, align) => {
    fc.assert(
      fc.property(items, items, (old, young) => {
        const pairs = align(old, young)
        for (const [at, [a, b]] of pairs.entries()) {
          expect(old[a]).toBe(young[b])
          const [nextA, nextB] = pairs[at + 1] ?? [a + 1, b + 1]
          expect(nextA > a && nextB > b).toBe(true)
        }
      }),
    )
  })

  it('the longest ascent is as long as any', () => {
    expect(
      longestAscent([
        [0, 3],
        [1, 0],
        [2, 1],
        [3, 4],
        [4, 2],
      ]),
    ).toHaveLength(3)
  })
})
