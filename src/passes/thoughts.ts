/**
 * Pass 8: what characters think.
 *
 * Italics, or the marks that stand for them in plain text, are a thought around a clause and stress around a word.
 * It stands after the quotes, since inside speech nobody thinks.
 */
import type { Paragraph, PhrasingContent, Root } from 'mdast'
import type { Plugin } from 'unified'
import { eachBlock } from '../ast/flow.js'
import { recordOf } from '../ast/record.js'
import { flatten, plainText } from '../ast/text.js'
import { judgeItalics } from './thoughts/judge.js'
import { type Legend, readLegend } from './thoughts/legend.js'
import { findLostItalics } from './thoughts/lost-italics.js'
import { markLeaves } from './thoughts/mark-nodes.js'
import { findMarks } from './thoughts/marks.js'
import { settleOpenMarks } from './thoughts/open-marks.js'
import { restoreOrTell } from './thoughts/restore.js'
import { isInside, speechRanges } from './thoughts/speech.js'

/** Whether lost italics are set too, and from which score; marked ones are always read. */
export type ThoughtOptions = boolean | 'infer' | { infer: boolean | number }

/** Makes a `thought` of italics around a clause, and `emphasis` of those around a word. */
export const thoughts: Plugin<[ThoughtOptions?], Root> =
  (options = true) =>
  (tree, file) => {
    const legend = readLegend(recordOf(file).header, notesOf(tree))
    const trusted = trustedSigns(tree, legend)
    settleOpenMarks(tree, trusted, file)
    for (const met of eachBlock(tree)) {
      if (!('block' in met) || met.block.type !== 'paragraph') continue
      markLeaves(met.block, trusted, legend, file)
      settleEmphasis(met.block, legend)
    }
    const threshold = inferringScore(options)
    for (const paragraph of findLostItalics(tree)) restoreOrTell(paragraph, threshold, file)
  }

/** The score from which lost italics are set; above 1 where they are only told. */
function inferringScore(options: ThoughtOptions): number {
  const infer = typeof options === 'object' ? options.infer : options === 'infer'
  if (typeof infer === 'number') return infer
  return infer ? 0.8 : Number.POSITIVE_INFINITY
}

function notesOf(tree: Root): string[] {
  return tree.children.flatMap((child) =>
    child.type === 'note' ? [child.children.map((block) => plainText(block)).join(' ')] : [],
  )
}

/** Shy signs that the legend explains, or that stand around clauses often enough to be the author's habit. */
function trustedSigns(tree: Root, legend: Legend): ReadonlySet<string> {
  const usage = new Map<string, number>()
  for (const met of eachBlock(tree)) {
    if (!('block' in met)) continue
    const text = plainText(met.block)
    if (!text.includes('~')) continue
    for (const { mark } of findMarks(text, new Set(['~', '~~'])).spans)
      usage.set(mark.open, (usage.get(mark.open) ?? 0) + 1)
  }
  const habits = [...usage].flatMap(([open, times]) => (open.startsWith('~') && times >= 3 ? [open] : []))
  return new Set([...legend.signs.keys(), ...habits])
}

/** Turns emphasis into thoughts where it stands around a clause outside speech. */
function settleEmphasis(block: Paragraph, legend: Legend): void {
  if (!block.children.some((child) => child.type === 'emphasis' && !child.data?.kept)) return
  const { text } = flatten(block)
  const speech = speechRanges(text)
  const saysThought = legend.italics === 'thought' || [...legend.signs.values()].includes('thought')
  let end = 0
  block.children = block.children.map((child): PhrasingContent => {
    const start = end
    const inner = flatten(child).text
    end += inner.length
    if (child.type !== 'emphasis' || child.data?.kept) return child
    const isSpoken = isInside(speech, start)
    const verdict = judgeItalics({
      inner,
      before: text.slice(0, start),
      after: text.slice(end),
      isSpoken,
      saysThought,
    })
    if (verdict === 'emphasis') return child
    const { children, position } = child
    return { type: 'thought', certainty: 'marked', children, ...(position ? { position } : {}) }
  })
}
