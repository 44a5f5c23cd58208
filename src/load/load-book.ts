/** From the files of a manuscript to a book: read, normalized, joined, its images in hand. */

import { basename, resolve } from 'node:path'
import type { Nodes, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { matterTerms } from '../ast/matter.js'
import { say } from '../ast/message.js'
import type { Section } from '../ast/nodes.js'
import { recordOf } from '../ast/record.js'
import { plainText } from '../ast/text.js'
import type { Book, BookImage } from '../book.js'
import type { BookConfig } from '../config.js'
import { foundLanguage } from '../passes/header/found-language.js'
import { type PipelineSettings, pipeline } from '../pipeline.js'
import { version } from '../version.js'
import { areChapterTitles } from './chapter-titles.js'
import { composeMetadata } from './compose-metadata.js'
import { loadCover, loadThemeOf } from './dress.js'
import { editionDate } from './edition-date.js'
import type { ManuscriptSource } from './find-manuscripts.js'
import { frontMatter } from './front-matter.js'
import { joinManuscripts } from './join-manuscripts.js'
import { linkFiles, tellUnsafeLinks } from './link-files.js'
import { dropEmptyParagraphs, loadImages } from './load-images.js'
import { type Manuscript, type ManuscriptSet, readManuscripts } from './read-manuscript.js'
import { setCaptions } from './set-captions.js'
import { typesetter } from './typeset.js'

/** A story with all that was said about it: a book but for its images, its cover and its theme. */
export interface LoadedStory {
  source: ManuscriptSource
  /** Title page and sections in reading order; none where a message is fatal. */
  story?: Pick<Book, 'metadata' | 'sections'>
  config: BookConfig
  /** Its texts in order, normalized. */
  manuscripts: Manuscript[]
  /** The whole story as one tree, its sections nested. */
  tree: Root
  /** Every file that something was said about. */
  files: VFile[]
}

/** A book with all that was said about it. */
export interface LoadedBook extends Omit<LoadedStory, 'story'> {
  /** None where a message is fatal. */
  book?: Book
  /** The book as far as it can be read where only a picture, the cover or the theme is wrong: to be looked at, not built. */
  draft?: Book
}

/**
 * Loads one book.
 *
 * @throws {Failure} where something outside of the manuscript fails
 */
export async function loadBook(source: ManuscriptSource): Promise<LoadedBook> {
  const { story, ...loaded } = makeStory(source, await readManuscripts(source))
  if (!story) return loaded
  const book = await composeBook(loaded, story)
  return isFatal(loaded.files) ? { ...loaded, draft: book } : { ...loaded, book }
}

/**
 * Makes a story of what was read; the trees of the manuscripts become its own. Nothing is read from disk.
 *
 * @param instead settings that win over the book's own, for a caller that can do without some passes
 */
export function makeStory(
  source: ManuscriptSource,
  { manuscripts, config, files }: ManuscriptSet,
  instead: PipelineSettings = {},
): LoadedStory {
  const settings: PipelineSettings = {
    ...config.normalize,
    ...(config.language ? { language: config.language } : {}),
    ...instead,
  }
  const tree: Root = { type: 'root', children: [] }
  const loaded: LoadedStory = { source, config, manuscripts, tree, files }
  if (isFatal(files)) return loaded
  for (const manuscript of manuscripts) {
    normalize(manuscript, { ...settings, ...manuscript.config.normalize, ...instead }, config)
    settings.language ??= foundLanguage(manuscript.file)
  }
  const found = manuscripts[0] && recordOf(manuscripts[0].file).header.find(({ field }) => field === 'title')
  const title = areChapterTitles(manuscripts) ? '' : found?.value
  joinManuscripts(tree, manuscripts, settings, config.title ?? title, source.config !== undefined)
  linkFiles(tree, manuscripts)
  manuscripts.forEach(tellUnsafeLinks)
  const story = composeStory(loaded, settings)
  if (!hasText(tree)) {
    const [first] = manuscripts
    if (first)
      say(first.file, 'Unexpected end of the story: expected some text after the header', {
        ruleId: 'empty-manuscript',
        severity: 'error',
      })
  }
  return isFatal(files) ? loaded : { ...loaded, story }
}

function isFatal(files: readonly VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal))
}

