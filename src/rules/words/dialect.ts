/** Signs that a stretch of text is dialect, where spelling and grammar are the speaker's own. */
import type { Lexicon } from '../rule.js'
import type { Token } from './tokens.js'

/** How many tokens on either side are looked at. */
const nearby = 10

const forms = new Set(
  `ain't warn't weren't hain't t'other 'em em en o' wi' ha' th' an' ye yer yeh thee thou thy nae wad wud gwyne gwine
  sich ole dat dis dey den dese de t' i' whar thar dar reckon a-going a-coming hev hed ben ef wuz sho allus agin
  afore heerd knowed seed theer maister zur ain mebbe 'er wot oi yo yo' yah fur jist ter tuk sez kin git`.split(
    /\s+/,
  ),
)
const clipped = /(?:in|an|o|wi|th|ha|ev)$/

/** Whether a token stands near dialect: a clipped word (`goin’`), or a form that only dialect has. */
export function isDialect(tokens: readonly Token[], index: number): boolean {
  const last = Math.min(tokens.length, index + nearby + 1)
  for (let i = Math.max(0, index - nearby); i < last; i++) {
    const token = tokens[i] as Token
    if (i !== index && token.isWord && forms.has(token.plain)) return true
    if (token.plain !== '"' || (token.text !== '’' && token.text !== "'")) continue
    const before = tokens[i - 1]
    const after = tokens[i + 1]
    if (before?.end === token.start && before.isWord && clipped.test(before.plain)) return true
    if (after?.start === token.end && /^\p{Ll}/u.test(after.text) && before?.end !== token.start) return true
  }
  return false
}

const foreign = new Set(
  `de des du la le les que qui je vous et une est ma mon mes sa ses très au aux der die das und ich ist ein eine nicht
  mein sie el los las por para con il di della che non una è à où ça c'est n'est j'ai pas avec dans quel quelle
  madame monsieur mademoiselle mon cher chère herr frau señor señora signor signora`.split(/\s+/),
)

/** Whether a token stands beside words of another language. */
export function isForeign(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(Math.max(0, index - 4), index + 5).some(({ plain }) => foreign.has(plain))
}

/** Of 10,000 words this many are dialect in a book that is told in it. */
const toldIn = 15
const plainForms = [
  "ain't",
  "warn't",
  "hain't",
  'sich',
  'dat',
  'dey',
  'gwyne',
  'gwine',
  "t'other",
  'sez',
  'wuz',
  'thar',
]

/** Whether a whole book is told in dialect, as *Huckleberry Finn* is. */
export function isDialectBook({ lowerCounts }: Lexicon): boolean {
  let words = 0
  for (const count of lowerCounts.values()) words += count
  const forms = plainForms.reduce((sum, form) => sum + (lowerCounts.get(form) ?? 0), 0)
  return forms > 5 && (10_000 * forms) / words > toldIn
}
