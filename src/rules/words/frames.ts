/** Set phrases in which one word was taken for another, where the words around it leave no doubt. */

import type { WordedShape } from './worded-shapes.js'

/** A phrase whose group `wrong` holds the mistaken word. */
export interface Frame extends WordedShape {
  expected: string
}

const eyes = '(?:eyes|face|faces|mirror|fire|flames|distance|space|darkness|night|sky|glass|cup|nothing)'

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
