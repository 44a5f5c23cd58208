/** From a loaded book to what a rule sees of it: blocks, chapters, words. */
import type { Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import { eachBlock, sectionFlows } from '../ast/flow.js'
import { isSection } from '../ast/nodes.js'
import { recordOf } from '../ast/record.js'
import { flatten } from '../ast/text.js'
import type { LoadedBook } from '../load/load-book.js'
import { foundLanguage } from '../passes/header/found-language.js'
import { lexiconOf } from '../rules/lexicon.js'
import type { CheckedBlock, CheckedBook, CheckedText } from '../rules/rule.js'

/** What is needed of a loaded book to proofread it. */
export type Checkable = Pick<LoadedBook, 'manuscripts' | 'tree' | 'config' | 'files'>

/** Prepares a book for the rules. */
export function checkedBook({ manuscripts, tree, config }: Checkable): CheckedBook | undefined {
  const texts = manuscripts.map(({ file, tree: own }) => ({
    file,
    tree: own,
    record: recordOf(file),
    blocks: [] as CheckedBlock[],
  }))
  const [first] = texts
  if (!first) return undefined
  const home = homes(tree, texts, first)
  const textOf = (node: Nodes): CheckedText => home.get(node) ?? first
  for (const block of checkedBlocks(tree)) (home.get(block.node) ?? first).blocks.push(block)
  const blocks = texts.flatMap((text) => text.blocks)
  const language = config.language ?? languageIn(texts) ?? 'en'
  return { texts, tree, textOf, config, language, lexicon: lexiconOf(blocks) }
}

/** The first language that a text states or shows. */
function languageIn(texts: readonly { file: VFile }[]): string | undefined {
  for (const { file } of texts) {
    const found = foundLanguage(file)
    if (found) return found
  }
  return undefined
}

/** Which text each node of the whole story came from; a node that a pass made new stands where its neighbours do. */
function homes<Text extends CheckedText>(tree: Root, texts: readonly Text[], first: Text): Map<Nodes, Text> {
  const home = new Map<Nodes, Text>()
  if (texts.length === 1) return home
  const each = (node: Nodes, visit: (node: Nodes) => void): void => {
    visit(node)
    if ('children' in node) for (const child of node.children) each(child, visit)
  }
  for (const text of texts) each(text.tree, (node) => void home.set(node, text))
  let current = first
  const settle = (node: Nodes): Text => {
    const known = home.get(node)
    if (known) current = known
    let own: Text | undefined = known
    if ('children' in node) {
      for (const child of node.children) {
        const text = settle(child)
        own ??= text
      }
    }
    own ??= current
    home.set(node, own)
    return own
  }
  settle(tree)
  return home
}

function* checkedBlocks(tree: Root): Generator<CheckedBlock> {
  let chapter = -1
  for (const flow of sectionFlows(tree)) {
    const isChapter = (flow as { type: string }).type === 'chapter'
    if (isChapter) chapter++
    // A subsection has its turn of its own.
    const own: Root = { type: 'root', children: flow.children.filter((child) => !isSection(child)) }
    let isFirst = true
    for (const met of eachBlock(own)) {
      if (!('block' in met)) {
        isFirst = true
        continue
      }
      const { block, aside } = met
      const flat = flatten(block)
      const kind = block.type === 'heading' ? 'heading' : ((aside ?? 'paragraph') as CheckedBlock['kind'])
      yield { node: block, kind, flat, text: flat.text, chapter: isChapter ? chapter : -1, isFirst }
      isFirst = block.type === 'heading'
    }
  }
}
