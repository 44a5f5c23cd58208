/** The advertisement that a mailing list sets below a mail, between a line that says whose it is and a rule. */
import type { RootContent } from 'mdast'
import { textAt } from './line-text.js'

/** `------ Yahoo! Groups Sponsor -----~-->` */
const opening = /^-{3,100}[ ~]{1,3}(?:yahoo! ?groups|e-?groups|onelist) sponsor[ ~]{1,3}-[-~_>]{2,100}$/i
/** `---------------------------~->` */
const closing = /^-{20,200}[-~_>]{0,6}$/

/** How many lines an advertisement has at most. */
const mostLines = 8

/** The indexes of the lines of such frames, both edges among them; one that nothing closes is none. */
export function findSponsors(blocks: readonly RootContent[]): Set<number> {
  const found = new Set<number>()
  for (let start = 0; start < blocks.length; start++) {
    if (!opening.test(textAt(blocks, start))) continue
    for (let end = start + 1; end <= start + mostLines + 1; end++) {
      const text = textAt(blocks, end)
      if (text === '' || opening.test(text)) break
      if (!closing.test(text)) continue
      for (let index = start; index <= end; index++) found.add(index)
      break
    }
  }
  return found
}
