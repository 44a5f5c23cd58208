import type { HeaderField } from '../../ast/record.js'
import type { CheckedBook, CheckedText } from '../rule.js'

/** Every labelled line around the story, with the text that it stands in. */
export function headerOf({ texts }: CheckedBook): (HeaderField & { text: CheckedText })[] {
  return texts.flatMap((text) => text.record.header.map((field) => ({ ...field, text })))
}
