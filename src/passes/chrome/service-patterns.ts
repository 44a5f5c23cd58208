/**
 * What the services on a page say: counters, web rings, guest books, share buttons, mailing lists. Each pattern is for
 * one whole line in lower case, its marks cut off.
 */
import type { ChromePattern } from './patterns.js'

/** Counters, rings, guest books, share buttons, the feet of list mails. */
export const servicePatterns: readonly ChromePattern[] = [
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
  {
    reason: 'counter',
    strength: 'likely',
    pattern:
      /^(?:total )?(?:number|no\.?|#) of (?:visitors|visits|hits|readers|reads|views):? ?[\d,]{1,12}.{0,30}$/,
  },
  {
    reason: 'counter',
    strength: 'sure',
    pattern:
      /^(?:average |current |user |story |reader )?rating:? ?[\d.]{1,4} ?(?:\/|out of) ?\d{1,2}\b.{0,20}\b(?:votes?|ratings?|reviews?|readers?)\b.{0,20}$/,
  },
  { reason: 'counter', strength: 'likely', pattern: /^average (?:rating|score|vote):? ?[\d.]{1,5}.{0,40}$/ },
  // Reads, votes and comments, their words drawn as pictures.
  { reason: 'counter', strength: 'likely', pattern: /^\d{1,4}(?:\.\d)?[km](?: [\d.,]{1,9}[km]?){1,3}$/ },
  { reason: 'page-number', strength: 'maybe', pattern: /^page \d{1,4}$/ },
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
      /^(?:this|the) .{1,60} ring (?:site |page )?(?:is )?(?:owned|run|maintained|brought)\b.{0,80}$|^(?:(?:do you )?(?:want|would you like) to )?join (?:the|this|our) (?:.{1,40} )?ring\b.{0,60}$/,
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
      /^(?:like this|like loading|loading|related|be the first to like this|(?:\d+ )?(?:people|bloggers?|readers?) like this(?: post)?|pin it|tweet this|tweet|leave a (?:comment|reply|review)|post a (?:comment|review)|add a comment|subscribe|subscribe (?:to|via) (?:posts?|comments?|rss|e-?mail|this|the feed|feed|my|our|atom).{0,30}|follow (?:me|us) on .{1,30})$/,
  },
  {
    reason: 'share-buttons',
    strength: 'likely',
    pattern:
      /^(?:review this (?:story|chapter)|(?:add|favou?rite|follow)\W{1,3}(?:story|author)\b.{0,60}|(?:story|author) alert|go to top|actions|chapter management|(?:read|write|view|submit|see)(?: a| all| the| your)? reviews?(?: ?[([]\d+[)\]])?|reviews ?[([:]\d+[)\]]?|you must (?:log ?in|be logged in|login) .{1,60}|please (?:log ?in|review|drop by the archive).{0,80}|kudos ?:? ?\d{0,6}|leave kudos(?: here)?|bookmarks? ?:? ?\d{0,6}|comments ?[:(]? ?\d{0,5}\)?)$/,
  },
  { reason: 'site-chrome', strength: 'sure', pattern: /^end file$/ },
  {
    reason: 'share-buttons',
    strength: 'sure',
    pattern:
      /^(?:the author would like to thank you for your continued support|your review has been posted)\b.{0,60}$/,
  },
  {
    reason: 'feedback-request',
    strength: 'likely',
    pattern:
      /^(?:if you (?:enjoyed|liked) this (?:story|fic|chapter),? )?(?:please )?(?:post|leave|send|write|drop)(?: a| me| some| your| the author| us){0,3} (?:comments?|reviews?|feedback|a line)\b.{0,80}$|^read (?:the )?posted comments$/,
  },
  {
    reason: 'feedback-request',
    strength: 'likely',
    pattern:
      /^(?:(?:please|pls|plz),? )?(?:r ?(?:&|and|n|\/) ?r|(?:read (?:and|&|n) )?(?:review|comment))(?:,? (?:please|pls|plz|everyone|everybody|people|guys|folks|it|this|this story|if you (?:like|liked|enjoyed) it)){0,2}$|^(?:all |your |any ){0,2}(?:reviews?|feedback|comments)(?:,? (?:and|&|or) (?:reviews?|feedback|comments|kudos)){0,2} (?:(?:is|are|would be|will be) )?(?:always |very |much |greatly ){0,2}(?:welcomed?|appreciated|loved?|adored|craved|cherished)$/,
  },
  // Mailing lists and web mail.
  {
    reason: 'list-footer',
    strength: 'sure',
    pattern:
      /^(?:to unsubscribe (?:from|send|e-?mail)\b(?!.{0,80}\b(?:he|she|they) \p{L})|your use of yahoo! groups is subject to|do you yahoo!\?|yahoo! groups (?:sponsor|links)|get your (?:private,? )?free,? (?:private )?e-?mail (?:at|from)\b|community email addresses:|shop online without a credit card|egroups\.com home:).{0,160}$/u,
  },
  // What a list took out of a mail: nobody else says so.
  {
    reason: 'list-footer',
    strength: 'sure',
    pattern: /^non-text portions of this message have been removed$/,
  },
  { reason: 'list-footer', strength: 'sure', pattern: /^end of (?:\S{1,40} ){1,4}digest\b[^.!?]{0,40}$/ },
  { reason: 'list-footer', strength: 'sure', pattern: /^[\w.-]{1,60}-(?:un)?subscribe@[\w.-]{1,80}$/ },
  {
    reason: 'list-footer',
    strength: 'likely',
    pattern:
      /^(?:to (?:post|subscribe|unsubscribe)(?: message| to this group)?[,:] ?\S{1,60}|post message: \S{1,60}|(?:un)?subscribe: \S{1,60}|list owner: \S{1,60})$/,
  },
]
