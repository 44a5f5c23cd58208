/** The entries of a diary that a story shows: under a date, or addressed to the diary. */
import type { RootContent } from 'mdast'
import type { Flow } from '../../ast/flow.js'
import type { Letter } from '../../ast/nodes.js'
import { spanOf } from '../../ast/places.js'
import type { BlockFinder } from '../blocks.js'
import { lineText } from '../paragraphs/lines.js'
import { announcesWriting } from './announced.js'
import {
  announcesDiary,
  beginsAddressed,
  beginsDated,
  isAddressed,
  isDiaryLabel,
  isEntryHead,
  putsDiaryAway,
  takesUpDiary,
} from './diary-heads.js'
import { letterAt } from './letters.js'

/** The most paragraphs of an entry. */
const longestEntry = 60

/** From this share of a manuscript on, the diary is the story itself and not something that it shows. */
const most = 0.6

/** From so many lines on that say whose diary follows, the story is made of diaries where one is as long as a chapter. */
const manyLabels = 3
const chapterLength = 12

/** Above this share of paragraphs that say I, the story around the entries is told by one of its persons. */
const firstPerson = 0.25

const saysI = /(?:^|[^\p{L}'’])(?:I|I['’](?:m|ve|ll|d)|my|myself)(?![\p{L}])/iu

/** Who wrote it, below an entry: `- M.` */
const signature = /^[—–-]{1,3}\s?\p{Lu}[\p{L}.]{0,20}$/u

/** An entry: the index of its first block in its flow, and how many blocks it has. */
interface Entry {
  index: number
  length: number
  /** Whether nothing but a diary begins like this. */
  isCertain: boolean
}

/** Looks the whole manuscript through for entries, and finds those that are shown in a story. */
export function diaryFinder(flows: readonly Flow[]): BlockFinder {
  const entries = shownEntries(flows)
  return (children, index) => {
    const entry = entries.get(children[index] as RootContent)
    if (!entry) return undefined
    const inside = children.slice(index, index + entry.length)
    return {
      block: { type: 'letter', form: 'diary', children: inside as Letter['children'], ...spanOf(inside) },
      length: inside.length,
      confidence: entry.isCertain ? 0.95 : 0.8,
    }
  }
}

/** The blocks of all entries that a story shows. */
export function diaryBlocks(flows: readonly Flow[]): RootContent[] {
  const entries = shownEntries(flows)
  if (entries.size === 0) return []
  return flows.flatMap(({ children }) =>
    children.flatMap((child, index) => {
      const entry = entries.get(child)
      return entry ? children.slice(index, index + entry.length) : []
    }),
  )
}

/** The entries that are shown in a story, by their first block; none where the diary is the story. */
function shownEntries(flows: readonly Flow[]): Map<RootContent, Entry> {
  const entries = new Map<RootContent, Entry>()
  if (isMadeOfDiaries(flows)) return entries
  for (const { children } of flows)
    for (const entry of entriesOf(children)) entries.set(children[entry.index] as RootContent, entry)
  if (entries.size === 0) return entries
  if (isWholeStory(flows, entries)) return new Map()
  const isToldByI = saysIShare(flows, entries) > firstPerson
  return new Map([...entries].filter(([, { isCertain }]) => isCertain || !isToldByI))
}

/** Whether the story is made of diaries, each under its owner's name: as Dracula is. */
function isMadeOfDiaries(flows: readonly Flow[]): boolean {
  let labels = 0
  let longest = 0
  for (const { children } of flows) {
    let below = Number.NEGATIVE_INFINITY
    for (const child of children) {
      const isLabel = isDiaryLabel(textOf(child))
      if (isLabel) labels++
      below = isLabel ? 0 : child.type === 'paragraph' ? below + 1 : Number.NEGATIVE_INFINITY
      longest = Math.max(longest, below)
    }
  }
  return labels >= manyLabels && longest >= chapterLength
}

