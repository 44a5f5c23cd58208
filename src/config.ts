/**
 * `book.yaml` and front matter: one schema gives the types, the validation, the JSON Schema and the docs.
 */
import { closest, distance } from 'fastest-levenshtein'
import { VFile } from 'vfile'
import { isMap, isPair, isScalar, type Node as YamlNode, LineCounter, type Pair, parseDocument } from 'yaml'
import { z } from 'zod'
import { matterKinds } from './ast/matter.js'
import { say } from './ast/message.js'
import { positionAt } from './ast/places.js'

/** The size, in characters, above which a title or a name cannot be meant. */
const longestName = 1000

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
      .describe('Which lines are scene breaks; `blankLines: 2` makes every run of two or more blank lines one.')
      .optional(),
    quotes: z
      .union([
        z.boolean(),
        z.literal('smartypants'),
        z.strictObject({
          outside: z.enum(['auto', 'double', 'single']).describe('The outer mark of speech.').optional(),
          nestedSpace: z.enum(['none', 'thin', 'hair']).describe('The space between two nested marks.').optional(),
          primes: z.boolean().describe('Whether feet and inches become primes.').optional(),
        }),
      ])
      .describe('Curly quotes and apostrophes; `smartypants` selects remark-smartypants.')
      .optional(),
    dashes: z
      .union([
        z.boolean(),
        z.strictObject({
          dash: z.enum(['em', 'spaced-en', 'spaced-em']).describe('The dash of the house.').optional(),
          ellipsis: z.enum(['character', 'dots', 'keep']).describe('`…`, or three spaced dots.').optional(),
          noBreakSpaces: z.boolean().describe('Whether a line may not break after `Mr.` and the like.').optional(),
        }),
      ])
      .describe('Dashes, ellipses and spaces.')
      .optional(),
    thoughts: z
      .union([
        z.boolean(),
        z.literal('infer'),
        z.strictObject({
          infer: z.union([z.boolean(), z.number().min(0).max(1)]).describe('Score from which a lost thought is set in italics.'),
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
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is written like en, en-GB or pt-BR')
      .describe('The language of the text, as BCP 47 writes it.')
      .optional(),
    series: z
      .union([
        line('The name of the series.'),
        z.strictObject({
          name: line('The name of the series.'),
          position: z.union([z.number().min(0), line('')]).describe('Which one this book is.').optional(),
        }),
      ])
      .describe('The series that the book belongs to.')
      .optional(),
    date: z
      .union([z.string(), z.date(), z.int()])
      .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))
      .refine((value) => /^\d{4}(-\d{2}(-\d{2}(T[\d:.Z+-]+)?)?)?$/.test(value), 'a date is written 2024, 2024-05 or 2024-05-31')
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
    dedication: text('To whom.').optional(),
    epigraph: z
      .union([text('The quotation.'), z.strictObject({ text: text('The quotation.'), source: line('Whose words they are.').optional() })])
      .describe('A quotation before the story.')
      .optional(),
    cover: line("An image in the book's folder.").optional(),
    theme: line("A theme's name, or a folder of templates in the book's folder.").optional(),
    chapters: z.array(line('A file.')).min(1).describe('The files of the book in order; else all, by name and number.').optional(),
    kind: z.enum(matterKinds).describe('In the front matter of a file: what it is, if not a chapter.').optional(),
    normalize: normalizeSchema.optional(),
    rules: z.record(z.string(), z.union([severity, z.boolean(), z.array(z.unknown())])).describe('Severity of each rule: off, info, warning, error.').optional(),
    ignore: z.array(ignore).describe('Messages that need not be said again, each with a reason.').optional(),
    words: z.array(line('A word.')).describe("The book's own words, which are no misspellings.").optional(),
    output: z
      .strictObject({
        name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, 'a file name without folders').describe('The name of the files in `out/`.').optional(),
        formats: z.array(z.enum(['epub', 'html'])).min(1).describe('Which editions to make; both unless set.').optional(),
      })
      .describe('What is written.')
      .optional(),
  })
  .describe('Everything a person can say of a book, in `book.yaml` or in front matter.')

/** What a person said of a book. */
export type BookConfig = z.output<typeof bookSchema>
/** What a person said of the passes. */
export type NormalizeConfig = z.output<typeof normalizeSchema>

