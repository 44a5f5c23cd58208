/**
 * The words of which the furniture of web sites is made, by how much they prove: read off the pages of free hosts,
 * archives, journals, forums and mailing lists from 1996 on. Lower case; compounds are written as one word (`log in`
 * is `login`, see `compounds`), so that `home page` is told from a page at home.
 */
import { months, shortMonths, shortWeekdays, weekdays } from '../../calendar.js'

/** How a word counts: for a site, for a link, for an order to the reader; with nothing; or for a story. */
export type WordKind = 'site' | 'link' | 'act' | 'date' | 'glue' | 'story'

/** What a word proves, and what furniture it speaks of. */
export interface WordProof {
  kind: WordKind
  /** The reason it gives; a kebab-case noun. */
  reason: string
}

/** Words of the web: short as a line may be, a story that is not about the web does not say them. By reason. */
const site: Readonly<Record<string, string>> = {
  'site-chrome':
    'website websites webpage webpages homepage homepages webmaster webmistress webspace sitemap weblog blog blogs internet online url urls http https www html htm css php asp cgi javascript cookies cookiepolicy browser browsers netscape navigator mozilla msie firefox frontpage dreamweaver homesite pagebuilder hotdog notepad macromedia microsoft macintosh resolution 640x480 800x600 1024x768 1280x1024 pixels frames mobile desktop reportabuse dmca disqus com org hyperlink hyperlinks wayback privacy faq faqs webdesign moderator moderation captcha rss atom iphone',
  'site-host':
    'geocities angelfire tripod fortunecity xoom homestead freeservers 50megs lycos bravenet freewebs wix weebly blogspot blogger wordpress livejournal dreamwidth xanga yola webspawner envynu theglobe hosted hosting webhosting efiction vbulletin phpbb fanfictionnet yahoo egroups aol bcentral wattpad tapatalk',
  advertisement: 'advertisement advertisements advertise ads sponsor sponsors sponsored popup',
  'web-ring': 'webring webrings',
  'guest-book': 'guestbook guestbooks dreambook guestmap messageboard',
  counter: 'counter fastcounter webcounter hitcounter hits pageviews',
  'share-buttons':
    'facebook twitter tumblr reddit pinterest myspace digg stumbleupon whatsapp linkedin instapaper tweet retweet reblog kudos bookmarks bookmark favorites favourites fav favs faves printerfriendly permalink trackback trackbacks',
  account: 'login logout logon signin signup username password register registered unsubscribe captcha',
  download: 'epub mobi azw3 pdf kindle ebook download downloads',
  navigation: 'navigation fanfic fanfics fanfiction fic fics ficlist toc permalink popup submenu nav',
}

/** What links lead to. A title may be made of them, a sentence too; alone or in a row they make a link. */
const link =
  'index page pages home main contents content top menu archive archives site story stories list lists links link chapter chapters section sections part parts entry entries post posts author authors writer writers fiction library gallery forum forums community communities members member reviews review comments comment feedback update updates news search help settings profile account categories category titles title series table directory poetry art address message messages discussion topic topics thread threads privacy policy terms conditions service services copyright disclaimer credits awards challenges challenge rules about contact notes guests image images pictures graphics logo map version format formats size font text guide tags tag recommended recommendations collection collections work works betas beta reader readers queue inbox file files related'

/** What a page tells its reader to do, or says was done to it. */
const act =
  'back return returns returning go goto click skip jump next previous prev first last random newer older sign view read join share print save add follow subscribe browse submit report leave send post posted rate rated write wrote reply respond contact visit visited viewed view search toggle enable disable expand tighten collapse hide show open close remove edit delete create created designed design maintained powered updated modified revised edited added uploaded archived generated optimized optimised enter exit continue select choose log sort filter play tell flag like love accept agree expand load refresh preview proceed best reading loading load loads reset switch requires quote mail email vote pin thank'

/** What stands beside the names of days and months in a date. */
const date =
  'am pm gmt utc est edt cst cdt mst mdt pst pdt et pt st nd rd th today yesterday date time times hours ago'

/** Words that prove nothing either way. */
const glue =
  'below above a an the this these that all my our your of to in on at by for from with and or not no here up down more new other it is are be been has have will if you me us please using via as so far since only own free x v b e d im per vs one two three four five six seven eight nine ten eleven twelve now later also any ii iii iv vi vii viii full'

/** Words that pages hardly say and stories always do. */
const story =
  "he she they him them himself herself themselves myself said says asked told thought knew felt looked turned walked came went saw heard had were wasn't weren't hadn't didn't couldn't wouldn't never always nothing nobody everything something someone upon though until before after because while when where who whom whose what why how against between behind into through toward towards away i i'd i'm i'll"

/** Two words that are written as one where the web is meant: the first, then every second. */
const pairs: Readonly<Record<string, string>> = {
  web: 'site sites page pages master mistress ring rings log blog space design counter hosting',
  home: 'page pages',
  cookie: 'policy',
  guest: 'book books map',
  dream: 'book',
  site: 'map',
  message: 'board boards',
  report: 'abuse',
  book: 'mark marks marked',
  log: 'in out on',
  sign: 'in out up',
  logged: 'in out',
  signed: 'in',
  user: 'name',
  e: 'mail mails book books',
  printer: 'friendly',
  print: 'friendly',
  fan: 'fic fics fiction',
  hit: 'counter',
  free: 'servers webs',
  front: 'page',
  "what's": 'new',
}

/** Spellings of one word: `e-mail`, `front page`, `logged in`. */
const spellings: Readonly<Record<string, string>> = {
  frontpage: 'homepage',
  loggedin: 'login',
  loggedout: 'logout',
  signedin: 'signin',
  webcounter: 'counter',
  webblog: 'blog',
  weblog: 'blog',
  printfriendly: 'printerfriendly',
  bookmarked: 'bookmark',
  dreambooks: 'dreambook',
  "what'snew": 'updates',
}

/** The seconds of a pair by their firsts. */
export const pairedWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(pairs).map(([first, seconds]) => [first, new Set(seconds.split(' '))]),
)

function proofs(): Map<string, WordProof> {
  const found = new Map<string, WordProof>()
  const add = (words: string, kind: WordKind, reason: string): void => {
    for (const word of words.split(' ')) if (!found.has(word)) found.set(word, { kind, reason })
  }
  for (const [reason, words] of Object.entries(site)) add(words, 'site', reason)
  add(link, 'link', 'navigation')
  add(act, 'act', 'navigation')
  for (const [other, word] of Object.entries(spellings)) {
    const proof = found.get(word)
    if (proof) found.set(other, proof)
  }
  for (const names of [months, shortMonths, weekdays, shortWeekdays]) add(names.join(' '), 'date', '')
  add(date, 'date', '')
  add(glue, 'glue', '')
  add(story, 'story', '')
  return found
}

/** Every word that proves something. */
export const wordProofs: ReadonlyMap<string, WordProof> = proofs()
