/** Lines that belong together become one paragraph, each joint recorded. */
import type { Break, Paragraph, PhrasingContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { editLeaf, joinLeaves, makeLeaf, recorded } from '../../ast/leaf.js'
import { say } from '../../ast/message.js'
import { positionAt, spanOf } from '../../ast/places.js'
import { recordOf } from '../../ast/record.js'
import { onlyLeaf } from '../../ast/text.js'
import type { HyphenJudge, JudgedHyphen } from './hyphens.js'
import type { JudgedJoint } from './joints.js'
import type { Line } from './lines.js'

/** One paragraph of some lines, in the order of the source; `joints` has one judgement less than there are lines. */
export function joinLines(
  lines: readonly Line[],
  joints: readonly JudgedJoint[],
  judgeHyphen: HyphenJudge,
  file: VFile,
  pass: string,
): Paragraph {
  const [first, second] = lines
  if (first && !second) return paragraphOf(first.node.children, lines)
  const source = String(file.value)
  const confidence = joints.reduce((least, judged) => Math.min(least, judged.confidence), 1)
  const bare = bareLeaves(lines, joints, source)
  if (bare) return paragraphOf([joinLeaves(file, bare, ' ', pass, confidence)], lines)
  const children: PhrasingContent[] = []
  /** Leaves to be joined by spaces, each one or several halves of cut words. */
  let groups: Text[][] = []
  const flush = (): void => {
    const leaves = groups.map((halves) =>
      halves.length > 1 ? joinLeaves(file, halves, '', pass, confidence) : (halves[0] as Text),
    )
    if (leaves.length > 0) {
      children.push(leaves.length > 1 ? joinLeaves(file, leaves, ' ', pass, confidence) : (leaves[0] as Text))
    }
    groups = []
  }
  /** A line end turned into a space of its own: beside more than bare text, or where a line was taken out between. */
  const addSpace = (from: number, to: number): void => {
    const blank = source.slice(from, to).search(/\S/)
    const end = blank < 0 ? to : from + blank
    recordOf(file).edits.push(recorded(file, pass, from, end, source.slice(from, end), ' ', confidence))
    children.push(makeLeaf(file, ' ', from, end, [{ start: 0, end: 1, from, to: end }]))
  }
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const joint = joints[index - 1]?.joint
    const [leaf, ...others] = line.node.children
    const isBare = leaf?.type === 'text' && others.length === 0
    if (before) {
      const [from, to] = between(before.node, line.node)
      const halves = groups.at(-1)
      if (joint === 'hyphen' && halves) {
        const judged = judgeHyphen(before, line)
        if (judged.doubt) tellHyphen(judged.doubt, [from, to], file)
        dropHyphen(halves.at(-1) as Text, judged, file, pass)
      }
      const isJoined =
        joint !== 'break' && isBare && halves !== undefined && isBlankBetween(source, before.node, line.node)
      if (isJoined) {
        if (joint === 'hyphen') halves.push(leaf)
        else groups.push([leaf])
        return
      }
      flush()
      if (joint === 'break') children.push(breakBetween(from, to, file))
      else if (joint !== 'hyphen' || !halves) addSpace(from, to)
    }
    if (isBare) groups.push([leaf])
    else children.push(...line.node.children)
  })
  flush()
  return paragraphOf(children, lines)
}

/** The leaves of lines that are bare text and joined by nothing but spaces, as nearly all are; else undefined. */
function bareLeaves(
  lines: readonly Line[],
  joints: readonly JudgedJoint[],
  source: string,
): Text[] | undefined {
  const leaves: Text[] = []
  for (let index = 0; index < lines.length; index++) {
    const { node } = lines[index] as Line
    const leaf = onlyLeaf(node)
    if (!leaf) return undefined
    const before = lines[index - 1]
    if (before && (joints[index - 1]?.joint !== 'space' || !isBlankBetween(source, before.node, node)))
      return undefined
    leaves.push(leaf)
  }
  return leaves
}

function paragraphOf(children: PhrasingContent[], lines: readonly Line[]): Paragraph {
  const [first, last] = [lines[0], lines.at(-1)]
  return { type: 'paragraph', children, ...(first && last ? spanOf([first.node, last.node]) : {}) }
}

function dropHyphen(half: Text, { stays, confidence }: JudgedHyphen, file: VFile, pass: string): void {
  const { length } = half.value
  if (!stays) editLeaf(file, half, [{ start: length - 1, end: length, to: '', confidence }], pass)
}

/** Says of a hyphen at a line end that it may be the printer's; it stays. */
function tellHyphen(whole: string, [from, to]: readonly [number, number], file: VFile): void {
  const source = String(file.value)
  const [head = ''] = /[\p{L}’']*-$/u.exec(source.slice(Math.max(0, from - 60), from)) ?? []
  const [tail = ''] = /^\p{L}*/u.exec(source.slice(to, to + 60)) ?? []
  if (`${head.slice(0, -1)}${tail}`.toLowerCase() !== whole) return
  const [start, end] = [from - head.length, to + tail.length]
  say(file, 'Unexpected hyphen at the end of a line, expected a word that was cut or a compound', {
    ruleId: 'line-end-hyphen',
    place: positionAt(file, start, end),
    actual: source.slice(start, end),
    expected: [`${head}${tail}`, `${head.slice(0, -1)}${tail}`],
  })
}

function isBlankBetween(source: string, before: Paragraph, after: Paragraph): boolean {
  const from = endOf(before)
  const to = startOf(after, from)
  return (to === from + 1 && source.charCodeAt(from) === 10) || !/\S/.test(source.slice(from, to))
}

/** The offsets between two lines. */
function between(before: Paragraph, after: Paragraph): [from: number, to: number] {
  const from = endOf(before)
  return [from, startOf(after, from)]
}

const endOf = (line: Paragraph): number => line.position?.end.offset ?? 0
const startOf = (line: Paragraph, otherwise: number): number => line.position?.start.offset ?? otherwise

function breakBetween(from: number, to: number, file: VFile): Break {
  return { type: 'break', position: positionAt(file, from, to) }
}
