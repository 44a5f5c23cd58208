/** The labels that writers put before and after a story, and the fields they name. */
import { labelsByLanguage } from './labels-by-language.js'

/** What a label tells of its line. */
export interface KnownLabel {
  /** The canonical name in the record. */
  field: string
  /** Whether it alone shows that there is a header: a story may begin with `Date:`, none begins with `Disclaimer:`. */
  isCore: boolean
  /** Whether its value is prose, that may run over several lines and paragraphs. */
  isProse: boolean
}

/** Labels of one meaning: the field, then every spelling of it, in lower case. */
const core: Readonly<Record<string, string>> = {
  title: 'title|titles|story title|story|name of story|fic title|fic',
  author:
    "author|authors|author(s)|written by|writer|author name|pen name|penname|authoress|author/email|author's name|by",
  rating: 'rating|ratings|rated|rating/warnings',
  pairing:
    'pairing|pairings|pairing(s)|ship|ships|couple|couples|relationship|relationships|main pairing|pairing/characters|pairings/characters',
  category: 'category|categories|category(ies)|classification|class|genre|genres|story type',
  spoilers: 'spoiler|spoilers|spoiler(s)|spoilers for|spoiler warning|spoiler warnings',
  keywords: 'keyword|keywords|key words|codes|code|tags|entry tags|additional tags|story codes',
  archive:
    'archive|archiving|archived|archive permission|archivist|archives|archived at|archive/distribution',
  distribution: 'distribution|distro|dist|redistribution|posting',
  email:
    "e-mail|email|e-mail address|email address|author's e-mail|author e-mail|author email|e-mail me|mail",
  fandom: 'fandom|fandoms|show|universe',
  series: 'series|series title|part of series|saga',
}
const coreProse: Readonly<Record<string, string>> = {
  disclaimer:
    'disclaimer|disclaimers|disclaim|legal|legal stuff|legalities|legalese|standard disclaimer|the disclaimer|the usual disclaimer|disclaimer(s)|disclamer|disclaimers etc',
  feedback:
    'feedback|feedback to|send feedback to|comments|feedback/comments|comments to|reviews|constructive criticism',
  notes:
    "note|notes|author's note|author's notes|authors note|authors notes|author note|author notes|a/n|an|a.n|author's comments|note from the author|notes from the author|a/ns|n/a from author|writer's note|writer's notes|authors' note|authors' notes|other notes|story notes|additional notes|final note|end note|end notes|endnotes|endnote",
  summary: 'summary|story summary|synopsis|blurb|teaser|summery|plot|chapter summary',
  warnings:
    'warning|warnings|warning(s)|content warning|content warnings|archive warning|archive warnings|trigger warning|trigger warnings|contents',
}
const other: Readonly<Record<string, string>> = {
  date: 'date|written|date written|posted|date posted|first posted|published|completed|finished|publication date|release date|year|started',
  email: 'contact|contact me|contact info|contact information',
  language: 'language|lang',
  characters: 'character|characters|cast|starring|featuring|main characters',
  status: 'status|progress',
  stats: 'stats|statistics',
  words: 'words|word count|wordcount|length',
  chapters: 'chapters|chapter count|parts',
  'current mood': 'current mood',
  'current music': 'current music',
  'current location': 'current location',
  kudos: 'kudos',
  bookmarks: 'bookmarks',
  hits: 'hits',
  collections: 'collections',
  publisher: 'publisher|site',
  updated: 'updated|last updated|revised',
  packaged: 'packaged',
  source:
    'story url|url|website|web site|homepage|home page|web page|webpage|story link|link|available at|also available at',
  'author url': 'author url',
  timeline:
    'timeline|time line|time frame|timeframe|setting|set|season|continuity|takes place|time|place|location',
  dedication: 'dedication|dedicated to|for|dedications|dedicated|gift for',
  thanks:
    'thanks|thanks to|thank you|thank you to|acknowledgements|acknowledgments|special thanks|special thanks to|credits|credit',
  beta: "beta|betas|beta-read by|beta reader|beta readers|beta'd by|betaed by|beta-reader|beta by",
  rights: 'copyright|rights',
  challenge: 'challenge|challenge response|prompt|written for|prompts',
  sequel: 'sequel|sequel to|prequel|prequel to|follows',
  subtitle: 'subtitle|sub-title',
  part: 'part|chapter',
  editor: 'editor|edited by',
  translator: 'translator|translated by',
  illustrator: 'illustrator|illustrated by',
  improv: 'improv|improvs',
  music: 'song|songs|music|lyrics|soundtrack|song credits',
}

/** The lines of a mail or news header; they are a header only where something else says so too. */
const mail: Readonly<Record<string, string>> = {
  from: 'from|sender',
  to: 'to|cc',
  subject: 'subject',
  'reply-to': 'reply-to',
  date: 'sent',
  newsgroups: 'newsgroups|newsgroup',
  'message-id': 'message-id',
  organization: 'organization|organisation',
  path: 'path',
  references: 'references|in-reply-to',
  lines: 'lines',
  'followup-to': 'followup-to|followups-to',
  'nntp-posting-host': 'nntp-posting-host|nntp-posting-date',
  xref: 'xref',
  approved: 'approved',
  'mime-version': 'mime-version',
  'content-type': 'content-type|content-transfer-encoding',
}

function entries(
  groups: Readonly<Record<string, string>>,
  isCore: boolean,
  isProse: boolean,
): [string, KnownLabel][] {
  return Object.entries(groups).flatMap(([field, spellings]) =>
    spellings.split('|').map((spelling): [string, KnownLabel] => [spelling, { field, isCore, isProse }]),
  )
}

/** The labels of one other language: a field proves as much there as in English. */
function entriesOf(language: Readonly<Record<string, string>>): [string, KnownLabel][] {
  return Object.entries(language).flatMap(([field, spellings]) =>
    entries({ [field]: spellings }, field in core || field in coreProse, field in coreProse),
  )
}

/** Every known label by its spelling, in lower case with straight apostrophes; English wins over other languages. */
export const knownLabels: ReadonlyMap<string, KnownLabel> = new Map([
  ...Object.values(labelsByLanguage).flatMap(entriesOf),
  ...entries(mail, false, false),
  ...entries(other, false, false),
  ...entries(core, true, false),
  ...entries(coreProse, true, true),
])

/** The fields that no letter inside a story has. */
const newsFields = new Set([
  'newsgroups',
  'message-id',
  'organization',
  'path',
  'references',
  'xref',
  'nntp-posting-host',
  'mime-version',
])

/** Whether a field shows that the mail header around it is a real one. */
export function isNewsField(field: string): boolean {
  return newsFields.has(field) || field.startsWith('x-')
}

/** Whether a field is a line of a mail or news header, which says nothing of the story. */
export function isMailField(field: string): boolean {
  return (field in mail && field !== 'date') || field === 'from' || field.startsWith('x-')
}

/** Fields whose value, at the foot of a story, is someone speaking to the reader. */
export const noteFields: ReadonlySet<string> = new Set(['notes'])
