/** What the furniture of web sites says, by kind. Each pattern is for one whole line, in lower case, its marks cut off. */

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
    pattern: /^(?:hosted|powered|sponsored|provided|brought to you) (?:free )?by .{0,60}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern: new RegExp(
      `^(?=.{0,100}(?:${hosts}))(?=.{0,140}(?:hosted|free|member|visit|click|banner|sponsor|©|copyright|powered|home ?pages?|\\.com|search)).{1,140}$`,
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
      /^(?:this )?(?:page|site|web ?page|web ?site|story page) (?:was |is |has been )?(?:last |best )?(?:updated|modified|revised|created|maintained|designed|copyright|viewed|managed|made)\b.{0,100}$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern: /^(?:last|page) (?:updated|modified|revised|changed|built)(?: on| at)?:? .{0,50}$/,
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
      /^(?:end file|(?:this )?(?:file|story|e-?book) (?:was )?(?:generated|downloaded|converted|saved|archived) (?:by|from|with|using|at|on) .{1,80}|(?:generated|downloaded) (?:by|with|using|from) (?:fanficfare|fanfictiondownloader|calibre|fichub|ff2ebook).{0,60})$/,
  },
  {
    reason: 'site-chrome',
    strength: 'likely',
    pattern: /^(?:this )?(?:story|page|work) (?:has been )?(?:read|viewed|visited) [\d,]+ times.{0,40}$/,
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
      `^(?:go |on |onwards? |forward |continue |proceed |click |back |return ){1,2}(?:on )?to (?:the )?(?:next |previous |last )?${step}(?: (?:\\d{1,3}|[ivx]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|twelve))?$`,
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
  // Counters.
  {
    reason: 'counter',
    strength: 'sure',
    pattern:
      /^(?:you are|you're) (?:the )?(?:visitor|guest|reader|person|fan|surfer|number|no\.)\s?(?:number|no\.?|#)?:?\s?[\d,]{0,12}(?: (?:to|since|who|on)\b.{0,80})?$/,
  },
  {
    reason: 'counter',
    strength: 'likely',
    pattern:
      /^(?:[\d,]{1,12} )?(?:visitors?|visits|hits|page ?views|views|hit counter|counter|web counter|reads)(?: (?:since|so far|to date|on this page|this page)\b.{0,50})?:?\s?[\d,]{0,12}$/,
  },
  {
    reason: 'counter',
    strength: 'likely',
    pattern:
      /^[\d,]{1,12} (?:people|visitors|guests|readers|fans|souls|surfers) (?:have )?(?:visited|been here|passed|stopped by|read this|viewed)\b.{0,60}$/,
  },
  { reason: 'counter', strength: 'maybe', pattern: /^\d{5,10}$/ },
  // Web rings and guest books.
  {
    reason: 'web-ring',
    strength: 'sure',
    pattern:
      /^(?=.{0,200}\bweb ?ring\b)(?=.{0,200}\b(?:owned|member|join|next|previous|prev|random|skip|list sites|proud)\b).{1,200}$/,
  },
  {
    reason: 'web-ring',
    strength: 'sure',
    pattern:
      /^(?=.{0,200}\b(?:skip (?:it|next|previous|prev)|list sites|(?:next|previous|prev) (?:5|five) sites|random site)\b).{1,200}$/,
  },
  {
    reason: 'web-ring',
    strength: 'likely',
    pattern:
      /^(?:this|the) .{1,60} ring (?:site |page )?(?:is )?(?:owned|run|maintained|brought)\b.{0,80}$|^(?:want to )?join the ring\b.{0,20}$/,
  },
  {
    reason: 'guest-book',
    strength: 'likely',
    pattern:
      /^(?:please |don't forget to )?(?:sign|view|read|see|visit)(?: (?:or|and|my|the|our|this|view|sign|read|\||\/|&)){0,5} ?(?:guest ?book|guest ?map|dream ?book|message board|visitor's? book)\b.{0,40}$/,
  },
  // Share buttons, and what the archives of today put around a story.
  {
    reason: 'share-buttons',
    strength: 'likely',
    pattern:
      /^share (?:this|on|via|with)(?: (?:story|page|post|work|fic|article|entry|facebook|twitter|tumblr|reddit|pinterest|whatsapp|e-?mail|your friends|friends)){0,3}$/,
  },
  {
    reason: 'share-buttons',
    strength: 'likely',
    pattern:
      /^(?:like this|like loading|loading|related|be the first to like this|(?:\d+ )?(?:people|bloggers?|readers?) like this(?: post)?|pin it|tweet this|tweet|leave a (?:comment|reply|review)|post a (?:comment|review)|add a comment|subscribe|subscribe to .{1,40}|follow (?:me|us) on .{1,30})$/,
  },
  {
    reason: 'share-buttons',
    strength: 'likely',
    pattern:
      /^(?:review this (?:story|chapter)|(?:add|favou?rite|follow)\W{1,3}(?:story|author)\b.{0,60}|(?:story|author) alert|go to top|actions|chapter management|(?:read|write|view|submit|see)(?: a| all| the| your)? reviews?(?: ?[([]\d+[)\]])?|reviews ?[([:]\d+[)\]]?|you must (?:log ?in|be logged in|login) .{1,60}|please (?:log ?in|review|drop by the archive).{0,80}|kudos ?:? ?\d{0,6}|leave kudos(?: here)?|bookmarks? ?:? ?\d{0,6}|comments ?[:(]? ?\d{0,5}\)?)$/,
  },
  {
    reason: 'share-buttons',
    strength: 'likely',
    pattern:
      /^(?:the author would like to thank you for your continued support|your review has been posted)\b.{0,60}$/,
  },
  {
    reason: 'feedback-request',
    strength: 'likely',
    pattern:
      /^(?:if you (?:enjoyed|liked) this (?:story|fic|chapter),? )?(?:please )?(?:post|leave|send|write|drop)(?: a| me| some| your| the author| us){0,3} (?:comments?|reviews?|feedback|a line)\b.{0,80}$|^read (?:the )?posted comments$/,
  },
  // Mailing lists and web mail.
  {
    reason: 'list-footer',
    strength: 'sure',
    pattern:
      /^(?:to unsubscribe (?:from|send|e-?mail)\b|your use of yahoo! groups is subject to|do you yahoo!\?|yahoo! groups (?:sponsor|links)|get your (?:private,? )?free,? (?:private )?e-?mail (?:at|from)\b|community email addresses:|shop online without a credit card|egroups\.com home:).{0,160}$/,
  },
  { reason: 'list-footer', strength: 'sure', pattern: /^[\w.-]{1,60}-(?:un)?subscribe@[\w.-]{1,80}$/ },
  {
    reason: 'list-footer',
    strength: 'likely',
    pattern:
      /^(?:to (?:post|subscribe|unsubscribe)(?: message| to this group)?[,:] ?\S{1,60}|post message: \S{1,60}|(?:un)?subscribe: \S{1,60}|list owner: \S{1,60})$/,
  },
]

/** The words of which a bar of links consists: `Home | Fiction | Next`. */
export const linkWord = new RegExp(
  `^(?:${place}|(?:next|previous|prev|first|last)(?: ${step})?|back|forward|go back|${step} (?:\\d{1,3}|[ivxlc]{1,6})|\\d{1,3}|more|about(?: me| us)?|contact(?: me| us)?|e-?mail(?: me| us| author)?|feedback|guest ?book|sign guest ?book|view guest ?book|message board|forum|news|updates?|what's new|disclaimer|faq|search|help|login|log in|log ?out|register|authors?|categories|(?:title|author|category|member|series|story|recent) (?:list|index|page)s?|browse|challenges?|awards?|credits?|poetry|art|fan ?art|pictures|episodes?|webrings?|rings?|chat|bookmarks?|reviews?|comments?|share|print|tweet|facebook|twitter|tumblr|reddit|pinterest|google\\+|digg|del\\.?icio\\.?us|stumbleupon|whatsapp|linkedin|like|save|copy link|random|list|join|skip)$`,
)
