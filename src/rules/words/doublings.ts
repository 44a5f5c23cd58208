/** Words that stand twice because they are meant to: by grammar, for their sound or weight, or for their sense. */
import type { Token } from './tokens.js'

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words that English sets twice: `had had`, `gave her her book`, and what is said twice for its sound or its weight. */
const twice = listed(
  `had that ha ho he-he hee haw very long far many yes old dear poor tut tick la ta vous bye hush so knock tap aye oh ah please pretty dead ding dong night chop
  boo blah choo cluck coo ditto hip hurry rub tra tum wait woof yo chuff thump bang click drip drop hop jog pit
  beep buzz honk quack tweet chirp crack creak clap run go nous really super okay ok nope nah yeah yep hey pooh shh
  um uh er mm hmm clang clink clunk thud whoosh vroom zoom pop`,
)

/** What is said twice by itself: `No no`, `there there!`, but never in the middle of `he went there there with me`. */
const calls = listed('no now come there hear well never more nothing much')

/** `When we got there there was nobody`. */
const afterThere = listed(
  "was were is are had would came stood seemed wasn't weren't warn't isn't must could might will",
)

/** What people say twice to mean the true kind of it: `a date date`, `fine fine`, `home home`. */
const trueKind = listed(
  `like date home fine rich poor done thing friend friends cool hot real work working job married tall drunk dark
  black white red blue alone asleep awake awkward mad angry sick good bad nice old new coffee house hungry tired
  over gone sorry right wrong sure serious seriously together dating boyfriend girlfriend love loved dead alive human
  quick quickly slow slowly soon little mum mom mama mummy papa dad boom`,
)

/** Words that no sentence sets twice, so that one of them may go. */
const never = listed('the a an of and or than their our your its into upon')

/** What comes after \`to\` where it is no sign of a verb. */
const determiners = listed('the a an his her my your our their its this that these those him them me us')

/** `She knew her her whole life`: who gives, tells or costs somebody what is hers. */
const giving = listed(
  `knew known know gave give given giving gives told tell telling asked ask show showed shown left leave leaving cost
  costs lent lend send sent bring brought bought buy hand handed read wish wished offer offered pay paid promised
  saved save lost teach taught made make call called grant granted allow allowed deny denied refuse refused forgive
  forgave spare spared let without with to for saw see thought think from by in on that when whom of than`,
)

/** Words that stand twice after some words: `came in in time`, `told you you could`. */
const afterVerb = listed('you it in on him me')
const beforeThem = listed(
  `tell told give gave ask asked show showed thank promise see saw let make made think thinks it what who that he she
  they i we you all here this there live lived come came coming go went gone going get got bring brought walk
  walked step stepped look looked put took taken set break broke moved fell know knew thought said sure find found
  hope wish want wanted wanting help with as of slip slipped steal stole rush rushed creep crept hurry hurried ran
  dropped drew`,
)

/** `As I read it it seemed`: an object, and the subject of what comes after a comma that old books leave out. */
const subjectVerbs = listed(
  `was is had has would could will might must seemed warn't wasn't didn't looked became went came fell made
  gave took began turned`,
)
const joints = listed(
  'when as that if and but because though where while since until till so then than before after or for',
)
/** After a joint, a verb or an answer *it* is a subject: `when it it`. */
const notAfterObject = new Set([
  ...joints,
  ...listed('is was did does had has would could will may might can must yes no'),
])

/** `What he does does not matter`: the verb of a clause that is a subject, and the verb of its sentence. */
const verbs = listed('is was are were do does did can could will would may might must should has have')
const clauses = listed('what who where how why all')
/** These lead to the verb of their sentence wherever they stand. */
const leads = listed('whatever whoever whichever wherever however those everything anyone everyone')
/** What such a clause comes after, where it does not begin a sentence. */
const joins = listed('that and but or if because so think thought say said know knew for as')
/** How many words such a clause has at most before its verb. */
const longestClause = 6

/** Whether a word and the same word after it, at `index`, are both meant. */
export function isMeantTwice(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.plain ?? ''
  const [before, after] = [tokens[index - 2], tokens[index + 1]]
  if (twice.has(word) || (verbs.has(word) && endsClause(tokens, index - 1))) return true
  if (calls.has(word) && !(before?.isWord && after?.isWord)) return true
  if (word === 'there') return afterThere.has(after?.plain ?? '')
  if (word === 'her') return !before?.isWord || giving.has(before.plain)
  if (afterVerb.has(word) && beforeThem.has(before?.plain ?? '')) return true
  if (word === 'out') return after?.plain === 'of'
  if (word === 'on') return after?.plain === 'purpose'
  if (word !== 'it' || !before?.isWord || notAfterObject.has(before.plain)) return false
  return subjectVerbs.has(after?.plain ?? '')
}

/** Whether the verb at `index` is the last word of a clause that begins with *what*, *whoever*, *those who*. */
function endsClause(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - longestClause; at--) {
    const token = tokens[at] as Token
    if (!token.isWord) return false
    if (leads.has(token.plain)) return true
    const before = tokens[at - 1]
    if (!clauses.has(token.plain) || (before?.isWord && !joins.has(before.plain))) continue
    // `What do do you want?` has no subject yet.
    return at < index - 1 || !/^d/.test(tokens[index]?.plain ?? '')
  }
  return false
}

/**
 * Whether somebody says a word twice for its sense, at `index` the second time: a word that is known to be said so, or
 * that stands beside itself (`a date, or a date date`; `coffee coffee, not tea`).
 */
export function isSaidForSense(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.plain ?? ''
  // `It is a date date.`, `I like like him`: where a sentence goes on behind it, it may as well be a slip.
  if (trueKind.has(word) && (word === 'like' || !tokens[index + 1]?.isWord))
    return !/^(?:looks?|looked|feels?|felt|sounds?|seem(?:s|ed)?)$/.test(tokens[index - 2]?.plain ?? '')
  if (tokens[index + 1]?.plain === ',' && tokens[index + 2]?.plain === 'not') return true
  if (word.length < 4 || verbs.has(word) || afterVerb.has(word) || joints.has(word)) return false
  return tokens.some(
    ({ plain }, at) => plain === word && at !== index && at !== index - 1 && Math.abs(at - index) < 6,
  )
}

/** Whether nobody sets the word at `index` after itself, so that one of the two can be taken out unread. */
export function isNeverTwice(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.plain ?? ''
  // `The one I talked to to find out`, but never `to to the door`.
  if (word === 'to') return determiners.has(tokens[index + 1]?.plain ?? '')
  return never.has(word)
}
