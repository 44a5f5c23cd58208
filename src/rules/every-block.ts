import type { CheckedBlock, CheckedBook, CheckedText } from './rule.js'

/** Every block of a book with the text that it stands in, in reading order. */
export function* everyBlock({ texts }: CheckedBook): Generator<{ text: CheckedText; block: CheckedBlock }> {
  for (const text of texts) for (const block of text.blocks) yield { text, block }
}
