/** The lines of a value in one: what a mail program quoted among them stands between quotation marks. */

/** The marks before a quoted line: `> `, `>> `, `> > `. */
const mark = /^>(?:\s?>){0,5}(?=\s|$|[^\s<>=:;])\s*/

/** Whether a mail program set a mark before a line. */
export function isQuoted(line: string): boolean {
  return mark.test(line)
}

/** Joins the lines of a value; where all of them are quoted they were only set in, and nobody else is quoted. */
export function joinSaid(lines: readonly string[]): string {
  const texts = lines.filter((line) => line !== '')
  // One line alone may begin with a mark of the author's: `>text< is telepathy`.
  if (texts.length < 2 || !texts.some((line) => isQuoted(line))) return lines.join(' ')
  const isSetIn = texts.every((line) => isQuoted(line))
  const pieces: string[] = []
  for (let at = 0; at < texts.length; at++) {
    const quoted: string[] = []
    for (; at < texts.length && isQuoted(texts[at] as string); at++)
      quoted.push((texts[at] as string).replace(mark, ''))
    const said = quoted.filter((line) => line !== '').join(' ')
    if (said !== '') pieces.push(isSetIn || /["“”]/.test(said) ? said : `"${said}"`)
    const plain = texts[at]
    if (plain !== undefined) pieces.push(plain)
  }
  return pieces.join(' ')
}
