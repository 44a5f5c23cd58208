/**
 * Pass 6: straight quotes and apostrophes become typographic ones.
 *
 * It needs whole blocks and the edges between scenes, so it comes after `paragraphs` and `sceneBreaks`; and the thoughts
 * need to know what is dialogue, so it comes before them.
 */
import type { Root, Text } from 'mdast'
import remarkSmartypants from 'remark-smartypants'
import { type Plugin, unified } from 'unified'
import type { VFile } from 'vfile'
import type { LeafEdit } from '../ast/leaf.js'
import { say } from '../ast/message.js'
import { positionAt } from '../ast/places.js'
import { editText, sourceRange } from '../ast/text.js'
import type { TextEdit } from '../typography/block.js'
import { marksFrom } from '../typography/quote-marks.js'
import { educateQuotes, type QuoteProblem } from '../typography/quotes.js'
import { hairSpace, houseStyle, type QuoteStyle, thinSpace } from '../typography/styles.js'
import { foundLanguage } from './header/found-language.js'
import { type HeldBlock, textBlocks } from './text-blocks.js'

/** The house style of quotes; what is not said follows the language. */
export interface QuoteOptions {
  /** BCP 47; unless told, what the header says, else English. */
  language?: string
  /** The engine that decides: Fleuron's own, or remark-smartypants. */
  engine?: 'fleuron' | 'smartypants'
  /** The outer mark of speech; found from the manuscript unless told. */
  outside?: 'auto' | 'double' | 'single'
  /** The marks to set, in CLDR's order: open and close outside, open and close within; those of the language unless told. */
  marks?: string
  nestedSpace?: 'none' | 'thin' | 'hair'
  /** Whether feet and inches become primes. */
  primes?: boolean
}

const spaces = { none: '', thin: thinSpace, hair: hairSpace } as const

/** Educates the quotes of a whole manuscript. */
export const quotes: Plugin<[QuoteOptions?], Root> =
  (options = {}) =>
  (tree, file) => {
    const held = textBlocks(tree)
    if (options.engine === 'smartypants') {
      for (const { flat } of held) if (flat) editText(file, flat, smartypantsEdits(flat.text), 'quotes')
      return
    }
    const { edits, problems } = educateQuotes(
      held.map(({ block }) => block),
      styleOf({ language: foundLanguage(file) ?? 'en', ...options }),
    )
    for (const problem of problems) tell(file, held[problem.block], edits[problem.block] ?? [], problem)
    for (const [index, { flat }] of held.entries())
      if (flat) editText(file, flat, edits[index] ?? [], 'quotes')
  }

function styleOf({ language = 'en', outside, marks, nestedSpace, primes }: QuoteOptions): QuoteStyle {
  const { nested, ...style } = houseStyle(language).quotes
  return {
    ...style,
    ...(marks ? marksFrom([...marks]) : nested ? { nested } : {}),
    ...(outside ? { outside } : {}),
    ...(nestedSpace ? { nestedSpace: spaces[nestedSpace] } : {}),
    ...(primes === undefined ? {} : { primes }),
  }
}

/** What is told of each kind of problem. */
const reasons: Readonly<
  Record<QuoteProblem['kind'], (mark: string, set: string, alternatives: readonly string[]) => string>
> = {
  'ambiguous-quote': (mark, set, alternatives) =>
    `Unexpected ambiguous mark \`${mark}\`: set as ${set}, might be ${alternatives.join(' or ')}`,
  'unclosed-quote': (mark) => `Unexpected end of the paragraph after \`${mark}\`, expected a closing quote`,
  'unopened-quote': (mark) => `Unexpected closing quote \`${mark}\`, expected an opening one before it`,
}

function tell(
  file: VFile,
  held: HeldBlock | undefined,
  edits: readonly TextEdit[],
  problem: QuoteProblem,
): void {
  if (!held?.flat) return
  const range = sourceRange(held.flat, problem.start, problem.end)
  if (!range) return
  const actual = String(file.value).slice(...range)
  // A space may be set at the same place, between this mark and the one before it.
  const own = edits.find(({ start, kind }) => start === problem.start && kind !== 'space')
  const set = own?.to ?? held.flat.text.slice(problem.start, problem.end)
  say(file, reasons[problem.kind](actual, set, problem.alternatives), {
    ruleId: problem.kind,
    place: positionAt(file, ...range),
    actual,
    ...(problem.alternatives.length > 0 ? { expected: [set, ...problem.alternatives] } : {}),
    note: `Confidence ${problem.confidence.toFixed(2)}.`,
  })
}

/** The quotes of remark-smartypants for one block: it looks at nothing beyond it, so each block is a text of its own. */
function smartypantsEdits(text: string): LeafEdit[] {
  const leaf: Text = { type: 'text', value: text.replaceAll('\n', ' ') }
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [leaf] }] }
  smartypants.runSync(root)
  const edits: LeafEdit[] = []
  for (let index = 0; index < text.length; index++) {
    const to = leaf.value.charAt(index)
    if (to !== text.charAt(index) && text.charAt(index) !== '\n')
      edits.push({ start: index, end: index + 1, to, confidence: 0.5 })
  }
  return edits
}

// Of its four kinds only quotes: the others change lengths, and the next pass sets them.
const smartypants = unified()
  .use(remarkSmartypants, { quotes: true, dashes: false, ellipses: false, backticks: false })
  .freeze()
