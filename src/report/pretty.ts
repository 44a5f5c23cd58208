/** Messages for a person at a terminal: one line each, what, where, what to do. */
import { createColors } from 'picocolors'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../ast/message.js'
import { oneLine } from './one-line.js'

/** How many messages of one rule are shown before the rest is only counted. */
const mostOfOneRule = 8

/**
 * The messages of some files, `file:line:column: severity: reason [rule]` each, in the order of the text.
 *
 * @returns the lines with their line ends; empty where there is nothing to say
 */
export function pretty(files: readonly VFile[], { hasColour = false } = {}): string {
  const colours = createColors(hasColour)
  const lines: string[] = []
  for (const file of files) {
    const shown = new Map<string, number>()
    for (const message of inOrder(file.messages)) {
      const severity = severityOf(message)
      if (severity === 'info') continue
      const rule = message.ruleId ?? ''
      const count = (shown.get(rule) ?? 0) + 1
      shown.set(rule, count)
      if (count > mostOfOneRule) continue
      const where = [file.path, message.line, message.column].filter((part) => part !== undefined).join(':')
      const level = severity === 'error' ? colours.red('error') : colours.yellow('warning')
      lines.push(
        `${colours.bold(oneLine(where))}: ${level}: ${oneLine(message.reason)}${rule ? colours.dim(` [${rule}]`) : ''}`,
      )
    }
    for (const [rule, count] of shown) {
      if (count > mostOfOneRule)
        lines.push(`${colours.bold(oneLine(file.path))}: and ${count - mostOfOneRule} more [${rule}]`)
    }
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** Messages by place; those about the whole file first. */
function inOrder(messages: readonly VFileMessage[]): VFileMessage[] {
  return [...messages].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}
