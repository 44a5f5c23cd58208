/** Made headers of raw stories: the conventions of mailing lists, newsgroups and archives, in more than forty kinds. */
import type { Random } from './random.js'

/** One field that a reader should find. */
export interface HeaderAnswer {
  field: string
  value: string
}

/** A made header and what it says. */
export interface MadeHeader {
  text: string
  fields: HeaderAnswer[]
}

/** What a made header says. */
interface Story {
  title: string
  author: string
  email: string
  rating: string
  pairing: string
  category: string
  spoilers: string
  keywords: string
  summary: string
  archive: string
  distribution: string
  disclaimer: string
  feedback: string
  notes: string
  warnings: string
  fandom: string
  series: string
  date: string
  characters: string
}

const titles = [
  'The Lamp at Harrow Point',
  'Borrowed Weather',
  'Nine Days Wet',
  'What the Ferryman Kept',
  'Salt Road',
  'A Map of Small Rooms',
  'Second Frost',
  'The Understudy',
]
const authors = [
  'Maren Holt',
  'T. J. Ashby',
  'Lucinda Vane',
  'Petra Okafor',
  'Owl_in_Rain',
  'Sam Delacroix',
  'R. Whitlock',
]
const summaries = [
  'A keeper finds a letter that was never meant for her.',
  'Two brothers share one winter and one coat. It does not go well.',
  'She came back for the piano; nobody had told her about the flood, or about him.',
  'What happens when the last ferry leaves without its pilot?',
]

function anyStory(random: Random): Story {
  const author = random.pick(authors)
  return {
    title: random.pick(titles),
    author,
    email: `${author.toLowerCase().replace(/[^a-z]/g, '')}@example.org`,
    rating: random.pick(['PG', 'PG-13', 'R', 'G', 'NC-17 (for language)']),
    pairing: random.pick(['Edda/Tomas', 'Ruth/Ilse (implied)', 'None', 'Edda & Tomas, friendship']),
    category: random.pick(['Drama, Angst', 'Humor', 'AU, Romance', 'General']),
    spoilers: random.pick(['None', 'Through the second season', 'Anything before "The Weir"']),
    keywords: random.pick(['lighthouse, letters', 'winter; siblings', 'angst']),
    summary: random.pick(summaries),
    archive: random.pick(['Yes, just let me know where', 'Ask first please', 'My site only']),
    distribution: random.pick(['Anywhere, with my name on it', 'List archive okay']),
    disclaimer: random.pick([
      'They are not mine and I make no money from this.',
      'The town belongs to the county. The people belong to themselves.',
      "I own nothing but the coat. Please don't sue.",
    ]),
    feedback: random.pick([
      'Yes please, good or bad!',
      'Adored. Flames will warm the kettle.',
      'Always welcome',
    ]),
    notes: random.pick([
      'Thanks to my beta, who knows why.',
      'Takes place the winter after the flood.',
      'First story here, so be gentle with me.',
    ]),
    warnings: random.pick(['None', 'Character death', 'Mild swearing']),
    fandom: random.pick(['Harrow Point', 'The Ferry Stories']),
    series: random.pick(['The Weir Cycle', 'Harbour Lights']),
    date: random.pick(['March 1998', '12 May 2001', '2003-11-02']),
    characters: random.pick(['Edda, Tomas', 'Ruth, Ilse, the ferryman']),
  }
}

type Key = keyof Story

const full: readonly Key[] = [
  'title',
  'author',
  'email',
  'rating',
  'pairing',
  'category',
  'spoilers',
  'keywords',
  'summary',
  'archive',
  'distribution',
  'disclaimer',
  'feedback',
  'notes',
]
const short: readonly Key[] = ['title', 'author', 'rating', 'summary', 'disclaimer']
const tail: readonly Key[] = ['rating', 'summary', 'disclaimer', 'notes']
const fic: readonly Key[] = [
  'title',
  'author',
  'fandom',
  'pairing',
  'characters',
  'rating',
  'warnings',
  'summary',
  'notes',
]

