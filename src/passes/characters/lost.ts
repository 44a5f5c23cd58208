/** Characters that a copy lost, a `?` or `\uFFFD` in their place: `didn?t`, `?Hello,? she said`, `so? Open it.` */
import type { Nodes, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { sourceOffset } from '../../ast/leaf.js'
import { say } from '../../ast/message.js'
import { blankLinesBetween, positionAt } from '../../ast/places.js'
import { editText, type FlatText, flatten } from '../../ast/text.js'
import { lineLength } from '../chrome/line-text.js'
import { isLine, lineEnd, lineText } from '../paragraphs/lines.js'
import { hasReplacements, type Proof, proofOf } from './proof.js'
import { repairsOf } from './repairs.js'
import { type Misplaced, statementBefore } from './statements.js'
import { torn, tornFrom } from './torn.js'

const pass = 'characters'

/** Longer blocks have no sentence that a person could look at. */
const longest = 100_000

/** A question mark that may be another character: told, not repaired. */
interface Doubt {
  flat: FlatText
  at: number
  length: number
  expected: string[]
  strength: Misplaced
}

/** Restores lost apostrophes and quotes where the whole manuscript proves them lost; elsewhere tells them. */
export function mendLostCharacters(tree: Root, file: VFile): void {
  const source = String(file.value)
  if (!source.includes('?') && !hasReplacements(source)) return
  const proof = proofOf(source)
  const doubts: Doubt[] = []
  const paragraphs = paragraphsOf(tree)
  paragraphs.forEach((paragraph, index) => {
    if (!paragraph.some(({ text }) => hasMark(text))) return
    if (proof) doubts.push(...mendParagraph(paragraph, beginsSpeech(paragraphs[index + 1]), proof, file))
    /** The lines of this paragraph so far. */
    const above: string[] = []
    for (const { block, text } of paragraph) {
      if (!hasMark(text)) {
        above.push(text)
        continue
      }
      const state = stateAfter(above)
      const flat = flatten(block)
      doubts.push(
        ...(proof?.isGarbled ? tornLetters(flat) : []),
        ...gluedMarks(flat),
        ...statements(flat, state),
      )
      above.push(flat.text)
    }
  })
  const isLossy = proof !== undefined || doubts.filter(({ strength }) => strength === 'strong').length >= 2
  const told = new Set<number>()
  for (const doubt of doubts) if (isLossy || doubt.strength === 'strong') tell(file, doubt, told)
}

/** Whether a text has a mark that may stand for a lost character. */
function hasMark(text: string): boolean {
  return text.includes('?') || text.includes('\ufffd')
}

/** A line of a plain text, or a block of its own. */
interface TextBlock {
  block: Nodes
  text: string
}

/** The blocks of text, lines that may be one paragraph together; none is too long for a person to look at. */
function paragraphsOf(tree: Root): TextBlock[][] {
  const paragraphs: TextBlock[][] = []
  let length = 0
  let before: Nodes | undefined
  eachTextBlock(tree, (block) => {
    const text = lineText(block as RootContent)
    if (!goesOn(before, block) || length > longest) {
      paragraphs.push([])
      length = 0
    }
    before = block
    length += text.length
    if (text.length <= longest) paragraphs.at(-1)?.push({ block, text })
  })
  return paragraphs
}

/** Whether a paragraph begins with a quotation mark, or with what is left of one. */
function beginsSpeech(paragraph: readonly TextBlock[] | undefined): boolean {
  return /^\s*["“?\ufffd]/.test(paragraph?.[0]?.text.slice(0, 20) ?? '')
}

/** Mends what is nearly certain in a paragraph; returns what is not. */
function mendParagraph(paragraph: readonly TextBlock[], goesOn: boolean, proof: Proof, file: VFile): Doubt[] {
  const flats = paragraph.map(({ block }) => flatten(block))
  const { edits, unsure } = repairsOf(flats.map(({ text }) => text).join('\n'), proof, goesOn)
  const doubts: Doubt[] = []
  let start = 0
  for (const flat of flats) {
    const end = start + flat.text.length
    const own = edits.filter((edit) => edit.start >= start && edit.end <= end)
    for (const { at, length, expected } of unsure)
      if (at >= start && at < end) doubts.push({ flat, at: at - start, length, expected, strength: 'strong' })
    editText(
      file,
      flat,
      own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
      pass,
    )
    start = end + 1
  }
  return doubts
}

/** Where a line of a plain text leaves its reader: a wrapped paragraph goes on in the next line. */
interface State {
  isOpen: boolean
  isMidSentence: boolean
}

/** The widest line that an editor wraps. */
const widest = 100

/** Whether a line may go on with the paragraph of the line before. */
function goesOn(before: Nodes | undefined, block: Nodes): boolean {
  if (before?.type !== 'paragraph' || block.type !== 'paragraph' || !isLine(before) || !isLine(block))
    return false
  return blankLinesBetween(before, block) === 0 && lineLength(before) <= widest
}

function stateAfter(lines: readonly string[]): State {
  let isOpen = false
  for (const line of lines)
    for (const [mark] of line.matchAll(/["“”]/g)) isOpen = mark === '"' ? !isOpen : mark === '“'
  const last = lines.at(-1)
  return { isOpen, isMidSentence: last !== undefined && lineEnd(last) !== 'sentence' }
}

function eachTextBlock(node: Nodes, meet: (block: Nodes) => void): void {
  if (node.type === 'paragraph' || node.type === 'heading') meet(node)
  else if ('children' in node) for (const child of node.children) eachTextBlock(child, meet)
}

/** What is left of mojibake that lost a byte. */
function tornLetters(flat: FlatText): Doubt[] {
  return [...flat.text.matchAll(torn)].map(({ 0: left, index }) => ({
    flat,
    at: index,
    length: left.length,
    expected: tornFrom(left),
    strength: 'strong',
  }))
}

/** A mark between two small letters: no sentence ends there. */
function gluedMarks(flat: FlatText): Doubt[] {
  const doubts: Doubt[] = []
  for (const match of flat.text.matchAll(/(?<=\p{Ll})\?(?=\p{Ll})|\ufffd{1,3}/gu)) {
    const at = match.index
    const around = flat.text.slice(Math.max(0, at - 40), at + 40)
    if (/[/=&@]|www/.test(around)) continue
    const isContraction = /^.(?:t|s|re|ve|ll|d|m)(?!\p{L})/u.test(flat.text.slice(at, at + 4))
    const expected = isContraction ? ['’'] : ['—', '… ', '’', '? ']
    doubts.push({ flat, at, length: match[0].length, expected, strength: 'strong' })
  }
  return doubts
}

/** Statements that end with a question mark. */
function statements(flat: FlatText, state: State): Doubt[] {
  const { text } = flat
  const doubts: Doubt[] = []
  if (!text.includes('?')) return doubts
  // The rest of a sentence that began on another line says nothing alone.
  let start = state.isMidSentence ? Number.NaN : 0
  let isSpeech = state.isOpen
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '"' || sign === '“' || sign === '”') {
      isSpeech = sign === '"' ? !isSpeech : sign === '“'
      start = at + 1
    } else if (sign === '.' || sign === '!' || sign === '…' || sign === ':' || sign === ';' || sign === '—')
      start = at + 1
    else if (sign === '?') {
      const isAlone = !/[?!.]/.test(text.charAt(at + 1)) && !/[?!]/.test(text.charAt(at - 1))
      const goesOn = /^\?\s+[\p{Lu}]/u.test(text.slice(at, at + 4))
      const strength =
        isAlone && start >= 0 ? statementBefore(text.slice(start, at), isSpeech, goesOn) : undefined
      if (strength) doubts.push({ flat, at, length: 1, expected: ['…', '—', '.'], strength })
      start = at + 1
    }
  }
  return doubts
}

/** @param told the offsets told already */
function tell(file: VFile, { flat, at, length, expected }: Doubt, told: Set<number>): void {
  const found = flat.leaves.findLast(({ start }) => start <= at)
  if (!found) return
  const start = sourceOffset(found.leaf, at - found.start, 'start')
  const sign = flat.text.slice(at, at + length)
  const own = found.leaf.value.slice(at - found.start, at - found.start + length)
  // What mojibake made of U+FFFD is longer in the source; a question mark that stands for more was decoded from it.
  const isGarbled = own === sign && sign.includes('\ufffd')
  const end = isGarbled ? sourceOffset(found.leaf, at - found.start + length, 'end') : start + length
  const actual = String(file.value).slice(start, end)
  if ((actual !== sign && !isGarbled) || told.has(start)) return
  for (let offset = start; offset < end; offset++) told.add(offset)
  const what = expected.map((mark) => `\`${mark.trim()}\``).join(' or ')
  say(file, `Unexpected \`${actual}\`, expected ${what}: a copy may have lost a character here`, {
    ruleId: 'lost-character',
    place: positionAt(file, start, end),
    actual,
    expected,
  })
}
