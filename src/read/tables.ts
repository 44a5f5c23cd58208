/** Tables of Markdown: a book sets them line by line, as they were drawn. */
import type { Code, Paragraph } from 'mdast'
import type { VFile } from 'vfile'
import { say } from '../ast/message.js'
import { rangeOf } from '../ast/places.js'

/** A paragraph that is a pipe table, with its lines as they stand; the manuscript is told. Else undefined. */
export function tableOf(paragraph: Paragraph, file: VFile, source: string): Code | undefined {
  const value = source.slice(...(rangeOf(paragraph) ?? [0, 0]))
  const [head = '', rule = ''] = value.split(/\r\n?|\n/, 2)
  const columns = cellsOf(rule)
  const isTable =
    head.includes('|') &&
    rule.includes('|') &&
    columns.every((cell) => /^:?-+:?$/.test(cell)) &&
    cellsOf(head).length === columns.length
  if (!isTable) return undefined
  const place = paragraph.position ? { place: paragraph.position } : {}
  say(file, 'Unexpected table: a book sets its lines as they stand', {
    ruleId: 'plain-table',
    severity: 'info',
    actual: head,
    ...place,
  })
  return { type: 'code', value, ...(paragraph.position ? { position: paragraph.position } : {}) }
}

/** What stands between the bars of a row; bars at its ends part nothing. */
function cellsOf(row: string): string[] {
  const cells = row.split('|').map((cell) => cell.trim())
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells
}
