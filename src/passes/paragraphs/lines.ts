/** The lines of a plain text, measured: what the conventions of its author are read from. */
import type { Paragraph, RootContent } from 'mdast'
import { onlyLeaf, plainText } from '../../ast/text.js'
import { isMarkerLine } from '../scene-breaks/markers.js'
import type { GapCounter } from './gaps.js'
import { taggedGap } from './tags.js'

/** How the text of a line ends: with a sentence, with a pause inside one, or in its middle. */
export type LineEnd = 'sentence' | 'pause' | 'middle'

/** How the text of a line begins: with a small letter, with speech, or with anything else. */
export type LineStart = 'small' | 'speech' | 'other'

/** One line of a plain text, as the `paragraphs` pass sees it. */
export interface Line {
  node: Paragraph
  value: string
  /** Columns before the text. */
  indent: number
  /** The column after the last character. */
  width: number
  /** Blank lines before it; Infinity where it is the first after a heading or at a start. */
  gap: number
  /** Whether a page of a printed copy ended before it. */
  isBelowPage: boolean
  /** Whether the line end before it means nothing, as in HTML. */
  isSoft: boolean
  /** Whether it is an ornament, not text. */
  isMarker: boolean
  start: LineStart
  end: LineEnd
  /** How many characters its first word has. */
  firstWord: number
}

/** Whether a node is a line of a plain text that no pass has judged yet. */
export function isLine(node: RootContent): node is Paragraph {
  return node.type === 'paragraph' && node.data?.line === true
}

/**
 * The lines of one stretch of text without headings between.
 *
 * @param gaps tells what lies between two neighbours
 */
export function measureLines(nodes: readonly Paragraph[], gaps: GapCounter): Line[] {
  return nodes.map((node, index) => {
    const before = nodes[index - 1]
    const value = lineText(node)
    const indent = (node.position?.start.column ?? 1) - 1
    const tagged = taggedGap(node)
    const blankLines = before ? gaps.blankLines(before, node) : 0
    const space = value.indexOf(' ')
    return {
      node,
      value,
      indent,
      width: indent + value.length,
      gap: before ? (typeof tagged === 'number' ? tagged : blankLines) : Number.POSITIVE_INFINITY,
      isBelowPage: before !== undefined && gaps.isPageEnd(before, node),
      isSoft: tagged === 'soft' && blankLines === 0,
      isMarker: isMarkerLine(value),
      start: lineStart(value),
      end: lineEnd(value),
      firstWord: space < 0 ? value.length : space,
    }
  })
}

/** The text of a line or of another block, '' for one that holds none; one leaf, as every line of a plain text has, is not copied. */
export function lineText(node: RootContent): string {
  return onlyLeaf(node)?.value ?? ('children' in node ? plainText(node) : '')
}

const closers = new Set('"\'”’»)]}*_~/')
const sentenceEnds = new Set('.!?…')
const speechStarts = new Set('"“”‘«\'`')
const pauses = new Set(',;:-–—')

/** How a text ends, closing quotes and marks left aside. */
export function lineEnd(value: string): LineEnd {
  let last = value.length - 1
  while (last > 0 && closers.has(value[last] as string)) last--
  const final = value[last] ?? ''
  if (sentenceEnds.has(final)) return 'sentence'
  return pauses.has(final) ? 'pause' : 'middle'
}

function lineStart(value: string): LineStart {
  if (startsSmall(value)) return 'small'
  return startsSpeech(value) || isDashedTalk(value) ? 'speech' : 'other'
}

const dashes = new Set('—–―-')

/** Whether a text begins as speech does in French, Spanish, Polish and Russian books: `— Oui.`, `—Sí.` */
export function startsDashed(value: string): boolean {
  return dashes.has(value.charAt(0)) && /^.\s?[¿¡«“"…]?\s?\p{Lu}/u.test(value)
}

/** Whether a line is such speech, as one that ends no sentence may be a source, a name or an item of a list. */
function isDashedTalk(value: string): boolean {
  return startsDashed(value) && /[.!?…»]/.test(value.slice(-1))
}

/** Whether a text begins with a small letter, as nothing but the rest of a sentence does. */
export function startsSmall(value: string): boolean {
  const code = value.charCodeAt(0)
  return (code >= 97 && code <= 122) || (code > 127 && /^\p{Ll}/u.test(value))
}

/** Whether a text begins with speech. */
export function startsSpeech(value: string): boolean {
  return speechStarts.has(value.charAt(0))
}
