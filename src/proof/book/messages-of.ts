/** What the proofreader told, as the desk shows it. */
import { createHash } from 'node:crypto'
import { severityOf } from '../../ast/message.js'
import { rangeOf } from '../../ast/places.js'
import type { Told } from '../../check/tell.js'
import type { ProofMessage } from '../shape.js'
import type { Places } from './places.js'

/**
 * Every message with its place.
 *
 * @param paths the book's files, in the order in which the desk counts them
 */
export function messagesOf(told: readonly Told[], paths: readonly string[], places: Places): ProofMessage[] {
  const indexOf = new Map(paths.map((path, index) => [path, index]))
  const seen = new Map<string, number>()
  return told.flatMap(({ file, message }): ProofMessage[] => {
    const index = indexOf.get(file.path)
    if (index === undefined) return []
    const { place } = message
    const range = place && 'start' in place ? rangeOf({ type: 'text', position: place }) : undefined
    const spot = range ? places.spotOf(index, ...range) : undefined
    const key = `${message.ruleId}\n${file.path}\n${message.actual ?? ''}\n${message.reason}`
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return [
      {
        id: createHash('sha256').update(`${key}\n${count}`).digest('base64url').slice(0, 10),
        rule: message.ruleId ?? 'fleuron',
        severity: severityOf(message),
        reason: message.reason,
        ...(message.note ? { note: message.note } : {}),
        file: index,
        line: (place && ('start' in place ? place.start.line : place.line)) ?? 1,
        ...(range ? { place: { file: index, from: range[0], to: range[1] } } : {}),
        ...(message.actual === undefined ? {} : { actual: message.actual }),
        expected: message.expected ?? [],
        ...(spot ? { spot } : {}),
      },
    ]
  })
}
