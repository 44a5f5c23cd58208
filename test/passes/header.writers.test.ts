/** The writer below a title: pen names with their accounts, several writers, and lines that are no names at all. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { characters } from '../../src/passes/characters.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { outline, type Passed, passText } from './read.js'
import { tale } from './tables/tale.js'

const story = tale.join('\n\n')
const read = (head: string): Passed => passText(`${head}\n\n${story}\n`, [characters, chrome, header])
const fieldsOf = ({ file }: Passed): string[] =>
  recordOf(file).header.map(({ field, value }) => `${field}: ${value}`)

const posted = 'Posted originally on the Archive of Our Own at http://archiveofourown.org/works/123456.'
const labels = 'Rating:\tGeneral\nFandom:\tFerry Town\nRelationship:\tMara/Wil\nAdditional Tags:\tlamps'

describe('a pen name with its account', () => {
  it.each([
    ['imre (ferryman)', ['imre (ferryman)']],
    ['Imre (ferryman)', ['Imre (ferryman)']],
    ['imre (ferryman), jo_h', ['imre (ferryman)', 'jo_h']],
    ['imre (ferryman), Isolde Marsh', ['imre (ferryman)', 'Isolde Marsh']],
    ['Imre Dallow, Isolde Marsh', ['Imre Dallow', 'Isolde Marsh']],
  ])('is the writer below the title: by %s', (by, names) => {
    const passed = read(`Low Water\nby ${by}`)
    expect(fieldsOf(passed)).toEqual(['title: Low Water', ...names.map((name) => `author: ${name}`)])
    expect(outline(passed.tree)).toEqual(tale)
  })

  it.each(['imre (ferryman)', 'two lamps (ferryman)', 'imre (ferryman), jo'])(
    'does not hide the header of an archive: %s',
    (by) => {
      const passed = read(`Low Water\nby ${by}\n\n\n${posted}\n\n${labels}`)
      expect(fieldsOf(passed)).toEqual([
        'title: Low Water',
        ...by.split(', ').map((name) => `author: ${name}`),
        'rating: General',
        'fandom: Ferry Town',
        'pairing: Mara/Wil',
        'keywords: lamps',
      ])
      expect(outline(passed.tree)).toEqual(tale)
    },
  )

  it.each(['imre (ferryman)', 'two lamps (ferryman)'])(
    'is no part of the last value where the title is said again below it: %s',
    (by) => {
      const table = 'Rating:\n    General\nFandom:\n    Ferry Town\nStats:\n    Words: 2,040 Chapters: 2/2'
      const passed = read(
        `Low Water\n${posted}\n\n${table}\n\nLow Water\nby ${by}\n\nSummary\n\n    It rains.\n\nChapter 1: Salt`,
      )
      expect(fieldsOf(passed)).toEqual([
        'title: Low Water',
        'rating: General',
        'fandom: Ferry Town',
        'stats: ',
        'words: 2,040',
        'chapters: 2/2',
        'title: Low Water',
        `author: ${by}`,
        'summary: It rains.',
      ])
      expect(outline(passed.tree)).toEqual(['Chapter 1: Salt', ...tale])
    },
  )

  it.each(['by night (mostly)', 'by noon, all was quiet', 'By God, Mara, it was cold', 'by hand (left)'])(
    'is none in a sentence: %s',
    (line) => {
      const passed = read(`Low Water\n\n${line}`)
      expect(fieldsOf(passed).filter((field) => field.startsWith('author'))).toEqual([])
    },
  )
})

describe('a remark between the title and many labels', () => {
  const remark = 'I wrote this in three days for the festival of the ferry, so be kind to its crew, please.'

  it('hides none of them', () => {
    const passed = read(`Low Water\nby imre\n\n${remark}\n\n${labels}`)
    expect(fieldsOf(passed).slice(0, 4)).toEqual([
      'title: Low Water',
      'author: imre',
      `notes: ${remark}`,
      'rating: General',
    ])
    expect(outline(passed.tree)).toEqual(tale)
  })

  it('is the story where the labels are those of a card in it', () => {
    const card = 'Title: The Lamps\nAuthor: A. Wren\nDate: 1912\nStatus: on loan\nLanguage: English'
    expect(outline(read(`Low Water\n\n${tale[0]}\n\n${card}`).tree)).toContain(tale[0])
  })
})
