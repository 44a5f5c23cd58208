/** The verbs that tie a speech to its speaker; past and present, without those that can also be an action (`smiled`). */
const verbs =
  'said|says|asked|asks|replied|replies|answered|answers|whispered|whispers|murmured|murmurs|muttered|mutters|cried|' +
  'shouted|shouts|yelled|yells|screamed|exclaimed|exclaims|added|adds|continued|agreed|begged|demanded|growled|' +
  'grumbled|snapped|sobbed|stammered|stuttered|suggested|remarked|retorted|insisted|interrupted|announced|declared|' +
  'explained|hissed|inquired|enquired|observed|responded|repeated|protested|admitted|called'

/** A tag that begins with a pronoun or a person: ` she said`, ` the boy asked`, ` his mother said`. */
const personTag = new RegExp(
  `^ (?:he|she|they|we|it|you|(?:the|his|her|my|their) \\p{Ll}+) (?:\\p{Ll}+ly )?(?:${verbs})\\b`,
  'u',
)

/** A tag that begins with its verb: ` said Ann`, ` asked the boy`. */
const verbTag = new RegExp(
  `^ (?:${verbs}) (?:\\p{Lu}\\p{Ll}+|the |his |her |my |he\\b|she\\b|they\\b|I\\b)`,
  'u',
)

/** A tag that begins with a name: ` Ann said`. */
export const nameTag = new RegExp(`^ (?:(?:Mr|Mrs|Ms|Dr|Miss)\\.? )?\\p{Lu}\\p{Ll}+ (?:${verbs})[.,:;]`, 'u')

/** What begins a sentence before a name, and is no name itself: `Then Tom said`, `Presently Ann asked`, `This said`. */
const opener =
  '(?:\\p{Lu}\\p{L}+ly (?=\\p{Lu})|(?:Then|Now|But|And|So|Or|Yet|Still|Soon|Again|Once|Here|There|This|That|These|Those|What|When|While|' +
  'As|After|Before|Perhaps|Maybe|Instead|Only|Even|Just|Later|Next|Nobody|Somebody|Everybody|Everyone|Someone|Anyone|' +
  'No|Nothing|Well|Which|Who|Whoever|Because|If|Though|Although|Afterwards?|Always|Often|Sometimes|Never|One|Some|' +
  'Many|All|Each|Both|My|His|Her|Their|Our|Your|Its|The|An?|In|On|At|To|For|With|From|By|Of) )'

/** A speaker's name: no pronoun, and no word that begins a sentence. */
const name = `(?!(?:He|She|They|We|It|You) |${opener})(?:(?:Mr|Mrs|Ms|Dr|Miss)\\.? )?\\p{Lu}\\p{L}+`

/** A whole tag that begins with its verb, in capitals: `Said Ann.` */
const verbFirst =
  '(?:Said|Asked|Cried|Exclaimed|Whispered|Replied|Muttered|Murmured|Answered|Shouted) (?:\\p{Lu}\\p{L}+|the \\p{Ll}+|he|she|they|I)[.,](?= |$)'

/**
 * A tag that begins with a capital, after a full stop: ` I said.`, ` Ann asked, “`, ` Mr. Hale replied in a low voice`.
 * Only what comes after the verb tells it from a sentence of its own (` I said nothing.`, ` Ann asked him in.`).
 */
const closedTag = new RegExp(
  `^ (?:I|${name}(?: \\p{Lu}\\p{L}+)?) (?:\\p{Ll}+ly )?` +
    `(?:said|says|asked|asks|replied|replies|answered|answers|whispered|murmured|muttered|added|remarked)` +
    `(?:[.;:—]|, (?!“(?!I\\b)\\p{Lu})| \\p{Ll}+ly\\b| (?:in|with|as|after|again|back|at last|quietly|aloud)\\b)` +
    `|^ (?:He|She|They) (?:\\p{Ll}+ly )?(?:said|says|asked|asks|replied|whispered|begged|murmured|muttered)(?: \\p{Ll}+ly)?\\.(?= |$)` +
    `|^ ${verbFirst}`,
  'u',
)

/** Whether a tag follows a speech, whatever its speech ends in. */
export function startsWithTag(after: string): boolean {
  return personTag.test(after) || verbTag.test(after) || closedTag.test(after)
}

