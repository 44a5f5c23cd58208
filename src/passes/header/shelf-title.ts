/** The title at the end of the way to a story, `Games » Ferry Town » Low Water`: the page may say it nowhere else. */
import type { VFile } from 'vfile'
import { recordOf } from '../../ast/record.js'

/** Adds that title to the record, where a header is known and has none. */
export function takeShelfTitle(file: VFile): void {
  const { header, quarantined } = recordOf(file)
  if (header.length === 0 || header.some(({ field }) => field === 'title')) return
  for (const { text, place, line, reason } of quarantined) {
    const way = reason === 'navigation' ? text.split(/ [»›>] /) : []
    const steps = /^home$/i.test(way[0] ?? '') ? way.slice(1) : way
    const [, , title] = steps
    if (title === undefined || steps.length !== 3 || title.trim() === '') continue
    header.push({ field: 'title', value: title.trim(), line, place })
    return
  }
}
