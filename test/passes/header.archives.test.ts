/** Pages of story archives as people copy them: what belongs to the page, what to the story. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { characters } from '../../src/passes/characters.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { outline, type Passed, passText } from './read.js'
import { tale } from './tables/tale.js'

const passes = [characters, chrome, header]
const read = (text: string): Passed => passText(text, passes)
const fieldsOf = ({ file }: Passed): string[] =>
  recordOf(file).header.map(({ field, value }) => `${field}: ${value}`)
const story = tale.join('\n\n')

describe('a chapter heading', () => {
  const head = 'Low Water\nby Isolde Marsh\n\nRating: G\n\nSummary\n\nA lamp goes out.\n\n'

  it("ends the value above it, though an archive's label follows", () => {
    const passed = read(
      `${head}Chapter 1: The Steps\n\nChapter Notes\n\nSorry for the wait.\n\n${story}\n\nChapter 2: The Bell\n\n${story}\n`,
    )
    expect(fieldsOf(passed)).toEqual([
      'title: Low Water',
      'author: Isolde Marsh',
      'rating: G',
      'summary: A lamp goes out.',
    ])
    expect(outline(passed.tree)).toEqual([
      'Chapter 1: The Steps',
      'note author',
      '  Chapter Notes',
      '  Sorry for the wait.',
      ...tale,
      'Chapter 2: The Bell',
      ...tale,
    ])
  })

  it('ends a value that stands right above it', () => {
    const summary = 'Summary: A lamp over the ferry goes out, and nobody climbs the steps but'
    const passed = read(
      `Title: Low Water\n${summary}\nMara and the old cat of the house.\nPart One\n\n${story}\n`,
    )
    expect(outline(passed.tree)).toEqual(['Part One', ...tale])
  })

  it('of the second chapter does not make notes of the first', () => {
    const passed = read(`Title: Low Water\n\nNotes\n\nThanks.\n\n${story}\n\nChapter 2\n\n${story}\n`)
    expect(outline(passed.tree)).toEqual([...tale, 'Chapter 2', ...tale])
  })

  it('leaves the scenes of its chapter alone', () => {
    const page =
      'Title: Low Water\n\nChapter 1\n\nChapter Notes\n\nSorry.\n\nIt rained.\n\n***\n\nIt snowed.\n'
    expect(outline(read(page).tree).slice(-3)).toEqual(['It rained.', '***', 'It snowed.'])
  })

  it('keeps each paragraph below it in the story, whatever labels stand around it', () => {
    const above = fc.subarray(
      [
        'Rating: G',
        'Rating:\nGeneral',
        'Summary\n\nA lamp goes out.',
        'Notes\n\nThanks.\n\nAgain.',
        'Story Notes',
        'Disclaimer: Hers.',
      ],
      { minLength: 1 },
    )
    const heading = fc.constantFrom('Chapter 1', 'Chapter One: The Steps', 'PART I', 'Prologue', 'CHAPTER 1.')
    const below = fc.subarray(
      [
        'Chapter Summary\n\nIt rains.',
        'Chapter Notes\n\nSorry.',
        'Notes\n\nThanks.',
        'Notes:\n\nThanks.',
        'A/N: Hi!',
      ],
      { maxLength: 2 },
    )
    fc.assert(
      fc.property(above, heading, below, (labels, title, notes) => {
        const page = [`Title: Low Water`, ...labels, title, ...notes, ...tale, 'Chapter 2', ...tale]
        const lines = outline(read(`${page.join('\n\n')}\n`).tree)
        expect(lines.filter((line) => tale.includes(line))).toEqual([...tale, ...tale])
        expect(lines[0]).toBe(title)
      }),
    )
  })
})

describe('the page of an archive', () => {
  const labels = ['Rating:', 'Archive Warning:', 'Fandom:', 'Stats:']
  const values = [
    'General Audiences',
    'None',
    'Harbours',
    'Published:2012-05-06Words:1,204Chapters:1/1Kudos:9',
  ]
  const block = (between: string, after: string): string =>
    labels.map((label, at) => `${label}${between}${values[at]}`).join(after)
  const fields = [
    'rating: General Audiences',
    'warnings: None',
    'fandom: Harbours',
    'stats: ',
    'date: 2012-05-06',
    'words: 1,204',
    'chapters: 1/1',
    'kudos: 9',
    'title: Low Water',
    'author: isolde_m',
    'summary: A lamp goes out.',
    'notes: Thanks, all!',
  ]

  it.each([
    ['on the next line', '\n', '\n'],
    ['below a blank line, set in', '\n\n    ', '\n\n'],
    ['on the next line, and the title right below', '\n', '\n', '\n'],
  ])('has the values %s', (_, between, after, below = '\n\n') => {
    const page = `${block(between, after)}${below}Low Water\nisolde_m\nSummary:\n\nA lamp goes out.\n\nNotes:\n\nThanks, all!\n\nWork Text:\n\n${story}\n`
    const passed = read(page)
    expect(fieldsOf(passed)).toEqual(fields)
    expect(outline(passed.tree)).toEqual([...tale])
  })

  it('may print nothing but summary and notes, without a colon', () => {
    for (const heading of ['', 'Chapter 1\n\n']) {
      const passed = read(
        `Low Water\nby isolde_m\n\nSummary\n\nA lamp goes out.\n\nNotes\n\nThanks, all!\n\n${heading}${story}\n`,
      )
      expect(fieldsOf(passed)).toEqual(fields.slice(-4))
      expect(outline(passed.tree)).toEqual([...(heading ? ['Chapter 1'] : []), ...tale])
    }
  })

  it('may begin with the notes, above the first chapter', () => {
    const passed = read(`Notes\n\nThanks, all!\n\nChapter One\n\n${story}\n`)
    expect(fieldsOf(passed)).toEqual(fields.slice(-1))
  })

  it.each(['\n', '\n\n'])('may print a summary and a row of counts below the writer', (gap) => {
    const row =
      'Rated: Fiction T - English - Drama/Angst - Mara, the keeper - Words: 1,204 - Published: 5/6/2012 - id: 4711'
    const passed = read(
      [
        'Low Water',
        'By: isolde_m',
        'A lamp goes out, and nobody comes to the ferry. Complete.',
        row,
        '',
        ...tale,
      ].join(gap),
    )
    expect(fieldsOf(passed)).toEqual([
      'title: Low Water',
      'author: isolde_m',
      'summary: A lamp goes out, and nobody comes to the ferry. Complete.',
      'rating: Fiction T',
      'language: English',
      'category: Drama/Angst',
      'characters: Mara, the keeper',
      'words: 1,204',
      'date: 5/6/2012',
      'id: 4711',
    ])
    expect(outline(passed.tree)).toEqual([...tale])
  })
})

describe('a work of the Archive of Our Own', () => {
  const labels =
    'Rating:\nGeneral Audiences\nArchive Warning:\nNo Archive Warnings Apply\nFandom:\nHarbours\nLanguage:\nEnglish\nStats:\nPublished: 2021-03-02 Words: 1,204 Chapters: 2/2\n\n'
  const notes = (passed: Passed): string[] =>
    fieldsOf(passed).filter((field) => /^(?:title|author|summary|notes)/.test(field))

  it.each([
    ['right below', '\n'],
    ['below a blank line', '\n\n'],
    ['set in', '\n\n    '],
  ])('has what its headings without a colon head %s', (_, below) => {
    const passed = read(
      `${labels}Low Water\nby isolde_m\n\nSummary${below}A lamp goes out.\n\nNotes${below}Thanks, all!\n\nSee the end of the work for more notes.\n\n${story}\n\nEnd Notes${below}Come and say hello!\n`,
    )
    expect(notes(passed)).toEqual([
      'title: Low Water',
      'author: isolde_m',
      'summary: A lamp goes out.',
      'notes: Thanks, all!',
    ])
    expect(outline(passed.tree)).toEqual([...tale, 'note author', '  End Notes', '  Come and say hello!'])
  })

  it('has headings in each of its chapters', () => {
    const passed = read(
      `Low Water\nby isolde_m\n\n${labels}Chapter 1: The Steps\n\nChapter Summary\nIt rains.\n\nChapter Notes\nSee the end of the chapter for notes\n\n${story}\n\nChapter End Notes\nSorry!\n\nChapter 2: The Bell\n\nChapter Notes\n\nSee the end of the chapter for notes\n\n${story}\n`,
    )
    expect(outline(passed.tree)).toEqual([
      'Chapter 1: The Steps',
      'note author',
      '  Chapter Summary',
      '  It rains.',
      ...tale,
      'note author',
      '  Chapter End Notes',
      '  Sorry!',
      'Chapter 2: The Bell',
      ...tale,
    ])
  })

  it('is the same as the site shows it, its menus around it', () => {
    const menu =
      'Archive of Our Own beta\nUser Navigation\nLog In\nSite Navigation\nFandoms Browse Search About\nSkip header\nActions\nEntire Work\nNext Chapter →\nChapter Index ↓\nComments\nShare\nDownload\nWork Header\n'
    const chapter = (title: string, own: string, end: string): string =>
      `${title}\n${own}Chapter Text\n\n${story}\n\nNotes:\n\n${end}\n\n`
    const foot = 'Actions\n↑ Top\n← Previous Chapter\n♥ Kudos\nBookmark\nComments (4)\n'
    const passed = read(
      `${menu}${labels}Low Water\nisolde_m\nSummary:\n\nA lamp goes out.\n\nNotes:\n\nThanks, all!\n\n(See the end of the work for more notes.)\n\n${chapter('Chapter 1: The Steps', 'Summary:\n\nIt rains.\n\n', 'Sorry!')}${chapter('Chapter 2: The Bell', 'Notes:\n\n(See the end of the chapter for notes.)\n\n', 'Bye!')}${foot}`,
    )
    expect(notes(passed)).toEqual([
      'title: Low Water',
      'author: isolde_m',
      'summary: A lamp goes out.',
      'notes: Thanks, all!',
    ])
    const end = (words: string): string[] => ['note author', '  Notes:', `  ${words}`]
    expect(outline(passed.tree)).toEqual([
      'Chapter 1: The Steps',
      'note author',
      '  Summary:',
      '  It rains.',
      ...tale,
      ...end('Sorry!'),
      'Chapter 2: The Bell',
      ...tale,
      ...end('Bye!'),
    ])
  })

  it.each([
    ['of a chapter', `Title: Low Water\n\nChapter 1\n\n${story}\n\nNotes\n\n${story}\n`],
    ['of a line of story', `Title: Low Water\n\nChapter 1\n\n${story}\n\nNotes\nlay on the table.\n`],
    ['of a text without blank lines', `Title: Low Water\n\nNotes\n${tale.join('\n')}\n${tale.join('\n')}\n`],
    ['above speech', `Title: Low Water\n\nNotes\n"Whose are they?" said Mara.\n\n${story}\n`],
  ])('leaves the word at the head %s', (_, page) => {
    expect(outline(read(page).tree).filter((line) => line === 'Notes')).toHaveLength(1)
    expect(notes(read(page))).toEqual(['title: Low Water'])
  })
})

describe('a page of FanFiction.Net', () => {
  const rated = 'Rated: Fiction T - English - Drama - Words: 900 - Published: 3/4/2008 - id: 4112233'
  const top = 'FanFiction\n\nunleash your imagination\n\nBrowse Just In Community Forum Betas\n\n'
  const head = `Follow/Fav\nLow Water\nBy: MarshLight7\nA lamp over the ferry goes out, and nobody will climb the steps.\n${rated}\n\n`
  const foot =
    '\n\nReview\nShare: Email . Facebook . Twitter\nStory: Story Author: Author Follow Favorite\nDesktop/Tablet Mode . Blog . Twitter . Help . Privacy . Terms of Service\n'

  it.each([
    ['with its menu and its foot', `${top}Games » Ferry Town » Low Water\n${head}${story}${foot}`],
    [
      'from the way to the story on',
      `TV Shows » Ferry Town\n${head}${story}\n\nReview\n\nFavorite : Story Author Follow : Story Author\n`,
    ],
  ])('is the story under its own title: %s', (_, page) => {
    const passed = read(page)
    expect(fieldsOf(passed).slice(0, 2)).toEqual(['title: Low Water', 'author: MarshLight7'])
    expect(fieldsOf(passed)).not.toContainEqual(expect.stringMatching(/^(?:subtitle|notes)/))
    expect(outline(passed.tree)).toEqual(tale)
  })

  it.each([
    ['above its row', '1. Ch 1: Steps 2. Ch 2: Bell\n', ''],
    ['below it', '', '1. Chapter 1 2. Chapter 2\n'],
    ['of titles alone, above', '1. The Steps 2. The Bell\n', ''],
    ['of titles alone, below', '', '1. The Steps 2. The Bell\n'],
  ])('has a menu of chapters %s', (_, above, below) => {
    const page = `FanFiction | unleash your imagination\nFollow/Fav\nLow Water\nBy: MarshLight7\nA lamp over the ferry goes out, and nobody will climb the steps.\n${above}${rated}\n${below}\nChapter 1: Steps\n\n${story}\n\nChapter 2: Bell\n\n${story}\n`
    const passed = read(page)
    expect(fieldsOf(passed).slice(0, 4)).toEqual([
      'title: Low Water',
      'author: MarshLight7',
      'summary: A lamp over the ferry goes out, and nobody will climb the steps.',
      'rating: Fiction T',
    ])
    expect(fieldsOf(passed)).not.toContainEqual(expect.stringMatching(/^(?:subtitle|notes)|1\. /))
    expect(outline(passed.tree)).toEqual(['Chapter 1: Steps', ...tale, 'Chapter 2: Bell', ...tale])
  })

  it('may say its title in the way to the story only', () => {
    const page = `FanFiction | unleash your imagination\nGames » Ferry Town » Low Water\n\nAuthor: MarshLight7\n${rated}\n\n${story}\n`
    expect(fieldsOf(read(page))).toContain('title: Low Water')
    expect(outline(read(page).tree)).toEqual(tale)
    const shelf = `Games » Ferry Town\n\nAuthor: MarshLight7\n${rated}\n\n${story}\n`
    expect(fieldsOf(read(shelf))).not.toContainEqual(expect.stringMatching(/^title/))
  })

  it('leaves a list of things to do to the story', () => {
    const list = '1. Wind the clock. 2. Trim the lamp. 3. Go to bed.'
    expect(outline(read(`Low Water\nby Isolde Marsh\n\n${list}\n\n${story}\n`).tree)[0]).toBe(list)
  })

  it('keeps a title that reads like the motto of the site', () => {
    const passed = read(`Unleash Your Imagination\nby Isolde Marsh\n\n${story}\n`)
    expect(fieldsOf(passed)[0]).toBe('title: Unleash Your Imagination')
  })
})

describe('a page of the Archive of Our Own as its readers see it', () => {
  const page = (series: string): string =>
    `Archive of Our Own beta\nUser Navigation\nSearch\nAbout\nWork Search:\ntip: clocks "no rain" words>1000 sort:hits\nActions\nEntire Work\nBookmark\nWork Header\nRating:\nGeneral Audiences\nSeries:\n${series}\nStats:\nPublished:2016-02-03Words:901\nLow Water\nIsolde Marsh\nSummary:\nA lamp goes out.\n\n${story}\n`

  const tags =
    'Additional Tags:\nRain\nRiver\nBoats\nClocks\nSlow Days\nLong Nights\nFerries\nLamps\nOil\nGlass\nWicks'

  it('has a hint beside its search box', () => {
    const { file } = read(page('Part 1 of Ferry Lamps'))
    expect(recordOf(file).quarantined.map(({ text }) => text)).toContain(
      'tip: clocks "no rain" words>1000 sort:hits',
    )
    expect(recordOf(file).header.map(({ field }) => field)).not.toContain('notes')
  })

  it.each([
    ['Part 1 of Ferry Lamps', 'Part 1 of Ferry Lamps'],
    ['Part 1 of Ferry Lamps\nNext Work →', 'Part 1 of Ferry Lamps'],
    ['← Previous Work\nPart 3 of Ferry Lamps', 'Part 3 of Ferry Lamps'],
    ['← Previous Work Part 2 of Ferry Lamps Next Work →', 'Part 2 of Ferry Lamps'],
    [
      'Part 1 of Ferry Lamps\nNext Work →\n← Previous Work\nPart 2 of Rain',
      'Part 1 of Ferry Lamps, Part 2 of Rain',
    ],
    ['The Next Workshop', 'The Next Workshop'],
  ])('names its series without the way to the next work: %s', (lines, series) => {
    // Below a short menu the way is a page's line, below a long one it stands in the label's list.
    for (const text of [page(lines), page(lines).replace('Work Header', `Work Header\n${tags}`)]) {
      const passed = read(text)
      const { header: fields, quarantined } = recordOf(passed.file)
      expect(fields.filter(({ field }) => field === 'series').map(({ value }) => value)).toEqual([series])
      const ways = [
        ...fields.filter(({ field }) => field === 'navigation').map(({ value }) => value),
        ...quarantined.map(({ text }) => text),
      ]
      expect(ways.filter((way) => way === 'Next Work →')).toHaveLength(lines.includes('Next Work →') ? 1 : 0)
      expect(outline(passed.tree)).toEqual(tale)
    }
  })
})