function* entriesOf(children: readonly RootContent[]): Generator<Entry> {
  /** The index behind the entry found last, and whether nothing but a diary begins like that one. */
  let behind = -1
  let wasSure = false
  for (let index = 0; index < children.length; index++) {
    if (isInline(children, index, behind)) {
      behind = index + 1
      wasSure = true
      yield { index, length: 1, isCertain: true }
      continue
    }
    if (!isHead(children[index])) continue
    const letter = signedEnd(children, index)
    if (letter !== undefined) {
      index = letter - 1
      continue
    }
    const start = bodyStart(children, index)
    let end = start
    while (end < children.length && isBody(children, start, end)) end++
    const body = children.slice(start, end)
    const isSure: boolean = isCertain(children, index) || (index === behind && wasSure)
    const isMeant = isAddressed(textOf(children[start - 1])) || isAnnounced(children, index)
    const length = bodyLength(body) ?? (isSure ? ownLength(body, isMeant) : undefined)
    if (length !== undefined && start - index + length <= longestEntry) {
      behind = start + length
    } else if (index === behind && body[0] && !/["“]/.test(textOf(body[0]))) {
      // `Nothing. Rain.` below a date that follows an entry is one; where no date follows, the story may go on.
      const isWhole = isHead(children[end]) && end - index <= longestEntry
      behind = start + (isWhole ? body.length : 1)
    } else continue
    wasSure = isSure
    yield { index, length: behind - index, isCertain: isSure }
    index = behind - 1
  }
}

/** The index behind a letter with a salutation and a signature, though a date heads it. */
function signedEnd(children: readonly RootContent[], index: number): number | undefined {
  if ([index, index + 1].some((at) => isAddressed(textOf(children[at])))) return undefined
  const letter = letterAt(children, index)
  return letter?.form === 'letter' && letter.end > index + 1 ? letter.end : undefined
}

/** The index behind the head of an entry: a date may stand above the address, whose diary it is above both. */
function bodyStart(children: readonly RootContent[], index: number): number {
  let start = index + 1
  if (
    isDiaryLabel(textOf(children[index])) &&
    isHead(children[start]) &&
    !isDiaryLabel(textOf(children[start]))
  )
    start++
  if (isAddressed(textOf(children[start]))) start++
  return start
}

/** Whether an entry goes on with a block: neither another begins there, nor is the diary put away. */
function isBody(children: readonly RootContent[], start: number, at: number): boolean {
  const child = children[at]
  if (child?.type !== 'paragraph' || isHead(child)) return false
  if (at === start) return true
  const text = textOf(child)
  return !beginsDated(text) && (speaksI(child) || !putsDiaryAway(text))
}

/** Whether one paragraph is an entry: addressed, or dated where the story says that somebody writes or reads. */
function isInline(children: readonly RootContent[], index: number, behind: number): boolean {
  const text = textOf(children[index])
  if (!/^[\p{Lu}\d]/u.test(text)) return false
  if (beginsAddressed(text)) return speaksI(children[index])
  return beginsDated(text) && (index === behind || leadsToEntry(textOf(children[index - 1])))
}

/** How many paragraphs below a head are its entry: all, if half of them say I. */
function bodyLength(body: readonly RootContent[]): number | undefined {
  const own = body.filter((child) => speaksI(child))
  const speaks = speaksI(body[0]) || speaksI(body[1])
  return speaks && own.length >= body.length * 0.5 ? body.length : undefined
}

/** How many paragraphs say I from the first on, and who signs them; the first of what is surely an entry need not. */
function ownLength(body: readonly RootContent[], isMeant: boolean): number | undefined {
  const other = body.findIndex((child) => !speaksI(child))
  const isFirst = isMeant && body[0] !== undefined && !/["“]/.test(textOf(body[0]))
  const end = other < 0 ? body.length : Math.max(other, isFirst ? 1 : 0)
  if (end === 0) return undefined
  return signature.test(textOf(body[end])) ? end + 1 : end
}

function isHead(node: RootContent | undefined): boolean {
  return isEntryHead(textOf(node))
}

/** Whether a diary is named above an entry, or at its head. */
function isAnnounced(children: readonly RootContent[], index: number): boolean {
  return isDiaryLabel(textOf(children[index])) || announcesDiary(textOf(children[index - 1]))
}

/** Whether nothing but a diary begins like this: it is addressed, or the story says that somebody writes or reads. */
function isCertain(children: readonly RootContent[], index: number): boolean {
  return (
    [index, index + 1].some((at) => isAddressed(textOf(children[at]))) ||
    isDiaryLabel(textOf(children[index])) ||
    leadsToEntry(textOf(children[index - 1]))
  )
}

/** Whether a paragraph says that somebody writes or reads, or takes up a diary to do so. */
function leadsToEntry(text: string): boolean {
  return announcesWriting(text) || takesUpDiary(text)
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
