/** Two words that stand in one. */
import { commonRank } from './choice.js'
import { isEnglish, isInDictionary } from './dictionary.js'
import { plainWord } from './tokens.js'

/** Little words that stand beside any other. */
const little = new Set(
  `a the to of and in it he she i you we they his her him my your our their them me us was is were are be been had has
  have did do would could should will can may might must not no as at by for from on with that this these those but
  or so if when what who which there then than up out into off over down about after before all an one said very
  never only just some any more how because through upon where while its it's don't didn't i'm i'll that's he'd she'd
  i'd you're am many few such own dear young every same other another two three four five six seven eight ten much
  most quite rather too still yet even let shall went came got go come see going make take put like well now here
  back first last again once always himself herself myself themselves until without toward towards whose ever`.split(
    /\s+/,
  ),
)

/** Little words that also begin longer ones: `overclean`, `outgallop`. */
const beginnings =
  /^(?:up|out|over|under|in|on|off|after|by|down|through|all|be|a|an|i|or|do|us|it|there|here|for|we|back|then|come|go|like|well|see|make|take|first|last|ever|once|even|most|put|too|now|let|much)$/
/** What follows them where they are words of their own. */
const afterBeginnings =
  /^(?:the|his|her|my|your|our|their|this|that|these|those|he|she|they|we|you|was|had|were|would|could|him|them|with|which|when|and|but|not|an|have|are|must|will|can|should|did|said|went|any|some|each|every|me|us|no|other|its|very|if|because|from|into|what|is|it|to|of|as|at|came|seemed|be|been|who|been)$/
/** Little words that also end longer ones: `afterdeck` is none of two. */
const endings =
  /^(?:man|men|some|most|more|a|i|able|or|an|in|on|is|us|as|at|he|be|do|so|up|out|off|down|me|it|no|over|by|one|she|her|all|if|about|less|like|back|go|ever|well|come|first|last|am|see|put|let|make|take)$/
/** Of these `or`, `us`, `er` end so many words that they say nothing. */
const commonEndings =
  /^(?:or|us|a|i|an|er|over|man|men|like|less|some|able|ever|most|more|well|back|down|off|out|up|am|on|he|see|let)$/
/** Past forms, which begin no compound, and what stands after them. */
const past =
  /^(?:drew|stood|took|sat|held|rode|went|came|got|ran|fell|broke|shut|threw|kept|left|found|sent|lit|gave|made|looked|saw|knew|thought|felt|began|became|brought|caught|spoke|rose|wrote|drove|flew|grew|hung|laid|led|lost|met|paid|said|seen|taken|given|gone|done|shook|slept|struck|swung|told|tore|wore|woke|put)$/
const particles =
  /^(?:up|down|out|off|away|on|in|at|it|him|her|his|over|back|an|as|us|more|some|me|so|no|all|about|by|one)$/
/** Words that end so seldom begin a compound. */
const noBeginning = /(?:ly|ed|ous|ful|est|ness|tion|ment|ance|ence|able|ity|ive|ing|ning)$/
/** What stands last in many compounds. */
const compoundEnd =
  /^(?:less|like|most|lest|ways?|struck|bound|born|made|wide|proof|worthy|foremost|keepers?|makers?|masters?|wom[ae]n|boys?|girls?|lady|windows?|wood|doors?|sides?|steps?|work|fire|water|land|hands?|heads?|foot|feet|books?|box|tops?|ends?|beds?|yards?|gates?|gardens?|shops?|school|trees?|horses?|coats?|hats?|knife|papers?|lights?|times?|pieces?|seeds?|rooms?|gowns?|tables?|places?|stones?|glass|glasses|houses?|days?|cases?|boards?|lines?|ground|chairs?|pots?|dish|jacket)$/

/** Little words that are no part of others: beside them stands any word. */
const firm = new Set(
  'the of to and which with that from was were his this had have whom would could they their because when where is but how more much too rather whether without'.split(
    ' ',
  ),
)

/** Ranks below this are words that everyone writes. */
const common = 5000
const veryCommon = 900
/** The rank that words beyond the known ones count with. */
const uncommon = 9000
/** Two words of their own whose ranks sum up to less are told even where nothing marks them as no compound. */
const bothCommon = 2500

/**
 * The two words, where a word of no dictionary is a run of two common ones.
 *
 * @param counts how often words stand in the book, in lower case
 */
