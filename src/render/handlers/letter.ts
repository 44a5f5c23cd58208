/** Letters: set as they are written, with the place and date to the side, and the name below. */
import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { FlowContent, Letter } from '../../ast/nodes.js'
import { plainText } from '../../ast/text.js'
import { block } from './blocks.js'

/** The longest line, in characters, that can be a date, a greeting or a name. */
const longestLine = 48
/** The most lines that a head or a close has; more of them are a list. */
const mostLines = 4

/** A letter, telegram, diary entry or written note: a quotation of the story's own world. */
export function letter(state: State, node: Letter): Element {
  const form = node.form ?? 'letter'
  const element = block(state, node, 'blockquote', {
    className: form === 'letter' ? ['letter'] : ['letter', form],
    'epub:type': 'z3998:letter',
  })
  if (form !== 'letter') return element
  const parts = partsOf(node.children)
  const blocks = element.children.filter((child): child is Element => child.type === 'element')
  // A definition among the blocks leaves no element: then nobody can say which is which.
  if (blocks.length !== parts.length) return element
  for (const [index, part] of parts.entries()) {
    const paragraph = blocks[index]
    if (part && paragraph?.tagName === 'p') paragraph.properties.className = [part]
  }
  return element
}

type Part = 'letterhead' | 'salutation' | 'closing' | 'postscript'

/** Which of a letter's blocks are its head, its greeting and its close; the rest is what it says. */
function partsOf(blocks: readonly FlowContent[]): (Part | undefined)[] {
  const lines = blocks.map((each) => (each.type === 'paragraph' ? plainText(each).trim() : ''))
  const parts: (Part | undefined)[] = lines.map(() => undefined)
  const greeting = lines.findIndex((line) => isShort(line) && /[,:—]$/.test(line))
  const isAtHead = greeting >= 0 && greeting <= mostLines && greeting < lines.length - 1
  if (isAtHead && lines.slice(0, greeting).every((line) => isShort(line) && !isSentence(line))) {
    parts.fill('letterhead', 0, greeting)
    parts[greeting] = 'salutation'
  }
  const last = lastLine(lines)
  if (last >= 0 && last + 1 < lines.length) parts[last + 1] = 'postscript'
  let first = last + 1
  while (
    first > 1 &&
    !parts[first - 1] &&
    isShort(lines[first - 1] ?? '') &&
    !isSentence(lines[first - 1] ?? '')
  )
    first--
  if (last - first < mostLines) parts.fill('closing', first, last + 1)
  return parts
}

/** The last line before any postscript. */
function lastLine(lines: readonly string[]): number {
  const postscript = lines.findIndex((line) => /^P\.\s?P?\.?\s?S\b|^PS\b/i.test(line))
  return (postscript > 0 ? postscript : lines.length) - 1
}

const isShort = (line: string): boolean => line !== '' && line.length <= longestLine

/** Whether a line ends as sentences do; the points of initials (`A. F. H.`) do not count. */
const isSentence = (line: string): boolean =>
  /[!?…’”]$/.test(line) || (/\.$/.test(line) && !/(?:^|[\s.])\p{Lu}\.$/u.test(line))
