/**
 * What pages tell their readers to do, names between: to go on, to write, to log in. Each pattern is for one whole line
 * in lower case, its marks cut off.
 */
import { smallNumbers } from '../sections/numbers.js'
import type { ChromePattern } from './patterns.js'

const aim =
  '(?:index|page|home|homepage|site|website|stories|story|story list|fics?|fan ?fic(?:tion)?|list|menu|contents|archive|chapter|part|author|guest ?book|webring|top)'

/** The number of a part. */
const number = String.raw`(?:\d{1,3}|[ivx]{1,6}|${smallNumbers})`

/** Links with their words around, requests for feedback, the doors of an account, advertisements. */
export const readerPhrases: readonly ChromePattern[] = [
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
]
