/**
 * `book.yaml` and front matter: one schema gives the types, the validation, the JSON Schema and the docs.
 */
import { z } from 'zod'
import { matterKinds } from './ast/matter.js'
import { isCalendarDate } from './calendar.js'

/** The size, in characters, above which a title or a name cannot be meant. */
export const longestName = 1000

const line = (meaning: string) => z.string().trim().min(1).max(longestName).describe(meaning)
const text = (meaning: string) => z.string().trim().min(1).describe(meaning)

const contributor = z
  .strictObject({
    name: line('The name as it stands on the title page.'),
    role: z
      .enum(['author', 'editor', 'illustrator', 'translator', 'contributor'])
      .default('author')
      .describe('What this person did.'),
    sortName: line('The name as a library files it: `Austen, Jane`.').optional(),
  })
  .describe('A person who made the book.')

/** Whether a tag is well-formed by BCP 47: `en-GB` is, `en-x` and `en-GBRXYZ12` are not. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Whether a text is a day, a month or a year of the calendar, or a day with a time. */
function isDate(value: string): boolean {
  const [date = '', time] = value.split(/(?=T)/)
  return isCalendarDate(date) && (time === undefined || !Number.isNaN(Date.parse(value)))
}

const pass = (meaning: string) => z.boolean().describe(meaning)

/** Settings of the passes; `false` turns a pass off. */
export const normalizeSchema = z
  .strictObject({
    characters: pass('Mends mojibake, control characters, odd spaces, lost characters.').optional(),
    chrome: pass('Takes the furniture of a web site out of the text.').optional(),
    header: pass('Reads title, author, disclaimer and other labelled lines.').optional(),
    paragraphs: z
      .union([z.boolean(), z.enum(['auto', 'blank-line', 'line-end', 'indent', 'wrapped'])])
      .describe('How the manuscript parts its paragraphs; found from the manuscript itself unless set.')
      .optional(),
    sceneBreaks: z
      .union([z.boolean(), z.strictObject({ blankLines: z.union([z.boolean(), z.int().min(2).max(20)]) })])
      .describe(
        'Which lines are scene breaks; `blankLines: 2` makes every run of two or more blank lines one.',
      )
      .optional(),
    quotes: z
      .union([
        z.boolean(),
        z.literal('smartypants'),
        z.strictObject({
          outside: z.enum(['auto', 'double', 'single']).describe('The outer mark of speech.').optional(),
          marks: z
            .string()
            .regex(/^(?:\p{P}{2}){1,2}$/u, 'two marks such as »«, or four such as »«›‹')
            .describe('The marks outside and within, as `»«›‹`; those of the language unless set.')
            .optional(),
          nestedSpace: z
            .enum(['none', 'thin', 'hair'])
            .describe('The space between two nested marks.')
            .optional(),
          primes: z.boolean().describe('Whether feet and inches become primes.').optional(),
        }),
      ])
      .describe('Curly quotes and apostrophes; `smartypants` selects remark-smartypants.')
      .optional(),
    dashes: z
      .union([
        z.boolean(),
        z.strictObject({
          dash: z
            .enum(['em', 'spaced-en', 'spaced-em', 'raya', 'keep'])
            .describe(
              'The dash of the house, for all of the manuscript; unless set, that of the language, and dashes of one kind that are set already stay. `raya` is spaced as a bracket is and takes the hyphens alone, `keep` leaves all as they are.',
            )
            .optional(),
          ranges: z.boolean().describe('Whether a range of numbers has an en dash.').optional(),
          ellipsis: z.enum(['character', 'dots', 'keep']).describe('`…`, or three spaced dots.').optional(),
          noBreakSpaces: z
            .boolean()
            .describe('Whether a line may not break after `Mr.` and the like.')
            .optional(),
        }),
      ])
      .describe('Dashes, ellipses and spaces.')
      .optional(),
    thoughts: z
      .union([
        z.boolean(),
        z.literal('infer'),
        z.strictObject({
          infer: z
            .union([z.boolean(), z.number().min(0).max(1)])
            .describe('Score from which a lost thought is set in italics.'),
        }),
      ])
      .describe('Italics that are thoughts; `infer` also finds thoughts whose italics were lost.')
      .optional(),
    blocks: pass('Finds letters, verse, epigraphs and notes.').optional(),
    sections: pass('Finds parts and chapters.').optional(),
  })
  .describe('What the pipeline may do to the text; each pass can be turned off.')

