/** Many shapes of words looked for in one text: which of them may be in it is told from its words, at one reading. */

/** A shape of words. */
export interface WordedShape {
  /** Over a block's text with straight apostrophes. */
  shape: RegExp
  /** Words in small letters, between anything else: each match of the shape has one of them in it or just before it. */
  words: string
}

const word = /[a-z]+/g

/** Makes a finder of the shapes that a text may have in it, in their order. */
export function shapesIn<Shape extends WordedShape>(shapes: readonly Shape[]): (text: string) => Shape[] {
  const askedBy = new Map<string, number[]>()
  shapes.forEach(({ words }, index) => {
    for (const each of words.match(word) ?? []) askedBy.set(each, [...(askedBy.get(each) ?? []), index])
  })
  return (text) => {
    const asked = new Set<number>()
    for (const each of text.toLowerCase().match(word) ?? [])
      for (const index of askedBy.get(each) ?? []) asked.add(index)
    return shapes.filter((_, index) => asked.has(index))
  }
}