/** A tag in the middle of what no mark has closed: `Where is he? she asked`, `What! cried Ann`, `So it is, he said`. */
export const tagWithin = new RegExp(
  [
    `(?<=\\p{L}’?[?!,…]) (?:he|she|they) (?:\\p{Ll}+ly )?(?:${verbs})\\b`,
    `(?<=\\p{L}’?[?!,…]) (?:${verbs})(?! (?:it|that|so|to|for|and|or|by|me|him|us|them|you))\\b`,
    '(?<=\\p{L}[?!]) (?:\\p{Ll}{2,}ed|thought|put in|broke out) (?:\\p{Lu}\\p{L}+|the \\p{Ll}|he\\b|she\\b|I\\b)',
    `(?<=\\p{L}[?!]) \\p{Lu}\\p{L}+ (?:again |then |now )?(?:${verbs}|chimed in)(?:[.,:;]| (?:him|her|me|them|us|in|with|at|again|softly)\\b)`,
    '(?<=\\p{L}[?!]) I (?:then )?(?:said|asked|cried|answered|replied|continued|inquired|enquired|exclaimed|repeated|demanded)[ .,;:—]',
    `(?<=\\p{L}[?!]) (?:he|she) (?:kept|began|went on) (?:\\p{Ll}+ing|to)\\b`,
    // What somebody does who has spoken of himself and to another.
    '^“(?=[^.?!]*\\b(?:[Yy]ou|[Yy]our|I|my)\\b)[^“”]{0,300}[.?!] (?:He|She) (?:looked|turned|smiled|nodded|rose|paused|sighed|shook|laughed|glanced|bowed|leaned|leant|drew|waved|pointed|stood up|sat down|shrugged|hesitated|blushed)\\b',
  ].join('|'),
  'u',
)

/** A tag that leads to the next paragraph: `Then she looked up and said:`. */
export const leadsOn = new RegExp(
  `[.?!…] [^.?!]{0,200}\\b(?:${verbs}|went on|broke out)\\b[^.?!]{0,60}:—?$`,
  'u',
)

/** Narration whose next paragraph is what somebody says: `He turned and asked her:—`. */
export const saysNext = new RegExp(`\\b(?:${verbs}|went on|broke out)\\b[^.?!]{0,60}:—?$`, 'u')

/** A tag that says that its speaker goes on: ` he continued`, ` she added`. */
export const goesOn =
  /^ (?:\p{L}+ ){1,3}?(?:continued|went on|added|repeated|resumed|pursued|concluded|proceeded|finished)\b|^ (?:continued|added|repeated|resumed|pursued|concluded|proceeded|went on)\b/u

const leadingSpeaker = new RegExp(`^ (he|she|\\p{Lu}[\\p{L}’-]*) (?:\\p{Ll}+ly )?(?:${verbs})\\b`, 'u')
const trailingSpeaker = new RegExp(`^ (?:${verbs}) (he|she|\\p{Lu}[\\p{L}’-]*)\\b`, 'u')

/** Who a tag says has spoken: a name, or \`he\` or \`she\`. */
export function speakerAfter(text: string): string | undefined {
  return leadingSpeaker.exec(text)?.[1] ?? trailingSpeaker.exec(text)?.[1]
}

/** A tag of which the pronoun or the verb has a capital: ` She said`, ` Said Ann.`. */
export const capitalTag = new RegExp(
  `^ (?:(?:He|She|They|We|It|You) (?:\\p{Ll}+ly )?(?:${verbs})[ .,:;]|${verbFirst})`,
  'u',
)

/** A tag after a speech that may have asked: ` he asked`, ` said Ann`, ` Ann said`. */
export const asksTag = new RegExp(
  `^ (?:(?:he|she|they|we|it|you|I|${name}|the \\p{Ll}+) (?:\\p{Ll}+ly )?(?:${verbs})\\b|(?:${verbs}) (?:${name}|the |his |her |my |he\\b|she\\b|they\\b|I\\b))`,
  'u',
)

/** A tag before the rest of a speech, at the end of a text: `he said,`, `said the boy quietly,`. */
export const endsInTag = new RegExp(`\\b(?:${verbs})(?: [\\p{L}’.]+){0,4},$`, 'u')

/** A tag before a whole speech, at the end of a text: `She said,`, `He cried:`. */
export const leadsToSpeech = new RegExp(`\\b(?:${verbs})[,:]$`, 'u')

/** A whole tag that begins with a capital: ` He said.`, ` She asked quietly,`, ` Said Ann`. */
export const capitalTagAfterMark = new RegExp(
  `^ (?:(?:He|She|They) (?:\\p{Ll}+ly )?(?:said|asked|cried|exclaimed|whispered|replied|muttered|murmured|demanded|begged|shouted|yelled|screamed)(?: \\p{Ll}+ly)?[.,](?= |$)|(?:He|She|They|The \\p{Ll}+) asked(?: (?:him|her|me|us|them|softly|quietly))?[.,](?= |$)|${verbFirst})`,
  'u',
)

/** A tag, and at once the rest of its speech: `,” she said “`. */
export const partedTag = new RegExp(
  `(?<=[,?!])” (?:(?:he|she|they|I|${name}) (?:${verbs})|(?:${verbs}) (?:he|she|they|I|${name})) “(?=[^“”]*[.,?!…—]”)`,
  'gu',
)