export function splitWord(written: string, counts: ReadonlyMap<string, number>): string | undefined {
  const inside = /^(\p{Ll}{2,})(\p{Lu}\p{Ll}+)$/u.exec(written)
  if (inside)
    return isCommon(inside[1] ?? '', counts) && isEnglish((inside[2] ?? '').toLowerCase())
      ? `${inside[1]} ${inside[2]}`
      : undefined
  if (!/^\p{L}?[\p{Ll}'’]+$/u.test(written) || isEnglish(plainWord(written).replace(/'s$/, '')))
    return undefined
  // `fearfullest` is a superlative, `gateman’s` belongs to a gateman, `untilled` is no `until led`.
  if (
    /^(?:un|re|dis|mis|non|inter)\p{L}{4}/u.test(written) &&
    isEnglish(written.replace(/^(?:un|re|dis|mis|non|inter)/, ''))
  )
    return undefined
  if (/['’]s$/.test(written) || (written.endsWith('est') && isEnglish(written.slice(0, -3)))) return undefined
  const isName = /^\p{Lu}/u.test(written)
  let best: { text: string; rank: number } | undefined
  for (let at = 1; at < written.length; at++) {
    const [first, second] = [written.slice(0, at), written.slice(at)]
    const [a, b] = [plainWord(first), plainWord(second)]
    if (/^['’]|^n['’]t$|['’]$/.test(second) || /['’]$/.test(first) || !isPair(a, b, counts, isName)) continue
    const rank = Math.min(20_000, rankOf(a, counts)) + Math.min(20_000, rankOf(b, counts))
    if (rank < (best?.rank ?? Number.POSITIVE_INFINITY)) best = { text: `${first} ${second}`, rank }
  }
  return best?.text
}

/** Of two words that stand in a row elsewhere one must be this common: two rarer ones are a compound. */
const oneCommon = 350

/** The commonest two words that a word of no dictionary may be, compound or not. */
export function likelySplit(written: string): string | undefined {
  if (!/^\p{Ll}{4,}$/u.test(written) || isEnglish(written)) return undefined
  let best: { text: string; rank: number } | undefined
  for (let at = 2; at < written.length - 1; at++) {
    const [first, second] = [written.slice(0, at), written.slice(at)]
    const ranks = [commonRank(first), commonRank(second)].map((rank) => Math.min(rank, uncommon))
    if (Math.min(...ranks) > veryCommon && Math.max(...ranks) > common) continue
    const rank = (ranks[0] ?? 0) + (ranks[1] ?? 0)
    if (rank < (best?.rank ?? 2 * uncommon) && isEnglish(first) && isEnglish(second))
      best = { text: `${first} ${second}`, rank }
  }
  return best?.text
}

/** Every way to part a word of no dictionary into two English ones, in small letters, with a space between. */
export function possibleSplits(written: string): string[] {
  if (!/^\p{Ll}{5,}$/u.test(written) || isEnglish(written)) return []
  const splits: string[] = []
  for (let at = 2; at < written.length - 1; at++) {
    const [first, second] = [written.slice(0, at), written.slice(at)]
    if (Math.min(commonRank(first), commonRank(second)) > oneCommon) continue
    if (compoundEnd.test(second) || endings.test(second)) continue
    if (beginnings.test(first) && !afterBeginnings.test(second)) continue
    if (isEnglish(first) && isEnglish(second)) splits.push(`${first} ${second}`)
  }
  return splits
}

function isPair(a: string, b: string, counts: ReadonlyMap<string, number>, isName: boolean): boolean {
  if (!isName && ((firm.has(a) && isWhole(b)) || (firm.has(b) && isWhole(a)))) return true
  if (!isCommon(a, counts) || !isCommon(b, counts)) return false
  if (isName)
    return (
      little.has(a) &&
      !/^(?:and|do|in|at|or|an|as)$/.test(a) &&
      a.length > 1 &&
      a.length + b.length > 5 &&
      rankOf(b, counts) < veryCommon &&
      b.length > 2
    )
  if (b === 'an') return a.length > 3 && rankOf(a, counts) < 2000
  if (past.test(a) && particles.test(b)) return true
  if (a === 'an') return /^[aeio]/.test(b) && b.length > 4
  if (a === 'be') return b.length > 4 && /(?:ed|ing|en|ly)$/.test(b)
  if (beginnings.test(a)) return afterBeginnings.test(b)
  if (little.has(a) && little.has(b))
    return a.length + b.length > 3 && b !== 'a' && a !== 'a' && `${a}${b}` !== 'ither'
  if (little.has(a)) return b.length > 2 && !endings.test(b)
  if (
    /(?:ed|ing)$/.test(a) &&
    a.length > 4 &&
    /^(?:up|down|out|off|away|on|in|at|it|him|her|his|over|back)$/.test(b)
  )
    return true
  // `stop us`, `inflict or`: after a word of its own a short ending is most often a part of it.
  if (little.has(b)) return a.length > 2 && (!endings.test(b) || (a.length > 3 && !commonEndings.test(b)))
  if (a.length + b.length < 8 || a.length < 3 || b.length < 3) return false
  if (compoundEnd.test(b)) return false
  return (
    noBeginning.test(a) ||
    (a.length + b.length > 8 &&
      rankOf(a, counts) + rankOf(b, counts) < bothCommon &&
      !/(?:ing|ed|er|ers)$/.test(b))
  )
}

/** Whether a word is known by itself and long enough to be no ending. */
function isWhole(word: string): boolean {
  return word.length > 4 && (Number.isFinite(commonRank(word)) || (word.length > 5 && isInDictionary(word)))
}

function isCommon(word: string, counts: ReadonlyMap<string, number>): boolean {
  return rankOf(word, counts) < common
}

/** The rank of a word in novels, or for a word that this book has often, one among the common. */
function rankOf(word: string, counts: ReadonlyMap<string, number>): number {
  const rank = commonRank(word)
  if (rank < common) return rank
  return (counts.get(word) ?? 0) >= 3 && word.length > 2 && isEnglish(word)
    ? common - 1
    : Number.POSITIVE_INFINITY
}
