/**
 * Pass 8: what characters think.
 *
 * Italics, or the marks that stand for them in plain text, are a thought around a clause and stress around a word.
 * It stands after the quotes, since inside speech nobody thinks.
 */
import type { Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { eachBlock } from '../ast/flow.js'
import { recorded, sliceLeaf, sourceOffset } from '../ast/leaf.js'
import { positionAt } from '../ast/places.js'
import { recordOf } from '../ast/record.js'
import { flatten, plainText } from '../ast/text.js'
import { judgeItalics } from './thoughts/judge.js'
import { type Legend, readLegend } from './thoughts/legend.js'
import { findLostItalics } from './thoughts/lost-italics.js'
import { findMarks, hasSigns, type MarkedSpan } from './thoughts/marks.js'
import { restoreOrTell } from './thoughts/restore.js'
import { isInside, speechRanges } from './thoughts/speech.js'

/** Whether lost italics are set too, and from which score; marked ones are always read. */
export type ThoughtOptions = boolean | 'infer' | { infer: boolean | number }

const pass = 'thoughts'

/** Makes a `thought` of italics around a clause, and `emphasis` of those around a word. */
export const thoughts: Plugin<[ThoughtOptions?], Root> =
  (options = true) =>
  (tree, file) => {
    const legend = readLegend(recordOf(file).header, notesOf(tree))
    const trusted = trustedSigns(tree, legend)
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

/** Replaces the marks in a paragraph's text by nodes; whether emphasis is a thought is settled after. */
function markLeaves(parent: Parents, trusted: ReadonlySet<string>, legend: Legend, file: VFile): void {
  parent.children = parent.children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'text' && hasSigns(child.value)) {
      const { spans } = findMarks(child.value, trusted)
      return spans.length > 0 ? nodesOf(child, 0, child.value.length, spans, legend, file) : [child]
    }
    if ('children' in child) markLeaves(child as Parents, trusted, legend, file)
    return [child as PhrasingContent]
  }) as typeof parent.children
}

/** The nodes of a stretch of a leaf, its marked spans becoming nodes around their text. */
function nodesOf(
  leaf: Text,
  from: number,
  to: number,
  spans: readonly MarkedSpan[],
  legend: Legend,
  file: VFile,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let done = from
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index] as MarkedSpan
    if (span.start > done) nodes.push(sliceLeaf(file, leaf, done, span.start))
    const inside: MarkedSpan[] = []
    while ((spans[index + 1]?.start ?? Number.POSITIVE_INFINITY) < span.end)
      inside.push(spans[++index] as MarkedSpan)
    const start = span.start + span.mark.open.length
    const end = span.end - span.mark.close.length
    dropSign(leaf, span.start, start, file)
    const children = nodesOf(leaf, start, end, inside, legend, file)
    dropSign(leaf, end, span.end, file)
    const position = positionAt(
      file,
      sourceOffset(leaf, span.start, 'start'),
      sourceOffset(leaf, span.end, 'end'),
    )
    const isKept = span.mark.kind === 'italic' && legend.signs.get(span.mark.open) === 'emphasis'
    if (span.mark.kind === 'strong') nodes.push({ type: 'strong', children, position })
    else nodes.push({ type: 'emphasis', ...(isKept ? { data: { kept: true } } : {}), children, position })
    done = span.end
  }
  if (done < to) nodes.push(sliceLeaf(file, leaf, done, to))
  return nodes
}

/** Records that a mark became a node. */
function dropSign(leaf: Text, start: number, end: number, file: VFile): void {
  const from = sourceOffset(leaf, start, 'start')
  const to = sourceOffset(leaf, end, 'end')
  recordOf(file).edits.push(recorded(file, pass, from, to, leaf.value.slice(start, end), '', 0.95))
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
