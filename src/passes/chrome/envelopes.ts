/** The line that a mailbox sets above each of its mails: `From owner-tales@list.example Tue Jun  2 21:14:07 1998`. */
import type { RootContent } from 'mdast'
import { isLine } from '../paragraphs/lines.js'
import { lineLength, textAt } from './line-text.js'

/** An address, or a name and the day of the week; archives that keep it from parting mails set `>` before it. */
const envelope =
  /^>?From (?:[^\s@]{0,60}@\S{1,80}|owner-\S{1,80}|\S{1,80}(?= {1,4}(?:mon|tue|wed|thu|fri|sat|sun)\b))(?: .{0,60})?$/i

const longest = 200

/** The first line of a mail's own header. */
const mailLabel =
  /^(?:date|from|to|cc|subject|received|return-path|message-id|newsgroups|path|reply-to|sender|delivered-to|mime-version|status|x-[a-z-]{1,30}|list-[a-z]{1,20}):\s/i

/** The indexes of the lines that part the mails of a mailbox: each stands right above the header of one. */
export function findEnvelopes(blocks: readonly RootContent[]): number[] {
  return blocks.flatMap((block, index) => {
    if (!isLine(block) || lineLength(block) > longest) return []
    const text = textAt(blocks, index)
    return envelope.test(text) && mailLabel.test(textAt(blocks, index + 1)) ? [index] : []
  })
}
