/** The pages of an EPUB as chapters: cut where its table of contents says, else at headings. */
import type { Element, Nodes } from 'hast'
import type { ReadBlock, ReadChapter } from '../reading.js'
import { blockText, breakBlock } from './block-text.js'
import { attribute } from './markup.js'
import type { Target } from './navigation.js'

/** One document of the spine. */
export interface Page {
  tree: Nodes
  /** Where the table of contents leads in it. */
  targets: readonly Target[]
}

interface OpenChapter {
  title: string[]
  /** What the table of contents calls it. */
  called: string
  trail: readonly string[]
  blocks: ReadBlock[]
}

const inlineElements = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const emphatic = new Set(['em', 'i', 'strong', 'b'])
const silent = new Set(
  'head title script style template svg object embed iframe audio video nav rt rp'.split(' '),
)

/** The chapters of a book's pages in reading order; a page that continues one says so by having no heading. */
export function readPages(pages: readonly Page[]): ReadChapter[] {
  const chapters: OpenChapter[] = []
  const begin = (target?: Target): void => {
    const last = chapters.at(-1)
    if (last && last.blocks.length === 0 && last.title.length === 0 && last.called === '') chapters.pop()
    chapters.push({ title: [], called: target?.title ?? '', trail: target?.trail ?? [], blocks: [] })
  }
  for (const { tree, targets } of pages) {
    const start = targets.find(({ fragment }) => fragment === '')
    if (start || chapters.length === 0 || beginsAnew(tree)) begin(start)
    readPage(tree, new Map(targets.map((target) => [target.fragment, target])), chapters, begin)
  }
  return chapters
    .map(({ title, called, trail, blocks }) => ({ title: title.join(': ') || called, trail, blocks }))
    .filter(({ title, blocks }) => title !== '' || blocks.length > 0)
}

function readPage(
  tree: Nodes,
  targets: Map<string, Target>,
  chapters: OpenChapter[],
  begin: (target: Target) => void,
): void {
  const text = blockText()
  const notes: ReadBlock[] = []
  let into: ReadBlock[] | undefined
  const flush = (kind: ReadBlock['kind'] = 'paragraph'): void => {
    const block = text.take(kind)
    const chapter = chapters.at(-1)
    if (!block || !chapter) return
    if (into) into.push(block)
    else if (kind === 'heading' && block.kind === 'heading' && chapter.blocks.length === 0)
      chapter.title.push(block.text.replace(/\s+/g, ' '))
    else chapter.blocks.push(block)
  }
  const visit = (node: Nodes, isEmphasized: boolean): void => {
    if (node.type === 'text') text.add(node.value, isEmphasized)
    if (node.type === 'root') for (const child of node.children) visit(child, isEmphasized)
    if (node.type !== 'element' || isSilent(node)) return
    const target = targets.get(attribute(node, 'id'))
    if (target && target.fragment !== '') {
      flush()
      // A file's first element is often the target that the file itself is.
      const last = chapters.at(-1)
      if (!last || last.blocks.length > 0 || last.title.length > 0 || last.called !== '') begin(target)
      else Object.assign(last, { called: target.title, trail: target.trail })
    }
    const name = node.tagName
    if (name === 'br') text.breakLine()
    else if (name === 'hr') {
      flush()
      chapters.at(-1)?.blocks.push(breakBlock())
    } else if (name === 'img') {
      const alt = attribute(node, 'alt')
      if (alt) text.add(`[${alt}]`, false)
    } else if (inlineElements.has(name)) {
      for (const child of node.children) visit(child, isEmphasized || emphatic.has(name))
    } else {
      const isNote = name === 'aside' && /note/.test(attribute(node, 'epub:type'))
      flush()
      if (isNote) into = notes
      for (const child of node.children) visit(child, isEmphasized)
      flush(/^h[1-6]$/.test(name) ? 'heading' : 'paragraph')
      if (isNote) into = undefined
    }
  }
  visit(tree, false)
  flush()
  chapters.at(-1)?.blocks.push(...notes)
}

/** What a reader does not see, or sees only as a mark: scripts, drawings, the number of a note, the way back from it. */
function isSilent(element: Element): boolean {
  if (silent.has(element.tagName) || 'hidden' in element.properties) return true
  return /\b(?:noteref|doc-noteref|doc-backlink|backlink|pagebreak|doc-pagebreak)\b/.test(
    `${attribute(element, 'epub:type')} ${attribute(element, 'role')}`,
  )
}

/** Whether a page that no table of contents knows begins a chapter: with a heading, or as a section of its own. */
function beginsAnew(tree: Nodes): boolean {
  let answer: boolean | undefined
  const visit = (node: Nodes): void => {
    if (answer !== undefined) return
    if (node.type === 'text' && node.value.trim() !== '') answer = false
    if (node.type === 'element') {
      if (isSilent(node)) return
      if (/^h[1-6]$/.test(node.tagName)) answer = true
      if (
        /\b(?:dedication|epigraph|foreword|preface|introduction|prologue|epilogue|afterword|copyright-page|acknowledgments|chapter|part)\b/.test(
          attribute(node, 'epub:type'),
        )
      )
        answer = true
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return answer ?? false
}
