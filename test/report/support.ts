import { checkText } from '../../src/check/check-text.js'
import type { CheckReport } from '../../src/report/check-report.js'

/** A report on a short text, with a name and marks that every format must escape. */
export function reportOn(text: string, path = 'a book/50%, "part" <1>: ü.txt'): CheckReport {
  const told = checkText(text)
  for (const { file } of told) file.path = path
  return { told, files: [path], words: 12, hidden: 0 }
}

/** A text with an error, warnings, an info and a fix, and control characters beside them. */
export const soiled =
  'The rain stopped.Nobody moved & left. “Why??” she <asked>.\n\n“No, he said. “It was\u0001 late,, and 100% dark.\n\nThe end of it\n'
