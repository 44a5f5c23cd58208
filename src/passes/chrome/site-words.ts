/**
 * What the sites that print stories say on every page, in lower case, a phrase for each link or button: archives,
 * journals, serials. Half of it is plain words, so that a phrase counts only on a page that says whose it is.
 */

/** One site, by what it says. */
export interface Site {
  name: string
  /** What no page but this site's says, as a whole line. */
  telling: RegExp
  /** Its links and buttons; `*` is any one word. */
  menu: string
  /** A line of the header that only this site prints: with it, one line that tells the site is enough. */
  header?: RegExp
  /** The way to the story, where it stands right above a line that tells the site. */
  way?: RegExp
  /** What it says below the story only. */
  foot?: RegExp
  /** What it prints between two of its lines: the first of them, the last, and how many lines may stand between. */
  boxes?: readonly { from: RegExp; to: RegExp; most: number }[]
}

/** The sites, each with what tells it and what it says besides. */
export const sites: readonly Site[] = [
  {
    name: 'Archive of Our Own',
    telling:
      /^(?:archive of our own(?: beta)?|ao3|work header|user navigation(?: .{1,60})?|chapter by chapter|full-page index|about the archive|otwarchive v.{1,20}|hide creators style|show creators style|comment actions|skip header|search works tip .{1,60}|kudos heart|heart kudos|up top|series this work belongs to)$/,
    foot: /^(?:(?:previous work )?part \d{1,4} of .{1,100} next work|previous work part \d{1,4} of .{1,100})$/,
    boxes: [
      {
        from: /^\S.{0,60} (?:mon|tue|wed|thu|fri|sat|sun) \d\d \w{3} \d{4} \d\d \d\d[ap]m \w{2,5}$/,
        to: /^(?:reply|thread|parent thread|comment actions)(?: .{1,40})?$/,
        most: 30,
      },
      // The hint beside the box changes with each page.
      { from: /^work search$/, to: /^tip .{1,150}$/, most: 1 },
      { from: /^post comment$/, to: /^guest (?:name|email)$/, most: 5 },
    ],
    menu: 'archive of our own|beta|heart|add to collections|add to collection|skip to main content|main content|skip header|user navigation|site navigation|hi *|my dashboard|my profile|my subscriptions|my works|my bookmarks|my history|my preferences|my drafts|my inbox|dashboard|inbox|post|new work|import work|log in|log out|login|sign up|get an invitation|get invited|username or email|user name or email|username|password|remember me|forgot password|fandoms|all fandoms|browse|works|bookmarks|tags|collections|people|search|edit search|tag sets|news|faq|wrangling guidelines|donate or volunteer|about|work header|actions|entire work|chapter by chapter|chapter index|full-page index|go|next chapter|previous chapter|first chapter|last chapter|latest chapter|next work|previous work|part * of|mark for later|mark as read|subscribe|unsubscribe|edit|edit tags|add chapter|delete|hide creators style|show creators style|comments|comment|hide comments|show comments|share|download|azw3|epub|mobi|pdf|html|proofread|kudos|leave kudos|bookmark|edit bookmark|save bookmark|top|up|return to top|post comment|add comment|comment actions|reply|thread|parent thread|comment actions reply|guest name|guest email|name|email|required|plain text with limited html|characters left|footer|customize|default|low vision default|reversi|snow blue|about the archive|site map|diversity statement|terms of service|content policy|privacy policy|dmca policy|site status|contact us|policy questions abuse reports|technical support feedback|report abuse|development|known issues|otwarchive|license|gpl-2|gpl|0-or-later|by the|otw|github',
  },
  {
    name: 'FanFiction.Net',
    telling:
      /^(?:fan ?fiction(?: net)?(?: unleash your imagination| let the words flow)?|fictionpress(?: com)?|(?:follow|fav|favorite) (?:fav|follow|favorite)|unleash your imagination|(?:search |story )?story writer forum community|(?:a a )?full 3 4 1 2.{0,40}|the author would like to thank you for your continued support\b.{0,60})$/,
    menu: 'fanfiction|fan fiction|fanfiction net|fictionpress|fictionpress com|net|unleash your imagination|let the words flow|home|browse|just in|community|communities|forum|forums|beta|betas|story|stories|writer|writers|author|more|search|help|login|log in|sign up|crossovers|anime|manga|anime manga|books|cartoons|comics|games|misc|movies|plays|musicals|plays musicals|tv shows|tv|follow fav|fav follow|follow|fav|favorite|follow favorite story author|favorite story author|follow story author|follow story|follow author|favorite story|favorite author|story alert|author alert|add to favorites|add to community|review|reviews|go|jump|next|prev|previous|a|full|expand tighten|dark|light|share|email|facebook|twitter|report abuse|return to top|top|desktop|tablet|mobile|mode|desktop tablet mode|desktop mode|mobile mode|blog|privacy|terms of service|terms|support|actions|add story to favorites|post review|post a review|type your review for this story chapter here|type your review here',
    header: /^(?:fiction )?rated (?:fiction )?\S{1,5} .{1,220} id \d{1,12}$/,
    foot: /^story .{1,90} author .{1,40}$|^(?:prev )?ch \d{1,3} of \d{1,3}(?: next)?$|^jump \d{1,3} .{1,90}$/,
    way: /^(?:anime|anime manga|books?|cartoons?|comics?|games?|misc|movies?|plays|plays musicals|tv|tv shows|crossovers?)(?: crossovers)? \S/,
  },
  {
    name: 'Wattpad',
    telling:
      /^(?:wattpad|www wattpad com|add to (?:library|reading list)|continue reading next part|start from the beginning|try premium|go premium|report story|youll also like|get the app|write a story|\d[\dkm ]{0,9} reads \d[\dkm ]{0,9} votes(?: \d{1,4} (?:part stor(?:y|ies)|parts?|comments?))?|(?:mature )?(?:ongoing|complete) updated .{1,30}|wattpad originals?|\d{4} wattpad)$/,
    boxes: [
      {
        from: /^youll also like$/,
        to: /^(?:report (?:this )?story|terms|paid stories|get the app)$/,
        most: 40,
      },
    ],
    way: /^\d[\dkm]{0,6}(?: \d[\dkm]{0,6}){1,3}$/,
    menu: 'wattpad|wattpad original|wattpad originals|home|browse|community|search|write|discover|library|try premium|go premium|premium|log in|login|sign up|join|create|works|my works|create a new story|write a story|reads|read|views|votes|vote|voted|parts|part story|part stories|parts story|comments|comment|inline comments|add|add to library|add to reading list|reading list|start reading|continue reading|continue reading next part|next part|share|share via email|post to your profile|send|send to friend|copy link|report|report story|report this story|embed story|embed|follow|following|unfollow|followers|followed|table of contents|details|complete|completed|ongoing|mature|paid stories|wattys|watty awards|get the app|language|writers|brands|business|jobs|press|terms|privacy|payment policy|accessibility|help|facebook|twitter|tumblr|pinterest|email|youll also like|also like|you may also like|get notified when * is updated|tags|all rights reserved|sort by|show more|view all|view all comments',
  },
  {
    name: 'Royal Road',
    telling:
      /^(?:royal ?road(?: l)?|fiction page(?: (?:donate|report chapter|follow author|reader preferences)){0,3}|(?:previous chapter )?fiction index next chapter|log in to comment|reader preferences|follow author|donate report|rising stars|best rated|ongoing fictions)$/,
    boxes: [{ from: /^about the author$/, to: /^achievements$/, most: 12 }],
    menu: 'royal road|royalroad|community|chapter|index|fiction index|home|fictions|fiction|read|write|best rated|ongoing fictions|complete|popular this week|latest updates|new releases|rising stars|submissions|forums|support|sign up|log in|login|fiction page|previous|next|previous chapter|next chapter|chapter index|chapters|reader preferences|font size|font|color scheme|theme|report|report chapter|donate|rate|rate it|review|write a review|follow|follow author|favorite|read later|set bookmark|mark as read|advertisement|remove|remove ads|go premium|comments|comment|log in to comment|post comment|reply|share|about the author|bio|achievements|patreon|first|last|privacy|terms|contact|help|guidelines|app|discord',
  },
  {
    name: 'LiveJournal',
    telling:
      /^(?:livejournal(?: com)?|dreamwidth(?: studios)?|www livejournal com|previous (?:entry|post) (?:share|add|next|link).{0,60}|previous entry|next entry|add memory|add to memories|share this entry|post a new comment|post a comment(?: on this entry)?|top-level comments only|recent entries|comments? (?:read|post)\b.{0,40}|read comments|\d{1,4} comments? (?:leave|post|reply|read).{0,30}|flat top-level comments only|reply (?:parent )?thread)$/,
    // A name with a sign in it is no word of a sentence: `jo_h wrote in ferry_tales`.
    header:
      /^([\w-]{1,30}) (?:info )?\1 wrote(?: in [\w-]{1,30})?$|^(?=.{0,40}[_\d])[\w-]{1,30} wrote in [\w-]{1,30}$/,
    way: /^[\w-]{1,30} .{0,80}\bdefault$/,
    foot: /^(?:current )?(?:mood|music|location) .{1,80}$/,
    menu: 'livejournal|livejournal com|log in now|dreamwidth|dreamwidth studios|create blog|create|create an account|join|find more|communities|rss reader|shop|help|explore|support|interests|directory search|site and account|faq|latest things|account name|username|password|forgot it|remember me|openid|login|log in|login with openid|log out|english|en|recent entries|entries|archive|friends|friends page|friends list|calendar|user info|userinfo|profile|memories|reading|tags|network|tag view|network page|my website|previous entry|next entry|previous|next|previous post|next post|add memory|add to memories|add tag|add to favorites|share|share this|share this entry|tell a friend|track|track this|edit entry|edit tags|link|flag|report|like|post a new comment|post a comment|leave a comment|add your own|add a comment|read comments|read or add your own|read|comments|comment|no comments|reply|reply to this|parent|parent thread|thread|expand|collapse|threaded|flat|flat mode|top-level comments only|top of page|top|screened|anonymous|expand all|account settings|mobile view|back to top|privacy policy|user agreement|terms of service|diversity statement|copyright|dreamwidth studios llc|all rights reserved',
  },
  {
    name: 'WordPress',
    telling:
      /^(?:leave a reply(?: cancel reply)?|cancel reply|share this|like this|like loading|like this like loading|posted in .{1,60}|post navigation|proudly powered by wordpress.{0,40}|(?:blog at|powered by) (?:wordpress|blogger)(?: com)?.{0,30}|skip to (?:primary |secondary )?content|email this ?blogthis.{0,80}|skip to main skip to sidebar|newer post older post home|subscribe to post comments atom|filed under .{1,60}|posted by \S.{0,40} at \d{1,2} \d\d.{0,10}|create a free website or blog at wordpress com|notify me of (?:new|follow-up) (?:posts|comments) (?:by|via) email)$/,
    boxes: [
      {
        from: /^post navigation$/,
        to: /^(?:leave a (?:reply|comment)|\d{1,4} (?:thoughts|responses|comments) .{1,80})$/,
        most: 4,
      },
      {
        from: /^(?:recent posts|recent comments|archives)$/,
        to: /^(?:blog at wordpress com|meta|proudly powered by .{1,40}|follow)$/,
        most: 30,
      },
    ],
    menu: 'skip to main|skip to sidebar|skip to main content|skip to content|skip to primary content|skip to secondary content|main menu|menu|home|about|about me|contact|archives|archive|categories|links|blogroll|search|search for|pages|share this|share|tweet|twitter|facebook|email|print|tumblr|pinterest|reddit|like this|like|loading|be the first to like this|related|post navigation|previous|next|previous post|next post|newer post|older post|newer posts|older posts|leave a reply|leave a comment|cancel reply|post comment|post a comment|no comments|comments|comment|name|email|website|required|reply|subscribe|follow|following|sign me up|log in|log in now|already have a wordpress com account|privacy|manage subscriptions|report this content|view site in reader|view post in reader|collapse this bar|copy shortlink|customize|edit|entries feed|comments feed|entries rss|comments rss|meta|register|wordpress|wordpress org|wordpress com|blogger|powered by|blog at|email this|blogthis|share to twitter|share to x|share to facebook|share to pinterest|subscribe to|atom|post comments|labels|notify me of new comments via email|notify me of follow-up comments by email|notify me of new posts via email|notify me of new posts by email',
  },
  {
    name: 'eFiction',
    telling:
      /^(?:reviews \d{1,5} printer.{0,40}|text size|powered by efiction.{0,20}|you must login register to review.{0,20}|report this|skin by .{1,40})$/,
    menu: 'home|most recent|recently added|categories|authors|titles|series|challenges|help|search|login|register|lost password|contact us|top tens|tops|links|rules|printer|reviews|table of contents|story|chapter|text size|report this|skin by|powered by|efiction|next|previous|back to index|members list|archive|archives|fiction|fan fiction',
  },
  {
    name: 'Tumblr',
    telling: /^[\w-]{2,40} (?:liked this|reblogged this from [\w-]{2,40}|posted this)$/,
    menu: 'follow|following|reblog|like|notes|posted this|show more notes|loading|share|permalink|source|tumblr',
  },
  {
    name: 'Google Groups',
    telling:
      /^(?:google groups|skip to first unread message|reply to author|\d{1,4} new messages?|either email addresses are anonymous for this group .{1,160})$/,
    boxes: [
      { from: /^google groups$/, to: /^skip to first unread message$/, most: 14 },
      { from: /^unread$/, to: /^to$/, most: 3 },
    ],
    menu: 'google groups|groups|conversations|about|sign in|help|my groups|all groups and messages|starred|recent groups|favorite groups|home|search|views|view|subscribe|unsubscribe|unread|to|reply all|reply to all|reply to author|forward|report message|report abuse|delete|permalink|copy link|show original message|post a reply|new topic|mark as read|actions|more message actions|you do not have permission to delete messages in this group|skip to first unread message|new message|new messages',
  },
]
