/** The parts that the rules about words share. */
import { describe, expect, it } from 'vitest'
import { codedTokens, featuresAt, knownChoices, scoreOf } from '../../src/rules/words/choice.js'
import { commonPairs } from '../../src/rules/words/confusions.js'
import { correction } from '../../src/rules/words/correction.js'
import { isEnglish } from '../../src/rules/words/dictionary.js'
import { spellingKey } from '../../src/rules/words/spelling-key.js'
import { splitWord } from '../../src/rules/words/split.js'
import { tokenize } from '../../src/rules/words/tokens.js'
import { packWeights, unpackWeights } from '../../src/rules/words/weights.js'

const none = new Map<string, number>()

describe('tokens', () => {
  it('are words and marks in their plain form', () => {
    expect(tokenize('“Mr. Hall—don’t…” he').map(({ plain }) => plain)).toEqual([
      '"',
      'mr',
      'hall',
      '—',
      "don't",
      '…',
      '"',
      'he',
    ])
  })
})

describe('the choice between two words', () => {
  const score = (pair: string, text: string, at: number): number => {
    const choice = knownChoices().find(({ words }) => words.join('/') === pair)
    if (!choice) throw new Error(`no model of ${pair}`)
    return scoreOf(choice, featuresAt(codedTokens(tokenize(text)), at - 1, at + 1))
  }

  it('knows the common confusions', () => {
    const known = knownChoices().map(({ words }) => words.join('/'))
    expect(commonPairs.filter((pair) => !known.includes(pair.join('/')))).toEqual([])
  })

  it('is for the word that the place asks for', () => {
    expect(score('then/than', 'It was more then I had.', 3)).toBeGreaterThan(0)
    expect(score('then/than', 'It was only then I knew.', 3)).toBeLessThan(0)
  })

  it('reads the weights that were written', () => {
    const { scale, weights } = packWeights(
      new Map([
        [5, 1.27],
        [70_000, -0.5],
      ]),
    )
    const read = unpackWeights(weights, scale)
    expect([...read.keys]).toEqual([5, 70_000])
    expect(read.weights[0]).toBeCloseTo(1.27)
    expect(read.weights[1]).toBeCloseTo(-0.5, 1)
  })
})

describe('the dictionary', () => {
  it.each(['colour', 'realise', 'travelled', 'whithersoever', 'shew', 'color', 'monday'])(
    'knows %s',
    (word) => {
      expect(isEnglish(word)).toBe(true)
    },
  )

  it.each(['managedto', 'minature', 'beleive'])('does not know %s', (word) => {
    expect(isEnglish(word)).toBe(false)
  })
})

describe('a word that is two', () => {
  it.each([
    ['managedto', 'managed to'],
    ['Shewas', 'She was'],
    ['ofthe', 'of the'],
    ['toLondon', 'to London'],
  ])('%s is %s', (written, expected) => {
    expect(splitWord(written, none)).toBe(expected)
  })

  it.each(['overclean', 'fearfullest', 'untilled', 'gateman’s', 'another', 'McDonald', 'Theodore'])(
    '%s is one',
    (written) => {
      expect(splitWord(written, none)).toBeUndefined()
    },
  )
})

describe('a correction', () => {
  it.each([
    ['minature', 'miniature'],
    ['beleive', 'believe'],
    ['thougth', 'thought'],
    ['sudenly', 'suddenly'],
  ])('of %s is %s', (typed, meant) => {
    expect(correction(typed, none)).toBe(meant)
  })

  it('is none where the word is made as words are made', () => {
    expect(correction('unburdensome', none)).toBeUndefined()
  })
})

describe('the key of a spelling', () => {
  it.each([
    ['good-bye', 'goodbye'],
    ['café', 'cafe'],
    ['colour', 'color'],
    ['grey', 'gray'],
    ['travelled', 'traveled'],
  ])('%s and %s are one word', (one, other) => {
    expect(spellingKey(one)).toBe(spellingKey(other))
  })

  it('is none where a hyphen tells words apart', () => {
    expect(spellingKey('re-cover')).toBeUndefined()
  })
})
