/** Rows of tildes: to Markdown the fence of a block of code, in a story an ornament between two scenes. */

const fence = /^ {0,3}(`{3,}|~{3,})[ \t]*(.*)$/
const row = /^ {0,3}~{3,}[ \t]*$/

/**
 * A Markdown text for the parser, in which every row of tildes that stands alone between blank lines is a thematic
 * break of the same length. A fence of code has its code right below it.
 */
export function settleTildeRows(source: string): string {
  if (!/^ {0,3}~~~/m.test(source)) return source
  const lines = source.split('\n')
  let open = ''
  return lines
    .map((line, index) => {
      const text = line.replace(/\r$/, '')
      const [, signs = '', info = ''] = fence.exec(text) ?? []
      if (open !== '') {
        if (signs.startsWith(open) && info === '') open = ''
        return line
      }
      const isAlone = isBlank(lines[index - 1]) && isBlank(lines[index + 1])
      if (isAlone && row.test(text)) return line.replaceAll('~', '*')
      if (signs !== '' && !(signs.startsWith('`') && info.includes('`'))) open = signs
      return line
    })
    .join('\n')
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}
