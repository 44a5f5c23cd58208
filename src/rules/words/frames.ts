/** Set phrases in which one word was taken for another, where the words around it leave no doubt. */

import type { WordedShape } from './worded-shapes.js'

/** A phrase whose group `wrong` holds the mistaken word. */
export interface Frame extends WordedShape {
  expected: string
  /** What in the same paragraph makes the word right after all. */
  unless?: RegExp
}

const eyes = '(?:eyes|face|faces|mirror|fire|flames|distance|space|darkness|night|sky|glass|cup|nothing)'

const modal = String.raw`(?:to|will|would|shall|should|can|could|may|might|must|did|does|do|let|lest|not|\p{L}+n't)`
const ways = '(?:away|to|into|in|up|down|out|back|off|on|over|through|across|along|astray|from|by|past|round)'
const whom = '(?:him|her|me|us|them|you)'
/** What can only stand after *off*: the end of a clause, or another preposition. */
const afterOff =
  '(?=[,.;!?]|$| (?:to|for|with|on|into|towards?|again|and|down|like|alone|together|in|at|after|before|as|by|from|once|home|there|when|until|while|without|through|across|over|up|north|south|east|west)\\b)'
const leaving =
  '(?:set|sets|went|gone|going|ran|rode|walked|drove|hurried|marched|rushed|galloped|started|jumped|broke|pulled|carried|slipped|wandered|flew|sailed|trotted|darted|dashed|moved|strode|stalked|dozed|headed|hobbled|scampered|tore|limped)'
const garments =
  '(?:hat|hats|coat|coats|cap|caps|clothes|shoes|boots|gloves|glasses|spectacles|lid|cover|jacket|shirt|cloak|dress|mask|helmet|bonnet|shawl)'
const carpentry =
  /\b(?:planes?|planks?|boards?|wood|wooden|timbers?|carpent\p{L}+|joiner|saw|sawed|sawn|smooth|oak|pine|beams?|shavings|chisel\p{L}*|shelf|shelves|door|table|inch|inches)\b/iu

