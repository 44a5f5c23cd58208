/** Words of the book, found in the source that they were set from. */

/** What the words of a page may be in the source: marks, dashes, ellipses and spaces as they are typed. */
function patternOf(words: string): RegExp {
  const pattern = [...words]
    .map((sign) => {
      if (/\s/.test(sign)) return '\\s+'
      if (/[‘’']/.test(sign)) return "[‘’'`]"
      if (/[“”"]/.test(sign)) return "(?:[“”\"]|''|``)"
      if (/[—–-]/.test(sign)) return '\\s*[—–-]+\\s*'
      if (sign === '…') return '(?:…|\\.(?:\\s?\\.)+)'
      return sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    })
    .join('[*_]{0,3}')
    .replace(/(?:\\s\+(?:\[\*_\]\{0,3\})?)+/g, '\\s+[*_]{0,3}')
  return new RegExp(pattern, 'gu')
}

/**
 * Where a stretch of a block's text stands in its source: the same words may stand there more than once.
 *
 * @returns undefined where the words were changed beyond their signs
 */
export function findInSource(
  source: string,
  text: string,
  start: number,
  end: number,
): [from: number, to: number] | undefined {
  const words = text.slice(start, end).trim()
  if (words === '') return undefined
  const pattern = patternOf(words)
  const before = [...text.matchAll(pattern)].filter(({ index }) => index < start).length
  const addresses = [...source.matchAll(/\]\([^()\n]{0,2000}\)/g)]
  const isAddress = (at: number): boolean =>
    addresses.some(({ index, 0: { length } }) => index < at && at < index + length)
  const found = [...source.matchAll(pattern)].filter(({ index }) => !isAddress(index))[before]
  return found ? [found.index, found.index + found[0].length] : undefined
}
