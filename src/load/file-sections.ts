/** Each text of a book is a section of it, though nothing in the text heads it. */
import type { Heading, Root, RootContent, Text } from 'mdast'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { makeLeaf } from '../ast/leaf.js'
import { say } from '../ast/message.js'
import type { Chapter, FlowContent } from '../ast/nodes.js'
import { recordOf } from '../ast/record.js'
import { plainText } from '../ast/text.js'
import { dashes } from '../passes/dashes.js'
import { quotes } from '../passes/quotes.js'
import type { PipelineSettings } from '../pipeline.js'
import { placeOfSetting } from '../read-config.js'
import { bareLetters } from '../words-alike.js'
import type { Manuscript } from './read-manuscript.js'
import { typesetter } from './typeset.js'

/**
 * Gives every text of a book its own section: under the title that its front matter or its header says, else under
 * none. A text that goes on in the middle of a sentence belongs to the one before it.
 *
 * @param isNamed whether the title in the front matter of the first text is that text's own, not the book's
 */
export function headTexts(
  manuscripts: readonly Manuscript[],
  bookTitle: string | undefined,
  isNamed: boolean,
  settings: PipelineSettings,
): void {
  const depth = usualDepth(manuscripts)
  const bare: Manuscript[] = []
  for (const [index, manuscript] of manuscripts.entries()) {
    const { tree, file, config } = manuscript
    const headings = tree.children.filter((child) => child.type === 'heading')
    const title =
      config.title !== undefined && (isNamed || index > 0)
        ? { text: config.title, place: placeOfSetting(file, ['title']) }
        : headings.length === 0
          ? foundTitle(manuscript, bookTitle)
          : undefined
    if (title && !headings.some((heading) => isSame(plainText(heading), title.text))) {
      const shift = Math.max(0, depth + 1 - Math.min(...headings.map((heading) => heading.depth)))
      for (const heading of headings) heading.depth = Math.min(6, heading.depth + shift) as Heading['depth']
      tree.children.unshift(headingOf(file, title, depth, settings))
    } else if (headings.length === 0 && !config.kind && !goesOn(manuscripts[index - 1], manuscript)) {
      bare.push(manuscript)
    }
  }
  const isOddOne = bare.length < manuscripts.filter(({ config }) => !config.kind).length
  for (const { tree, file } of bare) {
    if (isOddOne)
      say(
        file,
        'Unexpected text without a heading beside others that have one, expected a heading or a `title`',
        {
          ruleId: 'untitled-chapter',
          ...(tree.children[0]?.position ? { place: tree.children[0].position } : {}),
        },
      )
    const children = tree.children as FlowContent[]
    const position = tree.position ? { position: tree.position } : {}
    tree.children = [{ type: 'chapter', id: '', children, ...position } satisfies Chapter]
  }
}

/** Gives the chapters without a heading the numbers that the ones before them lead to. */
export function numberBareChapters(tree: Root): void {
  let number = 0
  for (const child of tree.children) {
    if (child.type !== 'chapter') continue
    number++
    if (child.children[0]?.type === 'heading') number = child.number ?? number
    else child.number = number
  }
}

/** The depth at which most texts of a book begin; the deeper of two, as a part may stand above its first chapter. */
function usualDepth(manuscripts: readonly Manuscript[]): Heading['depth'] {
  const counts = new Map<Heading['depth'], number>()
  for (const { tree } of manuscripts) {
    const first = tree.children.find((child) => child.type === 'heading')
    if (first) counts.set(first.depth, (counts.get(first.depth) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([a, many], [b, more]) => more - many || b - a)
  return most?.[0] ?? 1
}

interface Title {
  text: string
  place: ReturnType<typeof placeOfSetting>
}

/** The title that a text's own header says, where it is not the book's; else the part that it says it is. */
function foundTitle({ file }: Manuscript, bookTitle: string | undefined): Title | undefined {
  const { header } = recordOf(file)
  const title = header.find(({ field }) => field === 'title')
  if (title && bookTitle !== undefined && !isSame(title.value, bookTitle))
    return { text: title.value, place: title.place }
  const part = header.find(({ field }) => field === 'part' || field === 'chapter')
  if (!part) return undefined
  const word = part.field === 'part' ? 'Part' : 'Chapter'
  return { text: `${word} ${part.value}`, place: part.place }
}

/** A heading set as the story is; its text stands where it was said, if it stands there as it is. */
function headingOf(
  file: VFile,
  { text, place }: Title,
  depth: Heading['depth'],
  settings: PipelineSettings,
): Heading {
  const start = place?.start.offset ?? 0
  const at = place ? String(file.value).slice(start, place.end.offset).indexOf(text) : -1
  const leaf: Text =
    at < 0
      ? { type: 'text', value: typesetter(settings).line(text) }
      : makeLeaf(file, text, start + at, start + at + text.length)
  const heading: Heading = { type: 'heading', depth, children: [leaf] }
  if (leaf.position) heading.position = leaf.position
  const root: Root = { type: 'root', children: [heading] }
  const { language } = settings
  const said = language === undefined ? {} : { language }
  if (leaf.position) unified().use(quotes, said).use(dashes, said).runSync(root, file)
  return heading
}

/** Whether a text begins in the middle of the sentence with which the one before it ends. */
function goesOn(before: Manuscript | undefined, { tree }: Manuscript): boolean {
  const last = before?.tree.children.at(-1)
  const first: RootContent | undefined = tree.children[0]
  if (last?.type !== 'paragraph' || first?.type !== 'paragraph') return false
  return /[\p{L}\p{N},;–—-]$/u.test(plainText(last).trim()) && /^\p{Ll}/u.test(plainText(first).trim())
}

function isSame(one: string, other: string): boolean {
  return bareLetters(one) === bareLetters(other)
}
