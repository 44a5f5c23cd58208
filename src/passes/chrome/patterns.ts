/** What the furniture of web sites says, by kind. Each pattern is for one whole line, in lower case, its marks cut off. */
import { smallNumbers } from '../sections/numbers.js'

/** How far a line's words alone go. */
export type Strength =
  /** No story says this: it is furniture wherever it stands. */
  | 'sure'
  /** Furniture where it stands alone at an edge of the text, or again and again. */
  | 'likely'
  /** Furniture only beside other furniture. */
  | 'maybe'

/** One kind of furniture. */
export interface ChromePattern {
  /** Why it leaves the text: a kebab-case noun. */
  reason: string
  strength: Strength
  pattern: RegExp
}

const hosts =
  'geocities|angelfire|tripod|fortunecity|xoom|homestead|free ?servers|50megs|lycos|bravenet|free ?webs|webs\\.com|wix\\.com|weebly|blogspot|blogger|wordpress|livejournal|dreamwidth|xanga|yola|webspawner|members\\.aol|envy\\.nu|theglobe'
const place =
  '(?:index|index page|main|main page|main menu|home|home ?page|front page|menu|contents|table of contents|top|top of (?:the |this )?page|start|story list|stories|story index|story page|fics?|fan ?fics?|fan ?fiction|fiction|archive|archives|library|site|list|author list|titles?|links|beginning|page one|directory|gallery|series|series page|series index)'
const step = '(?:chapter|part|page|story|section|episode|entry|post|issue|scene)'

