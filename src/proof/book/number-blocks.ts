/** Which blocks stand on each page, in order: their numbers tie the markup of a page to the manuscript. */
import type { Nodes, Text } from 'mdast'
import { isSection, type Section } from '../../ast/nodes.js'
import { rangeOf } from '../../ast/places.js'
import { type FlatText, flatten } from '../../ast/text.js'
import type { LoadedBook } from '../../load/load-book.js'
import type { Marks } from './placed-handlers.js'

/** A block of a page that came from a file. */
export interface NumberedBlock {
  /** Its number in its section. */
  number: number
  /** Which text it came from, and where it stands in it. */
  file: number
  from: number
  to: number
  flat: FlatText
  /** What a reader meets there. */
  kind: 'paragraph' | 'heading' | 'tableCell'
}

/** A numbered block and the place of its page among the pages. */
export interface PlacedBlock extends NumberedBlock {
  section: number
}

/** The blocks of every section, parts before their chapters, and the marks for rendering them. */
export function numberBlocks(
  loaded: Pick<LoadedBook, 'manuscripts'>,
  sections: readonly Section[],
): { bySection: NumberedBlock[][]; marks: Marks } {
  const fileOf = fileFinder(loaded)
  const numbers = new Map<Nodes, number>()
  const starts = new Map<Text, number>()
  const bySection: NumberedBlock[][] = []
  const visit = (section: Section): void => {
    const blocks: NumberedBlock[] = []
    bySection.push(blocks)
    const below: Section[] = []
    const walk = (node: Nodes): void => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
        const flat = flatten(node)
        const range = rangeOf(node) ?? leavesRange(flat)
        const file = fileOf(node, flat)
        if (!range || file === undefined) return
        numbers.set(node, blocks.length)
        for (const { leaf, start } of flat.leaves) starts.set(leaf, start)
        blocks.push({ number: blocks.length, file, from: range[0], to: range[1], flat, kind: node.type })
      } else if (isSection(node)) below.push(node)
      else if ('children' in node) for (const child of node.children) walk(child)
    }
    for (const child of section.children) walk(child)
    below.forEach(visit)
  }
  sections.forEach(visit)
  return {
    bySection,
    marks: { numberOf: (node) => numbers.get(node), startOf: (leaf) => starts.get(leaf) },
  }
}

function leavesRange({ leaves }: FlatText): [number, number] | undefined {
  const first = leaves[0] && rangeOf(leaves[0].leaf)
  const last = leaves.at(-1)
  const end = last && rangeOf(last.leaf)
  return first && end ? [first[0], end[1]] : undefined
}

/** Which text a block came from; what a setting says (a dedication in `book.yaml`) came from none. */
function fileFinder({ manuscripts }: Pick<LoadedBook, 'manuscripts'>) {
  const home = new Map<Nodes, number>()
  const learn = (node: Nodes, file: number): void => {
    home.set(node, file)
    if ('children' in node) for (const child of node.children) learn(child, file)
  }
  for (const [index, { tree }] of manuscripts.entries()) learn(tree, index)
  let current = 0
  return (node: Nodes, { leaves }: FlatText): number | undefined => {
    const known =
      home.get(node) ?? leaves.map(({ leaf }) => home.get(leaf)).find((file) => file !== undefined)
    if (known !== undefined) current = known
    return known ?? (wasSplitOff(node, manuscripts[current]) ? current : undefined)
  }
}

/** A heading that the last pass made new still has the place, and the words, of a line of its text. */
function wasSplitOff(node: Nodes, manuscript: LoadedBook['manuscripts'][number] | undefined): boolean {
  const range = rangeOf(node)
  const source = manuscript && range ? String(manuscript.file.value).slice(...range) : ''
  const { text } = flatten(node)
  return text.trim() !== '' && plain(source).includes(plain(text))
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}
