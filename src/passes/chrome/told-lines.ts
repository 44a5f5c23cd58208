/** What tells the last scene of a story from the footer of a mail: its lines speak, or tell what was. */
import type { RootContent } from 'mdast'
import { textAt } from './line-text.js'

/** What somebody says, in a book's punctuation: a name in quotation marks has no comma or full stop within them. */
export const talk = /["“][^"“”]{1,400}[.,!?…—–-]["”]/g

/** An address of mail or of a site, anywhere. */
export const addressWithin = /\S@\S|https?:|www\.|\w\.(?:com|net|org)\b/i

const sentenceEnd = /[.!?…]["”]?$/

/** Whether a line tells a story: somebody does something in it, and speaks to nobody. */
export const isTold = (line: string): boolean =>
  !/^["“]/.test(line) && /\b(?:he|she|they|his|her|him)\b/i.test(line) && /[.!?…]$/.test(line)

/** Whether a line is a sentence of what was, as nobody writes to the readers of a list. */
export const isPast = (line: string): boolean =>
  !/^["“]/.test(line) &&
  /[.!?…]$/.test(line) &&
  /\b(?:was|were|had|did|said|went|came|saw|wrote|stood)\b/i.test(line)

/** Whether a line is one whole sentence, or the speech of somebody; a name, an address or a motto's source is none. */
export const isProse = (line: string): boolean =>
  /^["“]?\p{Lu}/u.test(line) && sentenceEnd.test(line) && (/^["“]/.test(line) || / \S+ /.test(line))

/** Whether a rule stands elsewhere in a text above prose, other than the line it stands above here. */
export type PartsScenes = (rule: string, below: string) => boolean

/** As long as lines of prose are; a name and an address are shorter. */
const long = 50

/** Looks, when first asked, through all the rules of a text for those that part scenes. */
export function sceneSigns(blocks: readonly RootContent[], isRule: (text: string) => boolean): PartsScenes {
  let found: Map<string, Set<string>> | undefined
  const look = (): Map<string, Set<string>> => {
    const signs = new Map<string, Set<string>>()
    for (let index = 0; index < blocks.length - 1; index++) {
      const rule = textAt(blocks, index)
      const below = isRule(rule) ? textAt(blocks, index + 1) : ''
      if ((!isProse(below) && below.length < long) || addressWithin.test(below)) continue
      signs.set(rule, (signs.get(rule) ?? new Set()).add(below))
    }
    return signs
  }
  return (rule, below) => {
    found ??= look()
    const firsts = found.get(rule)
    // The same footer below each mail proves nothing.
    return firsts !== undefined && firsts.size > (firsts.has(below) ? 1 : 0)
  }
}
