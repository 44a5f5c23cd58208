/** From the files of a manuscript to a book: read, normalized, joined, its images in hand. */

import { basename } from 'node:path'
import type { Nodes, Root, RootContent } from 'mdast'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { matterTerms } from '../ast/matter.js'
import { say } from '../ast/message.js'
import { type FlowContent, isSection, type Matter, type Section } from '../ast/nodes.js'
import { recordOf } from '../ast/record.js'
import type { Book, BookImage } from '../book.js'
import type { BookConfig } from '../config.js'
import { sections as sectionsPass } from '../passes/sections.js'
import { type PipelineSettings, pipeline } from '../pipeline.js'
import { placeInYaml } from '../read-config.js'
import { loadTheme } from '../theme.js'
import { version } from '../version.js'
import { composeMetadata } from './compose-metadata.js'
import type { ManuscriptSource } from './find-manuscripts.js'
import { frontMatter } from './front-matter.js'
import { resolveInside } from './inside.js'
import { loadImages, readImage } from './load-images.js'
import { type Manuscript, readManuscripts } from './read-manuscript.js'
import { typesetter } from './typeset.js'

/** A book with all that was said about it. */
export interface LoadedBook {
  source: ManuscriptSource
  /** None where a message is fatal. */
  book?: Book
  config: BookConfig
  /** Its texts in order, normalized. */
  manuscripts: Manuscript[]
  /** The whole story as one tree, its sections nested. */
  tree: Root
  /** Every file that something was said about. */
  files: VFile[]
}

/**
 * Loads one book.
 *
 * @throws {Failure} where something outside of the manuscript fails
 */
export async function loadBook(source: ManuscriptSource): Promise<LoadedBook> {
  const { manuscripts, config, files } = await readManuscripts(source)
  const settings: PipelineSettings = {
    ...config.normalize,
    ...(config.language ? { language: config.language } : {}),
  }
  const tree: Root = { type: 'root', children: [] }
  const loaded: LoadedBook = { source, config, manuscripts, tree, files }
  if (isFatal(files)) return loaded
  for (const [index, manuscript] of manuscripts.entries()) normalize(manuscript, settings, config, index)
  join(tree, manuscripts, settings)
  const book = await composeBook(loaded, settings)
  if (!hasText(tree)) {
    const [first] = manuscripts
    if (first)
      say(first.file, 'Unexpected end of the story: expected some text after the header', {
        ruleId: 'empty-manuscript',
        severity: 'error',
      })
  }
  return isFatal(files) ? loaded : { ...loaded, book }
}

function isFatal(files: readonly VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal))
}

/** Runs every pass but the last over one text. */
function normalize(
  manuscript: Manuscript,
  settings: PipelineSettings,
  config: BookConfig,
  index: number,
): void {
  const { file } = manuscript
  // The passes look here for what a person has said, so that they need not find it.
  file.data.matter = { ...config, ...manuscript.config }
  const passes = pipeline({
    ...settings,
    ...manuscript.config.normalize,
    isFirst: index === 0,
    sections: false,
  })
  manuscript.tree = passes.runSync(manuscript.tree, file)
}

/** Joins the texts of a book into one tree and nests its sections. */
function join(tree: Root, manuscripts: readonly Manuscript[], settings: PipelineSettings): void {
  const [first] = manuscripts
  for (const [index, { tree: part, config, file }] of manuscripts.entries()) {
    if (manuscripts.length > 1) distinguishFootnotes(part, index + 1)
    const kind = manuscripts.length > 1 ? config.kind : undefined
    if (kind) {
      const children = part.children as FlowContent[]
      const section: Matter = { type: 'matter', id: kind, kind, place: matterTerms[kind].place, children }
      tree.children.push(section)
    } else tree.children.push(...part.children)
    if (manuscripts.length === 1 && part.position) tree.position = part.position
    void file
  }
  if (settings.sections !== false && first) unified().use(sectionsPass).runSync(tree, first.file)
  if (!tree.children.every(isSection)) gather(tree)
}

