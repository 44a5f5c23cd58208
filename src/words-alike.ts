/** Small pieces of comparing and printing words, whatever they are words of. */

/** The letters and digits of a text, in lower case: two titles with the same ones are the same title. */
export function bareLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** A word with a capital. */
export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
