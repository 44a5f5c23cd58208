/** Whether the story above a title over a by-line goes on below it: then the title is that of a book in the story. */
import type { RootContent } from 'mdast'
import { months, weekdays } from '../../calendar.js'
import { isLine, lineText } from '../paragraphs/lines.js'

/** How many characters on each side of a title are read. */
const near = 6000

/** What carries a title in a story, and how people come to read it there. */
const carrier =
  /\b(?:books?|spines?|(?:title )?pages?|titles?|covers?|volumes?|paperbacks?|hardbacks?|jackets?|shel(?:f|ves)|posters?|playbills?|programmes?|labels?|cards?|notebooks?|pamphlets?|manuscripts?|magazines?|novels?|poems?|plays?|libraries|library|letters?|author|read|reads|reading|printed|headed|entitled|titled|lettering|letters|ink|typed|handwriting)\b/iu

/** Whether the line above a title leads to what stands below it: with a colon. */
export function isLedTo(blocks: readonly RootContent[], index: number): boolean {
  return /:["”’']?$/.test(textAt(blocks, index - 1))
}

/** Whether the line above a title speaks, in its last sentence, of something that has a title on it. */
export function isAnnounced(blocks: readonly RootContent[], index: number): boolean {
  if (isLedTo(blocks, index)) return true
  const sentences = textAt(blocks, index - 1)
    .slice(-240)
    .split(/(?<=[.!?…]["”’]?)\s+/u)
  return carrier.test(sentences.at(-1) ?? '')
}

function textAt(blocks: readonly RootContent[], index: number): string {
  const block = blocks[index]
  return block && isLine(block) ? lineText(block) : ''
}

/**
 * Whether the same people appear right above a title and right below its by-line.
 *
 * @param from the index of the title above it, or -1
 * @param to the index of the title below it, or that of the end
 */
export function hasSamePeople(
  blocks: readonly RootContent[],
  index: number,
  from: number,
  to: number,
): boolean {
  const above = textFrom(blocks.slice(Math.max(0, from), index).reverse())
  const below = textFrom(blocks.slice(index + 2, to))
  const names = namesIn(`${above}\n${below}`)
  const [first, second] = [above, below].map((text) => mainOf(names, text))
  return first !== undefined && second !== undefined && first.some((name) => second.includes(name))
}

/** The text of some lines, as far as it is read. */
function textFrom(blocks: readonly RootContent[]): string {
  const lines: string[] = []
  let length = 0
  for (let at = 0; at < blocks.length && length < near; at++) {
    const text = textAt(blocks, at)
    lines.push(text)
    length += text.length
  }
  return lines.join('\n').slice(0, near)
}

/** Words with a capital that name nobody. */
const nobody = new Set([
  ...[...weekdays, ...months, 'christmas', 'god', 'english'],
  ...['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'lady', 'lord', 'madam'],
])

/** The names in a text: words that have a capital inside a sentence, too. */
function namesIn(text: string): Set<string> {
  const found = new Set<string>()
  for (const [name] of text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}\p{Ll}+/gu))
    if (!nobody.has(name.toLowerCase())) found.add(name)
  return found
}

/** The one or two of some names that a text says most often, and more than once. */
function mainOf(names: ReadonlySet<string>, text: string): string[] {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/\p{Lu}\p{Ll}+/gu))
    if (names.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([name]) => name)
}
