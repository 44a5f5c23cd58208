/**
 * What the pages of FanFiction.Net, FictionPress and the Archive of Our Own say around a story: the site's motto, its
 * menu, the way to the story, its buttons. Each pattern is for one whole line in lower case, its marks cut off.
 */
import type { ChromePattern } from './patterns.js'

/** The kinds of work by which the archive's shelves are named. */
const shelf =
  '(?:anime(?:/manga)?|books?|cartoons?|comics?|games?|misc(?:ellaneous)?|movies?|plays(?:/musicals)?|tv(?: shows?)?|fiction|poetry)(?: crossovers?)?'

/** Phrases of the archive's pages. */
export const archivePhrases: readonly ChromePattern[] = [
  // A title may read like the motto: it goes with the menu below it only.
  { reason: 'site-chrome', strength: 'maybe', pattern: /^(?:unleash your imagination|let the words flow)$/ },
  {
    reason: 'site-chrome',
    strength: 'sure',
    pattern: /^fan ?fiction(?:\.net)? ?[|·»-] ?(?:unleash your imagination|let the words flow)$/,
  },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern:
      /^browse(?: (?:just in|crossovers?|stor(?:y|ies)|writers?|communit(?:y|ies)|forums?|betas?|search|help)){2,9}$/,
  },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern: new RegExp(`^(?:home (?:»|›|>) )?${shelf} (?:»|›|>) \\S.{0,120}$`),
  },
  {
    reason: 'share-buttons',
    strength: 'sure',
    pattern: /^(?=.{0,60}\bf(?:ollow|avou?rite))(?:(?:story|author|follow|favou?rite)(?: ?: ?| |$)){4,12}$/,
  },
  {
    reason: 'navigation',
    strength: 'sure',
    pattern: /^(?:search: |story: )?story writer forum community$/,
  },
  {
    reason: 'navigation',
    strength: 'sure',
    pattern: /^(?:user navigation|site navigation|work header|skip header|fandoms browse search about)$/,
  },
]
