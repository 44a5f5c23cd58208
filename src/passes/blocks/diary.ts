/** The entries of a diary that a story shows: under a date, or addressed to the diary. */
import type { RootContent } from 'mdast'
import type { Flow } from '../../ast/flow.js'
import type { Letter } from '../../ast/nodes.js'
import { spanOf } from '../../ast/places.js'
import type { BlockFinder } from '../blocks.js'
import { lineText } from '../paragraphs/lines.js'
import { announcesWriting } from './announced.js'
import { isDateLine } from './dates.js'

/** The most paragraphs of an entry. */
const longestEntry = 60

/** From this share of a manuscript on, the diary is the story itself and not something that it shows. */
const most = 0.6

/** Above this share of paragraphs that say I, the story around the entries is told by one of its persons. */
const firstPerson = 0.25

const addressed = /^(?:My )?(?:own )?Dear(?:est)? (?:Diary|Journal)\b[^.]{0,20}$/i
const saysI = /(?:^|[^\p{L}'’])(?:I|I['’](?:m|ve|ll|d)|my|myself)(?![\p{L}])/iu

/** An entry: the index of its first block in its flow, and how many blocks it has. */
interface Entry {
  index: number
  length: number
}

/** Looks the whole manuscript through for entries, and finds those that are shown in a story. */
export function diaryFinder(flows: readonly Flow[]): BlockFinder {
  const entries = new Map<RootContent, Entry>()
  for (const { children } of flows)
    for (const entry of entriesOf(children)) entries.set(children[entry.index] as RootContent, entry)
  if (entries.size === 0 || isWholeStory(flows, entries)) return () => undefined
  const isToldByI = saysIShare(flows, entries) > firstPerson
  return (children, index) => {
    const entry = entries.get(children[index] as RootContent)
    if (!entry || (isToldByI && !isCertain(children, index))) return undefined
    const inside = children.slice(index, index + entry.length)
    return {
      block: { type: 'letter', form: 'diary', children: inside as Letter['children'], ...spanOf(inside) },
      length: inside.length,
      confidence: isCertain(children, index) ? 0.95 : 0.8,
    }
  }
}

function* entriesOf(children: readonly RootContent[]): Generator<Entry> {
  /** The index behind the entry found last. */
  let behind = -1
  for (let index = 0; index < children.length; index++) {
    if (!isHead(children[index])) continue
    let end = index + 1
    // A date may stand above the address.
    if (addressed.test(textOf(children[end]))) end++
    const start = end
    while (end < children.length && children[end]?.type === 'paragraph' && !isHead(children[end])) end++
    const body = children.slice(start, end)
    const own = body.filter((child) => speaksI(child))
    const speaks = speaksI(body[0]) || speaksI(body[1])
    if (speaks && end - index <= longestEntry && own.length >= body.length * 0.5) {
      yield { index, length: end - index }
      behind = end
      index = end - 1
    } else if (index === behind && body[0] && !/["“]/.test(textOf(body[0]))) {
      // `Nothing. Rain.` below a date that follows an entry is one; where no date follows, the story may go on.
      const length = start - index + (isHead(children[end]) && end - index <= longestEntry ? body.length : 1)
      yield { index, length }
      behind = index + length
      index = behind - 1
    }
  }
}

function isHead(node: RootContent | undefined): boolean {
  const text = textOf(node)
  return text !== '' && text.length <= 60 && (addressed.test(text) || isDateLine(text))
}

/** Whether nothing but a diary begins like this: it is addressed, or the story says that somebody writes or reads. */
function isCertain(children: readonly RootContent[], index: number): boolean {
  return (
    [index, index + 1].some((at) => addressed.test(textOf(children[at]))) ||
    announcesWriting(textOf(children[index - 1]))
  )
}

function isWholeStory(flows: readonly Flow[], entries: ReadonlyMap<RootContent, Entry>): boolean {
  let [whole, own] = [0, 0]
  for (const { children } of flows) {
    children.forEach((child, index) => {
      const { length } = textOf(child)
      whole += length
      const entry = entries.get(child)
      if (entry) for (const part of children.slice(index, index + entry.length)) own += textOf(part).length
    })
  }
  return own > whole * most
}

/** Which share of the paragraphs outside the entries says I, speech aside. */
function saysIShare(flows: readonly Flow[], entries: ReadonlyMap<RootContent, Entry>): number {
  let [paragraphs, own] = [0, 0]
  for (const { children } of flows) {
    for (let index = 0; index < children.length; index++) {
      const child = children[index] as RootContent
      const entry = entries.get(child)
      if (entry) index += entry.length - 1
      else if (child.type === 'paragraph' && !/["“”]/.test(lineText(child))) {
        paragraphs++
        if (speaksI(child)) own++
      }
    }
  }
  return paragraphs === 0 ? 0 : own / paragraphs
}

/** Whether a paragraph says I outside speech. */
function speaksI(node: RootContent | undefined): boolean {
  const text = textOf(node)
  return text !== '' && !/^["“]/.test(text) && saysI.test(text.replace(/["“][^"“”]*["”]/g, ' '))
}

function textOf(node: RootContent | undefined): string {
  return node?.type === 'paragraph' ? lineText(node) : ''
}