const labels: Readonly<Record<Key, readonly string[]>> = {
  title: ['Title', 'TITLE', 'Story Title'],
  author: ['Author', 'AUTHOR', 'Written by'],
  email: ['E-mail', 'E-MAIL', 'Email'],
  rating: ['Rating', 'RATING', 'Rated'],
  pairing: ['Pairing', 'PAIRING', 'Pairings'],
  category: ['Category', 'CATEGORY', 'Classification'],
  spoilers: ['Spoilers', 'SPOILERS', 'Spoiler'],
  keywords: ['Keywords', 'KEYWORDS', 'Keyword'],
  summary: ['Summary', 'SUMMARY', 'Summary'],
  archive: ['Archive', 'ARCHIVE', 'Archiving'],
  distribution: ['Distribution', 'DISTRIBUTION', 'Distribution'],
  disclaimer: ['Disclaimer', 'DISCLAIMER', 'Disclaimers'],
  feedback: ['Feedback', 'FEEDBACK', 'Feedback'],
  notes: ["Author's Notes", 'NOTES', 'A/N'],
  warnings: ['Warnings', 'WARNINGS', 'Warning'],
  fandom: ['Fandom', 'FANDOM', 'Fandom'],
  series: ['Series', 'SERIES', 'Series'],
  date: ['Date', 'DATE', 'Written'],
  characters: ['Characters', 'CHARACTERS', 'Character(s)'],
}

interface Style {
  spelling: 0 | 1 | 2
  /** Between label and value. */
  separator: string
  /** Between fields. */
  gap: '\n' | '\n\n'
  /** Around the label. */
  around?: string
  /** The column at which long values are wrapped. */
  width?: number
  end?: string
}

const styles: readonly Style[] = [
  { spelling: 0, separator: ': ', gap: '\n' },
  { spelling: 1, separator: ': ', gap: '\n' },
  { spelling: 2, separator: ': ', gap: '\n\n' },
  { spelling: 0, separator: ': ', gap: '\n', end: '\n\n***' },
  { spelling: 1, separator: ':\t', gap: '\n', width: 50 },
  { spelling: 0, separator: ' - ', gap: '\n' },
  { spelling: 0, separator: ': ', gap: '\n\n', around: '**' },
  { spelling: 0, separator: ' : ', gap: '\n', width: 44 },
]

/** A block of `Label: value` lines. */
function labelBlock(story: Story, keys: readonly Key[], style: Style): MadeHeader {
  const { around = '', width, end = '' } = style
  const lines = keys.map((key) => {
    const line = `${around}${labels[key][style.spelling] as string}${around}${style.separator}${story[key]}`
    return width ? wrapValue(line, width) : line
  })
  return { text: lines.join(style.gap) + end, fields: fieldsOf(story, keys) }
}

function wrapValue(line: string, width: number): string {
  let column = 0
  return line
    .split(' ')
    .map((word, index) => {
      const breaks = index > 0 && column + 1 + word.length > width
      column = breaks ? word.length : column + 1 + word.length
      return index === 0 ? word : (breaks ? '\n' : ' ') + word
    })
    .join('')
}

function fieldsOf(story: Story, keys: readonly Key[]): HeaderAnswer[] {
  return keys.map((key) => ({ field: key, value: story[key] }))
}

const and = (
  text: string,
  story: Story,
  keys: readonly Key[],
  more: readonly HeaderAnswer[] = [],
): MadeHeader => ({ text, fields: [...fieldsOf(story, keys), ...more] })

