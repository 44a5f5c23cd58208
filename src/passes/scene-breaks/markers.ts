/** The ornaments that authors type between two scenes. */

/** Words in a line of their own that stand for an ornament, and that nobody writes for anything else. */
const plain = new Set([
  'scene break',
  'scene change',
  'line break',
  'section break',
  'page break',
  'linebreak',
  'scenebreak',
  'pagebreak',
])
/** Those and the words that need marks around them to stand for one. */
const spelledOut = new Set([
  ...plain,
  'scene',
  'break',
  'hr',
  'time skip',
  'insert line break here',
  'line',
  'ruler',
])

/** The longest row of ornaments that is looked at; a longer one is a rule of a single character. */
const longest = 200

/** Signs that only end or pause a sentence: alone on a line they may be a character's silence. */
const silence = /^[.…?!,;:'"“”‘’\s]*$/u
const ornamental = /^[\p{P}\p{S}\s]+$/u
/** oOo, xXx, -x-, ~o~, 0o0, with or without ornaments around: letters that draw. */
const drawn =
  /^[\p{P}\p{S}\s]*(?:[oO0]{1,40}|[xX]{1,40}|[xX](?:[oO][xX]){1,20}|[oO](?:[xX][oO]){1,20})(?:[\p{P}\p{S}\s]+(?:[oO0]{1,40}|[xX]{1,40}))*[\p{P}\p{S}\s]*$/u

/** Whether a line of text, alone in its paragraph, is an ornament and no words. */
export function isMarkerLine(value: string): boolean {
  return markerKind(value) !== undefined
}

/**
 * The kind of an ornament: what stays of it when its length and spaces do not count, so that `* * *` and `*****` are
 * one kind and `~*~` another; undefined for a line of words.
 */
export function markerKind(value: string): string | undefined {
  // Nearly every line is words: its first letters tell.
  const first = value.charCodeAt(0)
  if (value.length < 15 && isLetter(first) && plain.has(value.trim().toLowerCase()))
    return `[${value.trim().toLowerCase()}]`
  if (
    isLetter(first) &&
    (!isDrawing(first) || (isLetter(value.charCodeAt(1)) && !isDrawing(value.charCodeAt(1))))
  )
    return undefined
  const text = value.trim()
  if (text === '') return undefined
  if (text.length > longest) return isRow(text) ? text.slice(0, 1) : undefined
  if (/^["“”]/.test(text)) return undefined
  if (/^<hr\b[^<>]*>$/i.test(text)) return '<hr>'
  // A dash or two are speech broken off, or a dash that a wrapped line ends with.
  if (/^(?:--?|[–—])$/.test(text)) return undefined
  if (/^(?:<3\s?)+$/.test(text)) return '<3'
  if (ornamental.test(text)) return silence.test(text) ? silentKind(text) : collapse(text)
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').toLowerCase()
  if (bare !== text && spelledOut.has(bare)) return `[${bare}]`
  return isDrawn(text) ? collapse(text.toLowerCase()) : undefined
}

/** A dash, a dot, an o or a numeral: alone on one line it may be anything, on several it parts scenes. */
const shy = /^(?:--?|[–—.oO0]|[xX]{1,5})$/

/** The kind of a line that is an ornament only if the manuscript has more of it. */
export function shyMarkerKind(value: string): string | undefined {
  return value.length <= 7 && shy.test(value.trim()) ? value.trim() : undefined
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
/** Of all letters only o and x draw. */
const isDrawing = (code: number): boolean => code === 79 || code === 111 || code === 88 || code === 120

/** Dots in a row with spaces, dots and colons by turns, or question marks where the copy lost an ornament. */
function silentKind(text: string): string | undefined {
  return /^:?(?:\.:){2,}\.?$/.test(text) ||
    /^(?:\. ?){3,}$/.test(text) ||
    /^(?:… ?){1,}$/.test(text) ||
    /^\?(?: \?){2,}$/.test(text)
    ? collapse(text)
    : undefined
}

/** Whether the letters of a line only draw: not `X`, `XX`, `O`, `ox`, which are a numeral or words. */
function isDrawn(text: string): boolean {
  if (!/[oOxX0]/.test(text) || !drawn.test(text)) return false
  if (/^[XI. ]{1,5}$/.test(text) || /^[0.,:/ -]+$/.test(text)) return false
  // `O!` is a cry: a single letter draws only among ornaments.
  return /[^\p{L}\d\s.,!?;:'’]/u.test(text) || text.replace(/[^\p{L}\d]/gu, '').length >= 3
}

/** Whether a long line repeats one ornament from end to end. */
function isRow(text: string): boolean {
  const first = text[0] as string
  if (!/[\p{P}\p{S}]/u.test(first) || silence.test(first)) return false
  for (const character of text) if (character !== first && character !== ' ') return false
  return true
}

function collapse(text: string): string {
  return text.replace(/\s+/g, '').replace(/(.)\1+/gu, '$1')
}
