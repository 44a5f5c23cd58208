/** `fleuron diff --format json`: public, so one schema gives the type, the JSON Schema and the documentation. */
import { z } from 'zod'
import type { Change, ChapterName, Comparison, Span } from '../comparison.js'
import type { ReadBlock } from '../reading.js'
import { wholeBlock } from './block-spans.js'
import { isNotable } from './phrases.js'

const figure = z.int().min(0)
const chapterName = z.object({
  number: z.int().min(1).describe('Its place in the book from 1, over everything that has a page of its own'),
  title: z.string().describe('Empty where it has no heading'),
  trail: z.array(z.string()).describe('The parts it stands in, outermost first'),
})
const text = z.string().describe('As it reads, emphasis as `*so*`; a scene break is `* * *`')

/** The shape of a comparison. */
export const diffSchema = z
  .object({
    old: z.object({ label: z.string().describe('As it was named in the call'), title: z.string() }),
    new: z.object({ label: z.string(), title: z.string() }),
    same: z.boolean().describe('Whether a reader would notice nothing'),
    titlePage: z
      .array(z.object({ field: z.enum(['title', 'authors']), old: z.string(), new: z.string() }))
      .describe('What the title pages say otherwise'),
    tally: z.object({
      chapters: z.object({
        added: figure,
        removed: figure,
        moved: figure,
        renamed: figure.describe('With another title'),
        renumbered: figure.describe('With a title that differs in nothing but its number'),
        changed: figure,
      }),
      paragraphs: z.object({ added: figure, removed: figure, moved: figure, changed: figure }),
      sceneBreaks: z.object({ added: figure, removed: figure }),
      words: z.object({ added: figure, removed: figure }),
    }),
    chapters: z
      .array(
        z.object({
          kind: z.enum(['same', 'changed', 'added', 'removed', 'split', 'merged']),
          old: z.array(chapterName),
          new: z.array(chapterName),
          moved: z.boolean().describe('Whether it stands elsewhere among the others'),
          renamed: z.enum(['no', 'number', 'title']),
          changes: z
            .array(
              z.object({
                kind: z.enum(['added', 'removed', 'changed', 'moved-here', 'moved-away']),
                file: z
                  .string()
                  .nullable()
                  .describe('The file of the new manuscript; null where there is none'),
                line: z.int().nullable(),
                old: z.array(text).describe('Several paragraphs where some were joined'),
                new: z.array(text).describe('Several paragraphs where one was split'),
                pieces: z
                  .array(z.object({ kind: z.enum(['kept', 'removed', 'added']), text }))
                  .describe('The change by word; `¶` is the border of two paragraphs'),
                chapter: chapterName.nullable().describe('Where a moved paragraph came from, or went'),
              }),
            )
            .describe('In the order of the new book; what is gone stands where it stood'),
        }),
      )
      .describe('Those that changed, in the order of the new book'),
  })
  .describe('Two books, compared as their reader sees them')

/** A comparison in its public form. */
export type DiffJson = z.input<typeof diffSchema>

/** The public form of a comparison. */
export function diffJson({ old, new: young, isSame, titlePage, tally, chapters }: Comparison): DiffJson {
  return {
    old,
    new: young,
    same: isSame,
    titlePage,
    tally,
    chapters: chapters.filter(isNotable).map((chapter) => ({
      kind: chapter.kind,
      old: chapter.old.map(plainName),
      new: chapter.new.map(plainName),
      moved: chapter.isMoved,
      renamed: chapter.renamed,
      changes: chapter.changes.flatMap(changeJson),
    })),
  }
}

type ChangeJson = DiffJson['chapters'][number]['changes'][number]

function changeJson(change: Change): ChangeJson[] {
  if (change.kind === 'same') return []
  const old = change.kind === 'added' ? [] : [change.old].flat()
  const young = change.kind === 'removed' ? [] : [change.new].flat()
  const isMoved = change.kind === 'moved'
  const place = isMoved && !change.isHere ? undefined : young[0]?.place
  const pieces = 'pieces' in change ? change.pieces : []
  return [
    {
      kind: isMoved ? (change.isHere ? 'moved-here' : 'moved-away') : change.kind,
      file: place?.file ?? null,
      line: place?.line ?? null,
      old: old.map(blockText),
      new: young.map(blockText),
      pieces: pieces.map(({ kind, spans }) => ({ kind, text: textOf(spans) })),
      chapter: isMoved ? plainName(change.chapter) : null,
    },
  ]
}

function plainName({ number, title, trail }: ChapterName): DiffJson['chapters'][number]['old'][number] {
  return { number, title, trail: [...trail] }
}

function blockText(block: ReadBlock): string {
  return textOf(wholeBlock('kept', block).spans)
}

function textOf(spans: readonly Span[]): string {
  return spans.map(({ text: inner, isEmphasized }) => (isEmphasized ? `*${inner}*` : inner)).join('')
}
