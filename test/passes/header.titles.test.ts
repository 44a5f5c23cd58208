/** Titles and writers that stand at the head of a story without a label, told by what stands below them. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { characters } from '../../src/passes/characters.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { outline, type Passed, passText } from './read.js'
import { tale } from './tables/tale.js'

const story = tale.join('\n\n')
const read = (text: string): Passed => passText(`${text}\n`, [characters, chrome, header])
const fieldsOf = ({ file }: Passed): string[] =>
  recordOf(file).header.map(({ field, value }) => `${field}: ${value}`)

describe('an underlined title', () => {
  it('is that of the whole above titles underlined with another sign', () => {
    const titles = ['Salt', 'The Bell', 'Low Tide'].map((title) => `${title}\n--------\n\n${story}`)
    const passed = read(`Low Water\n=========\n\nby Imre\n\n${titles.join('\n\n')}`)
    expect(fieldsOf(passed)).toEqual(['title: Low Water', 'author: Imre'])
    expect(outline(passed.tree).slice(0, 3)).toEqual(['Salt', '--------', tale[0]])
    expect(fieldsOf(read(`Low Water\n=========\n\n${titles.join('\n\n')}`))).toEqual(['title: Low Water'])
  })

  it('is that of the whole where nothing else is headed', () => {
    const passed = read(`Low Water\n=========\n\n${story}`)
    expect(fieldsOf(passed)).toEqual(['title: Low Water'])
    expect(outline(passed.tree)).toEqual(tale)
  })

  it('is that of the first chapter where the others are drawn alike', () => {
    const titles = ['Salt', 'The Bell', 'Low Tide'].map((title) => `${title}\n--------\n\n${story}`)
    expect(fieldsOf(read(titles.join('\n\n')))).toEqual([])
  })
})

describe('titles that stand alone', () => {
  const titled = (title: string): string => `\n${title}\n\n${story}`

  it('leave the first to the whole where another stands below it', () => {
    const passed = read(
      `The Ferry\n\n${[titled('Salt'), titled('The Bell'), titled('Low Tide')].join('\n\n')}`,
    )
    expect(fieldsOf(passed)).toEqual(['title: The Ferry'])
    expect(outline(passed.tree)[0]).toBe('Salt')
  })

  it('keep the first where each has such a line below, or the line is no title', () => {
    for (const line of ['Mara Speaks', 'The harbour, 1912', 'It was raining.']) {
      const all = ['Salt', 'The Bell', 'Low Tide'].map((title) => titled(`${title}\n\n${line}`))
      expect(fieldsOf(read(all.join('\n\n')))).toEqual([])
    }
  })
})

describe('a writer below the heading of a chapter', () => {
  it.each(['Chapter One', 'Prologue', 'Part Two'])(
    'is the writer of a text without a title: %s',
    (heading) => {
      const passed = read(`${heading}\nby Imre\n\n${story}\n\nChapter Two\nby Imre\n\n${story}`)
      expect(fieldsOf(passed)).toEqual(['author: Imre'])
      expect(outline(passed.tree)).toEqual([heading, ...tale, 'Chapter Two', ...tale])
    },
  )

  it.each([
    ['somebody else tells the next', 'by Mara', 'by Wil'],
    ['it is no name', 'by moonlight', 'by moonlight'],
    ['the line goes on', 'by Mara\nand her cat, the ferry was crossed.', ''],
  ])('is none where %s', (_, first, second) => {
    const passed = read(`Chapter One\n${first}\n\n${story}\n\nChapter Two\n${second}\n\n${story}`)
    expect(fieldsOf(passed)).toEqual([])
  })
})

describe('a name alone above a title', () => {
  it('is the writer', () => {
    const passed = read(`Isolde Marsh\n\nTHE LAMP OVER THE FERRY\n\n${story}\n\n${story}`)
    expect(fieldsOf(passed)).toEqual(['author: Isolde Marsh', 'title: THE LAMP OVER THE FERRY'])
    expect(outline(passed.tree)).toEqual([...tale, ...tale])
  })

  it.each([
    ['the story tells of her', 'Mara Wren\n\nTHE LAMP OVER THE FERRY'],
    ['the second line says what it is', 'Isolde Marsh\n\nA TALE OF TWO FERRIES'],
    ['the second is a name, too', 'Isolde Marsh\n\nIMRE DALLOW'],
    ['nothing sets the second apart', 'Forever Mine\n\nThe Last Hour'],
    ['the second is a sentence', 'Isolde Marsh\n\nThe lamp had gone out.'],
  ])('is the title where %s', (_, head) => {
    const fields = fieldsOf(read(`${head}\n\n${story}\n\n${story}`))
    expect(fields).not.toContain(`author: ${head.split('\n')[0]}`)
  })
})

describe('the head of a site', () => {
  it('has the way to the story above its title', () => {
    const passed = read(
      `FanFiction.Net\n\nBrowse Just In Community Search Forum Betas\n\nBooks Ferry Town\n\nLow Water\nBy: oar_lock\nA lamp goes out.\nRated: Fiction T - English - Drama - Chapters: 2 - Words: 1,842 - Reviews: 37 - Published: Jun 2, 2011 - id: 704331\n\nA+ A- Full 3/4 1/2 Expand Tighten\n\n${story}\n\n« Prev Ch 2 of 2\n\nReview\n\nJump: 1. Salt`,
    )
    expect(fieldsOf(passed).slice(0, 2)).toEqual(['title: Low Water', 'author: oar_lock'])
    expect(outline(passed.tree)).toEqual(tale)
  })

  it('leaves title and writer of a serial, and its notices in the story leave', () => {
    const notice =
      'This story has been taken without authorization. If you see it on Amazon, please report it.'
    const passed = read(
      `Royal Road\nHome Read Write Community\nLow Water\nby oar_lock\nFiction Page Donate Report Chapter\n\nChapter 14 - Salt\n\nPrevious Chapter Next Chapter\n\n${tale.slice(0, 9).join('\n\n')}\n\n${notice}\n\n${tale.slice(9).join('\n\n')}`,
    )
    expect(fieldsOf(passed)).toEqual(['title: Low Water', 'author: oar_lock'])
    expect(outline(passed.tree)).toEqual(['Chapter 14 - Salt', ...tale])
  })

  it.each([
    'The tale was stolen from its author, and nobody was there to report it to.',
    'He filed the report on the stolen chapter of the book about the Amazon with the harbour police.',
    'The lamp had been taken without permission, and Mara meant to report it to the keeper.',
  ])('is no thief in the story: %s', (line) => {
    expect(outline(read(`Low Water\nby Imre\n\n${story}\n\n${line}\n\n${story}`).tree)).toContain(line)
  })
})

describe('words of a label', () => {
  it.each(['Notes', 'Summary'])('are the title where a label has said it: %s', (title) => {
    const passed = read(`Title: ${title}\nAuthor: Imre\nRating: PG\n\n${title}\n\n${story}`)
    expect(fieldsOf(passed)).toEqual([`title: ${title}`, 'author: Imre', 'rating: PG', `title: ${title}`])
    expect(outline(passed.tree)).toEqual(tale)
  })

  it('head notes and summary under any other title', () => {
    const passed = read(`Title: Low Water\nRating: PG\n\nNotes\n\nThanks to Jo.\n\n${story}`)
    expect(fieldsOf(passed)).toContain('notes: Thanks to Jo.')
  })

  it.each([
    'Author: nobody. Title: none. That was what it said on the spine.',
    'Archive: a place where things go to die. Wil worked in one.',
  ])('begin the story where sentences follow them: %s', (line) => {
    for (const head of ['', 'Low Water\nby Imre\n\n'])
      expect(outline(read(`${head}${line}\n\n${story}`).tree)).toEqual([line, ...tale])
  })

  it('are a label beside others, whatever follows them', () => {
    const passed = read(
      `Title: Low Water\nArchive: yes, but ask me first. We are friendly.\nRating: PG\n\n${story}`,
    )
    expect(fieldsOf(passed)).toContain('archive: yes, but ask me first. We are friendly.')
  })
})