/** Every kind of furniture that is told by its words. */
export const chromePatterns: readonly ChromePattern[] = [
  // Banners of free hosts, and what else they sold.
  {
    reason: 'site-chrome',
    strength: 'sure',
    pattern:
      /^(?:this )?(?:site|page|web ?site|web ?page|home ?page) (?:is )?(?:proudly )?(?:hosted|powered|sponsored|provided)(?: for free)? by\b/,
  },
  {
    reason: 'site-chrome',
    strength: 'sure',
    pattern:
      /^(?:get|build|create|make|start|claim) your (?:own |very own )?(?:free|personal) .{0,24}(?:web ?site|home ?page|web ?page|page|blog|forum|guest ?book|counter|message board|e-?mail)\b/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:proudly |page |site )?(?:hosted|powered|sponsored|provided|brought to you) (?:free )?by (?=.{0,60}(?:[\w-]\.[\w]|\d|free|\b(?:page|site|host|archive|hosting|server|network|web)))\S.{0,60}$/,
  },
  // A host behind `@` is a person's address.
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern: new RegExp(
      `^(?=.{0,100}(?<!\\w@[\\w.-]{0,40})(?:${hosts}))(?=.{0,140}(?:hosted|free|member|visit|click|banner|sponsor|©|copyright|powered|home ?pages?|\\.com|search)).{1,140}$`,
    ),
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:please )?click (?:here|below|on (?:the|this) (?:link|banner|button|picture|image))\b.{0,120}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:advertisements?|ads by google|sponsored links?|report abuse|remove ads|close ad|skip ad|scroll to continue|continue reading below)$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:get )?(?:a |your )?(?:own )?free (?:web|home ?page|web ?site|site|e-?mail|guest ?book|counter|page)s?(?: (?:building|hosting|builder|space|pages?|help|site|sites|service|here))*$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:want|would you like) to (?:read|see) more (?:stories |fics? |of my )?.{0,60}click\b.{0,60}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:page |site |web ?site |web )?(?:best viewed|optimi[sz]ed|created|made|built|designed|maintained) (?:with|in|at|for|using|by) .{0,30}(?:netscape|explorer|front ?page|800 ?x ?600|1024 ?x ?768|hotdog|dreamweaver|notepad|pagebuilder|composer|webmaster|homesite|resolution)\b.{0,40}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:this |the )?(?:page|site|web ?page|web ?site|home ?page|story page|archive|list)s? (?:was |is |has been )?(?:(?:created|maintained|designed|managed|made|owned|run|built|kept|hosted|coded|administered)(?: and |, ?| & | ?\/ ?)?){1,3} (?:by|with|using|for)\b.{0,80}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern: /^web ?(?:master|mistress|weaver|keeper)s?:? .{1,60}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern: /^(?:e-?mail|contact|mail) (?:the )?web ?(?:master|mistress|miss)\b.{0,60}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:all )?(?:graphics|backgrounds?|images|banners?|layout|design|template)(?: and [a-z]+)? (?:by|from|courtesy of|©) .{1,60}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:printer[- ]friendly(?: version)?|print this (?:page|story)|download (?:this story|as|options).{0,40}|add to favou?rites|bookmark this(?: page| site| story)?|e-?mail this (?:page|story).{0,20}|tell a friend|(?:text|font) size:?.{0,20})$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern:
      /^(?:(?:this )?(?:file|story|e-?book) (?:was )?(?:generated|downloaded|converted|saved|archived) (?:by|from|with|using|at|on) .{1,80}|(?:generated|downloaded) (?:by|with|using|from) (?:fanficfare|fanfictiondownloader|calibre|fichub|ff2ebook).{0,60})$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern: /^(?:this )?(?:story|page|work) (?:has been )?(?:read|viewed|visited) [\d,]+ times.{0,40}$/,
  },
  // What parts a story that a mailing list or an archive holds in several posts: `END part 1/3`.
  {
    reason: 'part-end',
    strength: 'sure',
    pattern: new RegExp(
      `^(?:(?:the )?end(?:s|ed|ing)?|tbc|(?:to be )?continued|concluded)(?:,? (?:of|in|with))? (?:this )?${step} \\d{1,3} ?(?:\\/|of) ?\\d{1,3}$`,
    ),
  },
  {
    reason: 'part-end',
    strength: 'likely',
    pattern: new RegExp(
      `^(?:(?:to be )?continued|cont'?d\\.?|cont\\.|concluded) (?:in|with|on) (?:the )?(?:next )?${step}(?: (?:\\d{1,3}|[ivx]{1,5}|${smallNumbers}))?(?: ?(?:\\/|of) ?\\d{1,3})?$`,
    ),
  },
  // Navigation.
  {
    reason: 'navigation',
    strength: 'likely',
    pattern: new RegExp(
      `^(?:please )?(?:go |click |jump |skip |head |press )?(?:back|return|returns|returning|up|over|on)(?: (?:on|here))? to (?:the |my |our )?(?:[\\w'’.&-]{1,16} ){0,4}${place}$`,
    ),
  },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern: new RegExp(
      `^(?:go |on |onwards? |forward |continue |proceed |click |back |return ){1,2}(?:on )?to (?:the )?(?:next |previous |last )?${step}(?: (?:\\d{1,3}|[ivx]{1,6}|${smallNumbers}|twelve))?$`,
    ),
  },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern: new RegExp(
      `^(?:go to |read |see |on to )?(?:the )?(?:next|previous|prev|first|last|latest) ${step}$`,
    ),
  },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern:
      /^(?:return|back) to (?:the )?[\p{L}\p{N}'’&. -]{1,40} (?:page|index|archive|archives|home|site|menu|list|fan ?fiction|fan ?fic|stories)$/u,
  },
  {
    reason: 'share-buttons',
    strength: 'maybe',
    pattern:
      /^(?:tweet|facebook|twitter|tumblr|reddit|pinterest|google\+?|google plus|digg|del\.?icio\.?us|stumbleupon|whatsapp|linkedin|livejournal|telegram|pocket|skype|instapaper|print|share|like|save|copy link|kudos|bookmark)$/,
  },
  {
    reason: 'navigation',
    strength: 'maybe',
    pattern: new RegExp(
      `^(?:(?:go )?back(?: (?:home|up|there))?|${place}|next|previous|prev|back|forward|more|more stories|other stories|other fics?|e-?mail(?: me| the author)?|feedback|comments|contact|guest ?book|links|updates|what's new|disclaimer|faq|about|about me|about the author|search|login|log in|register|sign up|help|rules|challenges|awards|credits)$`,
    ),
  },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern:
      /^(?:read|see|view|check out|find) (?:my |the |more |all |other |of |his |her ){1,4}(?:stories|fics?|fan ?fics?|fan ?fiction|fiction|works?)(?: (?:by|from|at|on|in) .{1,50}| here)?$/,
  },
  {
    reason: 'navigation',
    strength: 'likely',
    pattern: /^(?:other|more) (?:stories|fics?|fan ?fics?|works?) by [\p{L}\p{N}'’._ -]{1,40}$/u,
  },
]
