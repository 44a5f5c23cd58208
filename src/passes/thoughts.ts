/**
 * Pass 8: what characters think.
 *
 * Italics, or the marks that stand for them in plain text, are a thought around a clause and stress around a word.
 * It stands after the quotes, since inside speech nobody thinks.
 */
import type { Emphasis, Paragraph, PhrasingContent, Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { recordMade } from '../ast/change.js'
import { eachBlock, type TextHolder } from '../ast/flow.js'
import { say } from '../ast/message.js'
import type { Thought } from '../ast/nodes.js'
import { recordOf } from '../ast/record.js'
import { flatten, plainText } from '../ast/text.js'
import { lineText } from './paragraphs/lines.js'
import { type Italics, judgeItalics } from './thoughts/judge.js'
import { type Legend, notUnderstood, readLegend } from './thoughts/legend.js'
import { samplesIn, sayingOf } from './thoughts/legend-line.js'
import { findLostItalics } from './thoughts/lost-italics.js'
import { markLeaves } from './thoughts/mark-nodes.js'
import { findMarks } from './thoughts/marks.js'
import { settleOpenMarks } from './thoughts/open-marks.js'
import { restoreOrTell } from './thoughts/restore.js'
import { isInside, speechRanges } from './thoughts/speech.js'

/**
 * Whether lost italics are set too, and from which score; marked ones are always read. `marked`: nothing else is done,
 * lost ones are not looked for and thoughts not told from emphasis, which is most of the work.
 */
export type ThoughtOptions = boolean | 'infer' | 'marked' | { infer: boolean | number }

/** Makes a `thought` of italics around a clause, and `emphasis` of those around a word. */
export const thoughts: Plugin<[ThoughtOptions?], Root> =
  (options = true) =>
  (tree, file) => {
    const said = recordOf(file).header.map((field) => sayingOf(field, String(file.value)))
    const legend = readLegend([...said, ...notesOf(tree), ...saidNotes(file)])
    tellLegend(tree, file)
    // The blocks stay what they are: only what stands in them is changed.
    const met = [...eachBlock(tree)]
    const holders = met.filter((one) => 'block' in one)
    const trusted = trustedSigns(holders, legend)
    settleOpenMarks(tree, trusted, file)
    for (const { block, aside } of holders) {
      if (block.type !== 'paragraph') continue
      // The legend itself shows its signs.
      if (aside === 'note' && samplesIn(plainText(block)) > 0) continue
      markLeaves(block, trusted, legend, file)
    }
    if (options === 'marked') return
    settleEmphasis(holders, legend, file)
    const threshold = inferringScore(options)
    for (const paragraph of findLostItalics(tree, met)) restoreOrTell(paragraph, threshold, file)
  }

/** The score from which lost italics are set; above 1 where they are only told. */
function inferringScore(options: ThoughtOptions): number {
  const infer = typeof options === 'object' ? options.infer : options === 'infer'
  if (typeof infer === 'number') return infer
  return infer ? 0.8 : Number.POSITIVE_INFINITY
}

/** Says what the author explains of a mark and nobody understands. */
function tellLegend(tree: Root, file: VFile): void {
  const notes = tree.children.flatMap((child) =>
    child.type === 'note'
      ? child.children.map((block) => ({ text: plainText(block), place: block.position }))
      : [],
  )
  const fields = recordOf(file).header.map((field) => ({
    text: sayingOf(field, String(file.value)),
    place: field.place,
  }))
  for (const { text, place } of [...fields, ...notes])
    for (const clause of notUnderstood(text))
      say(file, 'Unexpected meaning of a mark, expected a thought or words that are set in italics', {
        ruleId: 'unknown-legend',
        severity: 'info',
        ...(place ? { place } : {}),
        actual: clause,
      })
}

function notesOf(tree: Root): string[] {
  return tree.children.flatMap((child) =>
    child.type === 'note' ? [child.children.map((block) => plainText(block)).join('\n')] : [],
  )
}

/** What a person said in the settings before the story. */
function saidNotes(file: VFile): string[] {
  const { notes, labels = {} } = file.data.matter ?? {}
  return [...(notes ? [notes] : []), ...Object.values(labels).flat()]
}

/** How often a sign stands around words before it is taken for the author's habit. */
const habits: readonly [sign: string, times: number][] = [
  ['~', 3],
  ['~~', 3],
  // Slashes around several words mean nothing else: one such pair is enough to trust them around one.
  ['/', 1],
]

/** Signs that mean something else elsewhere, but that the legend explains or the author uses as marks. */
function trustedSigns(holders: readonly TextHolder[], legend: Legend): ReadonlySet<string> {
  const usage = new Map<string, number>()
  for (const { block } of holders) {
    const text = lineText(block)
    if (!text.includes('~') && !text.includes('/')) continue
    for (const { mark } of findMarks(plainText(block), new Set(['~', '~~'])).spans)
      usage.set(mark.open, (usage.get(mark.open) ?? 0) + 1)
  }
  const usual = habits.flatMap(([sign, times]) => ((usage.get(sign) ?? 0) >= times ? [sign] : []))
  return new Set([...legend.signs.keys(), ...usual])
}

/** From this many sure thoughts on, italics around a whole sentence are this author's way of writing one. */
const habit = 5

/** Turns emphasis into thoughts where it stands around a clause outside speech. */
function settleEmphasis(holders: readonly TextHolder[], legend: Legend, file: VFile): void {
  const italics = italicsOf(holders)
  const explained = legend.italics === 'thought' || [...legend.signs.values()].includes('thought')
  const isThought = (saysThought: boolean) => (item: PlacedItalics) =>
    item.node.type === 'thought' || isExplained(item) || judgeItalics({ ...item, saysThought }) === 'thought'
  const isHabit = explained || italics.filter(isThought(false)).length >= habit
  const made = new Map<PhrasingContent, Thought>()
  const blocks = new Set<Paragraph>()
  for (const { block, node } of italics.filter(isThought(isHabit))) {
    if (node.type === 'thought') continue
    const { children, position } = node
    recordMade(file, 'thoughts', position, 'thought', 0.9)
    made.set(node, { type: 'thought', certainty: 'marked', children, ...(position ? { position } : {}) })
    blocks.add(block)
  }
  for (const block of blocks) block.children = block.children.map((child) => made.get(child) ?? child)
}

/** Whether the legend says of their sign that it holds thoughts: words in it, not one that is stressed. */
function isExplained({ node, inner, isSpoken }: PlacedItalics): boolean {
  return (
    node.type === 'emphasis' &&
    node.data?.isThought === true &&
    !isSpoken &&
    (/\s\S/.test(inner.trim()) || /[.!?…,]$/.test(inner.trim()))
  )
}

/** How many characters around italics are looked at. */
const reach = 200

/** Italics that are a block's own child, and what stands around them. */
interface PlacedItalics extends Omit<Italics, 'saysThought'> {
  block: Paragraph
  node: Emphasis | Thought
}

function italicsOf(holders: readonly TextHolder[]): PlacedItalics[] {
  const found: PlacedItalics[] = []
  for (const { block } of holders) {
    if (block.type !== 'paragraph') continue
    if (!block.children.some((child) => child.type === 'emphasis' || child.type === 'thought')) continue
    const { text } = flatten(block)
    const speech = speechRanges(text)
    let end = 0
    for (const node of block.children) {
      const start = end
      const inner = flatten(node).text
      end += inner.length
      if (node.type === 'thought' || (node.type === 'emphasis' && !node.data?.kept)) {
        const around = {
          before: text.slice(Math.max(0, start - reach), start),
          after: text.slice(end, end + reach),
        }
        found.push({ block, node, inner, ...around, isSpoken: isInside(speech, start) })
      }
    }
  }
  return found
}
