/**
 * Pass 4: lines become paragraphs.
 *
 * Headings are told first, since a title alone on its line belongs to no paragraph. Then each line end is judged by
 * the convention of the manuscript. It stands before every pass that looks at sentences: blocks must be right first.
 */
import type { Break, Paragraph, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { editLeaf, joinLeaves, makeLeaf, recorded } from '../ast/leaf.js'
import { positionAt } from '../ast/places.js'
import { recordOf } from '../ast/record.js'
import { type ConventionName, findConvention } from './paragraphs/convention.js'
import { gapCounter, keepGap } from './paragraphs/gaps.js'
import { type HyphenJudge, hyphenJudge } from './paragraphs/hyphens.js'
import { type JudgedJoint, judgeJoints } from './paragraphs/joints.js'
import { isLine, type Line, measureLines } from './paragraphs/lines.js'
import { joinSoftBreaks } from './paragraphs/soft-breaks.js'
import { tellTwoSpeakers } from './paragraphs/speakers.js'
import { splitAtTags } from './paragraphs/tags.js'
import { markHeadings } from './sections/headings.js'

/** How the manuscript parts its paragraphs; found from the manuscript itself unless a person says so. */
export type ParagraphOptions = boolean | 'auto' | ConventionName

const pass = 'paragraphs'

/** Joins the lines of a plain text into the paragraphs that its author meant; a line break inside verse stays one. */
export const paragraphs: Plugin<[ParagraphOptions?], Root> =
  (options = true) =>
  (tree, file) => {
    const stretches: Stretch[] = []
    if (hasLines(tree)) {
      splitAtTags(tree, file, pass)
      markHeadings(tree, file)
      collectStretches(tree, gapCounter(file), stretches)
      const named = typeof options === 'string' && options !== 'auto' ? options : undefined
      joinStretches(stretches, named, file)
    } else joinSoftBreaks(tree, file, pass)
    tellTwoSpeakers(tree, file)
  }

/** Lines without a heading or another block between them, and where their paragraphs go. */
interface Stretch {
  parent: Parents
  lines: Line[]
}

function hasLines(parent: Parents): boolean {
  return parent.children.some((child) => isLine(child) || ('children' in child && hasLines(child)))
}

function collectStretches(
  parent: Parents,
  gapBetween: (before: Paragraph, after: Paragraph) => number,
  into: Stretch[],
): void {
  let run: Paragraph[] = []
  const flush = (): void => {
    if (run.length > 0) into.push({ parent, lines: measureLines(run, gapBetween) })
    run = []
  }
  for (const child of parent.children) {
    if (isLine(child)) run.push(child)
    else {
      flush()
      if ('children' in child) collectStretches(child, gapBetween, into)
    }
  }
  flush()
}

function joinStretches(stretches: readonly Stretch[], named: ConventionName | undefined, file: VFile): void {
  const lines = stretches.flatMap((stretch) => stretch.lines)
  const convention = findConvention(lines, named)
  const joints = stretches.flatMap((stretch) => judgeJoints(stretch.lines, convention))
  const cuts = joints.flatMap(({ joint }, index) => (joint === 'hyphen' ? [index] : []))
  const judgeHyphen = hyphenJudge(lines, cuts)
  const made = new Map<Paragraph, Paragraph>()
  let first = 0
  joints.forEach(({ joint }, index) => {
    if (joint !== 'end') return
    const head = lines[first] as Line
    const paragraph = joinLines(lines.slice(first, index + 1), joints.slice(first, index), judgeHyphen, file)
    keepGap(paragraph, Number.isFinite(head.gap) ? Math.max(0, head.gap - convention.spacing) : 0)
    made.set(head.node, paragraph)
    first = index + 1
  })
  for (const parent of new Set(stretches.map((stretch) => stretch.parent))) {
    parent.children = parent.children.flatMap((child): RootContent[] => {
      if (!isLine(child)) return [child]
      const paragraph = made.get(child)
      return paragraph ? [paragraph] : []
    }) as typeof parent.children
  }
}

/** One paragraph of some lines, in the order of the source. */
function joinLines(
  lines: readonly Line[],
  joints: readonly JudgedJoint[],
  judgeHyphen: HyphenJudge,
  file: VFile,
): Paragraph {
  const children: PhrasingContent[] = []
  /** Leaves to be joined by spaces, each one or several halves of cut words. */
  let groups: Text[][] = []
  const confidence = joints.reduce((least, judged) => Math.min(least, judged.confidence), 1)
  const flush = (): void => {
    const leaves = groups.map((halves) =>
      halves.length > 1 ? joinLeaves(file, halves, '', pass, confidence) : (halves[0] as Text),
    )
    if (leaves.length > 0)
      children.push(leaves.length > 1 ? joinLeaves(file, leaves, ' ', pass, confidence) : (leaves[0] as Text))
    groups = []
  }
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const joint = joints[index - 1]?.joint
    const [leaf, ...others] = line.node.children
    if (before && joint === 'break') {
      flush()
      children.push(breakBetween(before.node, line.node, file))
    }
    if (leaf?.type !== 'text' || others.length > 0) {
      flush()
      if (before && joint !== 'break') children.push(spaceBetween(before.node, line.node, file))
      children.push(...line.node.children)
    } else if (before && joint === 'hyphen' && groups.length > 0) {
      const halves = groups.at(-1) as Text[]
      const { stays, confidence: sureness } = judgeHyphen(before, line)
      const half = halves.at(-1) as Text
      if (!stays)
        editLeaf(
          file,
          half,
          [{ start: half.value.length - 1, end: half.value.length, to: '', confidence: sureness }],
          pass,
        )
      halves.push(leaf)
    } else {
      if (before && joint !== 'break' && groups.length === 0)
        children.push(spaceBetween(before.node, line.node, file))
      groups.push([leaf])
    }
  })
  flush()
  const from = lines[0]?.node.position?.start
  const to = lines.at(-1)?.node.position?.end
  return { type: 'paragraph', children, ...(from && to ? { position: { start: from, end: to } } : {}) }
}

/** The offsets between two lines. */
function between(before: Paragraph, after: Paragraph): [from: number, to: number] {
  const from = before.position?.end.offset ?? 0
  return [from, after.position?.start.offset ?? from]
}

function breakBetween(before: Paragraph, after: Paragraph, file: VFile): Break {
  return { type: 'break', position: positionAt(file, ...between(before, after)) }
}

/** A line end turned into a space of its own, beside a line that is more than bare text. */
function spaceBetween(before: Paragraph, after: Paragraph, file: VFile): Text {
  const [from, to] = between(before, after)
  recordOf(file).edits.push(recorded(file, pass, from, to, String(file.value).slice(from, to), ' ', 0.9))
  return makeLeaf(file, ' ', from, to, [{ start: 0, end: 1, from, to }])
}