/**
 * Reads and checks a YAML text.
 *
 * @param file where it stands: every mistake becomes a message on it, with its place
 * @param yaml the YAML itself, a stretch of the file
 * @param offset where that stretch starts in the file
 * @returns the checked settings; undefined where a mistake was told
 */
export function readConfig(file: VFile, yaml = String(file.value), offset = 0): BookConfig | undefined {
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false, uniqueKeys: true })
  for (const error of [...document.errors, ...document.warnings]) {
    const [start, end] = error.pos
    say(file, `Unexpected YAML: ${firstSentence(error.message)}`, {
      ruleId: 'book-yaml',
      severity: 'error',
      place: positionAt(file, offset + start, offset + Math.max(end, start)),
    })
  }
  if (document.errors.length > 0) return undefined
  const value: unknown = document.toJS({ maxAliasCount: 100 }) ?? {}
  const result = bookSchema.safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    for (const { path, reason, expected } of explain(issue)) {
      const [start, end] = rangeOfKey(document.contents, path)
      say(file, reason, {
        ruleId: 'book-yaml',
        severity: 'error',
        place: positionAt(file, offset + start, offset + end),
        ...(expected ? { expected: [expected] } : {}),
      })
    }
  }
  return undefined
}

interface Explanation {
  path: PropertyKey[]
  reason: string
  expected?: string
}

/** What one issue of the validator means to the person who wrote the file. */
function explain(issue: z.core.$ZodIssue): Explanation[] {
  const where = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path)
    return issue.keys.map((key) => {
      const near = nearest(key, known)
      const hint = near ? `did you mean \`${near}\`?` : `expected one of ${known.map((name) => `\`${name}\``).join(', ')}`
      return {
        path: [...issue.path, key],
        reason: `Unexpected key \`${[...issue.path.map(String), key].join('.')}\`: ${hint}`,
        ...(near ? { expected: near } : {}),
      }
    })
  }
  if (issue.code === 'invalid_union') {
    // The member that got furthest into the value is the one that was meant.
    const deepest = issue.errors
      .map((errors) => errors[0])
      .filter((error): error is z.core.$ZodIssue => error !== undefined)
      .sort((a, b) => b.path.length - a.path.length || Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'))[0]
    if (deepest && (deepest.path.length > 0 || deepest.code === 'unrecognized_keys')) {
      return explain({ ...deepest, path: [...issue.path, ...deepest.path] })
    }
    const options = issue.errors.map((errors) => lowerFirst(errors[0]?.message ?? '')).filter(Boolean)
    return [{ path: issue.path, reason: `Unexpected value of \`${where}\`: ${[...new Set(options)].join(', or ')}` }]
  }
  return [{ path: issue.path, reason: where ? `Unexpected value of \`${where}\`: ${lowerFirst(issue.message)}` : issue.message }]
}

/** The keys allowed at a path of the schema. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schemas: z.core.$ZodType[] = [bookSchema]
  const unwrap = (schema: z.core.$ZodType): z.core.$ZodType[] => {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.def.innerType)
    if (schema instanceof z.ZodUnion) return schema.def.options.flatMap(unwrap)
    return [schema]
  }
  for (const key of path) {
    schemas = schemas.flatMap(unwrap).flatMap((schema): z.core.$ZodType[] => {
      if (schema instanceof z.ZodObject) return schema.shape[String(key)] ? [schema.shape[String(key)]] : []
      return schema instanceof z.ZodArray ? [schema.def.element] : []
    })
  }
  return schemas.flatMap(unwrap).flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []))
}

/** The word of a list that was probably meant; undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const near = closest(word.toLowerCase(), known as string[])
  return distance(word.toLowerCase(), near.toLowerCase()) <= Math.max(2, Math.floor(near.length / 3)) ? near : undefined
}

/** Where in the YAML a key path stands: the key itself for an unknown key, else its value. */
function rangeOfKey(root: unknown, path: readonly PropertyKey[]): [number, number] {
  let node = root
  let range: [number, number] = [0, 0]
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item): item is Pair<YamlNode, YamlNode> => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key))
      if (!pair) break
      const at = pair.key.range
      if (at) range = [at[0], at[1]]
      node = pair.value
    } else if (typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(key)]
    } else break
    const at = (node as YamlNode | undefined)?.range
    if (at && !isMap(node)) range = [at[0], at[1]]
  }
  return range
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

function firstSentence(message: string): string {
  return lowerFirst(message.split('\n')[0] ?? message)
}
