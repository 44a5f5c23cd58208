/**
 * Pass 4: lines become paragraphs.
 *
 * Headings are told first, since a title alone on its line belongs to no paragraph. Then each line end is judged by
 * the convention of the manuscript. It stands before every pass that looks at sentences: blocks must be right first.
 */
import type { Paragraph, Parents, Root, RootContent } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { foundLanguage } from './header/found-language.js'
import { settleBlankPages } from './paragraphs/blank-pages.js'
import { type ConventionName, findConvention, ownGap } from './paragraphs/convention.js'
import { type GapCounter, gapCounter, keepGap } from './paragraphs/gaps.js'
import { hyphenJudge } from './paragraphs/hyphens.js'
import { joinLines } from './paragraphs/join.js'
import { type JudgedJoint, judgeJoints } from './paragraphs/joints.js'
import { isLine, type Line, measureLines } from './paragraphs/lines.js'
import { quoteLines } from './paragraphs/quoted-lines.js'
import { joinSoftBreaks } from './paragraphs/soft-breaks.js'
import { tellTwoSpeakers } from './paragraphs/speakers.js'
import { splitAtTags } from './paragraphs/tags.js'
import { tellBroken } from './paragraphs/tell-broken.js'
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
      quoteLines(tree, file)
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

function isInEnglish(file: VFile): boolean {
  return /^en(?:-|$)/.test(file.data.matter?.language ?? foundLanguage(file) ?? 'en')
}

function hasLines(parent: Parents): boolean {
  return parent.children.some((child) => isLine(child) || ('children' in child && hasLines(child)))
}

function collectStretches(parent: Parents, gaps: GapCounter, into: Stretch[]): void {
  let run: Paragraph[] = []
  const flush = (): void => {
    if (run.length > 0) into.push({ parent, lines: measureLines(run, gaps) })
    run = []
  }
  for (const child of parent.children) {
    if (isLine(child)) run.push(child)
    else {
      flush()
      if ('children' in child) collectStretches(child, gaps, into)
    }
  }
  flush()
}

function joinStretches(stretches: readonly Stretch[], named: ConventionName | undefined, file: VFile): void {
  const lines: Line[] = []
  for (const stretch of stretches) for (const line of stretch.lines) lines.push(line)
  settleBlankPages(lines, file)
  const convention = findConvention(lines, named)
  const joints: JudgedJoint[] = []
  const cuts: number[] = []
  for (const stretch of stretches) {
    for (const judged of judgeJoints(stretch.lines, convention)) {
      if (judged.joint === 'hyphen') cuts.push(joints.length)
      joints.push(judged)
    }
  }
  tellBroken(lines, joints, convention, file)
  const judgeHyphen = hyphenJudge(lines, cuts, isInEnglish(file))
  const made = new Map<Paragraph, Paragraph>()
  let first = 0
  joints.forEach(({ joint }, index) => {
    if (joint !== 'end') return
    const head = lines[first] as Line
    const paragraph = joinLines(
      lines.slice(first, index + 1),
      joints.slice(first, index),
      judgeHyphen,
      file,
      pass,
    )
    keepGap(paragraph, Number.isFinite(head.gap) ? Math.max(0, ownGap(head, convention)) : 0)
    made.set(head.node, paragraph)
    first = index + 1
  })
  for (const parent of new Set(stretches.map((stretch) => stretch.parent))) {
    const children: RootContent[] = []
    for (const child of parent.children) {
      const block = isLine(child) ? made.get(child) : child
      if (block) children.push(block)
    }
    parent.children = children as typeof parent.children
  }
}
