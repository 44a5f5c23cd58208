/** Sets small texts, for tests that show what goes in and what comes out. */
import type { TextBlock, TextEdit } from '../../src/typography/block.js'
import { setDashes } from '../../src/typography/dashes.js'
import { educateQuotes, type QuoteProblem } from '../../src/typography/quotes.js'
import { type DashStyle, houseStyle, type QuoteStyle } from '../../src/typography/styles.js'

/** A text with its edits made. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let done = 0
  for (const { start, end, to } of edits) {
    result += text.slice(done, start) + to
    done = end
  }
  return result + text.slice(done)
}

/** Paragraphs, one of them for each line; a line `***` is a scene break, one that begins with `# ` a heading. */
function blocksOf(text: string): TextBlock[] {
  return text
    .split('\n')
    .map((line) =>
      line === '***'
        ? { text: '', kind: 'break' }
        : line.startsWith('# ')
          ? { text: line.slice(2), kind: 'heading' }
          : { text: line, kind: 'paragraph' },
    )
}

/** What quotes become of a text, with no thin space between nested ones unless the style has it. */
export function quotes(text: string, overrides: Partial<QuoteStyle> = {}, language = 'en'): string {
  return educate(text, overrides, language).text
}

/** What quotes become of a text, and what is doubtful about it. */
export function educate(
  text: string,
  overrides: Partial<QuoteStyle> = {},
  language = 'en',
): { text: string; problems: QuoteProblem[] } {
  const blocks = blocksOf(text)
  const style = houseStyle(language, { quotes: { nestedSpace: '', ...overrides } }).quotes
  const { edits, problems } = educateQuotes(blocks, style)
  return { text: blocks.map((block, i) => applyEdits(block.text, edits[i] ?? [])).join('\n'), problems }
}

/** What dashes, ellipses and spaces become of a text; a no-break space is shown as `~`, a narrow one as `^`. */
export function dashes(text: string, overrides: Partial<DashStyle> = {}, language = 'en'): string {
  const blocks = blocksOf(text)
  const edits = setDashes(blocks, houseStyle(language, { dashes: overrides }).dashes)
  return shown(blocks.map((block, i) => applyEdits(block.text, edits[i] ?? [])).join('\n'))
}

/** A text whose special spaces can be seen. */
function shown(text: string): string {
  return text.replaceAll('\u00A0', '~').replaceAll('\u202F', '^')
}
