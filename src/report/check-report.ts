/** What a check has found, before it is put into any form. */
import { severityOf } from '../ast/message.js'
import type { Severity, Told } from '../check/tell.js'

/** The result of a check of one or several books. */
export interface CheckReport {
  /** What is shown, by book, file and place. */
  told: readonly Told[]
  /** Every file that was read, by its path. */
  files: readonly string[]
  /** Words of running story in all books. */
  words: number
  /** Messages below the severity that is shown. */
  hidden: number
}

/** How many messages a report has of each severity, and how many of them `--fix` could mend. */
export function countReport({ told }: CheckReport): Record<Severity, number> & { fixable: number } {
  const counts = { error: 0, warning: 0, info: 0, fixable: 0 }
  for (const { message, fix } of told) {
    counts[severityOf(message)]++
    if (fix) counts.fixable++
  }
  return counts
}

/** The messages of a report by file, in the order in which files come up. */
export function byFile(told: readonly Told[]): Map<string, Told[]> {
  const files = new Map<string, Told[]>()
  for (const each of told) {
    const known = files.get(each.file.path)
    if (known) known.push(each)
    else files.set(each.file.path, [each])
  }
  return files
}

/** Where a message stands, from 1; the start of its file where it is about the whole of it. */
export function placeOf({ message }: Told): {
  line: number
  column: number
  endLine: number
  endColumn: number
  start: number
  end: number
} {
  const { place } = message
  const start = place && ('start' in place ? place.start : place)
  const end = place && ('start' in place ? place.end : place)
  const { line = 1, column = 1, offset = 0 } = start ?? {}
  return {
    line,
    column,
    endLine: end?.line ?? line,
    endColumn: end?.column ?? column,
    start: offset,
    end: end?.offset ?? offset,
  }
}
