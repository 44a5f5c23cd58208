/** The words of a line are those that Unicode's letters make; those that prove nothing are left empty. */
import { describe, expect, test } from 'vitest'
import { pairedWords, wordProofs } from '../../src/passes/chrome/vocabulary.js'
import { wordsOf } from '../../src/passes/chrome/words-of.js'

const texts = [
  'back to the index — of all “stories”',
  "sam's home page, last updated: 3rd of may 1999",
  "don't walk on the 'harbour wall', she said",
  'zurück zur übersicht | gästebuch',
  'hits: 1,204 […] guest book',
  '',
]

describe('wordsOf', () => {
  test.each(texts)('has every word of %j that may prove something', (text) => {
    const all: readonly string[] = text.match(/[\p{L}\p{N}']+/gu) ?? []
    const words = wordsOf(text)
    expect(words).toHaveLength(all.length)
    words.forEach((word, index) => {
      const whole = all[index] as string
      expect([whole, '']).toContain(word)
      const isKnown = wordProofs.has(whole) || pairedWords.has(whole) || /^\d|'s$/.test(whole)
      if (isKnown) expect(word).toBe(whole)
    })
  })
})
