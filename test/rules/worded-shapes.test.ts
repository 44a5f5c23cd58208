import { describe, expect, it } from 'vitest'
import { confusedWord } from '../../src/rules/confused-word.js'
import { missingWord } from '../../src/rules/missing-word.js'
import { frames } from '../../src/rules/words/frames.js'
import { missingShapes } from '../../src/rules/words/missing.js'
import { tokenize } from '../../src/rules/words/tokens.js'
import { shapesIn } from '../../src/rules/words/worded-shapes.js'

const shapes = [...frames, ...missingShapes]
const texts = [...confusedWord.examples, ...missingWord.examples].map(({ text }) => text.replaceAll('’', "'"))

describe('the words of a shape', () => {
  it('stand in every text that the shape is in', () => {
    const possible = shapesIn(shapes)
    for (const text of texts) {
      const found = shapes.filter(({ shape }) => text.search(shape) >= 0)
      expect(possible(tokenize(text))).toEqual(expect.arrayContaining(found))
    }
  })

  it('are looked for in either case and beside apostrophes', () => {
    const [can, ll] = [
      { shape: /can't/i, words: 'can' },
      { shape: /'ll/, words: 'll' },
    ]
    expect(shapesIn([can, ll])(tokenize("CAN'T you see?"))).toEqual([can])
    expect(shapesIn([can, ll])(tokenize("We'll see."))).toEqual([ll])
  })
})
