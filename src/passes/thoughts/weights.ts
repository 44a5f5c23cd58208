/** How much each reason counts, fitted on labelled prose of several voices (`bench/data/thoughts`), then rounded. */
import type { Reason } from './features.js'

/** What a sentence starts from. */
export const bias = -3.2

/** What each reason adds, in log odds. */
export const weights: Readonly<Record<Reason, number>> = {
  first: 2.6,
  we: 1.4,
  second: 2.2,
  present: 2.2,
  future: 1,
  question: 0.9,
  exclaim: 0.6,
  interjection: 1.5,
  imperative: 1.8,
  vocative: 1.2,
  fragment: 0.8,
  deictic: 0.5,
  thinksBefore: 0.9,
  attributed: 2.5,
  alone: 0.3,
  afterSpeech: 0,
  neighbour: 1.2,
  pastThird: -2,
  pastOnly: -2,
  modal: -0.6,
  long: -0.7,
  general: -1.5,
  thirdPresentNarrator: -0.5,
}
