/**
 * Words of English that begin with an apostrophe, by what they have lost; each group says where its words can be looked up.
 *
 * OED: *The Oxford English Dictionary*. DARE: *Dictionary of American Regional English*. Wiktionary: its categories
 * "English aphetic forms" and "English clippings". A dictionary is named as the place to look, and was not at hand when
 * the lists were made; of what has a page or a date, excerpts were read. A word that a reader of the last two hundred
 * years would not meet in more than one book has no place here: what one manuscript alone shows, the engine learns.
 */

/** A group of words, and how often `'` before one of them, after a space, is an apostrophe and no opening quote. */
interface Group {
  chance: number
  words: string
}

/** Forms of *it* and *them*, which no English word looks like. OED, s.vv. ’tis, ’twas, ’em, ’un. */
const pronouns: Group = {
  chance: 0.995,
  words: `tis tisn't twas twasn't twere twere't twarn't twill twon't twould twouldn't twant tain't tain t'other tother
    em un uns`,
}

/** *And*, *than*, *would*, *will*, *arithmetic* and *enough* in their shortest form. OED, s.vv. ’n, ’ud, ’ull, ’nuff. */
const shortest: Group = { chance: 0.995, words: 'n ud ull rithmetic nuff' }

/** *God's*, in oaths. OED, s.v. ’s (prefix); Onions, *A Shakespeare Glossary*. */
const oaths: Group = { chance: 0.995, words: `sblood sdeath sfoot slife swounds zounds gad's` }

/** Verbs that stand off from their pronoun, as printers before 1850 set them: I ’ll, he ’s. OED, s.vv. ’ll, ’s, ’d. */
const verbs: Group = { chance: 0.99, words: 'll ve re d t s m' }

/** Lost *a-*. OED and Wiktionary (aphetic forms); the verbs ’low and ’gree in DARE. */
const lostA: Group = {
  chance: 0.97,
  words: `bout bove ccordin ccount cordin cording cordingly cross fraid gainst gin gree larum lone long longside longst
    low lowed lows maze mazed mazing merica merican mid midst mong mongst nother parently pologise pologize pology nuther round shamed sociate stonish stonished
    stonishin tend tends tention vantage venture void way board live gain`,
}

/** Lost *be-*. OED and Wiktionary (aphetic forms). */
const lostBe: Group = {
  chance: 0.97,
  words: 'cause cos coz cuz kase kaze fo fore hind lieve lieves neath nigh sides tween twixt',
}

/** Lost *e-, en-, es-, ex-*. OED and Wiktionary (aphetic forms). */
const lostE: Group = {
  chance: 0.97,
  words: `cep cept cepting ceptin change cello lectric lection leven leventh nough scape scaped scaping scuse scused sploit splain splained specially squire
    stablish stablished state ternal ternity tirely tude xactly xcept xpect zackly zactly`,
}

/** Other lost first syllables: *con-, de-, des-, dis-, im-, in-, o-, per-, pro-, re-, sup-, sus-, un-*. OED; Wiktionary; DARE. */
const lostSyllable: Group = {
  chance: 0.97,
  words: `blige bliged bleeged casion cided clare clear count course deed deedy dentical fess fessed less lastic magine
    maginary member membered members most nation nited nless pears pinion pon portant pose praps prentice prentices sposing spose
    spec spect spects spicion spicious spise sprise sprised spute stand stead stid stillery stracted stroyed strue swell
    taint til till vention viding vite vited vittles`,
}

/** Animals and staples of the American South and West without their first syllable. DARE, s.vv. coon, gator, possum, tater. */
const american: Group = {
  chance: 0.97,
  words: 'bacca bacco baccy coon gator lasses possum possums skeeter skeeters tater taters tato',
}

/**
 * Clippings of the last hundred years. Wiktionary (English clippings); OED. *’Sup* is short for *what’s up* (R. Kyff, Word
 * Watch, *Hartford Courant*, 8 November 1996).
 */
const clippings: Group = {
  chance: 0.97,
  words: 'bus busses bye flu fridge frisco hood hoy kay nam phone plane rents shroom sup tec varsity',
}

