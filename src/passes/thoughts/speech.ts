/** Where in a paragraph somebody speaks. */
import { partitionPoint } from '../../partition-point.js'

const quoteMark = /["'“”‘’«»„]/g

/** Stretches of a text that stand between quotation marks, straight or curly, as offsets [start, end). */
export function speechRanges(text: string): [number, number][] {
  const ranges: [number, number][] = []
  let open = -1
  let close = ''
  quoteMark.lastIndex = 0
  // Not `exec`, which makes a result of each mark.
  while (quoteMark.test(text)) {
    const index = quoteMark.lastIndex - 1
    const character = text.charAt(index)
    if (open < 0) {
      if (character === '“') [open, close] = [index, '”']
      else if (character === '"') [open, close] = [index, '"']
      else if (character === '„') [open, close] = [index, '“”"']
      else if (character === '«') [open, close] = [index, '»']
      // German and Danish books point them inwards, Swedish and Finnish ones set the same twice.
      else if (character === '»' && isOpening(text, index)) [open, close] = [index, '«»']
      else if (character === '‘' && isOpening(text, index)) [open, close] = [index, '’']
      else if (character === "'" && isOpening(text, index) && closesLater(text, index))
        [open, close] = [index, "'"]
    } else if (close.includes(character) && (!/['’]/.test(close) || isClosing(text, index))) {
      ranges.push([open, index + 1])
      open = -1
    }
  }
  // Speech that the paragraph does not close runs on in the next one.
  if (open >= 0 && close !== "'" && close !== '’') ranges.push([open, text.length])
  return ranges
}

/** Whether an offset lies inside one of some ranges, which follow each other. */
export function isInside(ranges: readonly (readonly [number, number])[], offset: number): boolean {
  const range = ranges[partitionPoint(ranges.length, (index) => (ranges[index]?.[1] ?? 0) - 1 <= offset)]
  return range !== undefined && offset > range[0]
}

function isOpening(text: string, at: number): boolean {
  return (at === 0 || /[\s—–(-]/.test(text[at - 1] as string)) && /\p{L}|…/u.test(text[at + 1] ?? '')
}

/** A single mark ends speech after a stop and before a space; elsewhere it is an apostrophe. */
function isClosing(text: string, at: number): boolean {
  return /[.,!?…—–-]/.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + 1] ?? '')
}

function closesLater(text: string, at: number): boolean {
  for (
    let next = text.indexOf("'", at + 1);
    next >= 0 && next < at + 600;
    next = text.indexOf("'", next + 1)
  ) {
    if (isClosing(text, next)) return true
  }
  return false
}
