/** One letter between two marks: lost letters at both ends (rock 'n' roll, I'd 'a' gone), or a letter that is named. */
import { dash, edge, kindOf, letter, mark } from './characters.js'
import { beforeSpace, isCapital, wordUpTo } from './marks.js'

/** After these words a letter is named: *the letter 'n'*, *an 's'*, *'a' or 'b'*. */
const naming = new Set(
  'a an the this that letter letters vowel consonant initial initials word and or not nor is was write spelt called'.split(
    ' ',
  ),
)
/** After these *'a'* is *have*; so it is after *I'd* and *can't*. */
const modals = new Set('can could would twould should might must may had ought to will shall'.split(' '))
/** Between a modal and *have*: *I'd never 'a' thought*. */
const adverbs = new Set('never ever hardly scarcely not always surely only just sooner rather'.split(' '))

/** How often the letter is an elision where no word before it names it. */
const elided: ReadonlyMap<string, number> = new Map([
  ['n', 0.98],
  ['t', 0.6],
  ['o', 0.6],
  ['e', 0.6],
])
/** How often, where one does, and where it cannot be one: a capital, a letter before a comma. */
const named = 0.05
const never = 0.01

/** Whether one letter stands at `at`, with a mark on each side. */
export function isLetterBetween(text: string, at: number): boolean {
  return (
    kindOf(text.charCodeAt(at)) === letter &&
    kindOf(text.charCodeAt(at - 1)) === mark &&
    kindOf(text.charCodeAt(at + 1)) === mark
  )
}

/** Whether the letter is the *and* of a name, all of whose words have a capital: Guns 'N' Roses. */
function isInTitle(text: string, at: number): boolean {
  if (text.charAt(at) !== 'N' || !isCapital(text, at + 3)) return false
  let start = at - 2
  while (kindOf(text.charCodeAt(start - 1)) === letter && at - start < 24) start--
  return isCapital(text, start)
}

/** What parts words that belong together; a longer dash parts sentences. */
const joins = (code: number): boolean => kindOf(code) === edge || code === 45 || code === 0x2010

/** How likely the marks around the letter at `at` are both apostrophes. */
export function chanceOfLetter(text: string, at: number): number {
  const left = text.charCodeAt(at - 2)
  const isBetweenWords =
    joins(left) &&
    kindOf(text.charCodeAt(at + 2)) === kindOf(left) &&
    joins(text.charCodeAt(at + 2)) &&
    kindOf(text.charCodeAt(at + 3)) === letter
  if (!isBetweenWords || (isCapital(text, at) && !isInTitle(text, at))) return never
  const before = beforeSpace(text, at - 2)
  // What a dash parts, spaced or closed, is no *and*.
  if (before < at - 2 && kindOf(text.charCodeAt(before)) === dash) return never
  const word = before >= 0 && kindOf(text.charCodeAt(before)) === letter ? wordUpTo(text, before) : ''
  const which = text.charAt(at).toLowerCase()
  if (which === 'a') return modals.has(word) || adverbs.has(word) || /'[dt]$/.test(word) ? 0.95 : named
  return naming.has(word) ? named : (elided.get(which) ?? never)
}

/** Whether the letter at `at` stands alone and is no word, so that the mark before it is what was lost: `'f` for *if*. */
export function isLoneLetter(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at + 1)) === edge && !isCapital(text, at) && !'aio'.includes(text.charAt(at))
}
