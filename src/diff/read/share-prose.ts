/**
 * What two long manuscripts have in common, letter by letter, is read once: the passes are handed what differs, with
 * enough around it to see how the manuscript is made, and one paragraph for each stretch that was left out. A book of
 * 3 MB of which little changed is so compared in a third of the time.
 */
import type { Paragraph, Root, RootContent } from 'mdast'
import type { Manuscript } from '../../load/read-manuscript.js'
import { alignEqual } from '../sequence.js'

/** A shorter manuscript is read whole: there is nothing to win. */
const longManuscript = 300_000

/** So many groups of lines are left beside each difference, and at the edges, where headers and site furniture stand. */
const margin = 2
const edge = 80

/** A shorter paragraph that is no speech may be a heading, a label, a marker: the passes must see it. */
const surelyProse = 40

/** Lines without a blank line between them: a paragraph, or several, as the manuscript has it. */
interface Group {
  nodes: RootContent[]
  text: string
}

/** Prose that was left out: each paragraph as its nodes, and the paragraph that now stands before it. */
export type LeftOut = ReadonlyMap<number, RootContent[][]>

/**
 * Takes common prose out of two manuscripts' trees, in place.
 *
 * @returns for each manuscript what was left out, by the offset at which the paragraph before it starts; the paragraphs
 *   of both are the same objects
 */
export function leaveOutCommonProse(old: Manuscript, young: Manuscript): [LeftOut, LeftOut] {
  const sources = [String(old.file.value), String(young.file.value)] as const
  const leftOut: [Map<number, RootContent[][]>, Map<number, RootContent[][]>] = [new Map(), new Map()]
  if (Math.min(sources[0].length, sources[1].length) < longManuscript) return leftOut
  const [olds, news] = [groupsOf(old.tree, sources[0]), groupsOf(young.tree, sources[1])]
  const numbers = new Map<string, number>()
  const numbered = (groups: readonly Group[]): number[] =>
    groups.map(({ text }) => {
      const number = numbers.get(text) ?? numbers.size
      numbers.set(text, number)
      return number
    })
  const pairs = alignEqual(numbered(olds), numbered(news))
  const partner = new Map(pairs)
  const isDeep = (at: number): boolean => {
    const other = partner.get(at)
    if (other === undefined || Math.min(at, other) < edge) return false
    if (at >= olds.length - edge || other >= news.length - edge) return false
    for (let step = -margin; step <= margin; step++) if (partner.get(at + step) !== other + step) return false
    return isProse(olds[at] as Group)
  }
  for (let at = 0; at < olds.length; at++) {
    if (!isDeep(at)) continue
    let end = at + 1
    while (end < olds.length && isDeep(end)) end++
    const other = partner.get(at) as number
    if (end - at > 1) {
      const left = olds.slice(at + 1, end).map(({ nodes }) => nodes)
      standIn(olds.slice(at, end), left, leftOut[0])
      standIn(news.slice(other, other + end - at), left, leftOut[1])
    }
    at = end - 1
  }
  drop(old.tree, olds)
  drop(young.tree, news)
  return leftOut
}

function groupsOf(tree: Root, source: string): Group[] {
  const groups: Group[] = []
  let last: RootContent | undefined
  for (const node of tree.children) {
    const isNext =
      last?.type === 'paragraph' &&
      node.type === 'paragraph' &&
      lineOf(node, 'start') === lineOf(last, 'end') + 1
    if (isNext) groups.at(-1)?.nodes.push(node)
    else groups.push({ nodes: [node], text: '' })
    last = node
  }
  for (const group of groups)
    group.text = source.slice(offsetOf(group.nodes[0], 'start'), offsetOf(group.nodes.at(-1), 'end'))
  return groups
}

/** Whether a group is sentences and nothing else, so that it joins with nothing around it. */
function isProse({ nodes, text }: Group): boolean {
  if (nodes.some((node) => node.type !== 'paragraph')) return false
  if (text.length < surelyProse && !/^["“].*["”]/s.test(text)) return false
  return /^[\p{Lu}"“'‘]/u.test(text) && /[\p{L}…][.!?]?["”'’]?$/u.test(text) && /[.!?…—-]["”'’]?$/.test(text)
}

/** The first group stands for all: it takes their place in the source, so that no blank lines seem to follow it. */
function standIn(
  groups: readonly Group[],
  left: RootContent[][],
  leftOut: Map<number, RootContent[][]>,
): void {
  const [first, ...rest] = groups as [Group, ...Group[]]
  leftOut.set(offsetOf(first.nodes[0], 'start'), left)
  const stop = rest.at(-1)?.nodes.at(-1)?.position?.end
  const node = first.nodes.at(-1) as Paragraph
  if (node.position && stop) node.position = { start: node.position.start, end: stop }
  for (const group of rest) group.nodes = []
}

function drop(tree: Root, groups: readonly Group[]): void {
  tree.children = groups.flatMap(({ nodes }) => nodes)
}

function lineOf(node: RootContent, edgeOf: 'start' | 'end'): number {
  return node.position?.[edgeOf].line ?? 0
}

function offsetOf(node: RootContent | undefined, edgeOf: 'start' | 'end'): number {
  return node?.position?.[edgeOf].offset ?? 0
}