/** Runs every pass but the last over one text. */
function normalize(manuscript: Manuscript, settings: PipelineSettings, config: BookConfig): void {
  const { file } = manuscript
  // The passes look here for what a person has said, so that they need not find it.
  file.data.matter = { ...config, ...manuscript.config }
  const passes = pipeline({ ...settings, sections: false })
  manuscript.tree = passes.runSync(manuscript.tree, file)
  setCaptions(manuscript.tree, settings)
}

/** Title page, and the sections in reading order. */
function composeStory(
  { source, config, manuscripts, tree }: LoadedStory,
  settings: PipelineSettings,
): Pick<Book, 'metadata' | 'sections'> {
  const typeset = typesetter(settings)
  const all = manuscripts.flatMap(({ file }) => recordOf(file).header)
  const header = areChapterTitles(manuscripts) ? all.filter(({ field }) => field !== 'title') : all
  const told = settings.language === undefined ? config : { ...config, language: settings.language }
  const metadata = composeMetadata(told, header, titleFromName(nameOf(source)), typeset, () =>
    plainText(tree),
  )
  const front = frontMatter(config, metadata.labels, header, typeset)
  const written = new Set(tree.children.flatMap((child) => (child.type === 'matter' ? [child.kind] : [])))
  const sections = inOrder([
    ...front.filter((section) => !written.has(section.kind)),
    ...(tree.children as Section[]),
  ])
  return { metadata, sections }
}

/** A story with its images, its cover and its theme. */
async function composeBook(
  loaded: LoadedBook,
  { metadata, sections }: Pick<Book, 'metadata' | 'sections'>,
): Promise<Book> {
  const { source, config, manuscripts } = loaded
  const images = new Map<string, BookImage>()
  for (const { file, tree: part } of manuscripts) await loadImages(part, file, source.folder, images)
  dropEmptyParagraphs(loaded.tree)
  const cover = await loadCover(loaded, metadata)
  return {
    name: config.output?.name ?? source.name,
    metadata,
    sections,
    images,
    ...(cover ? { cover } : {}),
    theme: await loadThemeOf(loaded),
    made: {
      from: manuscripts.map(({ file }) => basename(file.path)),
      version,
      ...editionDate(metadata.date),
    },
  }
}

/** Front matter, story, back matter; each in the order in which books have them. */
function inOrder(sections: readonly Section[]): Section[] {
  const kinds = Object.keys(matterTerms)
  const rank = (section: Section): number => (section.type === 'matter' ? kinds.indexOf(section.kind) : -1)
  const place = (section: Section): number =>
    section.type === 'chapter' ? 1 : section.place === 'front' ? 0 : 2
  return [...sections].sort((a, b) => place(a) - place(b) || rank(a) - rank(b))
}

/** The name of a book's files; where they are only numbered chapters (`ch1.txt`), that of their folder. */
function nameOf({ name, files, folder }: ManuscriptSource): string {
  return files.length > 1 && /^(?:ch|chap|chapter|part|pt)$/i.test(name) ? basename(resolve(folder)) : name
}

function titleFromName(name: string): string {
  const words = name.replace(/[_-]+/g, ' ').replace(/\s+/g, ' ').trim()
  return words === words.toLowerCase()
    ? words.replace(/(^|\s)\p{Ll}/gu, (start) => start.toUpperCase())
    : words || 'Untitled'
}

function hasText(tree: Root): boolean {
  const check = (node: Nodes | RootContent): boolean => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      return node.value.trim() !== ''
    if (node.type === 'image') return true
    return 'children' in node && node.children.some((child) => check(child as RootContent))
  }
  return check(tree)
}
