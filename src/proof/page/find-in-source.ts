/** Words of the book, found in the source that they were set from. */

/** Where a stretch of the book's text stands in its source; undefined where it was changed beyond its signs. */
export function findInSource(source: string, text: string): [from: number, to: number] | undefined {
  const pattern = [...text.trim()]
    .map((sign) => {
      if (/\s/.test(sign)) return '\\s+'
      if (/[‘’']/.test(sign)) return "[‘’'`]"
      if (/[“”"]/.test(sign)) return "(?:[“”\"]|''|``)"
      if (/[—–-]/.test(sign)) return '\\s*[—–-]+\\s*'
      if (sign === '…') return '(?:…|\\.(?:\\s?\\.)+)'
      return sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    })
    .join('')
    .replace(/(?:\\s\+)+/g, '\\s+')
  const found = pattern === '' ? null : new RegExp(pattern, 'u').exec(source)
  return found ? [found.index, found.index + found[0].length] : undefined
}
