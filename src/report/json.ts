import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../ast/message.js'

/** A message as every JSON output of Fleuron shows it; public, see docs/schemas. */
export interface MessageJson {
  file: string
  ruleId: string | null
  severity: 'info' | 'warning' | 'error'
  reason: string
  place: Position | null
  actual: string | null
  expected: string[]
  note: string | null
}

/** One message in its public form. */
export function messageJson(message: VFileMessage, file: VFile): MessageJson {
  const { place } = message
  return {
    file: file.path,
    ruleId: message.ruleId ?? null,
    severity: severityOf(message),
    reason: message.reason,
    place: place ? ('start' in place ? place : { start: place, end: place }) : null,
    actual: message.actual ?? null,
    expected: message.expected ?? [],
    note: message.note ?? null,
  }
}