/** Headers that are no block of labels. */
const special: readonly ((story: Story) => MadeHeader)[] = [
  (s) => and(`${s.title} by ${s.author}`, s, ['title', 'author']),
  (s) => and(`${s.title}\nby ${s.author}`, s, ['title', 'author']),
  (s) => and(`${s.title}\n\nBy ${s.author}, 1998`, s, ['title', 'author']),
  (s) => and(`"${s.title}" by ${s.author} (${s.email})`, s, ['title', 'author']),
  (s) =>
    and(`${s.title.toUpperCase()}\nby\n${s.author}`, { ...s, title: s.title.toUpperCase() }, [
      'title',
      'author',
    ]),
  (s) => and(`${s.title} (1/3)\nby ${s.author}`, s, ['title', 'author']),
  (s) => and(`${s.title} - Part 2\nby ${s.author}`, s, ['title', 'author']),
  (s) => and(`${s.title}, Part 2 of 5\nby ${s.author}`, s, ['title', 'author']),
  (s) =>
    and(
      `Subject: NEW: VOY "${s.title}" 1/3 [E/T] (PG-13)\nFrom: ${s.author} <${s.email}>\nDate: 12 May 2001`,
      { ...s, rating: 'PG-13', pairing: 'E/T' },
      ['title', 'author', 'rating', 'pairing'],
    ),
  (s) =>
    and(
      `From: ${s.email} (${s.author})\nNewsgroups: alt.example.creative\nSubject: NEW: "${s.title}" (1/1) [PG]\nDate: Tue, 12 May 1998 10:11:12 GMT\nMessage-ID: <199805121011@example.org>`,
      { ...s, rating: 'PG' },
      ['title', 'author', 'rating'],
    ),
  (s) =>
    and(
      `${s.title}\n\nby ${s.author}\n\nCategory: ${s.fandom}\nGenre: Drama\nLanguage: English\nStatus: Completed\nPublished: 2001-05-12\nUpdated: 2001-06-01\nPackaged: 2012-01-01 10:00:00\nRating: ${s.rating}\nChapters: 4\nWords: 12,340\nPublisher: www.example.org\nSummary: ${s.summary}`,
      s,
      ['title', 'author', 'rating', 'summary'],
    ),
  (s) =>
    and(`~*~ ${s.title} ~*~\nAuthor: ${s.author}\nRating: ${s.rating}`, s, ['title', 'author', 'rating']),
  (s) => and(`Title: ${s.title} (2/4)\nAuthor: ${s.author}`, s, ['title', 'author']),
  (s) =>
    and(`${s.title}\nA ${s.fandom} story\nby ${s.author}\n\nDisclaimer: ${s.disclaimer}`, s, [
      'title',
      'author',
      'disclaimer',
    ]),
  (s) =>
    and(`${s.title}\n\n${s.author}\n${s.email}\n\nRating: ${s.rating}`, s, ['title', 'author', 'rating']),
  (s) => and(`DISCLAIMER: ${s.disclaimer}\n\n${s.title}`, s, ['disclaimer', 'title']),
  (s) =>
    and(`[Title] ${s.title}\n[Author] ${s.author}\n[Rating] ${s.rating}`, s, ['title', 'author', 'rating']),
  (s) =>
    and(`Title........${s.title}\nAuthor.......${s.author}\nRating.......${s.rating}`, s, [
      'title',
      'author',
      'rating',
    ]),
  (s) =>
    and(
      `[E/T] (PG) NEW DS9 "${s.title}" 1/2\n\nDisclaimer: ${s.disclaimer}`,
      { ...s, rating: 'PG', pairing: 'E/T' },
      ['title', 'rating', 'pairing', 'disclaimer'],
    ),
  (s) =>
    and(
      `Subject: REPOST: TNG, ${s.title}, 1/4, R, (E/T)\nFrom: "${s.author}" <${s.email}>`,
      { ...s, rating: 'R', pairing: 'E/T' },
      ['title', 'author', 'email', 'rating', 'pairing'],
    ),
  (s) =>
    and(
      `Title: ${s.title}   Author: ${s.author}\nRating: ${s.rating} | Pairing: ${s.pairing} | Spoilers: ${s.spoilers}`,
      s,
      ['title', 'author', 'rating', 'pairing', 'spoilers'],
    ),
  (s) =>
    and(
      `Title:\n${s.title}\n\nAuthor:\n${s.author}\n\nSummary:\n${s.summary}\n\nDisclaimer:\n${s.disclaimer}`,
      s,
      ['title', 'author', 'summary', 'disclaimer'],
    ),
]

const blocks: readonly ((story: Story) => MadeHeader)[] = styles.flatMap((style) => [
  (story: Story) => labelBlock(story, full, style),
  (story: Story) => labelBlock(story, short, style),
  (story: Story) => labelBlock(story, fic, style),
  (story: Story) => {
    const { text, fields } = labelBlock(story, tail, style)
    return {
      text: `${story.title}\nby ${story.author}\n\n${text}`,
      fields: [...fieldsOf(story, ['title', 'author']), ...fields],
    }
  },
])

const kinds = [...blocks, ...special]

/** How many kinds of header there are. */
export const headerKinds = kinds.length

/** A header of one kind with made-up content. */
export function makeHeader(kind: number, random: Random): MadeHeader {
  const make = kinds[kind % kinds.length] as (story: Story) => MadeHeader
  return make(anyStory(random))
}