/**
 * Lost *h*: in weak *he, him, her, his, had, have* everywhere, in every word in most of England (Wikipedia, "H-dropping",
 * after Upton and Widdowson, *An Atlas of English Dialects* (2006), 58–59).
 */
const lostH: Group = {
  chance: 0.97,
  words: `abit ackney ad addock adn't air airs alf alfpenny all am ammer and anded andkerchief andle ands andsome ang
    anged angin angs appen appened appens appy arbour ard arder ardly arf arm arness arry art as asn't at atch ate
    ated ates atred aul aunt ave aven't avin aving avn't aw awk ay azard e e'd e'll e's ead eaded eads eap ear eard ears eart earted
    earts eat eath eathen eaven eavens eavy edge eel eels eight ell elp elped elpin ence er er'n erb ere ere's erring ers
    ers'n erself ev ev'n hev ide iding igh igher ighest ighness ill im imse'f imself imsen ire ired ires is isself it
    itch hit oarse ob obby oist old olding olds ole oles oliday olidays ollow oly ome omes onest oney onour oo ood ook
    oop ope oped opes opin orn orrible orrid orror orse orseback orses ose ospital ot otel otter our ours ouse ouses ow
    owever owl ug uge um uman umble umbug ump undred undreds unger ungry unt unting urn urry urt urts usband usbands
    ush usht usky`,
}

/** Names of people and places, which lose their *h* as other words do ("H-dropping", as above, has three of the places). */
const names: Group = {
  chance: 0.97,
  words: `aggerty ammersmith ampstead ampshire annah arold arriet astings awkins enrietta enry erbert ereford ertford
    iggins ighgate olborn olmes oratio oward udson umphrey`,
}

/** Lost *w* or *th*: woman, would, with, these. OED, s.vv. */
const lostW: Group = { chance: 0.97, words: `ese ill'd ith oman omen ould ouldn't` }

/** Words above that are also words of their own, so that a quotation may well begin with them. */
const ownWords = `air airs all am and arm art as at ate aunt aw ay bliged board bout bus bye cause change clear count course
  cross deed ear ears eat edge eel eels eight ere fore flu gain hind hit hood ill ire is it kay lection less live lone long low
  magine member members mid most nation ole old olds otter our ours ow owl phone plane pose rents round sides squire stand
  state stead swell tater tend tends till um un urn ush vantage venture void way scape maze shamed oarse orn gin`

const groups = [
  pronouns,
  shortest,
  oaths,
  verbs,
  lostA,
  lostBe,
  lostE,
  lostSyllable,
  american,
  clippings,
  lostH,
  names,
  lostW,
]

const split = (words: string): string[] => words.split(/\s+/)

const chances: ReadonlyMap<string, number> = new Map(
  groups.flatMap(({ chance, words }) => split(words).map((word) => [word, chance] as const)),
)
const alsoWhole: ReadonlySet<string> = new Set(split(ownWords))
const withoutH: ReadonlySet<string> = new Set(
  split(`${lostH.words} ${names.words}`).filter((word) => !alsoWhole.has(word)),
)

/** A word of the lexicon. */
export interface LeadingElision {
  /** Of a `'` before it, and after a space, how often it is an apostrophe and no opening quote. */
  chance: number
  /** Whether it also stands whole, as a word of its own. */
  isWord: boolean
  /** Whether it has lost its *h*, and is nothing else. */
  hasLostH: boolean
}

/** The part of a word before the apostrophe in it: `it` of `it's`. */
export const baseOf = (word: string): string => {
  const inner = word.indexOf("'")
  return inner > 1 ? word.slice(0, inner) : word
}

/** What is known of a word after a `'`: a word of the lexicon, or one with an ending of its own (`'ouse's`). */
export function leadingElision(word: string): LeadingElision | undefined {
  const known = chances.has(word) ? word : baseOf(word)
  const chance = chances.get(known)
  if (chance === undefined) return undefined
  return { chance, isWord: alsoWhole.has(known), hasLostH: withoutH.has(known) }
}
