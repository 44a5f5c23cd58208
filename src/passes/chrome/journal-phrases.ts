/**
 * What journals and archives print below an entry: how often it was read and liked, when it was posted, who commented.
 * Each pattern is for one whole line in lower case, its marks cut off.
 */
import type { ChromePattern } from './patterns.js'

/** Counters, votes, moods, labels, comments, kudos. */
export const journalPhrases: readonly ChromePattern[] = [
  // Counters and votes.
  {
    reason: 'counter',
    strength: 'likely',
    pattern:
      /^(?=.{0,80}\b(?:page|site|story|website|web ?page|since|home ?page)\b)(?=.{0,100}\d)(?=.{0,100}\b(?:visitors?|visits|hits|times|views|readers|people|guests|accesses|downloads)\b)(?=.{0,100}\b(?:accessed|viewed|visited|had|been|since|so far|to date|here|read)\b)[^"“”]{8,110}$/,
  },
  {
    reason: 'counter',
    strength: 'likely',
    pattern:
      /^(?:rated|rating:?|average|score:?|current rating:?) [\d.]{1,4} ?(?:stars?|out of|\/) ?.{0,40}$|^[\d.]{1,4} (?:stars?|out of \d{1,2} stars?)$/,
  },
  {
    reason: 'counter',
    strength: 'likely',
    pattern:
      /^(?:word count|words|reads|views|reviews|likes|notes|hits|kudos|comments|bookmarks|favs|follows|votes|shares)(?:[:\s][ ,.\d()k-]{1,12}(?=\d|\s|$|-|\|).{0,40}){2,}$/,
  },
  // Journals.
  {
    reason: 'navigation',
    strength: 'sure',
    pattern:
      /^(?:(?:follow|click) )?(?:the |this )?faked? (?:lj[- ]?)?cut(?: (?:to|at|over|leads|takes) .{1,60})?$/,
  },
  {
    reason: 'journal',
    strength: 'likely',
    pattern:
      /^posted (?:by|at|on|in) .{1,50} (?:at|@) \d{1,2}:\d\d.{0,50}$|^posted (?:by|at|on):? .{1,40}\b(?:\d{1,4} comments?|report post|reply|quote|edit post)\b.{0,20}$/,
  },
  {
    reason: 'journal',
    strength: 'likely',
    pattern: /^(?:labels|filed (?:under|in)|posted in|tagged(?: as| with)?):? [^.]{2,120}$/,
  },
  {
    reason: 'journal',
    strength: 'likely',
    pattern:
      /^(?:current )?(?:mood|music|location|current mood|current music): ?.{1,60} (?:current )?(?:mood|music|entry tags|tags): ?.{1,60}$/,
  },
  {
    reason: 'journal',
    strength: 'likely',
    pattern:
      /^(?:no|be the first|one|\d{1,5}) (?:comments?|repl(?:y|ies)|responses?|trackbacks?|notes|likes|pings?)(?: (?:so far|yet|to .{1,60}|on .{1,60}|posted|so far on .{1,60}))?$/,
  },
  { reason: 'journal', strength: 'sure', pattern: /^your e-?mail address will not be published\b.{0,80}$/ },
  {
    reason: 'journal',
    strength: 'likely',
    pattern:
      /^(?:your|this) comment (?:is|has been|was|will be) .{0,20}(?:moderat|approv|post|screen|publish)\w{0,8}.{0,30}$/,
  },
  // Archives.
  {
    reason: 'share-buttons',
    strength: 'sure',
    pattern: /^(?:follow\/fav|fav\/follow)(?:ou?rite)?s?(?: .{0,100})?$/,
  },
  {
    reason: 'share-buttons',
    strength: 'sure',
    pattern: /^\S.{0,160} (?:\d{1,5} (?:more users?|guests?)|guests?) left kudos on this work$/,
  },
  {
    reason: 'share-buttons',
    strength: 'likely',
    pattern:
      /^(?:the following \d{1,4} (?:users?|members?) (?:say|said|like)|\S{2,30}(?:, \S{2,30}){0,8},? and \d{1,5} (?:guests?|more users?|others?) left kudos).{0,80}$/,
  },
]
