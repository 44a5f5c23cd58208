/** The speeches of a paragraph: what stands between double quotation marks. */

/** One speech, its marks included. */
export interface Speech {
  /** Offsets in the block's text. */
  start: number
  end: number
  /** What is said, without its marks. */
  words: string
}

/** Every pair of double marks with no other between them, in order. */
export function speechesOf(text: string): Speech[] {
  return [...text.matchAll(/“([^“”]*)”/g)].map(({ 0: whole, 1: words = '', index }) => ({
    start: index,
    end: index + whole.length,
    words,
  }))
}

/** Whether an offset stands between marks of speech, or in a paragraph that goes on speaking. */
export function isInSpeech(text: string, at: number): boolean {
  const open = Math.max(text.lastIndexOf('“', at), text.lastIndexOf('‘', at))
  return open > text.lastIndexOf('”', at)
}
