/** A book as a clean Markdown manuscript, which builds to the same book. */
import type { BlockContent, Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import { directiveToMarkdown } from 'mdast-util-directive'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { type Handle, type State, toMarkdown } from 'mdast-util-to-markdown'
import { VFile } from 'vfile'
import { stringify } from 'yaml'
import {
  type Epigraph,
  isAside,
  type Letter,
  type Matter,
  type Note,
  type Section,
  type Thought,
  type Verse,
} from '../ast/nodes.js'
import { plainText } from '../ast/text.js'
import type { Book } from '../book.js'
import type { BookConfig } from '../config.js'
import type { Label } from '../metadata.js'
import { fencedMatter } from '../read/fences.js'

/** What is emphasis wherever it stands; anything longer could be read as a thought, and is spelt out. */
const singleWord = /^[\p{L}\p{N}'’-]+$/u

const wrapped =
  (tag: string, attributes = ''): Handle =>
  (node: Parents, _parent, state, info) => {
    const open = `<${tag}${attributes}>`
    return `${open}${state.containerPhrasing(node as never, { ...info, before: '>', after: '<' })}</${tag}>`
  }

const section: Handle = (node: Section, _parent, state, info) => state.containerFlow(node as never, info)

/** A block between fences, one colon more than any fence inside it. */
function fence(
  node: Letter | Verse | Epigraph | Note | Matter,
  name: string,
  state: State,
  info: Parameters<Handle>[3],
): string {
  const colons = ':'.repeat(3 + depthOf(node))
  return `${colons}${name}\n${state.containerFlow(node as never, info)}\n${colons}`
}

function depthOf(node: Nodes): number {
  if (!('children' in node)) return 0
  return Math.max(0, ...node.children.map((child) => depthOf(child) + (isAside(child) ? 1 : 0)))
}

const attribute = (name: string, value: string | undefined): string =>
  value ? `{${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"}` : ''

const handlers: Record<string, Handle> = {
  chapter: section,
  matter: (node: Matter, parent, state, info) => {
    if (!(fencedMatter as readonly string[]).includes(node.kind)) return section(node, parent, state, info)
    return fence(node, node.kind, state, info)
  },
  sceneBreak: (node: { marker?: string }, _parent, state, info) => {
    const marker = node.marker?.trim()
    // A blank line that means something.
    if (!marker) return '&nbsp;'
    return /^(?:[-*_]\s*){3,}$/.test(marker)
      ? marker
      : state.safe(marker, { ...info, before: '\n', after: '\n' })
  },
  letter: (node: Letter, _parent, state, info) =>
    fence(
      node,
      node.form === 'telegram' || node.form === 'diary'
        ? node.form
        : `letter${node.form === 'note' ? '{form=note}' : ''}`,
      state,
      info,
    ),
  verse: (node: Verse, _parent, state, info) => fence(node, 'verse', state, info),
  epigraph: (node: Epigraph, _parent, state, info) =>
    fence(node, `epigraph${attribute('source', node.source)}`, state, info),
  note: (node: Note, _parent, state, info) =>
    fence(node, `note${node.by === 'author' ? '' : `{by=${node.by}}`}`, state, info),
  thought: wrapped('i', ' class="thought"'),
  delete: wrapped('s'),
  emphasis: (node: Thought, parent, state, info) => {
    const isShort = singleWord.test(plainText(node as Nodes))
    return (isShort ? plainEmphasis : wrapped('em'))(node, parent, state, info)
  },
}

const plainEmphasis: Handle = (node: Parents, _parent, state, info) =>
  `*${state.containerPhrasing(node as never, { ...info, before: '*', after: '*' })}*`

/** The Markdown of some blocks. */
function blocksToMarkdown(children: readonly RootContent[]): string {
  const markdown = toMarkdown(
    { type: 'root', children: children.map(poemsWithLineEnds) as BlockContent[] },
    {
      bullet: '-',
      rule: '*',
      emphasis: '*',
      resourceLink: true,
      extensions: [
        gfmFootnoteToMarkdown(),
        gfmTableToMarkdown(),
        { handlers: directiveToMarkdown().handlers ?? {} },
        { handlers: handlers as never, unsafe: [{ atBreak: true, character: ':', after: '::' }] },
      ],
    },
  )
  return markdown
}

/** In verse a `break` is written as the line end that it was read from. */
function poemsWithLineEnds<Node extends Nodes>(
  node: Node,
  _index?: number,
  _all?: unknown,
  isVerse = false,
): Node {
  if (!('children' in node)) return node
  const inVerse = isVerse || node.type === 'verse'
  const children = node.children.map((child) => {
    if (inVerse && child.type === 'break') return { type: 'html', value: '\n' } as PhrasingContent
    return poemsWithLineEnds(child as Nodes, undefined, undefined, inVerse)
  })
  return { ...node, children }
}

/** Settings that go with the text, as no metadata and no section says them. */
const carriedSettings = ['cover', 'theme', 'rules', 'ignore', 'words', 'output'] as const

/** What these passes find in a raw text is found: what stands in the manuscript now was meant. */
const settled = { characters: false, chrome: false, header: false } as const

/** The front matter that says what the edition says. */
export function frontMatterOf(
  { metadata, sections }: Book,
  settings: BookConfig = {},
): Record<string, unknown> {
  const [author] = metadata.authors
  const isOne = metadata.authors.length === 1 && author?.role === 'author' && !author.sortName
  const generated = sections.filter(
    (section): section is Matter =>
      section.type === 'matter' && !section.position && section.place === 'front',
  )
  const page = (kind: string): string | undefined => {
    const found = generated.find((section) => section.kind === kind)
    return found && blocksToMarkdown(found.children as RootContent[]).trim()
  }
  const epigraph = generated.find((section) => section.kind === 'epigraph')?.children[0]
  const all: Record<string, unknown> = {
    title: metadata.title,
    subtitle: metadata.subtitle,
    author: isOne ? author?.name : metadata.authors.length > 0 ? metadata.authors : undefined,
    language: metadata.language,
    series: metadata.series,
    date: metadata.date,
    identifier: metadata.identifier,
    publisher: metadata.publisher,
    rights: metadata.rights,
    description: metadata.description,
    subjects: metadata.subjects.length > 0 ? metadata.subjects : undefined,
    source: metadata.source,
    ...labelSettings(metadata.labels),
    dedication: page('dedication'),
    epigraph:
      epigraph?.type === 'epigraph'
        ? {
            text: blocksToMarkdown(epigraph.children as RootContent[]).trim(),
            ...(epigraph.source ? { source: epigraph.source } : {}),
          }
        : undefined,
    ...Object.fromEntries(carriedSettings.map((key) => [key, settings[key]])),
    normalize: { ...settings.normalize, ...settled },
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** What the disclaimer page says, as settings. */
function labelSettings(all: readonly Label[]): Record<string, unknown> {
  const markdown = ({ blocks }: Label): string => blocksToMarkdown(blocks).trim()
  const bare = (field: string): string | undefined =>
    all
      .filter((entry) => entry.label === undefined && entry.field === field)
      .map(markdown)
      .join('\n\n') || undefined
  const labels: Record<string, string | string[]> = {}
  for (const entry of all) {
    if (entry.label === undefined) continue
    const before = labels[entry.label]
    labels[entry.label] = before === undefined ? markdown(entry) : [before, markdown(entry)].flat()
  }
  return {
    disclaimer: bare('disclaimer'),
    labels: Object.keys(labels).length > 0 ? labels : undefined,
    notes: bare('notes'),
  }
}

/** The story of a book, without its front matter. */
export function storyToMarkdown({ sections }: Book): string {
  return blocksToMarkdown(
    sections.filter(
      (section) => section.type === 'chapter' || section.position || section.place === 'back',
    ) as RootContent[],
  )
}

/**
 * A book as one Markdown manuscript.
 *
 * @param settings what a person said of the book
 */
export function renderMarkdown(book: Book, settings: BookConfig = {}): VFile[] {
  return [
    new VFile({
      path: `${book.name}.md`,
      value: `---\n${stringify(frontMatterOf(book, settings), { lineWidth: 100 })}---\n\n${storyToMarkdown(book)}`,
    }),
  ]
}
