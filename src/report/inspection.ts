/** `fleuron inspect --format json`: public, so one schema gives the type, the JSON Schema and the documentation. */
import { z } from 'zod'
import { recordOf } from '../ast/record.js'
import type { LoadedBook } from '../load/load-book.js'
import { messageJson } from './json.js'

const point = z.object({ line: z.int(), column: z.int(), offset: z.int() })
const place = z
  .object({ start: point, end: point })
  .describe('UTF-16 offsets in the decoded text from 0; lines and columns from 1')
const file = z.string().describe('The file of the manuscript, as it was named')

/** The shape of an inspection. */
export const inspectionSchema = z
  .object({
    title: z.string().nullable(),
    subtitle: z.string().nullable(),
    authors: z.array(z.object({ name: z.string(), role: z.string(), sortName: z.string().optional() })),
    language: z.string().nullable().describe('BCP 47'),
    series: z.object({ name: z.string(), position: z.string().nullable() }).nullable(),
    identifier: z.string().nullable(),
    header: z
      .array(z.object({ field: z.string(), value: z.string(), line: z.int(), file }))
      .describe('Labelled lines around the story, in order'),
    tree: z
      .looseObject({ type: z.literal('root'), children: z.array(z.unknown()) })
      .describe('mdast with the nodes of a book'),
    quarantined: z
      .array(z.object({ line: z.int(), text: z.string(), reason: z.string(), file }))
      .describe('What left the text, and why'),
    edits: z
      .array(
        z.object({
          pass: z.string(),
          place,
          from: z.string(),
          to: z.string(),
          confidence: z.number(),
          made: z
            .string()
            .optional()
            .describe(
              'What became of the stretch, for a change that replaces no words: `from` is the source then',
            ),
          file,
        }),
      )
      .describe('Every change, in the order in which they were made'),
    messages: z.array(
      z.object({
        file,
        ruleId: z.string().nullable(),
        severity: z.enum(['info', 'warning', 'error']),
        reason: z.string(),
        place: z.unknown().nullable(),
        actual: z.string().nullable(),
        expected: z.array(z.string()),
        note: z.string().nullable(),
      }),
    ),
  })
  .describe('What the pipeline made of a manuscript')

/** What the pipeline made of a manuscript. */
export type Inspection = z.input<typeof inspectionSchema>

/** The public form of a loaded book; of one with errors, as far as it was read. */
export function inspection({ book, manuscripts, tree, files }: LoadedBook): Inspection {
  const { metadata } = book ?? {}
  const records = manuscripts.map((manuscript) => ({
    path: manuscript.file.path,
    ...recordOf(manuscript.file),
  }))
  return {
    title: metadata?.title ?? null,
    subtitle: metadata?.subtitle ?? null,
    authors: metadata?.authors ?? [],
    language: metadata?.language ?? null,
    series: metadata?.series
      ? { name: metadata.series.name, position: metadata.series.position ?? null }
      : null,
    identifier: metadata?.identifier ?? null,
    header: records.flatMap(({ path, header }) =>
      header.map(({ field, value, line }) => ({ field, value, line, file: path })),
    ),
    tree: tree as never,
    quarantined: records.flatMap(({ path, quarantined }) =>
      quarantined.map(({ line, text, reason }) => ({ line, text, reason, file: path })),
    ),
    edits: records.flatMap(({ path, edits }) =>
      edits.map((edit) => ({ ...edit, file: path })),
    ) as Inspection['edits'],
    messages: files.flatMap((each) => each.messages.map((message) => messageJson(message, each))),
  }
}
