const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.match(word)?.length ?? 0
}
