/**
 * What sites say of themselves, names between: where a phrase holds a name, its words alone do not tell it. Each pattern
 * is for one whole line in lower case, its marks cut off.
 */
import type { ChromePattern } from './patterns.js'

const web =
  '(?:web|website|web ?site|web ?page|home ?page|site|page|geocities|tripod|angelfire|archive|fan ?fic(?:tion)?|fics?|blog|forum|livejournal|journal)'

/** Greetings, who made a page and with what, what it asks of a browser, where a story is kept. */
export const sitePhrases: readonly ChromePattern[] = [
  {
    reason: 'greeting',
    strength: 'likely',
    pattern: new RegExp(`^(?:hello,? (?:and )?)?welcome to (?:.{0,50}\\b)?${web}$`),
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:(?:web ?site|site|page|web|layout|theme|template|banner|header|skin|background|graphics?|images?|icons?|art|coding|html)(?:,? (?:and |& )?)?){1,4} ?(?:design(?:ed)?|made|created|coding|coded|layout|maintained)? ?(?:by|from|courtesy of|©|copyright) .{1,60}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:(?:this )?(?:site|page|website) (?:was |is )?)?(?:made|created|built|designed|maintained|authored) (?:with|using|on|in) (?:an? |my |the )?(?:microsoft|adobe|netscape|claris|apple|macintosh|mac|front ?page|dreamweaver|notepad|html|homesite|hotdog|pagemill|composer|wordpad|word|tripod|geocities)\b.{0,40}$/,
  },
  {
    reason: 'feedback-request',
    strength: 'likely',
    // `All feedback will be framed and hung: jo@example.com`
    pattern:
      /^(?:all |any |your )?(?:feedback|comments|reviews|criticism|flames)\b[^@]{0,80}[ :(<]\S{1,40}@[\w-]{1,63}\.[\w.]{2,40}$/,
  },
  {
    reason: 'feedback-request',
    strength: 'likely',
    pattern:
      /^(?:like|love|enjoy|enjoyed) (?:this|the) (?:story|fic|page|site)\? (?:tell|share|vote|rate|please|leave|let|send|click).{1,60}$/,
  },
  {
    reason: 'device',
    strength: 'sure',
    pattern:
      /^sent from my (?:iphone|ipad|ipod|blackberry|android|phone|mobile|samsung|htc|nokia|wireless)\b.{0,40}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?=.{0,160}\b(?:site|website|web ?page|page|enabled?|disabled?|browser|accept|experience|policy|turned off)\b)(?:you (?:have|need|must have) |please |this (?:site|website|page) (?:uses|requires|needs) |we use |by (?:using|continuing)|your browser ).{0,80}\b(?:cookies|javascript|java script|browser|flash|frames)\b.{0,100}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:report|flag) (?:(?:this|a|an|the) )?(?:this|story|post|comment|chapter|broken link|dead link|problem|error|abuse|content|entry|violation)(?: .{0,30})?$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern: /^disclaimers?:? .{0,60}\bhosted (?:by|at|on)\b.{1,120}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern: new RegExp(
      `^(?:this |the )?(?:story |file |page |work |fic )?(?:is |was |has been )?(?:archived|hosted|posted|found|stored|mirrored|originally posted|posted originally|downloaded|taken)(?: here)? (?:at|on|by|in|from) (?:the )?(?:.{0,60}\\b${web}s?\\b|https?:|www\\.|ao3|ff\\.?net).{0,60}$`,
    ),
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:view full version|lo-?fi version|printable version|view single post|permanent link|permalink)\b.{0,60}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'sure',
    pattern: /^all times are (?:gmt|utc|est|pst|cst|mst|eastern|pacific|central)\b.{0,80}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:currently|users|members|who'?s) (?:online|browsing|viewing)\b.{0,80}$|^you last visited\b.{0,60}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern: /^(?:vote|click) (?:for|here for) (?:this|my|our) (?:site|story|page|fic|website)\b.{0,60}$/,
  },
  { reason: 'address', strength: 'maybe', pattern: /^(?:https?:\/\/|www\.)[^\s]{3,200}$/ },
  {
    reason: 'address',
    strength: 'likely',
    pattern:
      /^(?:https?:\/\/|www\.)[^\s]{3,200}(?:\.(?:s?html?|php|asp|cgi|txt)(?:[?#]\S{0,80})?|[?]\S{1,80})(?: ?[([]?\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.{0,20})?$/,
  },
]
