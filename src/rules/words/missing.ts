/** Shapes of sentences from which a little word is missing. */

import type { WordedShape } from './worded-shapes.js'

/** One shape: what it matches lacks a word. */
export interface MissingShape extends WordedShape {
  /** What the match should be, by the match; left out where only the writer knows. */
  missing?: (found: string) => string[]
  /** Whether dialect says it so on purpose. */
  isDialect?: true
}

const put =
  (after: number, ...words: string[]) =>
  (found: string): string[] => {
    const parts = found.split(' ')
    return words.map((word) => [...parts.slice(0, after), word, ...parts.slice(after)].join(' '))
  }

/** Where a clause begins: a sentence, speech, or a word that opens one. */
const start = String.raw`(?<=^["“‘(]?|[.!?…;:—] ["“‘(]?|["“‘—…(]|\b(?:then|if|because|that|so|but|when|while|where|as|since|until|though|although|what|why|how|who|think|thought|know|knew) )`
/** Where a sentence begins, and nothing may stand apart before it. */
const sentence = String.raw`(?<=^["“‘]?|[.!?…] ["“‘]?|(?:^|\s)["“‘])`

const base =
  'be|go|see|do|make|get|take|have|know|tell|say|find|give|hear|become|understand|believe|remember|forget|bring|eat|learn|explain|speak|ask|leave|keep|come|meet|marry|stay|live|think|talk|write|wait|sit|buy|kill|die|lose|win|sell|send|follow|save|stop|protect|hurt|help|let|begin|start|join|listen|breathe|apologize|admit|reach|avoid|receive|return|happen|appear|prove|choose|teach|build|lead|carry|hide|throw|wear'
const toVerbs =
  'wanted|want|wants|decided|managed|seemed|seems|tried|trying|hoped|refused|promised|hesitated|pretended|attempted|ought|used|going|able|unable|intended|wished|expected|forced|obliged|inclined|determined|began|needed|afraid|supposed|allowed|forgot|willing|anxious|agreed|longed|failed|happened'
const edges =
  'end|middle|edge|bottom|top|beginning|corner|centre|center|foot|head|back|rest|sound|thought|rest|side|mouth|sight'
const things =
  'room|door|window|house|street|kitchen|garden|hall|floor|wall|carriage|river|forest|village|corner|ceiling|sky|sofa|desk|balcony|parlour|library|drawing-room|dining-room|passage|cottage|stable|yard|gate|road|crowd|darkness|distance|air|mirror|stairs|world|castle|city|wood|woods|fireplace|hotel|valley|boat|doorway|car|bedroom'

const subjects = '(?:I|you|he|she|it|we|they|there|that|who)'
const modals =
  "(?:would|could|should|might|must|wouldn't|couldn't|shouldn't|mightn't|mustn't|would not|could not|should not|might not|must not)"
const participles =
  'been|gone|done|seen|known|taken|given|written|spoken|broken|chosen|driven|eaten|fallen|forgotten|hidden|stolen|thrown|worn|torn|sworn|begun|drunk|sung|risen|ridden|shown|grown|flown|drawn|blown|lost|kept|felt|heard|told|made|thought|brought|caught|taught'
/** Verbs, adverbs and adjectives that look like participles. */
const noParticiple =
  '(?:need|feed|speed|heed|bleed|breed|seed|weed|shed|wed|bed|embed|succeed|proceed|exceed|indeed|shred|sled|creed|greed|naked|concede|supersede|unfeed)\\b'
const noIng =
  '(?!bring|sing|spring|king|cling|fling|sting|swing|wring|ring|string|ping|nothing|anything|something|everything|during|according|including|evening|morning|ming)'

