/**
 * Words of English that end with an apostrophe, by what they have lost; each group says where its words can be looked up.
 *
 * OED and DARE as in `leading-elisions.ts`. EDD: J. Wright, *The English Dialect Dictionary*. SND: *Scottish National
 * Dictionary*. Wright: E. M. Wright, *Rustic Speech and Folk-Lore* (1913), chapter X, on the dentals.
 */

/** A group of words, and how often `'` after one of them, before a space or a stop, is an apostrophe and no closing quote. */
interface Group {
  chance: number
  words: string
}

/** *Of, the, and, in, with, to, you, ye, do* in their shortest form. OED, s.vv. o’, th’, an’, i’, wi’; EDD, s.v. t’. */
const shortest: Group = { chance: 0.985, words: 'o th an i wi t y yo ye d ha tha' }

/** *-n't* without its *t*, and *don't*, *dasn't* as the American South says them. DARE, s.vv. */
const negations: Group = {
  chance: 0.985,
  words: `ain aren couldn dasn didn doan doesn don hadn hasn haven isn mustn needn shouldn wasn weren won wouldn`,
}

/** *-ing* with *n*. OED, s.v. -in’; Wiktionary, "English terms suffixed with -in'". Others are told by their form. */
const participles: Group = {
  chance: 0.985,
  words: `anythin bein comin darlin doin evenin everythin goin havin lookin mornin nothin somethin tellin thinkin`,
}

/** Short forms of verse: though, through, thorough. OED, s.vv. tho’, thro’, altho’. */
const verse: Group = { chance: 0.985, words: 'altho tho thoro thro' }

/** Scots: *all, ball, call, fall, half, hall, from, give, have, must, make, take, full*, who. SND, s.vv. a’, ca’, fa’, gi’, mak’. */
const scots: Group = { chance: 0.9, words: 'a awa ca fa fu gi giv hal hav lov ma mak na sha ta tak wh' }

/** *Old, little, mistress, master*. OED, s.vv. ol’, li’l; DARE, s.vv. mas’, mis’. */
const titles: Group = { chance: 0.985, words: `ol ole li'l lil mas massa mis miss'n` }

/** *r* lost at the end: before, for, more, poor, sure, your. DARE, s.vv. befo’, fo’, mo’; Wiktionary, pronunciation spellings. */
const lostR: Group = { chance: 0.985, words: 'befo fo mo po sho' }

/** *And*, *even*, *them* and the like, cut to a letter or two. OED, s.vv. ’n’, e’en. */
const letters: Group = { chance: 0.9, words: 'c e m n ne r' }

/** *t* lost after another consonant, in many dialects: best, kept, fact, next (Wright; of the last two she says so). */
const lostT: Group = {
  chance: 0.9,
  words: `ac bes breas cas cert direc distric eas expec fac fas firs hones interes jes jus kep las leas lef lis los mos
    mus nes nex objec pas pos respec res slep sof strac subjec tes twis wes agin ag'in`,
}

/**
 * *d* lost after *l* or *n*: old, hand, friend. Wikipedia, "Phonological history of English consonant clusters", on final
 * clusters in African American and Caribbean English, which has *hand*.
 */
const lostD: Group = {
  chance: 0.9,
  words: `aroun behin blin chil col en fiel fin foun frien gol groun han hol kin lan len men mil min poun roun san sen soun
    spen stan tol wil win worl`,
}

const groups = [shortest, negations, participles, verse, scots, titles, lostR, letters, lostT, lostD]

/** Of a `'` after this word, and before a space or a stop, how often it is an apostrophe and no closing quote. */
export const trailingElisions: ReadonlyMap<string, number> = new Map(
  groups.flatMap(({ chance, words }) => words.split(/\s+/).map((word) => [word, chance] as const)),
)
