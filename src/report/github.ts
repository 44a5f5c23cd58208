/** GitHub's workflow commands: each message becomes an annotation of the change. */
import { severityOf } from '../ast/message.js'
import { type CheckReport, placeOf } from './check-report.js'
import { oneLine } from './one-line.js'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** One command a line; nothing in a manuscript can end a command or begin another. */
export function github(report: CheckReport): string {
  const lines = report.told.map((each) => {
    const { file, message } = each
    const { line, column, endLine, endColumn } = placeOf(each)
    const properties: Record<string, string | number> = { file: file.path }
    if (message.place) {
      Object.assign(properties, { line, endLine })
      // GitHub takes columns only within one line.
      if (line === endLine) Object.assign(properties, { col: column, endColumn })
    }
    properties.title = `fleuron: ${message.ruleId ?? 'message'}`
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    return `::${commands[severityOf(message)]} ${list.join(',')}::${escapeData(message.reason)}\n`
  })
  return lines.join('')
}

/** As GitHub's own toolkit escapes the text of a command. */
function escapeData(text: string): string {
  return oneLine(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
