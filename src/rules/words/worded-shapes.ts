/** Many shapes of words looked for in one text: which of them may be in it is told from its words, at one reading. */
import type { Token } from './tokens.js'

/** A shape of words. */
export interface WordedShape {
  /** Over a block's text with straight apostrophes. */
  shape: RegExp
  /** Words in small letters, between anything else: each match of the shape has one of them in it or just before it. */
  words: string
}

const word = /[a-z]+/g

/** Makes a finder of the shapes that a text may have in it, in their order. It remembers words: one finder a book. */
export function shapesIn<Shape extends WordedShape>(
  shapes: readonly Shape[],
): (tokens: readonly Token[]) => Shape[] {
  const askedBy = new Map<string, number[]>()
  shapes.forEach(({ words }, index) => {
    for (const each of words.match(word) ?? []) askedBy.set(each, [...(askedBy.get(each) ?? []), index])
  })
  const askedByToken = new Map<string, readonly number[]>()
  return (tokens) => {
    const asked = new Set<number>()
    for (const { plain } of tokens) {
      let indices = askedByToken.get(plain)
      if (!indices) {
        // `don't` and `ex-wife` are several words.
        indices = (plain.match(word) ?? []).flatMap((each) => askedBy.get(each) ?? [])
        askedByToken.set(plain, indices)
      }
      for (const index of indices) asked.add(index)
    }
    return shapes.filter((_, index) => asked.has(index))
  }
}
