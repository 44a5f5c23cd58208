/** From what a rule found to what is told: a message with its true place in the manuscript. */
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { say } from '../ast/message.js'
import { positionAt, rangeOf } from '../ast/places.js'
import { sourceRange } from '../ast/text.js'
import type { Finding, Rule, SourceFinding, WideFinding } from '../rules/rule.js'
import { inOwnMarks } from './own-marks.js'
import { type SourceEdit, sourceEdit } from './source-edit.js'

/** One message of the proofreader. */
export interface Told {
  file: VFile
  message: VFileMessage
  /** What `--fix` does about it; none where a person must judge. */
  fix?: SourceEdit
}

/** The severity of a message; `off` is said before it comes to one. */
export type Severity = 'info' | 'warning' | 'error'

/** Where the docs explain a rule. */
export function urlOf(ruleId: string): string {
  return `docs/rules.md#${ruleId}`
}

/** Says on its file what a rule found. */
export function tell(rule: Rule, severity: Severity, finding: Finding | SourceFinding | WideFinding): Told {
  if ('block' in finding) return tellFinding(rule, severity, finding)
  return 'from' in finding ? tellSource(rule, severity, finding) : tellWide(rule, severity, finding)
}

function tellFinding(rule: Rule, severity: Severity, finding: Finding): Told {
  const { text, block, start, end, reason, note, expected = [] } = finding
  const { file } = text
  const source = String(file.value)
  const range = sourceRange(block.flat, start, end)
  const [from, to] = range ?? rangeOf(block.node) ?? [0, 0]
  // What the book would read is put in terms of the manuscript, so that it can be written there.
  const edits = expected
    .flatMap((wanted) => sourceEdit(block, start, end, wanted) ?? [])
    .map((edit) => ({ ...edit, text: inOwnMarks(file, edit.text) }))
  const isTrue = range !== undefined && edits.every((edit) => edit.from >= from && edit.to <= to)
  const written = isTrue
    ? edits.map((edit) => source.slice(from, edit.from) + edit.text + source.slice(edit.to, to))
    : []
  const message = say(file, reason, {
    ruleId: rule.id,
    severity,
    place: positionAt(file, from, to),
    ...(range ? { actual: source.slice(from, to) } : {}),
    expected: written,
    ...(note ? { note } : {}),
  })
  message.url = urlOf(rule.id)
  const [edit] = edits
  const isSafe = isTrue && expected.length === 1 && finding.isSuggestion !== true
  return { file, message, ...(isSafe && edit ? { fix: edit } : {}) }
}

function tellSource(rule: Rule, severity: Severity, finding: SourceFinding): Told {
  const { text, from, to, reason, note, expected = [], isSuggestion } = finding
  const { file } = text
  const message = say(file, reason, {
    ruleId: rule.id,
    severity,
    place: positionAt(file, from, to),
    actual: String(file.value).slice(from, to),
    expected: [...expected],
    ...(note ? { note } : {}),
  })
  message.url = urlOf(rule.id)
  const [only] = expected
  const isSafe = expected.length === 1 && only !== undefined && isSuggestion !== true
  return { file, message, ...(isSafe ? { fix: { from, to, text: only } } : {}) }
}

function tellWide(rule: Rule, severity: Severity, finding: WideFinding): Told {
  const { text, node, reason, note, expected = [] } = finding
  const { file } = text
  const range = node ? rangeOf(node) : undefined
  const message = say(file, reason, {
    ruleId: rule.id,
    severity,
    ...(range ? { place: positionAt(file, ...range), actual: String(file.value).slice(...range) } : {}),
    expected: [...expected],
    ...(note ? { note } : {}),
  })
  message.url = urlOf(rule.id)
  return { file, message }
}
