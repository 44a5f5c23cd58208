/** Entries of journals, copied with what the page prints above them: subject, picture, writer, stamp, mood, tags. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { characters } from '../../src/passes/characters.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { outline, type Passed, passText } from './read.js'
import { tale } from './tables/tale.js'

const story = tale.join('\n\n')
const read = (head: string, foot = ''): Passed =>
  passText(`${head}\n\n${story}\n${foot}`, [characters, chrome, header])
const fieldsOf = ({ file }: Passed): string[] =>
  recordOf(file).header.map(({ field, value }) => `${field}: ${value}`)

const mood = 'Current mood: tired\nCurrent music: Bell Song\nEntry tags: fic, mara/wil'
const labels = 'Title: Low Water\nAuthor: jo_h\nPairing: Mara/Wil\nRating: PG'
const stated = [
  'current mood: tired',
  'current music: Bell Song',
  'keywords: fic, mara/wil',
  'title: Low Water',
  'author: jo_h',
  'pairing: Mara/Wil',
  'rating: PG',
]

describe('the head of a journal entry', () => {
  it.each([
    ['the keyword of a picture', '\nlamps\njo_h wrote in ferry_tales\n@ 2005-03-11 23:14:00'],
    ['no picture', '\njo_h wrote in ferry_tales\n@ 2005-03-11 23:14:00'],
    ['the name alone', '\njo_h\n@ 2005-03-11 23:14:00'],
    ['a stamp in words', '\nlamps\njo_h wrote in ferry_tales\nMarch 11th, 2005 (11:14 pm)\n'],
  ])('stands below its subject, with %s', (_, wrote) => {
    const passed = read(`Fic: Low Water (Ferry Town, Mara/Wil, PG)${wrote}\n${mood}\n\n${labels}`)
    const fields = fieldsOf(passed)
    expect(fields[0]).toBe('subject: Fic: Low Water (Ferry Town, Mara/Wil, PG)')
    expect(fields).toContain('from: jo_h')
    expect(fields.slice(-stated.length)).toEqual(stated)
    expect(outline(passed.tree)).toEqual(tale)
  })

  it('names title and writer where no label does', () => {
    const passed = read(`Low Water\njo_h wrote in ferry_tales\n@ 2005-03-11 23:14:00\nCurrent mood: tired`)
    expect(fieldsOf(passed)).toEqual([
      'subject: Low Water',
      'title: Low Water',
      'author: jo_h',
      'journal: ferry_tales',
      'date: 2005-03-11 23:14:00',
      'current mood: tired',
    ])
    expect(outline(passed.tree)).toEqual(tale)
  })

  it.each([
    ['a sentence', 'Low Water\n\nMara wrote in pencil\n\nThe lamp was out'],
    ['a letter', 'Low Water\n\nMara wrote\n\nMarch 11th, 1905'],
    ['speech', '"Low water"\nMara wrote in chalk\n@ 7:14'],
  ])('is none of %s in the story', (_, lines) => {
    const passed = read(lines)
    expect(fieldsOf(passed).filter((field) => /^(?:author|journal|from)/.test(field))).toEqual([])
    expect(outline(passed.tree).join('\n')).toContain('Mara wrote')
  })
})

describe('a subject with its codes', () => {
  it('takes no line below it that is not set in', () => {
    const passed = read('FIC: Low Water (Mara/Wil, PG)\nlamps and bells\n\nRating: PG')
    expect(fieldsOf(passed)).toContain('subject: Low Water (Mara/Wil, PG)')
  })

  it('goes on in a line that a program wrapped', () => {
    const passed = read(
      'Subject: NEW: Low Water, or the lamp that was not lit (Ferry\n  Town, Mara/Wil, PG)\n\nRating: PG',
    )
    expect(fieldsOf(passed)[0]).toBe(
      'subject: NEW: Low Water, or the lamp that was not lit (Ferry Town, Mara/Wil, PG)',
    )
  })
})

describe('what stands around an entry', () => {
  const head = `Previous Entry | Share | Next Entry\nLow Water\njo_h wrote in ferry_tales\n@ 2005-03-11 23:14:00`
  const comments =
    '\n(2 comments | Leave a comment)\n\nFrom: hob\nDate: March 12th, 2005 12:04 am (UTC)\nOh, this is lovely!\n(Reply) (Thread)\n\nFrom: jo_h\nDate: March 12th, 2005 12:09 am (UTC)\nThank you!\n(Reply) (Parent) (Thread)\n'

  it('leaves it: the fake cut, the comments', () => {
    const passed = read(`${head}\n\n(Fake cut to my journal)`, comments)
    expect(outline(passed.tree)).toEqual(tale)
    expect(recordOf(passed.file).quarantined.map(({ text }) => text)).toContain('Oh, this is lovely!')
  })

  it('leaves a text that tells no more than its comments', () => {
    expect(outline(read('Title: Low Water\nRating: PG', comments).tree)).toEqual(tale)
  })

  it('is no cut in the story', () => {
    expect(outline(read('Low Water\nby Jo Harrow\n\nThe fake cut on his lip had smeared.').tree)).toContain(
      'The fake cut on his lip had smeared.',
    )
  })
})
