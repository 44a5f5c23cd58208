/**
 * What lists and mail programs set below a mail: a rule or a signature mark, then short lines with an address, or
 * words of mailing lists, to the end of the mail. All of it leaves, or nothing: half of a footer reads as story.
 */
import type { RootContent } from 'mdast'
import { blankLinesBetween } from '../../ast/places.js'
import { parseLabel } from '../header/parse-label.js'
import { lineLength, textAt } from './line-text.js'
import { addressWithin, isPast, isProse, isTold, type PartsScenes, sceneSigns, talk } from './told-lines.js'

/** The most lines of a footer, and the longest of them: mail is set in 80 columns. */
const mostLines = 8
const longest = 90

/** `--`, `=====`, `-=-=-=-`, `______`: signs alone, which no words interrupt. */
const mark = /^(?:--|[-_=*~#+]{5,100})$/
/** A rule with words in it: `-----== Posted via Deja News ==-----`. A ship's log has such, too: an address tells them apart. */
const wordedMark = /^[-=_]{3,60} ?(?:posted|sent|share what you know)\b.{3,60}? ?[-=_]{3,60}$/i
/** A line that begins with an address, or is one with a word or two before it. */
const address =
  /^(?:\p{L}[\p{L}-]{0,11}:? ){0,2}[<(]?(?:https?:\/\/\S{3,200}|www\.\S{3,200}|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{1,60})(?:[>)]?$|[>)]? )/iu
const number = /^(?:icq|aim|msn|uin|yim)\b.{0,20}\d{4}/i
/** Words that only a mailing list or a news server has. */
const ofList =
  /\b(?:mailing list|majordomo|listserv|listproc|listinfo|unsubscribe|newsgroups?|e-?groups|yahoo ?groups|onelist|free (?:internet )?e-?mail|list archives?)\b/i
/** Lines that begin such a footer without a rule above. */
const opening =
  /^(?:to (?:un)?subscribe\b.{0,40}\b(?:list|group|send|mail|e-?mail|from|digest|\S+@)|(?:sent|posted) (?:via|through|using) \S{1,40}\.(?:com|net|org)\b.{0,20}(?:https?:|www\.)|get (?:your |completely |a |100% )?(?:own |private,? )?free,? (?:private |web-?based )?e-?mail\b.{0,40}(?:http|www\.|juno|hotmail|yahoo)|you don't need to buy internet access\b|do you yahoo!\?)/i

interface Tail {
  start: number
  reason: string
}

/** The indexes of the lines of such footers, their rules among them; by reason. */
export function findMailTails(blocks: readonly RootContent[]): Map<number, string> {
  const found = new Map<number, string>()
  const partsScenes = sceneSigns(blocks, (text) => mark.test(text))
  for (let index = blocks.length - 1; index >= 0; index--) {
    if (index < blocks.length - 1 && !startsMail(blocks, index + 1)) continue
    // The mail that begins below begins here already.
    if (mailLabel.test(textAt(blocks, index))) continue
    let end = index
    // One footer may stand above another: the writer's signature above the list's.
    for (let tail = tailAt(blocks, end, partsScenes); tail; tail = tailAt(blocks, end, partsScenes)) {
      for (let at = tail.start; at <= end; at++) found.set(at, tail.reason)
      end = tail.start - 1
    }
  }
  return found
}

const mailLabel =
  /^(?:from|date|sent|subject|to|b?cc|newsgroups|message-id|return-path|received|path|sender|reply-to): ?\S/i

/** Whether the header of a mail begins at an index: two of its lines in a row. */
function startsMail(blocks: readonly RootContent[], index: number): boolean {
  const text = textAt(blocks, index)
  const code = text.charCodeAt(0)
  // Nearly every line begins with another letter.
  if (!'>BbCcFfDdSsTtNnMmRrPp'.includes(String.fromCharCode(code))) return false
  const below = textAt(blocks, index + 1)
  return (mailLabel.test(text) || /^>?From \S/.test(text)) && mailLabel.test(below)
}

/** The footer that ends at an index; undefined where what stands there may be the story's. */
function tailAt(blocks: readonly RootContent[], end: number, partsScenes: PartsScenes): Tail | undefined {
  const lines: string[] = []
  for (let at = end; at >= 0 && lines.length <= mostLines; at--) {
    const text = textAt(blocks, at)
    if (text === '' || text.length > longest || lineLength(blocks[at] as RootContent) > longest + 20)
      return undefined
    if (mark.test(text) || wordedMark.test(text)) {
      const reason = lines.length > 0 ? reasonBelow(text, lines, partsScenes) : undefined
      return reason === undefined ? undefined : { start: at, reason }
    }
    lines.unshift(text)
    // A footer is one block, right below its rule or without one.
    if (isParted(blocks, at)) return opens(text, lines) ? { start: at, reason: 'list-footer' } : undefined
  }
  return undefined
}

/** Whether a block without a rule is a footer: by its first words, if it does not tell a story. */
const opens = (first: string, lines: readonly string[]): boolean =>
  opening.test(first) && !lines.some((line) => isTold(line) || isPast(line))

/** Whether a line is prose that no service sets below its mails. */
const isOwnProse = (line: string): boolean => isProse(line) && !opening.test(line)

function reasonBelow(rule: string, lines: readonly string[], partsScenes: PartsScenes): string | undefined {
  if (lines.some((line) => isLabelled(line) || mailLabel.test(line) || /^(?:the )?end\b/i.test(line)))
    return undefined
  if (lines.some(isTold) || (lines.some(isOwnProse) && partsScenes(rule, lines[0] as string)))
    return undefined
  const all = lines.join(' ')
  const isAddressed = addressWithin.test(`${rule} ${all}`)
  // Footers do not talk: what is said in a scene of lists is no word of a list.
  const isOfList = ofList.test(all.replace(talk, ''))
  if (wordedMark.test(rule)) return isAddressed ? 'list-footer' : undefined
  if (isOfList) {
    const isList = isAddressed || (lines.length <= 4 && !lines.every(isProse))
    return isList ? 'list-footer' : undefined
  }
  // The signature below a few hyphens is the header's to read: it may name the writer.
  if (/^-{2,7}$/.test(rule)) return undefined
  // A writer signs with a name or an address, and then has a saying; a scene begins with its words.
  if (isProse(lines[0] as string) || lines.some(isPast)) return undefined
  return lines.some((line) => address.test(line) || number.test(line)) ? 'signature' : undefined
}

/** Whether a line is a field or a note that the header reads. */
function isLabelled(line: string): boolean {
  const label = parseLabel(line)
  return label?.isCore === true || (label?.isKnown === true && label.isProse)
}

function isParted(blocks: readonly RootContent[], at: number): boolean {
  const above = blocks[at - 1]
  return above === undefined || blankLinesBetween(above, blocks[at] as RootContent) > 0
}
