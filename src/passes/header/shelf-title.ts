/** The title at the end of the way to a story, `Games » Ferry Town » Low Water`: the page may say it nowhere else. */
import type { VFile } from 'vfile'
import { recordOf } from '../../ast/record.js'

/** Adds that title to the record, where a header is known and has none. */
export function takeShelfTitle(file: VFile): void {
  const { header, quarantined } = recordOf(file)
  if (header.length === 0 || header.some(({ field }) => field === 'title')) return
  for (const { text, place, line, reason } of quarantined) {
    const steps = reason === 'navigation' ? text.split(/ [»›>] /) : []
    const [first = '', , title] = steps
    // `Home » Books » Original` goes no further than the shelf.
    if (title === undefined || /^home$/i.test(first.trim()) || steps.length !== 3 || title.trim() === '')
      continue
    header.push({ field: 'title', value: title.trim(), line, place })
    return
  }
}
