/** A check for a person at a terminal: by file, each message with its place in the text, a count at the end. */
import { createColors } from 'picocolors'
import { severityOf } from '../ast/message.js'
import { byFile, type CheckReport, countReport, placeOf } from './check-report.js'
import { codeFrame } from './code-frame.js'
import { counted } from './counted.js'
import { oneLine } from './one-line.js'

/** The report as text with its line ends. */
export function prettyCheck(report: CheckReport, { hasColour = false } = {}): string {
  const colours = createColors(hasColour)
  const tint = { error: colours.red, warning: colours.yellow, info: colours.cyan }
  const lines: string[] = []
  for (const [path, told] of byFile(report.told)) {
    lines.push(colours.underline(oneLine(path)), '')
    for (const each of told) {
      const { message, file, fix } = each
      const severity = severityOf(message)
      const { line, column, start, end } = placeOf(each)
      const where = message.place ? `${line}:${column}` : '-'
      const rule = colours.dim(`${message.ruleId ?? ''}${fix ? ' (fixable)' : ''}`)
      lines.push(
        `  ${colours.dim(where.padEnd(8))} ${tint[severity](severity.padEnd(7))} ${oneLine(message.reason)}  ${rule}`,
      )
      if (!message.place) continue
      const [text, marks] = codeFrame(String(file.value), start, end)
      lines.push(`           ${text}`, `           ${tint[severity](marks)}`)
    }
    lines.push('')
  }
  lines.push(closingLine(report))
  return lines.map((line) => `${line.trimEnd()}\n`).join('')
}

function closingLine(report: CheckReport): string {
  const { error, warning, info, fixable } = countReport(report)
  const files = byFile(report.told).size
  const hidden =
    report.hidden > 0
      ? `; ${report.hidden.toLocaleString('en')} more of lesser severity (--severity info)`
      : ''
  if (report.told.length === 0) return `No problems in ${counted(report.words, 'word')}${hidden}`
  const kinds = [
    error > 0 ? counted(error, 'error') : '',
    warning > 0 ? counted(warning, 'warning') : '',
    info > 0 ? `${info.toLocaleString('en')} info` : '',
  ].filter(Boolean)
  const fix = fixable > 0 ? `; ${fixable.toLocaleString('en')} can be fixed (--fix)` : ''
  return `${counted(report.told.length, 'problem')} (${kinds.join(', ')}) in ${counted(files, 'file')}, ${counted(report.words, 'word')}${fix}${hidden}`
}