/** The frames, over a block's text with straight apostrophes. */
export const frames: readonly Frame[] = [
  {
    shape:
      /\b(?:one|some|most|many|none|each|all|several|few|half|any|two|three|four) (?<wrong>on) (?:the|his|her|my|your|our|their|these|those) (?:\p{L}+ )?(?:branches|people|men|women|boys|girls|children|guys|others|things|houses|rooms|steps|nights|days|times|friends|reasons|chairs|trees|books|letters|stairs|windows|guards|soldiers|questions)\b/giu,
    words:
      'branches people men women boys girls children guys others things houses rooms steps nights days times friends reasons chairs trees books letters stairs windows guards soldiers questions',
    expected: 'of',
  },
  {
    shape: new RegExp(
      `\\b(?<wrong>started) (?:in)?to (?:each other's|one another's|his|her|my|your|their|our|the) (?:\\p{L}+ )?${eyes}\\b`,
      'giu',
    ),
    words: 'started',
    expected: 'stared',
  },
  {
    shape: /\b(?:started|stood|sat|sitting|standing|lay) (?<wrong>starring) (?:at|into|up|down|out)\b/giu,
    words: 'starring',
    expected: 'staring',
  },
  {
    shape:
      /\b(?:had|have|has|having|'d|'ve|been|being|was|were|is|are|be|never|well|we|they|I|he|she|you) (?<wrong>planed)\b(?! (?:the|a|an|down|off|it|smooth|and sanded|away|by)\b)/giu,
    words: 'planed',
    expected: 'planned',
  },
  // Who planes has wood before him.
  {
    shape: /\b(?<wrong>planed)\b(?= (?:to|for|on|that|everything|ahead|a|an|the|our|his|her|their|my)\b)/gu,
    words: 'planed',
    expected: 'planned',
    unless: carpentry,
  },
  {
    shape: /\b(?<wrong>planing)\b(?= (?:to|for|on|everything|ahead)\b)/gu,
    words: 'planing',
    expected: 'planning',
    unless: carpentry,
  },
  { shape: new RegExp(`\\b${modal} (?<wrong>led)\\b`, 'giu'), words: 'led', expected: 'lead' },
  {
    shape:
      /\b(?:in|take|took|taken|taking|follow|followed|following) (?:the|his|her|my|their|our) (?<wrong>led)\b/giu,
    words: 'led',
    expected: 'lead',
  },
  {
    shape: new RegExp(`(?<!\\b(?:${modal}|if|that|than) )\\b(?:he|she|it) (?<wrong>lead)\\b`, 'giu'),
    words: 'lead',
    expected: 'led',
  },
  {
    shape: new RegExp(
      `\\b(?:had|has|have|having|was|were|been|being) (?:\\p{Ll}+ly |then |also |never |once )?(?<wrong>lead) (?:by|${ways}|${whom}|the|a|his|her|their|my)\\b`,
      'giu',
    ),
    words: 'lead',
    expected: 'led',
  },
  {
    shape: new RegExp(
      `\\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I) (?:then )?(?:\\p{Ll}{2,}ed|took|went|came|rose|got|stood|caught|held)\\b[^.,;:!?]{0,40} and (?<wrong>lead) (?:${ways}|${whom}|the)\\b(?<!\\b(?:to|will|would|could|must|might|should) [^.,;:!?]{0,40})`,
      'gu',
    ),
    words: 'lead',
    expected: 'led',
  },
  // One door led in; does it lead out, and where would it lead?
  {
    shape: new RegExp(
      `(?<!\\b(?:${modal}|make|makes|made|see|saw|than) (?:the|this|that|a|one|his|her) (?:\\p{Ll}+ )?)(?<=\\b(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]|[Oo]ne|[Hh]is|[Hh]er) (?:\\p{Ll}+ )?(?:door|path|road|passage|street|gate|lane|corridor|staircase|track|trail|servant|boy|girl|man|woman|guide|old man) (?:that |which |who )?)(?<wrong>lead) (?:${ways}|${whom}|the)\\b`,
      'gu',
    ),
    words: 'lead',
    expected: 'led',
  },
  {
    shape: /\b(?:now|please) (?<wrong>led) (?:the|us|me|him|her|them|on)\b/giu,
    words: 'led',
    expected: 'lead',
  },
  { shape: /\b(?:of|molten|melted|white|like) (?<wrong>led)\b/giu, words: 'led', expected: 'lead' },
  {
    shape: new RegExp(
      `(?<!\\b(?:${modal}|make|made|have|had|saw|see|watched|that|if) )\\b(?<=[\\p{Ll},;] )\\p{Lu}\\p{Ll}+ (?<wrong>lead) (?:${whom}|the way)\\b`,
      'gu',
    ),
    words: 'lead',
    expected: 'led',
  },
  {
    shape:
      /\b(?:because|instead|afraid|proud|fond|tired|capable|sort|kind|lots|plenty|couple|number|hundreds|thousands|dozens|bunch|sense|front|middle|thought|heard|spoke|dreamed|knowledge|thinking|speaking|opinion|idea|fear|love|member|means) (?<wrong>off) (?:the|a|an|his|her|my|your|their|our|this|that|these|those|it|them|him|us|me|you)\b/giu,
    words: 'off',
    expected: 'of',
  },
  // What nobody can take off, wipe off or fall off.
  {
    shape:
      /\b(?:turn|list|impression|story|history|death|life|loss|case|cause|result|point|subject|lack|want|use|act|art|state|hope|chance|feeling|sight|sign|spirit|soul|view|truth|nature|favou?r|memory|desire|effect|presence|purpose|proof|beginning|amount|quantity|example|spite|consequence|account|need|power|matter|house|duke|king|queen|lord|city|town|members?|days|hours|minutes|weeks|evidence|depth|centre|center|edge|manner|means|appearance|expression|influence|direction|possession|extent|moment|master|son|daughter|wife|out|full|ashamed|aware|conscious|ahead) (?<wrong>off) (?:the|a|an|his|her|my|your|their|our|this|that|these|those|it|them|him|us|me|you|which|whom)\b/giu,
    words: 'off',
    expected: 'of',
  },
  {
    shape:
      /\b(?:a|the|that|this|some|any|what|no|another) (?:little |good |great )?(?:couple|kind|sort|slip|piece|bit|lot|number|pair|cup|glass|bottle|plate|group|row|crowd|variety|series|set|bag|bunch|heap|matter|sense|feeling|state|lack|pound|dozen|handful|bundle|drop|sheet|load|burst|cloud|moment|look|man|woman|expression) (?<wrong>off) \p{Ll}{3,}\b(?<! (?:the|her|his|its|into|onto|from|with|for|and|again|when|before|after|until|like|our|their|this|that|your|than|but|now|then|here|there|alone|together))/giu,
    words: 'off',
    expected: 'of',
  },
  {
    shape:
      /\b(?:told|tell|rob|robbed|accuse|accused|remind|reminded|informed|convinced) (?:me|him|her|us|them|you|\p{Lu}\p{Ll}+) (?<wrong>off) (?:it|the|his|her|my|your|their|our|this|that|what)\b/gu,
    words: 'told tell rob robbed accuse accused remind reminded informed convinced',
    expected: 'of',
  },
  { shape: /(?<=^["“‘]?|[,.;!?—]["“‘ ]*)(?<wrong>off) course(?=[,.;!?—])/giu, words: 'off', expected: 'of' },
  {
    shape: new RegExp(`\\b${leaving} (?<wrong>of)${afterOff}`, 'gu'),
    words: 'of',
    expected: 'off',
  },
  {
    shape: new RegExp(
      `\\b(?:take|took|taken|taking|pull|pulled|pulling|threw|throw|tore|put|lift|lifted|had|have|get|got|with) (?:it|them|(?:his|her|my|your|their|our|the) ${garments}) (?<wrong>of)${afterOff}`,
      'gu',
    ),
    words: 'of',
    expected: 'off',
  },
  {
    shape:
      /\b(?:what|all)\b[^.!?;]{2,40}\b(?:say|tell you|mean|ask) (?<wrong>it) that (?:I|you|he|she|we|they|there)\b/giu,
    words: 'say tell mean ask',
    expected: 'is',
  },
  {
    shape:
      /\b(?:could|would|should|might|must)(?:n't)? (?<wrong>of) (?:been|done|had|gone|known|seen|said|thought|told|made|come|taken|given|left|lost|let|got|gotten|happened|wanted|asked|died|loved|heard|felt|liked|called|killed|stopped|helped)\b/giu,
    words: 'could would should might must couldn wouldn shouldn mightn mustn',
    expected: 'have',
  },
  {
    shape:
      /(?<=^["“‘]?|[,.;!?—…] ?["“‘]?|\b(?:and|but|that|if|when|because|so|think|know|hope|say|said|says|thought|knew|sure|maybe|now|then) )(?<wrong>its) (?:raining|snowing|getting|going to|been|the|an?|not (?:a|the|so|my|that|your|like|as|going)|okay|hard to|time (?:to|for)|me|him|us|them|my|your|his|our|their)\b/giu,
    words: 'its',
    expected: "it's",
  },
  {
    shape:
      /\b(?:am|is|are|was|were|be|isn't|aren't|wasn't|weren't|I'm|\p{L}+'(?:re|s)) (?:not |also |just |only |always |never |really )?(?<wrong>suppose) to\b/giu,
    words: 'suppose',
    expected: 'supposed',
  },
  {
    shape:
      /(?<!\b(?:[Dd]id|[Dd]idn't|[Dd]oes|[Dd]oesn't|not|that|[Ll]et|should|would|could|might|must|[Ww]ill|can) )\b(?:he|she|it|there) (?<wrong>use) to (?!(?:the|a|an|him|her|it|them|me|us|his|their|my|your|our|this|that)\b)\p{Ll}/giu,
    words: 'use',
    expected: 'used',
  },
  { shape: /\b(?:for|in|on) (?<wrong>it's) own\b/giu, words: 'own', expected: 'its' },
  {
    shape:
      /\b(?:rather|other|more|less|better|worse|bigger|smaller|older|younger|taller|faster|harder|easier|sooner|later|longer|stronger|weaker|closer|deeper|higher|lower|greater|fewer) (?<wrong>then) (?:ever|anything|anyone|anybody|usual|before|that|this|me|him|her|them|us|you|it|he|she|they|we|I|any|all|most|the|a|an|his|her|my|your|their|our|to|when)\b/giu,
    words: 'then',
    expected: 'than',
  },
  {
    shape:
      /\b(?<wrong>you) (?:ex-\p{L}+|boyfriend|girlfriend|mom|mum|dad|parents|phone|car|job|homework|apartment|bedroom)\b/giu,
    words: 'ex boyfriend girlfriend mom mum dad parents phone car job homework apartment bedroom',
    expected: 'your',
  },
  {
    shape: /\bwhat (?:have|has|had) (?:you|we|they|I|he|she) (?<wrong>go) to\b/giu,
    words: 'go',
    expected: 'got',
  },
  {
    shape: /\b(?:I|you|we|they)'ve (?<wrong>go) (?:to|a|an|the|no|nothing|some)\b/giu,
    words: 'go',
    expected: 'got',
  },
  {
    shape:
      /\b(?:have|kick|kicked|kicking|kicks|bust|save|saved|haul|move|get|beat|bet|of|on) (?<wrong>you) (?:ass|butt|own)\b/giu,
    words: 'ass butt own',
    expected: 'your',
  },
  {
    shape: /\brather \p{L}+ (?:me|you|him|her|it|us|them) (?<wrong>then) \p{L}+/giu,
    words: 'rather',
    expected: 'than',
  },
  { shape: /\bbetter (?:to )?[^.!?;]{3,40} (?<wrong>then) to\b/giu, words: 'better', expected: 'than' },
]

/** Phrases in which the group `right` is right, whatever the words around would say. */
export const soundPhrases: readonly RegExp[] = [
  // Who rides is named before it, and needs no *the*.
  /(?<=\b(?:and |or )?\p{Lu}\p{Ll}+ |\b(?:he|she|they|we|I|you|who) )(?<right>rode)\b/gu,
  // A place, and nothing that could be owned.
  /\bin (?<right>there)(?= (?:right|again|alone|now|today|tonight|tomorrow|yesterday|and|with|before|after|at|on|by|for|like|as|until|till|to|if|when|while)\b|[,.;:!?—…”]|$)/giu,
  /\b(?:follow|followed|following|leave|left|leaving|along|down|up|off|on) (?:the|this|that|a|his|her|their|its) (?<right>trails?)\b(?! of (?:murder|theft|the))/giu,
  // What is taken from a heap, and where somebody comes to.
  /\b(?:one|ones|card|cards|page|sheet|letter|book|plate|coin|box|cup|slice|stone|leaf) (?<right>off) (?:the|a|his|her|my|their|our) (?:top|pile|stack|heap|shelf|table|counter|desk|rack|wall|floor|ground|tray|list|deck|hook)\b/giu,
  /\b(?:before|when|after|until|till|by the time|as soon as|once|if) (?:I|you|we|they|he|she) (?<right>got) to\b/giu,
]
