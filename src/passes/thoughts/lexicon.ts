/** What single words say of who speaks, and when: the table from which lost thoughts are told. */

/** What a word can say; several add up as bits. */
export const says = {
  first: 1,
  we: 2,
  second: 4,
  /** A present tense that stands by itself: `is`, `don't`. */
  present: 8,
  future: 16,
  past: 32,
  /** `would`, `could`: the tense of free indirect speech as much as of thought. */
  modal: 64,
  third: 128,
  /** The here and now of whoever speaks. */
  deictic: 256,
  /** Present only after a person who is not the third: `I know`, `you want`. */
  bare: 512,
  /** The person and the verb in one: `I'm`, `it's`. */
  copula: 1024,
  /** Present only after the third person: `he knows`, but `by no means`. */
  bareThird: 2048,
} as const

const table: readonly (readonly [bits: number, words: string])[] = [
  [says.first, "i me my mine myself i'd"],
  [says.first | says.present | says.copula, "i'm i've"],
  [says.first | says.future, "i'll"],
  [says.we, "us our ours ourselves we we'd"],
  [says.we | says.present | says.copula, "we're we've"],
  [says.we | says.future, "we'll"],
  [says.second, "you your yours yourself yourselves you'd ya y'all"],
  [says.second | says.present | says.copula, "you're you've"],
  [says.second | says.future, "you'll"],
  [
    says.present,
    "is isn't are aren't am ain't has hasn't have haven't do don't does doesn't gotta wanna dunno let's",
  ],
  [
    says.present | says.copula,
    "it's that's what's who's here's there's where's how's everything's nothing's something's",
  ],
  [says.third | says.present | says.copula, "he's she's they're they've"],
  [says.future, "will won't can can't cannot shall gonna it'll that'll there'll"],
  [says.third | says.future, "he'll she'll they'll"],
  [says.past, "was wasn't were weren't had hadn't did didn't"],
  [says.modal, "would wouldn't could couldn't should shouldn't might must mustn't"],
  [says.third, 'he him his himself she her hers herself they them their theirs themselves themself'],
  [says.third | says.modal, "he'd she'd they'd"],
  [says.deictic, 'now today tonight tomorrow yesterday here this these'],
  [
    says.bare,
    'know want think hope wonder wish need love hate like see feel guess suppose believe remember understand mean care swear promise bet miss hear trust look seem sound get go come keep make take say tell',
  ],
  [
    says.bareThird,
    'knows wants thinks hopes wishes needs loves hates likes seems feels means cares looks sounds gets goes comes keeps makes takes says tells works lives matters hurts deserves belongs happens wonders believes understands remembers',
  ],
  [
    says.past,
    'said went came took made got gave knew thought saw felt found told left kept stood sat ran held began turned heard let set put met lost brought fell grew led spoke spent broke caught chose drew drove ate flew forgot froze hid hung laid lay lit meant paid read rode rose sang sank sent shook shone shot shut slept slid spun spread stole struck stuck swam swept swore swung taught threw tore understood woke wore wept won wrote became bent bit blew built burst bought crept cut dealt dug fed fought hit hurt leapt leant lent rang sought sold sped split sprang stank stung strode',
  ],
]

const words = new Map<string, number>()
for (const [bits, list] of table)
  for (const word of list.split(' ')) words.set(word, (words.get(word) ?? 0) | bits)

/** Words that end like a past tense and are none. */
const noPast = new Set(
  'need indeed bed red led fed shed bleed feed seed speed weed breed deed exceed proceed succeed hundred naked sacred wicked kindred embed'.split(
    ' ',
  ),
)

/** What a word says by itself, as bits of {@link says}; 0 for most words. */
export function wordSays(small: string): number {
  const known = words.get(small)
  if (known !== undefined) return known
  return small.length > 4 && small.endsWith('ed') && !noPast.has(small) ? says.past : 0
}

/** Words with which someone answers himself. */
export const interjections: ReadonlySet<string> = new Set(
  'oh ah god well damn great no yes yeah yep nope okay ok hell shit crap please ugh good fine sure right wait hmm jesus christ lord bloody wonderful perfect brilliant nice smooth poor stupid idiot typical figures funny strange odd weird thank thanks sorry hello hey dammit damnit fuck whatever anyway honestly seriously really lucky fool coward liar careful easy steady quiet enough breathe think focus stop run move hurry'.split(
    ' ',
  ),
)

/** Verbs with which someone orders himself at the beginning of a sentence. */
export const imperatives: ReadonlySet<string> = new Set(
  "don't think focus run stop breathe look keep just get let please calm wait hold go come stay move say tell forget remember concentrate relax try never pull turn act smile leave listen give take put be do ask help walk shut quit ignore trust hang hurry watch make find call".split(
    ' ',
  ),
)

/** Words by which narration says that the next sentence is in someone's head. */
export const thinkingWords: ReadonlySet<string> = new Set(
  'thought thoughts thinking think wondered wondering wonder mused musing pondered realized realised realization figured decided told mind hoped wished remembered considered prayed prayer reminded reasoned reflected vowed head knew guessed asked herself himself'.split(
    ' ',
  ),
)

/** Subjects of `knows`, and of no `have`. */
export const singulars: ReadonlySet<string> = new Set(
  'he she it that this who everyone everybody nobody somebody someone everything nothing something'.split(
    ' ',
  ),
)
/** After these `will` is a noun. */
export const nounMakers: ReadonlySet<string> = new Set(
  'his her the free own my your their our a good of last'.split(' '),
)
/** After these a present tense is an infinitive. */
export const infinitiveMakers: ReadonlySet<string> = new Set(
  "to would could should might must would've wouldn't couldn't shouldn't did didn't not can can't cannot will won't i'll you'll he'll she'll we'll they'll may".split(
    ' ',
  ),
)
/** A plural present, and the singular subjects that it has none of. */
export const plurals: ReadonlySet<string> = new Set(['have', 'do', "don't", 'are'])
export const third: ReadonlySet<string> = new Set(['he', 'she', 'it'])
/** What makes a perfect of the past behind it. */
export const perfects: ReadonlySet<string> = new Set(['have', 'has', 'having'])

/** Every word of these tables by which a sentence of narration is read. */
export const lexicon: ReadonlySet<string> = new Set([
  ...words.keys(),
  ...thinkingWords,
  ...singulars,
  ...nounMakers,
  ...infinitiveMakers,
  ...plurals,
  ...third,
  ...perfects,
  ...['not', 'never'],
])
