import type { RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { HeaderField } from '../../src/ast/record.js'
import { plainText } from '../../src/ast/text.js'
import type { BookConfig } from '../../src/config.js'
import { composeMetadata } from '../../src/load/compose-metadata.js'
import type { Label, Metadata } from '../../src/metadata.js'

const nowhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** Header fields as `field: value`, with the label in brackets where there is one. */
function fieldsOf(lines: readonly string[]): HeaderField[] {
  return lines.map((text, index) => {
    const [, field = '', label, value = ''] = /^([\w-]+)(?: \[(.+?)\])?: (.*)$/.exec(text) ?? []
    return { field, value, line: index + 1, place: nowhere, ...(label ? { label } : {}) }
  })
}

const asText = (value: string): RootContent[] => [{ type: 'paragraph', children: [{ type: 'text', value }] }]

/** What the disclaimer page says of one label. */
const shown = ({ field, label, blocks }: Label) => [
  field,
  label,
  blocks.map((block) => plainText(block)).join(' '),
]

/** The metadata of a book; nothing is typeset. */
function compose(lines: readonly string[], config: BookConfig = {}, story = 'It rained.'): Metadata {
  const plain = { line: (text: string) => text, markdown: asText, plain: asText }
  return composeMetadata(config, fieldsOf(lines), 'The Name of the File', plain, () => story)
}

describe('title and writers', () => {
  it('are those of the header, the first title and every writer once', () => {
    const { title, authors } = compose([
      'title: The Weir',
      'author: Jo Harrow',
      'title: Another',
      'author: Ann Lee',
      'author: Jo Harrow',
    ])
    expect(title).toBe('The Weir')
    expect(authors).toEqual([
      { name: 'Jo Harrow', role: 'author' },
      { name: 'Ann Lee', role: 'author' },
    ])
  })

  it.each([
    [
      ['Ilse B.', 'Ilse B. and Tom'],
      ['Ilse B.', 'Tom'],
    ],
    [
      ['Ann & Kit', 'Kit'],
      ['Ann', 'Kit'],
    ],
    [['Ann and Kit'], ['Ann and Kit']],
    [
      ['Ilse B.', 'Ann and Kit'],
      ['Ilse B.', 'Ann and Kit'],
    ],
  ])('are two in one line where one of them stands alone elsewhere: %j', (lines, names) => {
    const { authors } = compose(['title: The Weir', ...lines.map((line) => `author: ${line}`)])
    expect(authors.map(({ name }) => name)).toEqual(names)
  })

  it('are those that a person wrote, where one did', () => {
    const { title, authors } = compose(['title: The Weir', 'author: Jo Harrow', 'part: 2'], {
      title: 'The Dam',
      author: ['Ann Lee', { name: 'Kit Moor', role: 'editor', sortName: 'Moor, Kit' }],
    })
    expect(title).toBe('The Dam')
    expect(authors).toEqual([
      { name: 'Ann Lee', role: 'author' },
      { name: 'Kit Moor', role: 'editor', sortName: 'Moor, Kit' },
    ])
  })

  it('without any: the name of the file, and nobody', () => {
    expect(compose([])).toMatchObject({ title: 'The Name of the File', authors: [] })
  })

  it('has a writer once whom the title page names in capitals, too', () => {
    const { authors } = compose(['title: The Weir', 'author: Jo Harrow', 'author: JO HARROW'])
    expect(authors).toEqual([{ name: 'Jo Harrow', role: 'author' }])
  })
})

describe('a part', () => {
  it.each([
    ['a number', ['part: 2'], 'Run, Part 2', '2'],
    ['a word', ['part: Two'], 'Run, Part Two', '2'],
    ['a Roman numeral', ['part: IV'], 'Run, Part IV', '4'],
    ['a book', ['part [BOOK]: Two'], 'Run, Book Two', '2'],
    ['one of five', ['part: 1', 'of: 5'], 'Run, Part 1', '1'],
    ['no number', ['part: b'], 'Run, Part b', undefined],
  ])('that is %s', (_, lines, title, position) => {
    const made = compose(['title: Run', ...lines])
    expect(made.title).toBe(title)
    expect(made.series).toEqual(position === undefined ? undefined : { name: 'Run', position })
  })

  it('is none where the book holds several', () => {
    expect(compose(['title: Run', 'part: 1', 'title: Run', 'part: 2'])).toMatchObject({ title: 'Run' })
  })

  it('that is the only one is none', () => {
    const made = compose(['title: Run', 'part: 1', 'of: 1'])
    expect(made.title).toBe('Run')
    expect(made.series).toBeUndefined()
  })
})

describe('a series', () => {
  it.each([
    ['The Ferry', 'The Ferry', undefined],
    ['The Ferry #3', 'The Ferry', '3'],
    ['The Ferry, 3/5', 'The Ferry', '3'],
    ['The Ferry 3 of 5', 'The Ferry', '3'],
    ['The Ferry (3)', 'The Ferry', '3'],
    ['The Ferry, Book Two', 'The Ferry', '2'],
    ['The Ferry: Part IV', 'The Ferry', '4'],
    ['The Ferry, #2.5', 'The Ferry', '2.5'],
    ['Book 3 of The Ferry', 'The Ferry', '3'],
    ['Part 3 of The Ferry', 'The Ferry', '3'],
    ['3rd in the Ferry series', 'The Ferry', '3'],
    ['the third story in the Ferry cycle', 'The Ferry', '3'],
    ['Room 101', 'Room 101', undefined],
    ['Day One', 'Day One', undefined],
    ['Two of Swords', 'Two of Swords', undefined],
    ['First in a series', 'First in a series', undefined],
  ])('%s', (value, name, position) => {
    expect(compose(['title: Rain', `series: ${value}`]).series).toEqual({
      name,
      ...(position ? { position } : {}),
    })
  })

  it('has the position of the part where it says none itself', () => {
    expect(compose(['title: Rain', 'series: The Ferry', 'part: 2']).series).toEqual({
      name: 'The Ferry',
      position: '2',
    })
    expect(compose(['title: Rain', 'series: The Ferry #5', 'part: 2']).series?.position).toBe('5')
  })

  it('is the one that a person wrote', () => {
    expect(compose(['series: A #1'], { series: 'B' }).series).toEqual({ name: 'B' })
    expect(compose(['series: A #1'], { series: { name: 'B', position: 2.5 } }).series).toEqual({
      name: 'B',
      position: '2.5',
    })
  })
})

describe('a date', () => {
  it.each([
    ['14 March 1999', '1999-03-14'],
    ['March 14th, 1999', '1999-03-14'],
    ['the 14th of March 1999', '1999-03-14'],
    ['14-Mar-1999', '1999-03-14'],
    ['Tue, 12 May 1998 10:11:12 GMT', '1998-05-12'],
    ['Thu May  4 10:00:00 2000', '2000-05-04'],
    ['Sept. 9, 2000', '2000-09-09'],
    ['March 1998', '1998-03'],
    ['2003-11-02', '2003-11-02'],
    ['2001/5/12', '2001-05-12'],
    ['14.3.1999', '1999-03-14'],
    ['3/14/1999', '1999-03-14'],
    ['25/12/1999', '1999-12-25'],
    ['3/4/1999', '1999'],
    ['begun in May, finished June 2002', '2002-06'],
    ['31 February 1999', '1999'],
    ['circa 1850', '1850'],
    ['yesterday', undefined],
    ['line 123456', undefined],
  ])('%s', (value, date) => {
    expect(compose([`date: ${value}`]).date).toBe(date)
  })

  it('is the one that a person wrote', () => {
    expect(compose(['date: 1999'], { date: '2001-01-02' }).date).toBe('2001-01-02')
  })
})

describe('a language', () => {
  it.each([
    ['German', 'de'],
    ['Deutsch', 'de'],
    ['français', 'fr'],
    ['English', 'en'],
    ['British English', 'en-GB'],
    ['Brazilian Portuguese', 'pt-BR'],
    ['en_us', 'en-US'],
    ['日本語', 'ja'],
    ['Klingon', 'en'],
    ['no', 'no'],
    ['of the heart', 'en'],
  ])('%s', (value, language) => {
    expect(compose([`language: ${value}`]).language).toBe(language)
  })

  it('is the one that a person wrote, else English', () => {
    expect(compose(['language: German'], { language: 'nl' }).language).toBe('nl')
    expect(compose([]).language).toBe('en')
  })
})

describe('what else stands in the package document', () => {
  it('comes from the header', () => {
    expect(
      compose([
        'subtitle: A Tale',
        'publisher: example.org',
        'rights: © 1999 Jo',
        'summary: Rain falls.',
        'source: https://example.org/1',
      ]),
    ).toMatchObject({
      subtitle: 'A Tale',
      publisher: 'example.org',
      rights: '© 1999 Jo',
      description: 'Rain falls.',
      source: 'https://example.org/1',
    })
  })

  it('comes from the person first', () => {
    const said: BookConfig = {
      subtitle: 'S',
      publisher: 'P',
      rights: 'R',
      description: 'D',
      source: 'O',
      subjects: ['rain'],
      identifier: 'urn:isbn:1',
    }
    expect(
      compose(['subtitle: 1', 'publisher: 2', 'rights: 3', 'summary: 4', 'source: 5'], said),
    ).toMatchObject(said)
  })
})

describe('labels for the disclaimer page', () => {
  it('are all that have no other place, in their order, as a page prints them', () => {
    expect(
      compose([
        'title: Run',
        'rating [RATED]: PG',
        'email: a@example.org',
        'summary [Summary]: Rain.',
        'thanks: to Ann',
        'chapter: 3',
        'words [Words]: 12,034',
        'date [Stats: Published]: 2014-05-01',
        'date [Date]: Tue, 2 Feb 1999 21:05:11 -0500',
        'current mood [Mood]: tired',
        'reviews [Reviews]: 7',
        'status: NEW',
        'status [Status]: Complete',
        'organization [Organization]: None',
        'dedication [For]: Ann',
        'dedication: For Ann.',
      ]).labels.map(shown),
    ).toEqual([
      ['rating', 'Rated', 'PG'],
      ['summary', 'Summary', 'Rain.'],
      ['thanks', 'Thanks', 'to Ann'],
      ['status', 'Status', 'Complete'],
      ['dedication', 'For', 'Ann'],
    ])
  })

  it('begin with the disclaimer, and those of one label stand together', () => {
    const found = ['notes [Notes]: a', 'rating [Rating]: PG', 'notes [Notes]: b', 'disclaimer [Legal]: None.']
    expect(compose(found).labels.map(shown)).toEqual([
      ['disclaimer', undefined, 'None.'],
      ['notes', 'Notes', 'a'],
      ['notes', 'Notes', 'b'],
      ['rating', 'Rating', 'PG'],
    ])
  })

  it('are those that a person wrote, instead of those found', () => {
    const said = { disclaimer: 'Mine.', notes: 'Read on.', labels: { Rated: 'R', Thanks: ['Ann', 'Jo'] } }
    expect(
      compose(
        ['rating [Rating]: PG', 'disclaimer: x', 'notes [A/N]: x', 'beta [Beta]: Ann'],
        said,
      ).labels.map(shown),
    ).toEqual([
      ['disclaimer', undefined, 'Mine.'],
      ['rating', 'Rated', 'R'],
      ['thanks', 'Thanks', 'Ann'],
      ['thanks', 'Thanks', 'Jo'],
      ['beta', 'Beta', 'Ann'],
      ['notes', undefined, 'Read on.'],
    ])
  })
})

describe('the identifier', () => {
  const of = (lines: readonly string[], story: string) => compose(lines, {}, story).identifier

  it('is the same at each build, and another for another title, writer or language', () => {
    const book = ['title: Rain', 'author: Jo']
    expect(of(book, 'It rained.')).toBe(of(book, 'It rained.'))
    expect(of(book, 'It rained.')).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab]/)
    const others = [
      book,
      ['title: Snow', 'author: Jo'],
      ['title: Rain', 'author: Ann'],
      [...book, 'language: de'],
    ]
    expect(new Set(others.map((lines) => of(lines, 'It rained.'))).size).toBe(4)
  })

  it('of a story by a known writer outlives every correction of its text', () => {
    expect(of(['title: Rain', 'author: Jo'], 'It rained.')).toBe(
      of(['title: Rain', 'author: Jo'], 'It snowed.'),
    )
  })

  it('tells two stories of unknown people with one title apart, but not two settings of one', () => {
    expect(of(['title: Rain'], 'It rained.')).not.toBe(of(['title: Rain'], 'It snowed.'))
    expect(of(['title: Rain'], '"It rained," she said.')).toBe(of(['title: Rain'], '“It rained,”\nshe said.'))
  })
})
