/**
 * Pages of known sites, copied whole: the menus above the story and below it, one word to a line or all in one.
 *
 * A page says whose it is; only then do its plain words count, in rows of their own kind.
 */
import { parseLabel } from '../header/parse-label.js'
import { countsChapters } from './chapter-menu.js'
import type { Item } from './items.js'
import { lineReason } from './line-reason.js'
import { isRule } from './line-text.js'
import { type Site, sites } from './site-words.js'

/** How many blocks from either end of a text may be a page's. */
const edge = 160

/** Longer lines are prose. */
const longest = 240

/** So many lines of a menu in a row need no line among them that tells the site. */
const fewest = 3

/** A site with its phrases by their first words. */
interface Phrases extends Site {
  byFirst: ReadonlyMap<string, readonly (readonly string[])[]>
}

const known: readonly Phrases[] = sites.map((site) => {
  const byFirst = new Map<string, string[][]>()
  for (const phrase of site.menu.split('|')) {
    const words = phrase.split(' ')
    const [first = ''] = words
    byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  return { ...site, byFirst }
})

/**
 * Gives the lines of a known site's menus their reason, at both ends of a text.
 *
 * @returns the names of the sites whose page the text is
 */
export function markSitePages(items: readonly Item[]): Set<string> {
  const names = new Set<string>()
  const indexes = [...items.keys()].filter((index) => index < edge || index >= items.length - edge)
  const lines = new Map(indexes.map((index) => [index, plainWords((items[index] as Item).text)]))
  for (const site of known) {
    const telling = new Set(indexes.filter((index) => site.telling.test(lines.get(index) ?? '')))
    if (telling.size === 0) continue
    const line = (index: number): string => lines.get(index) ?? ''
    const isWay = (index: number): boolean =>
      (telling.has(index + 1) || telling.has(index + 2) || isAboveTitle(items, index)) &&
      site.way?.test(line(index)) === true
    // Many comments may stand below the foot of an entry.
    const isFoot = (index: number): boolean =>
      index * 2 > items.length ||
      [1, 2, 3].some((n) => telling.has(index + n) && line(index + n).includes('comment'))
    const isOwn = (index: number): boolean =>
      telling.has(index) ||
      (isMenu(line(index), site) && !isAboveWriter(items, index)) ||
      isWay(index) ||
      (isFoot(index) && site.foot?.test(line(index)) === true)
    const isMeant = (run: readonly number[]): boolean => {
      if (run.some(isWay)) return true
      const isTelling = run.some((index) => telling.has(index))
      return run.length >= fewest ? isTelling || isAtEdge(items, run) : isTelling && isAtEdge(items, run)
    }
    const boxed = boxesOf(indexes, line, site)
    const meant = [
      ...runsOf(items, indexes, (index) => boxed.has(index) || isOwn(index))
        .filter(isMeant)
        .flat(),
      ...boxed,
    ]
    // One line proves no page: a story may be called *Royal Road*.
    const hasHeader = indexes.some((index) => site.header?.test(line(index)))
    if (meant.length < (hasHeader ? 1 : fewest)) continue
    for (const index of meant) take(items[index] as Item)
    names.add(site.name)
  }
  return names
}

/** The indexes of what a site prints between two lines of its own, both among them. */
function boxesOf(indexes: readonly number[], line: (index: number) => string, { boxes }: Site): Set<number> {
  const found = new Set<number>()
  for (const { from, to, most } of boxes ?? [])
    for (const first of indexes) {
      if (!from.test(line(first))) continue
      const rest = Array.from({ length: most + 1 }, (_, count) => first + 1 + count)
      const last = rest.find((index) => to.test(line(index)))
      if (last !== undefined) for (let index = first; index <= last; index++) found.add(index)
    }
  return found
}

function take(item: Item): void {
  const reason = lineReason(item.text)?.reason ?? 'navigation'
  item.words = { reason, strength: 'sure' }
  item.reason ??= reason
}

/** The words of a line in lower case, its marks, arrows and apostrophes gone; '' for a line that no menu has. */
function plainWords(text: string): string {
  if (text === '' || text.length > longest || /^["“]/.test(text)) return ''
  // `Home.` is a sentence of the story.
  if (text.length < 20 && /[^.][.!?]$/.test(text) && !/^(?:hi|hello|forgot|log)\b/i.test(text)) return ''
  // `Kudos: 88` is a line of the header.
  if (text.includes(':') && /:$|:\s?\d/.test(text) && parseLabel(text)?.isKnown) return ''
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[♥❤]/g, ' heart ')
    .replace(/↑/g, ' up ')
    .replace(/[^\p{L}\p{N}_-]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[-_]+|[-_]+(?![\p{L}\p{N}])/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Whether a line is made of nothing but a site's phrases, and numbers between them. */
function isMenu(line: string, { byFirst }: Phrases): boolean {
  if (line === '') return false
  const words = line.split(' ')
  // From which words on the rest is still to be read, and whether a phrase stands before them.
  const reached: (boolean | undefined)[] = [false]
  for (let at = 0; at < words.length; at++) {
    const isNamed = reached[at]
    if (isNamed === undefined) continue
    const word = words[at] as string
    if (/^v?\d+[km]?$/.test(word)) reached[at + 1] ||= isNamed
    for (const phrase of byFirst.get(word) ?? [])
      if (
        phrase.every((own, index) => own === words[at + index] || (own === '*' && at + index < words.length))
      )
        reached[at + phrase.length] = true
  }
  return reached[words.length] === true
}

/** Lines of a menu that follow each other, ornaments between them. */
function runsOf(
  items: readonly Item[],
  indexes: readonly number[],
  isOwn: (index: number) => boolean,
): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  let before = -1
  const close = (): void => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (const index of indexes) {
    if (index !== before + 1) close()
    before = index
    const item = items[index] as Item
    if (isOwn(index)) {
      if (run.length === 0) run.push(...indexAbove(items, index))
      run.push(index)
    } else if (run.length > 0 && isOfIndex(items, run, index)) run.push(index)
    else if (item.text === '' || !isRule(item.text)) close()
  }
  close()
  return runs
}

/** The menu of the chapters, a title to a line: `1. Smoke`, and right below it `2. Fire`. */
function isOfIndex(items: readonly Item[], run: readonly number[], index: number): boolean {
  const number = numberAt(items, index)
  if (number === 0) return countsChapters(items[index]?.text ?? '')
  return number === 1
    ? numberAt(items, index + 1) === 2
    : run.at(-1) === index - 1 && numberAt(items, index - 1) === number - 1
}

/** The menu of the chapters right above a line of another menu, from its first title on. */
function indexAbove(items: readonly Item[], index: number): number[] {
  const above: number[] = []
  let at = index - 1
  for (let number = numberAt(items, at); number > 0 && numberAt(items, at) === number; number--)
    above.unshift(at--)
  return above.length > 1 && numberAt(items, at + 1) === 1 ? above : []
}

/** The number before a title of such a menu; 0 for any other line. */
function numberAt(items: readonly Item[], index: number): number {
  return Number(/^(\d{1,3})\. \S/.exec(items[index]?.text ?? '')?.[1] ?? 0)
}

/** Whether a line stands right above the name of its writer: then it is a title, whatever it says. */
function isAboveWriter(items: readonly Item[], index: number): boolean {
  return isWriter(items[index + 1])
}

/** Whether a line stands right above a writer's name, or above the title above it. */
function isAboveTitle(items: readonly Item[], index: number): boolean {
  return isWriter(items[index + 1]) || isWriter(items[index + 2])
}

function isWriter(item: Item | undefined): boolean {
  return item !== undefined && /^by:? \S|^\S{1,30} \(\S{1,30}\) wrote\b/i.test(item.text)
}

/** Whether no line of prose stands between some lines and the nearer end of the text. */
function isAtEdge(items: readonly Item[], run: readonly number[]): boolean {
  const isProse = ({ node, text, reason }: Item): boolean =>
    reason === undefined &&
    node.type === 'paragraph' &&
    (text === '' || (text.length > 30 && /[.!?…"”’]$/.test(text)))
  const above = items.slice(0, run[0])
  const below = items.slice((run.at(-1) as number) + 1)
  return !above.some(isProse) || !below.some(isProse)
}
