/** Tables in Markdown, as the reports of the benchmarks have them. */

type Cells = readonly (string | number)[]

const row = (cells: Cells): string => `| ${cells.join(' | ')} |`

/** A table whose first column is words and whose others are numbers. */
export function table(head: readonly string[], rows: readonly Cells[]): string {
  return [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n')
}
