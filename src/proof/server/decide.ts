/** Writes a person's judgement into the manuscript in words that its reader understands; else beside it. */
import { VFile } from 'vfile'
import { rangeOf } from '../../ast/places.js'
import { plainText } from '../../ast/text.js'
import { readerOf } from '../../read/reader.js'
import type { ProofAnswer, ProofRequest } from '../shape.js'
import { changeText, isAway, readsOtherwise, takeIn } from './change-text.js'
import { changeDecisions } from './change-yaml.js'
import type { OpenBook } from './open-book.js'
import { moved } from './text-file.js'
import { withEntries, withoutEntries } from './yaml-list.js'

type Decision = Extract<ProofRequest, { do: 'decide' }>

/** Decides what a stretch of a manuscript is. */
export async function decide(open: OpenBook, wanted: Decision): Promise<ProofAnswer> {
  const text = open.texts[wanted.place.file]
  const kind = open.book.files[wanted.place.file]?.kind
  if (!text || !kind || kind === 'config') return { ok: false, said: 'That is no text of this book.' }
  const { from, to } = wanted.place
  const excerpt = wanted.expected.replace(/\s+/g, ' ').slice(0, 40)
  const base = { from, to, revision: wanted.revision, expected: wanted.expected }
  if (wanted.as === 'thought' && kind === 'markdown') {
    const [lead = ''] = /^\s*/.exec(wanted.expected) ?? []
    const core = wanted.expected.trim()
    const tail = wanted.expected.slice(lead.length + core.length)
    const marked = `${lead}<i class="thought">${core}</i>${tail}`
    return changeText(open, text, { ...base, text: marked, said: `A thought: ${excerpt}` })
  }
  if (wanted.as === 'break') {
    const newline = text.text.includes('\r\n') ? '\r\n' : '\n'
    const marker = `* * *${newline}${newline}`
    // A line that stood for a break becomes one; before a paragraph, one is put in.
    const isLine = /^[^\p{L}\p{N}]*$/u.test(wanted.expected)
    const said = `A break before: ${excerpt}`
    return changeText(open, text, { ...base, text: isLine ? '* * *' : marker + wanted.expected, said })
  }
  // A text has no words for the rest: a sign around a thought would be taken for stress.
  await takeIn(open, text)
  if (text.away) return { ok: false, said: isAway(text.path, text.away) }
  const stands = moved(text, from, to, wanted.revision)
  if (!stands || text.text.slice(...stands) !== wanted.expected) return { ok: false, said: readsOtherwise }
  const entries =
    wanted.as === 'thought' ? thoughtsIn(text.text, ...stands) : linesIn(text.path, text.text, ...stands)
  if (!entries) return { ok: false, said: 'That is a part of something larger: edit its source (m).' }
  const { as } = wanted
  const words = { chrome: 'No story', story: 'Story', thought: 'A thought' }
  const said = `${words[as]}: ${excerpt}`
  const lines = entries.map(({ text, nth }) => ({ text, as, ...(nth > 1 ? { nth } : {}) }))
  return changeDecisions(open, text, (yaml) => withDecisions(yaml, lines), said)
}

/** A decision about a line, as it is written down. */
interface DecidedLine {
  text: string
  nth?: number
  as: 'thought' | 'chrome' | 'story'
}

/** The decisions with some more. That a line is story takes back that it is none, and is written only where nobody said so. */
function withDecisions(yaml: string, lines: readonly DecidedLine[]): string | undefined {
  const nameOf = ({ text, nth = 1 }: Partial<DecidedLine>): string => `${nth} ${String(text).trim()}`
  const story = new Set(lines.filter(({ as }) => as === 'story').map(nameOf))
  const settled = new Set<string>()
  const isTakenBack = (entry: unknown): boolean => {
    // The file may have been written by hand: an entry may be anything.
    const line: Partial<DecidedLine> = entry ?? {}
    if (line.as === 'thought' || !story.has(nameOf(line))) return false
    settled.add(nameOf(line))
    return line.as === 'chrome'
  }
  const rest = withoutEntries(yaml, 'lines', isTakenBack)
  const more = lines.filter((line) => !settled.has(nameOf(line)))
  return rest === undefined || more.length === 0 ? rest : withEntries(rest, 'lines', more)
}

/** What a decision names: words, and which of the places that have them. */
interface Named {
  text: string
  nth: number
}

/** The lines of a stretch as their reader reads them; undefined where the stretch is only a part of one. */
function linesIn(path: string, source: string, from: number, to: number): Named[] | undefined {
  const file = new VFile({ path, value: source })
  const counts = new Map<string, number>()
  const named: Named[] = []
  for (const child of readerOf(path)?.(file).children ?? []) {
    const text = plainText(child).trim()
    const nth = (counts.get(text) ?? 0) + 1
    counts.set(text, nth)
    const [start, end] = rangeOf(child) ?? [0, 0]
    if (end <= from || start >= to || text === '') continue
    if (start < from || end > to) return undefined
    named.push({ text, nth })
  }
  return named.length > 0 ? named : undefined
}

/** The words of a thought, line by line. */
function thoughtsIn(source: string, from: number, to: number): Named[] {
  const named: Named[] = []
  for (const line of source.slice(from, to).matchAll(/[^\r\n]+/g)) {
    const text = line[0].trim()
    if (text === '') continue
    const before = source.slice(0, from + line.index + line[0].indexOf(text))
    named.push({ text, nth: before.split(text).length })
  }
  return named
}