const severity = z.enum(['off', 'info', 'warning', 'error'])

const ignore = z
  .strictObject({
    rule: line('The rule to silence, by its id.'),
    text: text('The text of the manuscript that the message is about.').optional(),
    reason: text('Why it is right as it stands.'),
  })
  .describe('A message that need not be said again.')

/** Everything a person can say of a book. */
export const bookSchema = z
  .strictObject({
    title: line('The title.').optional(),
    subtitle: line('The subtitle.').optional(),
    author: z
      .union([line('One author.'), contributor, z.array(z.union([line('An author.'), contributor])).min(1)])
      .describe('Who made the book: a name, or a list of names with roles.')
      .optional(),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
        error: 'a language such as en, en-GB or pt-BR',
        abort: true,
      })
      .refine(isLanguageTag, 'a language such as en, en-GB or pt-BR')
      .describe(
        'The language of the text, as BCP 47 writes it; unless said, that of its header, else the one that its commonest words show, else English.',
      )
      .optional(),
    series: z
      .union([
        line('The name of the series.'),
        z.strictObject({
          name: line('The name of the series.'),
          position: z
            .union([
              z.number().min(0),
              z.string().regex(/^\d+(\.\d+)*$/, { error: 'a number such as 2 or 2.5' }),
            ])
            .describe('Which one this book is, by number.')
            .optional(),
        }),
      ])
      .describe('The series that the book belongs to.')
      .optional(),
    date: z
      .union([z.string(), z.date(), z.int()])
      .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))
      .refine(isDate, 'a date such as 2024, 2024-05 or 2024-05-31')
      .describe('When it was first published.')
      .optional(),
    identifier: line('A unique name of the book: an ISBN, a URN, an address.').optional(),
    publisher: line('The publisher.').optional(),
    rights: text('Who owns it, under which licence.').optional(),
    description: text('What it is about, in a few sentences.').optional(),
    subjects: z.array(line('A subject.')).describe('What it is about, by keyword.').optional(),
    source: line('Where the text was found.').optional(),
    disclaimer: text('What stands on the disclaimer page.').optional(),
    notes: text("The author's notes before the story.").optional(),
    labels: z
      .record(line('A label.'), z.union([text('What it says.'), z.array(text('What it says.')).min(1)]))
      .describe('What else the disclaimer page says, by label: `Rating: PG`.')
      .optional(),
    dedication: text('To whom.').optional(),
    epigraph: z
      .union([
        text('The quotation.'),
        z.strictObject({ text: text('The quotation.'), source: line('Whose words they are.').optional() }),
      ])
      .describe('A quotation before the story.')
      .optional(),
    cover: line("An image in the book's folder.").optional(),
    theme: line("A theme's name, or a folder of templates in the book's folder.").optional(),
    chapters: z
      .array(line('A file.'))
      .min(1)
      .describe('The files of the book in order; else all, by name and number.')
      .optional(),
    kind: z
      .enum(matterKinds)
      .describe('In the front matter of a file: what it is, if not a chapter.')
      .optional(),
    normalize: normalizeSchema.optional(),
    rules: z
      .record(z.string(), z.union([severity, z.boolean(), z.array(z.unknown())]))
      .describe('Severity of each rule: off, info, warning, error.')
      .optional(),
    ignore: z
      .array(ignore)
      .describe(
        'Messages that need not be said again, each with a reason; not one that leaves nothing to build.',
      )
      .optional(),
    words: z.array(line('A word.')).describe("The book's own words, which are no misspellings.").optional(),
    output: z
      .strictObject({
        name: z
          .string()
          .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, 'a file name without folders')
          .describe('The name of the files in `out/`.')
          .optional(),
        formats: z
          .array(z.enum(['epub', 'html']))
          .min(1)
          .describe('Which editions to make; both unless set.')
          .optional(),
      })
      .describe('What is written.')
      .optional(),
  })
  .describe('Everything a person can say of a book, in `book.yaml` or in front matter.')

/** What a person said of a book. */
export type BookConfig = z.output<typeof bookSchema>
/** What a person said of the passes. */
export type NormalizeConfig = z.output<typeof normalizeSchema>
