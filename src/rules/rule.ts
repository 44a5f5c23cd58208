/**
 * A rule reports on a book's text and never rewrites it.
 *
 * One rule a file: its page, its options and its examples stand beside its code, and docs and tests are made from them.
 */
import type { Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import type { z } from 'zod'
import type { PipelineRecord } from '../ast/record.js'
import type { FlatText } from '../ast/text.js'
import type { BookConfig } from '../config.js'

/** The families of rules, in the order of the docs. */
export const families = ['marks', 'words', 'dialogue', 'structure', 'book'] as const

/** Which kind of mistake a rule is about. */
export type Family = (typeof families)[number]

/** One text of the manuscript as a proofreader meets it: a paragraph or a heading. */
export interface CheckedBlock {
  node: Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>
  /** What it is: running story, a heading, or inside a letter, verse, epigraph, note or blockquote. */
  kind: 'paragraph' | 'heading' | 'letter' | 'verse' | 'epigraph' | 'note' | 'blockquote'
  flat: FlatText
  /** The block's text as the pipeline set it: curly quotes, real dashes; see `FlatText`. */
  text: string
  /** The number of the chapter that it stands in, from 0 in reading order; -1 in matter. */
  chapter: number
  /** Whether it is the first of its scene: after a heading, a scene break, the edge of a letter. */
  isFirst: boolean
}

/** One file of a book, read and normalized. */
export interface CheckedText {
  file: VFile
  /** Its own tree, as its last pass but the sections left it. */
  tree: Root
  record: PipelineRecord
  blocks: readonly CheckedBlock[]
}

/** How often each word stands in the book. */
export interface Lexicon {
  /** Occurrences by the word as written (curly apostrophes made straight). */
  counts: ReadonlyMap<string, number>
  /** Occurrences by the word in lower case. */
  lowerCounts: ReadonlyMap<string, number>
}

/** A whole book, ready to be proofread. */
export interface CheckedBook {
  texts: readonly CheckedText[]
  /** The whole story as one tree, its sections nested. */
  tree: Root
  /** Which text a node of {@link CheckedBook.tree} stands in. */
  textOf: (node: Nodes) => CheckedText
  config: BookConfig
  /** BCP 47. */
  language: string
  lexicon: Lexicon
}

/** What a rule found in a block's text. */
export interface Finding {
  text: CheckedText
  block: CheckedBlock
  /** Offsets in the block's text. */
  start: number
  end: number
  /** *Unexpected X, expected Y*: one sentence without its full stop. */
  reason: string
  /** What should stand instead of the range: one is a safe fix, several are suggestions. */
  expected?: readonly string[]
  /** A single `expected` that a person must still judge; never applied by `--fix`. */
  isSuggestion?: boolean
  note?: string
}

/** What a rule found in the manuscript itself, where the pipeline may already have mended it. */
export interface SourceFinding {
  text: CheckedText
  /** Offsets in the decoded manuscript. */
  from: number
  to: number
  reason: string
  expected?: readonly string[]
  isSuggestion?: boolean
  note?: string
}

/** What a rule found about a node, a file or the book as a whole. */
export interface WideFinding {
  text: CheckedText
  /** The node that it is about; without it the message is about the file. */
  node?: Nodes
  reason: string
  expected?: readonly string[]
  note?: string
}

/** Where a rule says what it found. */
export type Report = (finding: Finding | SourceFinding | WideFinding) => void

/** A short manuscript that shows when a rule speaks and when it is silent; a page of the docs and a test. */
export interface Example {
  /** What the example shows, as a sentence without its full stop. */
  name: string
  /** The manuscript. */
  text: string
  /** How it is read; `text` unless told. */
  format?: 'text' | 'markdown'
  config?: BookConfig
  /** What stands beside the manuscript (`story.txt` or `story.md`), by name, where a rule looks at a folder. */
  files?: Readonly<Record<string, string>>
  /** How the manuscript is stored; UTF-8 unless told. `mixed` is UTF-8 with a byte of windows-1252 for each `ÿ`. */
  encoding?: 'windows-1252' | 'mixed'
  /** The source text of each message in order (`actual`); empty where the rule is silent. */
  found: readonly string[]
  /** The manuscript after `--fix`, where the rule has a safe fix. */
  fixed?: string
}

/** A rule of the proofreader. */
export interface Rule<Options = unknown> {
  /** Kebab-case noun: `doubled-word`. */
  id: string
  family: Family
  /** One line for `fleuron rules`. */
  summary: string
  /** Why it is a mistake, what is silent, which source: Markdown, a paragraph or three. */
  page: string
  severity: 'off' | 'info' | 'warning' | 'error'
  /** Its options in `book.yaml` (`rules: { id: [warning, {…}] }`), with defaults; none where it has none. */
  options?: z.ZodType<Options>
  /** A reader or a pass says it while it reads; then there is nothing left to check. */
  isNotice?: true
  examples: readonly Example[]
  check: (book: CheckedBook, report: Report, options: Options) => void
}

/** Writes a rule down: its options are typed inside, and for the list all rules are one type. */
export function defineRule<Options = undefined>(rule: Rule<Options>): Rule {
  return rule as unknown as Rule
}

/** Writes down what a pass or a reader says: it can be explained, silenced and ignored as what any rule says. */
export function defineNotice(notice: Omit<Rule, 'check' | 'options' | 'isNotice'>): Rule {
  return { ...notice, isNotice: true, check: () => {} }
}
