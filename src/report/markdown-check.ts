/** A check as Markdown: the summary of a CI job, a comment of a pull request. */
import { severityOf } from '../ast/message.js'
import { byFile, type CheckReport, countReport, placeOf } from './check-report.js'
import { counted } from './counted.js'
import { oneLine } from './one-line.js'

/** How many messages of one file are shown; a job's summary may not grow without end. */
const mostOfOneFile = 50

/**
 * The report as Markdown: what was read, a table of the files, and under each its messages; a blank line
 * ends it, so that other Markdown can follow.
 */
export function markdownCheck(report: CheckReport): string {
  const { error, warning, info } = countReport(report)
  const files = byFile(report.told)
  const lines = [
    '## Proofreading',
    '',
    `${counted(report.words, 'word')} in ${counted(report.files.length, 'file')}: ${counted(error, 'error')}, ${counted(warning, 'warning')}${info > 0 ? `, ${number(info)} info` : ''}.`,
    '',
  ]
  for (const [path, told] of files) {
    lines.push(
      `<details><summary>${escapeHtml(oneLine(path))}: ${number(told.length)}</summary>`,
      '',
      '| place | | what | rule |',
      '|---|---|---|---|',
    )
    for (const each of told.slice(0, mostOfOneFile)) {
      const { line, column } = placeOf(each)
      const where = each.message.place ? `${line}:${column}` : ''
      lines.push(
        `| ${where} | ${severityOf(each.message)} | ${cell(each.message.reason)} | ${each.message.ruleId ?? ''} |`,
      )
    }
    if (told.length > mostOfOneFile) lines.push(`| | | and ${number(told.length - mostOfOneFile)} more | |`)
    lines.push('', '</details>', '')
  }
  return `${lines.join('\n').trimEnd()}\n\n`
}

function number(value: number): string {
  return value.toLocaleString('en')
}

/** A sentence as a cell of a table: its code stays code, and nothing else in it is markup. */
function cell(text: string): string {
  return oneLine(text)
    .split('`')
    .map((part, index) =>
      (index % 2 === 0 ? escapeHtml(part).replace(/[*_[\]~#]/g, '\\$&') : part).replace(/\|/g, '\\|'),
    )
    .join('`')
    .replace(/\s+/g, ' ')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