/** The shapes, the surest first. */
export const missingShapes: readonly MissingShape[] = [
  // "She [was] playing sick."
  {
    words: 'he she we they i',
    shape: new RegExp(
      `${start}(?:he|she|we|they|I) (?:\\p{Ll}+ly |still |just |only |always |never |now )?(?!being|having|seeing|knowing|thinking|nothing|anything|something|everything|according|during|morning|evening|bring|sing|spring|king|cling|fling|sting|swing|wring|ring|owing|including|notwithstanding|string|going on|darling|willing to|looking|finding|feeling|wishing|hearing|supposing|thing)\\p{Ll}{2,}ing\\b(?! (?:his|her|my|their|our|up his|like|as))(?=[^.!?]*)`,
      'giu',
    ),
    missing: (found) =>
      put(1, /^i /i.test(found) ? 'was' : /^(?:we|they)/i.test(found) ? 'were' : 'was')(found),
    isDialect: true,
  },
  // "that he [was] playing", "the year they [were] leaving": a form of *be* before it would be a question.
  {
    shape: new RegExp(
      `\\b(?:he|she|we|they|I) ${noIng}(?!being|having|coming\\b[^.]*\\?|going\\b[^.]*\\?)\\p{Ll}{2,}ing\\b(?<=\\p{Ll} \\p{L}+ \\p{L}+)(?<!(?:\\b(?:[Ii]s|[Ww]as|[Aa]re|[Ww]ere|[Aa]m|[Bb]e|been|[Aa]nd|or|nor|not|than|said|says|with|ain't|[Tt]?here)|'\\p{L}+) \\p{L}+ \\p{L}+)`,
      'gu',
    ),
    words: 'he she we they i',
    missing: (found) => put(1, /^(?:we|they)/.test(found) ? 'were' : 'was')(found),
    isDialect: true,
  },
  // "I [am] not so sure."
  {
    words: 'not',
    shape: new RegExp(
      `${start}(?:he|she|we|they|I|it) not (?:so|sure|going|very|ready|happy|afraid|certain|a|an|the|in|at|even|really|quite|that|too|at all|able|worth|like|my|your|his|their|our|alone|angry|to be|interested|here|there|good|bad|well|mad|supposed|trying|looking)\\b`,
      'giu',
    ),
    missing: (found) => put(1, /^i /i.test(found) ? 'am' : /^(?:we|they)/i.test(found) ? 'are' : 'is')(found),
  },
  // "He [is] ready to go."
  {
    words: 'ready afraid sorry glad able unable sure sick happy angry sad certain mad busy late hungry',
    shape: new RegExp(
      `${sentence}(?:he|she|we|they|I|it) (?:so |very |too |really |quite )?(?:ready|afraid|sorry|glad|able|unable|sure|sick|happy|angry|sad|certain|mad|busy|late|hungry) (?:to|that|of|for|when|because|if|with|at|and|he|she|I|they|we|you|it)\\b(?![^.!?]*[!?])`,
      'giu',
    ),
    missing: (found) => put(1, /^i /i.test(found) ? 'am' : /^(?:we|they)/i.test(found) ? 'are' : 'is')(found),
  },
  // "All I can [do] now is ..."
  {
    words: 'can could would should must cannot couldn wouldn shouldn won ll',
    shape:
      /\b(?<=\b(?:I|you|he|she|we|they|it) )(?:can|could|would|should|must|cannot|can't|couldn't|wouldn't|shouldn't|won't|'ll) (?:now |only |just |ever |really |still |never |always |also )?(?:is|was|are|were|am|has|had|does|did)\b(?! (?:to be|done)\b)/giu,
    missing: put(1, 'do', 'say'),
  },
  // "I could [see] the house."
  {
    words: 'can could should must cannot couldn wouldn shouldn won don didn doesn did do would will',
    shape:
      /\b(?<=(?:^|[^\p{L}' ] |\b(?:and|but|that|if|when|so|because|then|where|which|what|until|before|after) |["“‘—(])(?:I|you|he|she|we|they) )(?:can|could|should|must|cannot|can't|couldn't|wouldn't|shouldn't|won't|don't|didn't|doesn't|did not|do not|could not|would not|will not) (?:the|an|his|her|my|your|their|our|him|them|me|us)\b(?!'| (?:more|less|better|least|other|same|slightest|d—))/giu,
  },
  // "Do you [know] what I've done?"
  {
    words: 'do did does don didn doesn',
    shape:
      /\b(?:do|did|does|don't|didn't|doesn't) (?:you|they|we|he|she|I) (?:what|how|where|why|if|whether)\b(?! (?:me|him|us)\b)/giu,
    missing: put(2, 'know'),
  },
  {
    words: 'do did does don didn doesn',
    shape:
      /\b(?:I|you|we|they|he|she) (?:don't|didn't|doesn't|do not|did not|does not) (?:what|how|where|why|who|whom|whose|if|whether|which)\b/giu,
    missing: (found) => [found.replace(/ (\S+)$/, ' know $1')],
  },
  // "told him that [she] was ready"
  {
    words: 'tell tells told telling assure assured informed warned convince convinced reminded',
    shape:
      /(?<=\b(?:tell|tells|told|telling|assured?|informed|warned|convinced?|reminded) )(?:him|her|me|them|us|you|\p{Lu}\p{Ll}+) that (?:was|is|were|am|are|had been|has been|would be|will be) (?:\p{Ll}+ly |so |very |too |not |now )?(?:ready|sorry|glad|afraid|going|tired|coming|leaving|sick|engaged|willing|able|unable|about|married|alone|hungry|pregnant|okay|staying|moving|getting|dying|dead|happy|angry|in love|supposed|worried|scared|sure|thinking|waiting|looking|trying)\b/gu,
    missing: put(2, 'he', 'she', 'I', 'they'),
  },
  {
    words:
      'better best easier harder impossible necessary good bad hard easy wrong right useless important wiser safer possible difficult strange late time',
    shape:
      /\b(?<=\b(?:say|said|says|think|thought|believe|believed|felt|feel|decided|found|agreed) )that (?:is|was|would be|might be) (?:better|best|easier|harder|impossible|necessary|good|bad|hard|easy|wrong|right|useless|important|wiser|safer|possible|difficult|strange|too late|time) (?:to|that)\b/giu,
    missing: put(1, 'it'),
  },
  // "because [he] was ..."
  {
    words: 'because',
    shape:
      /\bbecause (?:was|is|were|am|had|has|didn't|couldn't|wanted|knew|thought|loved|needed|felt|would|could|don't|can't)\b(?! (?:the|there|it|he|she|they|I|we|you|not|of|a|his|her|my|our|their|to be)\b)/giu,
    missing: put(1, 'he', 'she', 'I', 'it'),
  },
  // "wanted [to] go"
  {
    words: toVerbs,
    shape: new RegExp(
      `\\b(?:${toVerbs}) (?:${base})\\b(?<!\\b(?:going|used|about) (?:to|have|help|talk|save|start|stop|lead|sound|hurt))(?<!(?:want|wants|wanted|needed|expected|promised|hoped|refused|meant|intended|wished) (?:help|talk|die|hurt|return|stop|start|lead|wear|stay|sound|love|let|leave))(?<!(?:seemed|happened) to)(?<!seem(?:s|ed) hurt)`,
      'giu',
    ),
    missing: put(1, 'to'),
  },
  // "at [the] end of"
  {
    words: edges,
    shape: new RegExp(
      `\\b(?<!\\b(?:corner|side|end|top|bottom|foot|edge) )(?:in|at|on|from|to|by|into|toward|towards|over|through|around|along|across) (?:very |far |other |lower |upper )?(?:${edges}) of (?:the|his|her|my|your|their|our|this|that|a|an)\\b(?<!\\b(?:at|in|on) (?:sight|back|top|foot|side|rest|end|head) of (?:a|an))(?<!\\b(?:in|at|on|from|by|to) (?:sight|thought|top) of \\p{L}+)`,
      'giu',
    ),
    missing: put(1, 'the'),
  },
  // "into [the] room"
  {
    words: things,
    shape: new RegExp(
      `\\b(?:into|through|toward|towards|across|behind|inside|outside|beside|in|from|near) (?:${things})\\b(?! (?:to|after|by|and|or|full|\\d|[IVXLC]+\\b|\\p{Lu})|-|'s| \\p{Ll}+s\\b)(?<!\\b(?:into|through) (?:air|darkness|distance|space|wall|wood|woods|crowd))(?<!\\b(?:in|from|inside|near|behind|outside) (?:air|hall|wood|woods|city|world|village|house|boat|yard|darkness|room|road|street|distance|sky|garden|court|passage|crowd|car|floor|wall|window|desk|corner|river|forest|library|gate))`,
      'giu',
    ),
    missing: put(1, 'the'),
  },
  // "into [the] kitchen and found ..."
  {
    words: things,
    shape: new RegExp(
      `\\b(?:into|toward|towards|across) (?:${things})(?= and (?:he|she|I|it|they|we|the|then|there|saw|found|began|sat|stood|took|went|was|were|had|\\p{Ll}+ed)\\b| to (?:the|see|get|find|look|make|take|meet|have|his|her)\\b)(?<!\\binto (?:air|darkness|distance|space|wall|wood|woods|crowd))`,
      'giu',
    ),
    missing: put(1, 'the'),
  },
  // "one [of] them"
  {
    words: 'them us',
    shape: /\b(?:one|some|most|many|none|each|several|few) (?:them|us)\b/giu,
    missing: put(1, 'of'),
  },
  {
    words:
      'lot lots plenty couple pair bunch number kind sort instead because spite cup glass bottle rest end edge middle top bottom side',
    shape:
      /\b(?:a lot|lots|plenty|a couple|a pair|a bunch|a number|a kind|some kind|a sort|some sort|instead|because|in spite|a cup|a glass|a bottle|the rest|the end|the edge|the middle|the top|the bottom|the side) (?:the|his|her|my|your|their|our|these|those|them|him)\b(?<!\b(?:because|the rest|the end|the side|the top|the middle|the bottom|the edge|lots|a lot|instead|a number) (?:the|his|her|my|your|their|our|these|those|them|him))/giu,
  },
  // "would [have] gone", "could [be] seen"
  {
    words: 'would could should might must wouldn couldn shouldn mightn mustn',
    shape: new RegExp(
      `\\b(?:(?<=\\b${subjects} )${modals}|(?:would|could|should|must)(?:n't| not)?) (?:never |always |only |also |just )?(?:${participles}|(?!${noParticiple})\\p{Ll}{2,}ed)\\b`,
      'giu',
    ),
    missing: (found) => [put(1, 'have')(found), put(1, 'be')(found)].flat(),
    isDialect: true,
  },
  // "would [be] glad", "will [be] going"
  {
    words: 'would could should might must wouldn couldn shouldn mightn mustn will shall may won ll',
    shape: new RegExp(
      `\\b(?<=\\b${subjects} )(?:${modals}|will|shall|may|won't|'ll) (?:not |never |always |only |also |just )?(?:able|unable|glad|sorry|afraid|happy|sure|impossible|necessary|ashamed|angry|useless|pleased|alone|${noIng}\\p{Ll}{3,}ing)\\b`,
      'giu',
    ),
    missing: put(1, 'be'),
  },
  // "if [he] was"
  {
    words: 'if though although unless',
    shape:
      /\b(?<!\b(?:an|the|no|big) )(?:if|though|although|unless) (?:was|were|had|could|would|did|should|is|are|am|has|can|will|wasn't|weren't|hadn't|couldn't|wouldn't|didn't|isn't|aren't|can't|won't)\b(?! (?:the|there|it|he|she|they|I|we|you|not|of|a|an|his|her|my|our|their|this|that|these|those|any|anything|anyone|\p{Lu}\p{Ll}+)\b)/gu,
    missing: put(1, 'he', 'she', 'I', 'it'),
  },
  // "would like [to] go", "began [to] see"
  {
    words: 'like love prefer hate',
    shape: new RegExp(
      `\\b(?<=\\b(?:would|should|you'd|I'd|he'd|she'd|we'd|they'd) )(?:like|love|prefer|hate) (?:${base})\\b(?!-)(?<!(?:like|love) (?:talk|help|sound))`,
      'giu',
    ),
    missing: put(1, 'to'),
  },
  // "some [of] the men", "one [of] his friends"
  {
    words: 'some most several one',
    shape:
      /\b(?:(?<=[.!?;] ["“]?|^["“]?|\b(?:and|that|but|for|if|with|by|at|in|from|to) )(?:Some|some|Most|most|Several|several) (?:the|these|those|his|her|my|our|their)|[Oo]ne (?:these|those|his|her|my|our|their)) \p{Ll}+s\b/gu,
    missing: put(1, 'of'),
  },
  // "went [to] the door"
  {
    words: 'went gone going go goes',
    shape:
      /\b(?<=\b(?:[Hh]e|[Ss]he|I|[Tt]hey|[Ww]e|[Yy]ou|and|then|had|has|have|to|was|were|am|are|is) )(?:went|gone|going|go|goes) (?:bed|church|school|prison|jail|the (?:door|window|kitchen|bedroom|hospital|church|table|station|bathroom|library|beach|store|shop|house))\b(?!-)/gu,
    missing: put(1, 'to'),
  },
  // "looked [at] him"
  {
    words: 'looked stared glanced gazed smiled nodded glared grinned pointed listened',
    shape:
      /\b(?:looked|stared|glanced|gazed|smiled|nodded|glared|grinned|pointed|listened) (?:him|me|them|us)(?=[,.;!?]|$| (?:and|as|with|again|while|for)\b)/gu,
    missing: (found) => put(1, /^listened/.test(found) ? 'to' : 'at')(found),
  },
  // "as soon [as] possible"
  {
    words: 'possible',
    shape:
      /\bas (?:soon|quickly|fast|much|long|far|little|well|quietly|often|early|gently|calmly) possible\b/giu,
    missing: put(2, 'as'),
  },
]
