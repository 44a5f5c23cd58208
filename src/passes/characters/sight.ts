/** What the words around a lost mark say of it, whatever the marks beside it were. */

import { contractionEnds } from './contractions.js'
import type { Proof } from './proof.js'
import { type Side, sideOf } from './readings.js'
import { sentenceAsks } from './statements.js'

/** A lost mark in its text. */
export interface Place {
  text: string
  at: number
  /** The offset behind it. */
  end: number
  /** Whether it may be a question mark. */
  isQuestionMark: boolean
  /** Whether the next character is a lost mark, too. */
  isBeforeMark: boolean
  proof: Proof
}

/** What the place says whatever the marks around it were; looked at once. */
export interface Sight {
  right: Side
  apostrophe: { inside: number; leading: number; trailing: number }
  /** How much likelier than elsewhere a question ends here. */
  asks: number
  /** How likely two whole words stand beside it. */
  parts: number
  isSpaced: boolean
  /** Whether a colon stands behind it: older books set a dash there. */
  isAfterColon: boolean
  /** Whether it begins a line. */
  isLineStart: boolean
}

const contracted = new RegExp(`^(?:${contractionEnds})$`, 'i')
const joined = new Set(
  "o'clock ma'am e'er o'er ne'er t'other se'nnight se'night ha'penny fo'c's'le bos'n s'pose y'all g'night c'mon 'tain't e'en i'faith"
    .split(' ')
    .map((word) => word.replaceAll("'", '')),
)
const leading =
  /^(?:em|tis|twas|twere|twill|twould|bout|cause|til|till|cept|spose|neath|round|nuff|nother|tain|twon|kase|pon|stead|gainst|live|n|cos|cuz|im|er|ere|ave|ad|alf|ome|ouse|art|ell|ope|ead|\d0s|\d\d)$/i
const clipped = /^(?:o|th|ol|wi)$/i
const trailing =
  /^(?:an|mo|po|de|jus|jes|mos|las|bes|nex|di|ti|le|lil|doan|didn|couldn|wouldn|ain|wher|\p{L}{2,9}in)$/iu
const shortWords = new Set(
  'a i o ah am an as at be by do go ha he hi if in is it me my no of oh on or so to up us we ye'.split(' '),
)
/** Words that no one owns, so that they follow no possessive: `for two days? nobody knew` lost another mark. */
const followers = new Set(
  [
    'the a an and but or nor so yet then than that this these those which who whom whose what where when why how if as like',
    'i he she it they we you his her its their my your our one',
    'nobody somebody everybody anybody nothing something everything anything none someone anyone everyone both each every some any no not all',
    'to of in on at with for from by into onto over under through upon about against without within across behind beside between toward towards after before during since until till',
    'because though although while unless whether',
    'was were is are am be been had has have did does do could would will should shall might must may can',
    'don didn doesn won couldn wouldn isn wasn aren weren hadn hasn haven shouldn ain mustn',
    'said asked went came knew thought felt seemed',
    'there here now yes well oh never always just only even still perhaps maybe too again instead already almost',
  ]
    .join(' ')
    .split(' '),
)

/** Looks at a place. */
export function lookAt({ text, at, end, isBeforeMark, isQuestionMark, proof }: Place): Sight {
  const behind = /[\p{L}'’?\ufffd]*$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? ''
  const before = /^[\p{L}\d]*/u.exec(text.slice(end, end + 24))?.[0] ?? ''
  const isWord = (word: string): boolean => {
    const small = word.toLowerCase()
    return shortWords.has(small) || (word.length > 1 && proof.words.has(small))
  }
  const next = /^\s+(\p{Ll}+)/u.exec(text.slice(end, end + 24))?.[1]
  const right = isBeforeMark ? 'mark' : sideOf(text.charAt(end))
  return {
    right,
    apostrophe: {
      inside: insideOdds(behind, before, isWord),
      leading: leading.test(before) ? 0.6 : 0.001,
      trailing: trailingOdds(behind, next, right, proof),
    },
    asks: isQuestionMark ? askingOdds(text, at, next) : 0,
    parts: partsOdds(behind, before, isWord),
    isSpaced: sideOf(text.charAt(at - 1)) === 'space' && right === 'space',
    isAfterColon: text.charAt(at - 1) === ':',
    isLineStart: at === 0 || text.charAt(at - 1) === '\n',
  }
}

/** `don?t`, `o?clock`, `he?p`: how likely an apostrophe stands between two letters. */
function insideOdds(behind: string, before: string, isWord: (word: string) => boolean): number {
  if (contracted.test(before)) return 20
  if (joined.has((behind + before).toLowerCase())) return 20
  if (/^(?:[B-HJ-Z]|[b-hj-z])$/.test(behind)) return 5
  const isTorn = (part: string): boolean => part.length <= 2 && !isWord(part)
  return isTorn(before) || isTorn(behind) ? 3 : 0.002
}

/** Two words that the manuscript knows are parted by a dash; a stretch that is none may have been torn. */
function partsOdds(behind: string, before: string, isWord: (word: string) => boolean): number {
  const known = Number(isWord(behind)) + Number(isWord(before))
  // `a?most` is one word, `a?a lamp` a stammer.
  if (/^a$/i.test(behind)) return before.startsWith(behind.toLowerCase()) ? 1 : 0.02
  if (Math.min(behind.length, before.length) === 1 && behind !== 'I' && !/^[aI]$/.test(before)) return 0.05
  return [0.2, 0.6, 1][known] as number
}

/** `goin?`, `weeks? torture`. */
function trailingOdds(behind: string, next: string | undefined, right: Side, { words, torn }: Proof): number {
  if (clipped.test(behind) || (trailing.test(behind) && !words.has(behind.toLowerCase()))) return 3
  if (torn.has(behind.toLowerCase())) return 3
  if (right === 'mark') return 0.004
  if (/s$/i.test(behind) && right === 'space' && next !== undefined && !followers.has(next)) return 1.2
  if (/s$/i.test(behind)) return 0.02
  if (words.has(behind.toLowerCase())) return 0.002
  // Where people speak a dialect, words that stand nowhere whole are clipped.
  return torn.size >= 5 && !/^\p{Lu}/u.test(behind) ? 0.3 : 0.01
}

/** How likely the sentence before a mark is a question. */
function askingOdds(text: string, at: number, next: string | undefined): number {
  const asks = sentenceAsks(text.slice(Math.max(0, at - 300), at)) ? 1 : 0.15
  // No sentence begins with a small letter.
  return next === undefined ? asks : asks * 0.05
}
