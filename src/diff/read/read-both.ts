/** Two books as their reader sees them, from whatever a person named. */
import type { Nodes, RootContent } from 'mdast'
import { VFile } from 'vfile'
import { recordOf } from '../../ast/record.js'
import { type LoadedStory, makeStory } from '../../load/load-book.js'
import type { ManuscriptSet } from '../../load/read-manuscript.js'
import { readerOf } from '../../read/reader.js'
import type { ReadBlock, Reading } from '../reading.js'
import type { OpenManuscript, OpenSide } from './open-side.js'
import { readProse, readSections, type Sources } from './sections.js'
import { type LeftOut, leaveOutCommonProse } from './share-prose.js'

/** One side of a comparison, read. */
export interface Side {
  /** None where a message about the manuscript is fatal. */
  reading?: Reading
  /** Every file that something was said about. */
  files: VFile[]
}

/** What the passes left out here do is looks, and looks are not compared. */
const passes = { quotes: false, dashes: false, thoughts: 'marked' } as const

/** Reads both sides; of two long manuscripts in a file each, what they have in common only once. */
export function readBoth(old: OpenSide, young: OpenSide): [Side, Side] {
  if ('reading' in old || 'reading' in young) return [readSide(old), readSide(young)]
  const [[first, ...others], [second, ...more]] = [old.set.manuscripts, young.set.manuscripts]
  if (!first || !second || others.length > 0 || more.length > 0) return [readSide(old), readSide(young)]
  const shared = new Map<RootContent[], ReadBlock[]>()
  const [leftOld, leftNew] = leaveOutCommonProse(first, second)
  const sides = [readManuscript(old, leftOld, shared), readManuscript(young, leftNew, shared)] as const
  if (sides.every(({ isWhole }) => isWhole)) return [sides[0].side, sides[1].side]
  // A paragraph before something left out has become a part of another: what was spared must be read after all.
  return [readSide(anew(old)), readSide(anew(young))]
}

function readSide(side: OpenSide): Side {
  return 'reading' in side
    ? { reading: side.reading, files: [] }
    : readManuscript(side, new Map(), new Map()).side
}

function anew(side: OpenManuscript): OpenManuscript {
  const manuscripts = side.set.manuscripts.map((manuscript) => {
    const file = new VFile({ path: manuscript.file.path, value: String(manuscript.file.value) })
    return { ...manuscript, file, tree: readerOf(file.path)?.(file) ?? manuscript.tree }
  })
  const set: ManuscriptSet = { ...side.set, manuscripts, files: manuscripts.map(({ file }) => file) }
  return { ...side, set }
}

/** Reads a manuscript; `isWhole` is whether everything that was left out of it found its place. */
function readManuscript(
  { label, source, set }: OpenManuscript,
  leftOut: LeftOut,
  shared: Map<RootContent[], ReadBlock[]>,
): { side: Side; isWhole: boolean } {
  const loaded = makeStory(source, set, passes)
  const { story, files } = loaded
  if (!story) return { side: { files }, isWhole: true }
  let found = 0
  const after = (node: Nodes): readonly ReadBlock[] => {
    const left = leftOut.get(node.position?.start.offset ?? -1)
    if (!left || node.type !== 'paragraph') return []
    found++
    return left.flatMap((nodes) => {
      const blocks =
        shared.get(nodes) ?? readProse(nodes).map((block) => ({ ...block, isShared: true as const }))
      shared.set(nodes, blocks)
      return blocks
    })
  }
  const { metadata, sections } = story
  const reading: Reading = {
    label,
    // A title made from the file's name is no title: the other side may be called otherwise.
    title: isTitled(loaded) ? metadata.title : '',
    authors: metadata.authors.filter(({ role }) => role === 'author').map(({ name }) => name),
    chapters: readSections(sections, { placeOf: placesOf(loaded), after }),
  }
  return { side: { files, reading }, isWhole: found === leftOut.size }
}

function isTitled({ config, manuscripts }: LoadedStory): boolean {
  if (config.title !== undefined) return true
  return manuscripts.some(({ file }) => recordOf(file).header.some(({ field }) => field === 'title'))
}

/** Where the blocks of a story stand; of several files only the blocks that are no part of another are known. */
function placesOf({ manuscripts }: LoadedStory): Sources['placeOf'] {
  const [only, ...others] = manuscripts
  const paths = new Map<Nodes, string>()
  for (const { file, tree } of others.length > 0 ? manuscripts : [])
    for (const node of tree.children) paths.set(node, file.path)
  return (node) => {
    const file = others.length === 0 ? only?.file.path : paths.get(node)
    const line = node.position?.start.line
    return file !== undefined && line !== undefined ? { file, line } : undefined
  }
}
