/** JUnit XML, which most CI servers show: a suite for each file, a failed case for each message. */
import { severityOf } from '../ast/message.js'
import type { Told } from '../check/tell.js'
import { byFile, type CheckReport, placeOf } from './check-report.js'
import { codeFrame } from './code-frame.js'

/**
 * The report as a JUnit document.
 *
 * @param date when the check was made; in UTC and without fractions, as the schema wants it
 */
export function junit(report: CheckReport, date: Date): string {
  const files = byFile(report.told)
  const timestamp = date.toISOString().slice(0, 19)
  const suites = report.files.map((path, id) => suite(path, id, files.get(path) ?? [], timestamp))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`
}

function suite(path: string, id: number, told: readonly Told[], timestamp: string): string {
  const count = (severity: string): number =>
    told.filter(({ message }) => severityOf(message) === severity).length
  // A file without a message is a case that passed: a suite of none looks like one that did not run.
  const cases =
    told.length > 0
      ? told.map((each) => testCase(path, each))
      : [`    <testcase ${attributes({ name: 'no problems', classname: path, time: '0' })}/>\n`]
  const head = attributes({
    id: String(id),
    name: path,
    package: path,
    timestamp,
    hostname: 'localhost',
    tests: String(cases.length),
    failures: String(count('warning')),
    errors: String(count('error')),
    skipped: String(count('info')),
    time: '0',
  })
  return `  <testsuite ${head}>\n    <properties/>\n${cases.join('')}    <system-out/>\n    <system-err/>\n  </testsuite>\n`
}

function testCase(path: string, each: Told): string {
  const { message } = each
  const { line, column, start, end } = placeOf(each)
  const rule = message.ruleId ?? 'message'
  const where = message.place ? `${path}:${line}:${column}` : path
  const severity = severityOf(message)
  // What is only to be known fails nothing.
  if (severity === 'info')
    return `    <testcase ${attributes({ name: `${rule} ${line}:${column}`, classname: path, time: '0' })}>\n      <skipped>${escapeXml(message.reason)}</skipped>\n    </testcase>\n`
  const element = severity === 'error' ? 'error' : 'failure'
  const frame = message.place ? codeFrame(String(each.file.value), start, end) : []
  const body = escapeXml([`${where}: ${message.reason}`, ...frame].join('\n'))
  const head = attributes({ name: `${rule} ${line}:${column}`, classname: path, time: '0' })
  return `    <testcase ${head}>\n      <${element} ${attributes({ message: message.reason, type: rule })}>${body}</${element}>\n    </testcase>\n`
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(value).replace(/[\t\n\r]+/g, ' ')}"`)
    .join(' ')
}

/** A text as XML 1.0 can hold it; what it cannot becomes U+FFFD. */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