/** Without the last pass the story is one chapter between its matter. */
function gather(tree: Root): void {
  const front = tree.children.filter(
    (child): child is Matter => child.type === 'matter' && child.place === 'front',
  )
  const back = tree.children.filter(
    (child): child is Matter => child.type === 'matter' && child.place === 'back',
  )
  const children = tree.children.filter((child) => child.type !== 'matter') as FlowContent[]
  tree.children = [...front, { type: 'chapter', id: 'story', children }, ...back]
}

/** Two files may both have a first footnote. */
function distinguishFootnotes(node: Nodes, number: number): void {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
    node.identifier = `${number}-${node.identifier}`
  if ('children' in node) for (const child of node.children) distinguishFootnotes(child, number)
}

async function composeBook(loaded: LoadedBook, settings: PipelineSettings): Promise<Book> {
  const { source, config, manuscripts, tree } = loaded
  const typeset = typesetter(settings)
  const header = manuscripts.flatMap(({ file }) => recordOf(file).header)
  const metadata = composeMetadata(config, header, titleFromName(source.name), typeset)
  const images = new Map<string, BookImage>()
  for (const { file, tree: part } of manuscripts) await loadImages(part, file, source.folder, images)
  const cover = await loadCover(loaded)
  const front = frontMatter(config, metadata.labels, typeset)
  const written = new Set(tree.children.flatMap((child) => (child.type === 'matter' ? [child.kind] : [])))
  const sections = inOrder([
    ...front.filter((section) => !written.has(section.kind)),
    ...(tree.children as Section[]),
  ])
  return {
    name: config.output?.name ?? source.name,
    metadata,
    sections,
    images,
    ...(cover ? { cover } : {}),
    theme: await themeOf(loaded),
    made: {
      from: manuscripts.map(({ file }) => basename(file.path)),
      version,
      date: dateOfEdition(metadata.date),
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

async function loadCover({ config, source, files }: LoadedBook): Promise<BookImage | undefined> {
  const [file] = files
  if (!config.cover || !file) return undefined
  const tell = (reason: string): undefined => {
    say(file, `Unexpected cover \`${config.cover}\`: ${reason}`, {
      ruleId: 'missing-cover',
      severity: 'error',
      place: placeOfSetting(file, 'cover'),
      actual: config.cover ?? '',
    })
  }
  const inside = await resolveInside(source.folder, source.folder, config.cover)
  if ('problem' in inside)
    return tell(inside.problem === 'missing' ? 'no such file' : "it lies outside the book's folder")
  const image = await readImage(inside.path)
  return typeof image === 'string'
    ? tell(image)
    : { ...image, name: `cover.${image.mediaType === 'image/jpeg' ? 'jpg' : image.mediaType.slice(6)}` }
}

async function themeOf({ config, source, files }: LoadedBook): Promise<Book['theme']> {
  const [file] = files
  const result = await loadTheme(config.theme ?? 'default', source.folder)
  if ('templates' in result) return result
  if (file)
    say(file, result.problem, {
      ruleId: 'unknown-theme',
      severity: 'error',
      place: placeOfSetting(file, 'theme'),
      actual: config.theme ?? '',
    })
  return { name: 'default', templates: {} }
}

/** Where a setting stands: in `book.yaml`, or in the front matter of a text. */
function placeOfSetting(file: VFile, key: string): ReturnType<typeof placeInYaml> {
  const { frontMatter: yaml } = file.data
  return yaml ? placeInYaml(file, [key], yaml.offset, yaml.yaml) : placeInYaml(file, [key])
}

/** What every date in an edition says, so that the same input gives the same bytes on any day. */
function dateOfEdition(date: string | undefined): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH
  const fixed = new Date('2000-01-01T00:00:00Z')
  const own =
    epoch !== undefined && /^\d{1,11}$/.test(epoch)
      ? new Date(Number(epoch) * 1000)
      : date
        ? new Date(date)
        : fixed
  // A ZIP archive knows no date before 1980.
  const earliest = new Date('1980-01-01T00:00:00Z')
  return Number.isNaN(own.getTime()) ? fixed : own < earliest ? earliest : own
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
