/** How much each reason counts, fitted on labelled prose of several voices (`bench/data/thoughts`), then rounded. */
import type { Reason } from './features.js'

/** What a sentence starts from. */
export const bias = 0.03

/** What each reason adds, in log odds. */
export const weights: Readonly<Record<Reason, number>> = {
  first: 3.2,
  // By hand: too few narrators of that kind stand in the labelled prose.
  teller: -2.0,
  we: 1.0,
  second: 1.3,
  present: 1.8,
  presentThird: 0.3,
  future: 0.5,
  question: 2.2,
  exclaim: 0.3,
  interjection: 1.8,
  imperative: 1.5,
  vocative: 0.8,
  fragment: 1.4,
  deictic: 0,
  thinksBefore: 0.2,
  attributed: 1.5,
  alone: -0.6,
  afterSpeech: 0,
  neighbour: 1.2,
  pastThird: -1.1,
  pastOnly: -2.9,
  modal: -2.3,
  long: -1.6,
  general: -2.4,
  // By hand as well: one long book of that kind, and none in the labelled prose.
  reflection: -4.0,
  thirdPresentNarrator: -1.2,
}
