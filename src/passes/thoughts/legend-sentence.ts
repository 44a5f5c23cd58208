/** Sentences that explain a mark, as authors put them above a story: `Anything between /slashes/ is what they think.` */

const kinds =
  'slash(?:es)?|brackets?|braces|asterisks?|stars?|tildes?|underscores?|plus(?: signs?)?|carets?|colons?'
const named = `(?:(?:double|single|square|curly|angle) )?(?:${kinds}|italics?|bold|caps|capitals|capital letters|all caps)`
const sign = String.raw`[*_~/:<>[\]{}+=#^|@%]{1,3}`
/** `//`, `// //`, `/slashes/`, `~...~`, or their name alone. */
const shown = String.raw`(?:${sign}(?:\s?(?:${named}|text|words?|this|blah|\.{2,3}|…)?\s?${sign})?|${named})`
const placed = `(?:(?: (?:that|which|written|set|put|shown|marked|enclosed|surrounded|is|are))|['’]s){0,3} (?:in|inside|within|between|by|with)`
const subject =
  '(?:any|every)(?:thing| words?)|whatever|(?:all |the )?(?:words?|text|phrases?|sentences?|lines?|parts?|sections?|passages?|stuff|things)'

/** What is marked stands first, its meaning behind the verb. */
const meaningLast = new RegExp(
  String.raw`^(?:${subject})${placed} ${shown},? (?:is|are|means?|denotes?|indicates?|represents?|signif(?:y|ies)) (\S+(?: \S+){0,7})$`,
  'i',
)
/** `~like this~`, between signs of its own. */
const sample = String.raw`${sign}(?:like )?(?:this|so|that|text|words?|blah|\.{2,3}|…)${sign}`
/** `Thoughts are in /slashes/`, `Thoughts are in italics, _like so_`. */
const meaningFirst = new RegExp(
  String.raw`^(\S+(?: \S+){0,4}) (?:is|are|will be|appears?)${placed} ${shown}(?:,? (?:like (?:this|so)|${sample}))?$`,
  'i',
)
/** `Telepathy is shown as ~this~`, `dreams look //like this//`, and what follows it: `flashbacks as [this]`. */
const meaningSampled = new RegExp(
  String.raw`^(\S+(?: \S+){0,4}?)(?: (?:is|are|will be|appears?|looks?)(?: (?:shown|written|marked|set|put|given|typed))?(?: (?:as|like))?| as) ${sample}$`,
  'i',
)

/** Where a sentence that explains a mark begins: what the parts of a longer one are cut before. */
export const legendSubject = new RegExp(
  String.raw`^(?:${subject})(?: \S+){0,2} (?:in|inside|within|between|by|with) `,
  'i',
)

/** What a sentence says that a mark means (`what they're thinking`); undefined for one that explains none. */
export function explained(sentence: string): string | undefined {
  const bare = sentence.trim().replace(/[.;!,]$/, '')
  if (bare.length > 160) return undefined
  return (meaningLast.exec(bare) ?? meaningFirst.exec(bare) ?? meaningSampled.exec(bare))?.[1]
}

const lone = new RegExp(`^${sample}$`, 'i')

/** Whether a clause shows a mark and nothing else: the end of `thoughts are in italics, _like this_`. */
export function showsOnly(clause: string): boolean {
  return lone.test(clause.trim().replace(/[.;!,]$/, ''))
}
