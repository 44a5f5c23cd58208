/** Characters that nobody sees and every reading system stumbles over. */
import type { LeafEdit } from '../../ast/leaf.js'
import { editsOf, type Mender } from './mend.js'
import { fromWindows1252 } from './windows-1252.js'

/** The low bytes of U+2013, U+2014, U+2018…: what is left of a quote or dash when a copy cut it to one byte. */
const cutOff: Readonly<Record<string, string>> = {
  '\x13': '–',
  '\x14': '—',
  '\x18': '‘',
  '\x19': '’',
  '\x1c': '“',
  '\x1d': '”',
}

/** Among them U+FFFC, which a copy leaves where a picture stood. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffc\ufffe\uffff]/g

/** Control characters: quotes and dashes of windows-1252 are restored, the others leave. */
export const mendControls: Mender = (value) =>
  editsOf(
    value,
    control,
    ([character], ..._) => {
      const code = character.charCodeAt(0)
      if (code === 0x85) return '…'
      if (code >= 0x80 && code <= 0x9f) {
        const known = fromWindows1252(code)
        return known === character ? '' : known
      }
      if (code === 0x0b || code === 0x0c) return ' '
      return cutOff[character] ?? ''
    },
    0.95,
  )

/** Half of a character beyond the Basic Multilingual Plane: nothing can be shown for it but the replacement mark. */
export const mendSurrogates: Mender = (value) =>
  !/\p{Surrogate}/u.test(value) ? [] : editsOf(value, /\p{Surrogate}/gu, () => '\ufffd', 0.9)

const joinersNeeded =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f/u
const spaceless = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u

/** Zero-width characters, byte order marks and soft hyphens leave, but where a script or an emoji needs them. */
export const mendZeroWidth: Mender = (value, { isBidirectional }) =>
  editsOf(
    value,
    /[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
    ({ 0: character, index }) => {
      const around = `${[...value.slice(Math.max(0, index - 2), index)].at(-1) ?? ''}${value.slice(index + 1, index + 3)}`
      if (character === '\u200c' || character === '\u200d') return joinersNeeded.test(around) ? undefined : ''
      if (character === '\u200b') return spaceless.test(around) ? undefined : ''
      // At the end of a line a soft hyphen was seen: the word goes on in the next.
      if (character === '\u00ad') return index > 0 && index === value.length - 1 ? '-' : ''
      return character !== '\ufeff' && isBidirectional() ? undefined : ''
    },
    0.97,
  )

/** Spaces of the typesetter that mean nothing in a manuscript: en quads, tabs, no-break spaces used as an indent. */
export const mendSpaces: Mender = (value, { hasStrayNoBreakSpaces, isStart, isEnd }) => {
  if (!/[\t\u00a0\u1680\u2000-\u2006\u2008\u2028\u2029\u205f\u3000]/.test(value)) return []
  return editsOf(
    value,
    /[ \t\u00a0\u1680\u2000-\u2006\u2008\u2028\u2029\u205f\u3000]+/g,
    ({ 0: spaces, index }) => {
      if (/^ +$/.test(spaces)) return undefined
      if (spaces === '\u00a0') {
        const isEdge = (isStart && index === 0) || (isEnd && index === value.length - 1)
        return isEdge ? '' : hasStrayNoBreakSpaces ? ' ' : undefined
      }
      if (spaces === '\u3000' && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(value)) {
        return isStart && index === 0 ? '' : undefined
      }
      const isEdge = (isStart && index === 0) || (isEnd && index + spaces.length === value.length)
      return isEdge ? '' : ' '
    },
    0.95,
  )
}

/** Backslashes that a web form put before quotes: `don\'t`, `\"Hello\"`. */
export const mendEscapes: Mender = (value, { hasEscapedQuotes }) => {
  if (!hasEscapedQuotes || !value.includes('\\')) return []
  const edits: LeafEdit[] = editsOf(value, /(?<!\\)\\{1,8}(?=['"])/g, () => '', 0.95)
  return edits
}
