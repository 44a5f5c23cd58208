/** A quotation that runs on over the lines of a poem: each line was read as a paragraph before anybody knew of the poem. */
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Verse } from '../../ast/nodes.js'
import { rangeOf } from '../../ast/places.js'

const isOpen = ({ ruleId }: VFileMessage): boolean => ruleId === 'unclosed-quote'
const isClose = ({ ruleId }: VFileMessage): boolean => ruleId === 'unopened-quote'

/** Takes back what was told of a quotation that one line of a poem opens and a later one closes. */
export function settleQuotesIn(verse: Verse, file: VFile): void {
  const range = rangeOf(verse)
  if (!range) return
  const offsetOf = ({ place }: VFileMessage): number =>
    (place && 'start' in place ? place.start.offset : undefined) ?? -1
  const inside = file.messages
    .filter((message) => isOpen(message) || isClose(message))
    .filter((message) => offsetOf(message) >= range[0] && offsetOf(message) < range[1])
    .sort((one, two) => offsetOf(one) - offsetOf(two))
  const settled = new Set<VFileMessage>()
  const open: VFileMessage[] = []
  for (const message of inside) {
    const opening = isClose(message) ? open.pop() : undefined
    if (opening) settled.add(opening).add(message)
    else if (isOpen(message)) open.push(message)
  }
  if (settled.size > 0) file.messages = file.messages.filter((message) => !settled.has(message))
}
