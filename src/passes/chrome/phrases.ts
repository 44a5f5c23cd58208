/**
 * What archives, journals, forums and readers' programs of today say around a story, names between: where a phrase
 * holds a name, its words alone do not tell it. Each pattern is for one whole line in lower case, its marks cut off.
 */
import { smallNumbers } from '../sections/numbers.js'
import type { ChromePattern } from './patterns.js'

const web =
  '(?:web|website|web ?site|web ?page|home ?page|site|page|geocities|tripod|angelfire|archive|fan ?fic(?:tion)?|fics?|blog|forum|livejournal|journal)'
const aim =
  '(?:index|page|home|homepage|site|website|stories|story|story list|fics?|fan ?fic(?:tion)?|list|menu|contents|archive|chapter|part|author|guest ?book|webring|top)'
/** The number of a part. */
const number = String.raw`(?:\d{1,3}|[ivx]{1,6}|${smallNumbers})`

/** Phrases of pages that have names in them. */
export const phrases: readonly ChromePattern[] = [
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
    reason: 'site-chrome',
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
  // Navigation.
  {
    reason: 'navigation',
    strength: 'sure',
    pattern:
      /^(?:skip|jump) (?:to )?(?:the )?(?:main |page |primary )?(?:content|navigation|search|main|footer|header|menu)(?:,? (?:search|navigation|links?|main|content))?$/,
  },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern: new RegExp(
      `^(?:please |just )?(?:click|press|tap|select|use) (?:on )?(?:here|the|this|my|your|below|a|any|links?)\\b.{0,60}\\b${aim}\\b.{0,30}$`,
    ),
  },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern: new RegExp(
      `^(?:story )?contin(?:ued|ues)(?: in| on| with| to)? (?:the )?(?:next )?(?:part|chapter|page|section|post|file)(?: ${number})?$`,
    ),
  },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern:
      /^(?:you are here|location|breadcrumbs?): ?.{0,20}\b(?:home|index|main|archive|stories|fiction|fan ?fic)\b.{0,100}$/,
  },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern: /^jump to:? (?:select|choose|navigation|page|forum|chapter|top)\b.{0,40}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'sure',
    pattern: /^(?:a?\+ a?-|\+\/-|a?- a?\+|a ?a ?a)? ?full 3\/4 1\/2\b.{0,40}$/,
  },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern:
      /^(?:(?:main|page) content|(?:page )?top of (?:the |this )?page|page top|search (?:this |the |our |my )?(?:site|archive|web|blog|forums?|stories|fiction|wiki)|table of contents)$/,
  },
  {
    reason: 'feedback-request',
    strength: 'likely',
    pattern:
      /^(?:please |feel free to )?(?:e-?mail|mail|write(?: to)?|contact) (?:me|us|the author|the webmaster|\S{2,30}) .{0,30}\b(?:comments?|feedback|questions?|problems?|suggestions?|reviews?)\b.{0,40}$/,
  },
  {
    reason: 'share-buttons',
    strength: 'likely',
    pattern:
      /^(?:post|leave|add|write|read|view|submit|see|show|hide|load|expand|collapse)(?: (?:a|an|all|the|your|new|more|signed|first|this|\d{1,5})){0,3} (?:comments?|reviews?|reply|replies|threads?|kudos|feedback)(?: (?:here|now|\(\d{1,5}|for this (?:story|chapter)|to this (?:post|entry)))?$/,
  },
  {
    reason: 'feedback-request',
    strength: 'likely',
    pattern:
      /^(?:any |got |have )?(?:questions|comments|feedback|suggestions|problems)(?:(?:,| or|,? and|\?|\/)? ?(?:questions|comments|feedback|suggestions|problems)){0,3}\? .{0,20}\b(?:e-?mail|mail|write|send|contact|click|let me|tell)\b.{0,60}$/,
  },
  {
    reason: 'feedback-request',
    strength: 'likely',
    pattern: /^(?:please )?vote for (?:this|my|our|me|the)\b.{0,30}$/,
  },
  { reason: 'feedback-request', strength: 'maybe', pattern: /^e-?mail \p{L}{2,20}$/u },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern: new RegExp(`^(?:go )?(?:on )?to (?:the )?(?:next )?(?:part|chapter|page|section) ${number}$`),
  },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern:
      /^(?:go to )?(?:chapters?|pages?|parts?|go to)(?: select)?:? (?:\d{1,3}[ ,|]{1,3}){2,60}\d{1,3}(?: (?:next|last|all).{0,12})?$/,
  },
  { reason: 'navigation', strength: 'likely', pattern: /^chapter (?:select|navigation|list):? .{1,80}$/ },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern:
      /^(?:(?:other|more|related) (?:stories|fics|posts|works|entries|articles)(?: (?:in|by|from|like) (?:this|the) (?:series|author|archive|universe|category))?|you may also like|related posts?|end of (?:page|file))$/,
  },
  {
    reason: 'journal',
    strength: 'likely',
    pattern: /^(?:previous|next|older|newer) (?:post|entry|story|chapter|article)(?:: | [-–—] ).{1,80}$/,
  },
  {
    reason: 'feedback-request',
    strength: 'likely',
    pattern: /^be the first to (?:comment|review|like|reply|rate|leave).{0,40}$/,
  },
  {
    reason: 'feedback-request',
    strength: 'sure',
    pattern:
      /^please drop by the archive and comment to let the (?:creator|author)s? know if you enjoyed .{1,12} work$/,
  },
  {
    reason: 'account',
    strength: 'likely',
    pattern:
      /^(?:you (?:are|must|need|have)|please|welcome|already|not a|new|hi|hello|forgot)\b.{0,60}\b(?:logged in|log ?in|log on|sign ?in|sign ?up|(?:or|must|to) register|registered|password)\b.{0,60}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^this (?:page|site|website|story|archive) (?:requires?|uses?|needs|works|contains|may load|takes)\b.{0,60}\b(?:frames|java|javascript|flash|midi|images|browser|graphics|music|cookies|css)\b.{0,40}$/,
  },
  {
    reason: 'advertisement',
    strength: 'likely',
    pattern:
      /^(?:shop|buy|order|search|get|download|available|find|purchase|advertise)\b.{0,60}\b(?:www\.|amazon|barnes|ebay|cdnow|[\w-]{2,30}\.(?:com|net|org|co\.uk))\b.{0,40}$/,
  },
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
