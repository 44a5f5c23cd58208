/** Where a header ends: notes that go on in a new sentence, titles said again, lists of chapters. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { characters } from '../../src/passes/characters.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { sections } from '../../src/passes/sections.js'
import { outline, passText } from './read.js'
import { tale } from './tables/tale.js'

const passes = [characters, chrome, header]

/** What is read of a header above the tale, and what is left of the text. */
function told(head: string, body = tale.join('\n\n')): { fields: string[]; story: string[] } {
  const { tree, file } = passText(`${head}\n\n${body}\n`, passes)
  return {
    fields: recordOf(file).header.map(({ field, value }) => `${field}: ${value}`),
    story: outline(tree),
  }
}

describe("an author's note of two lines in a header", () => {
  const labels = 'Title: Low Water\nAuthor: Isolde Marsh\n'

  it.each(['', '\n\n*****', '\n*****'])('goes on in a new sentence%s', (rule) => {
    const { fields, story } = told(`${labels}A/N: I wrote this at sea.\nIt is for Jo, who asked.${rule}`)
    expect(fields).toContain('notes: I wrote this at sea. It is for Jo, who asked.')
    expect(story).toEqual(tale)
  })

  it('goes on before a hard-wrapped story where a rule closes it', () => {
    const { fields, story } = told(
      `${labels}A/N: I wrote this at sea.\nIt is for Jo, who asked.\n\n*****`,
      'The boat was late, and nobody on the quay had seen a light\nsince the bell rang.\n\nNobody came.',
    )
    expect(fields).toContain('notes: I wrote this at sea. It is for Jo, who asked.')
    expect(story[0]).toContain('The boat was late')
  })

  it.each([
    ['speech', '"You are late," said the keeper.'],
    ['a long line', `The lamp ${'burned and '.repeat(9)}went out.`],
    ['four lines', 'It rained.\nIt blew.\nIt snowed.\nIt froze.'],
  ])('ends above %s', (_, below) => {
    const { fields, story } = told(`${labels}A/N: I wrote this at sea.\n${below}`)
    expect(fields).toContain('notes: I wrote this at sea.')
    expect(story[0]).toBe(below.split('\n')[0])
  })

  it('ends above the lines of a story without blank lines', () => {
    const { story } = told(
      `${labels}A/N: I wrote this at sea.\nThe boat was late.\n\nNobody came\nto the quay.`,
    )
    expect(story[0]).toBe('The boat was late.')
  })

  it('ends above a title and its writer', () => {
    const { fields } = told('Disclaimer: All hers.\nA/N: I wrote this at sea.\nLow Water\nby Isolde Marsh')
    expect(fields).toContain('notes: I wrote this at sea.')
  })
})

describe('a list of chapters below a summary', () => {
  const chapters = `1. Salt\n\n${tale.slice(0, 3).join('\n\n')}\n\n2. Road\n\n${tale.slice(3).join('\n\n')}`

  it.each(['TABLE OF CONTENTS', 'Contents'])('is no part of it: %s', (title) => {
    const { fields, story } = told(
      `Low Water\n\nby Isolde Marsh\n\n\nCategory: Original\nRating: Teen\nSummary:\n\nA lamp goes out.\nIt is lit again.\n\n\n${title}\n\n1. Salt\n2. Road\n\n`,
      chapters,
    )
    expect(fields).toContain('summary: A lamp goes out. It is lit again.')
    expect(story.filter((line) => line === '1. Salt')).toHaveLength(1)
    expect(story).not.toContain(title)
  })
})

describe('a line that says where the notes are', () => {
  it.each([
    "Author's notes at the end.",
    'Notes are at the bottom of this page',
    'See the end of the story for notes.',
  ])('is header below the labels, and the rule closes it: %s', (line) => {
    const { fields, story } = told(`Title: Low Water\nRating: PG\n\n${line}\n\n~~~~~~~~~~~~~`)
    expect(fields).toContain(`notes: ${line}`)
    expect(story).toEqual(tale)
  })

  it('is no sentence of a story', () => {
    const line = 'Notes at the end of his life were short.'
    expect(told(`Title: Low Water\nRating: PG\n\n${line}`).story[0]).toBe(line)
  })
})

describe('SERIES in the header of a newsgroup', () => {
  it.each([
    ['a known code', 'VOY', 'RATING: PG'],
    ['two known codes', 'TNG/DS9', 'RATING: PG'],
    ['capitals among codes', 'STX', 'CODES: K/S'],
  ])('names the show: %s', (_, code, label) => {
    const { fields } = told(`TITLE: Low Water\nAUTHOR: Isolde Marsh\nSERIES: ${code}\nPART: 2/2\n${label}`)
    expect(fields).toEqual(expect.arrayContaining([`fandom: ${code}`, 'part: 2']))
  })

  it.each(['Tideway', 'FOG', 'All at Sea'])('names a series: %s', (name) => {
    expect(told(`TITLE: Low Water\nSERIES: ${name}\nPART: 2/2\nRATING: PG`).fields).toContain(
      `series: ${name}`,
    )
  })
})

describe('the title said again below a header', () => {
  const subject = 'Subject: [fic] Low Water (2/3)'
  it.each([
    ['with the part', subject, 'Low Water (2/3)\nBy Isolde'],
    ['with the part in words', subject, 'Low Water, part 2 of 3\nBy Isolde\nDisclaimers in part one.'],
    ['with its writer', 'Title: Low Water\nRating: PG', 'Low Water by Isolde'],
    ['with the writer that a label names', 'TITLE: Low Water (1/1)\nAUTHOR: Isolde', '"Low Water" by Isolde'],
    ['below a rule', 'Title: Low Water\nPart: 2/3\nRating: PG\n\n-----', 'LOW WATER (2/3)\nby Isolde'],
  ])('leaves the text, and its writer is known: %s', (_, labels, lines) => {
    const { fields, story } = told(`${labels}\n\n${lines}`)
    expect(fields).toContain('title: Low Water')
    expect(fields.find((field) => field.startsWith('author'))).toBe('author: Isolde')
    expect(story).toEqual(tale)
  })

  it.each([
    ['another part', subject, 'Low Water (1/3)'],
    ['another writer', 'Title: Low Water\nAuthor: Isolde', 'Low Water by Jo Harrow'],
    ['another title', 'Title: Low Water\nAuthor: Isolde', 'The Bell by Isolde Marsh'],
    ['a sentence', 'Title: Low Water\nAuthor: Isolde', 'Low water by the quay, and no boat.'],
  ])('stays where it is %s', (_, labels, line) => {
    expect(told(`${labels}\n\n${line}`).story[0]?.replace('# ', '')).toBe(line)
  })

  it.each([
    ['as it is', 'Low Water', 'Low Water'],
    ['in capitals', 'Low Water', 'LOW WATER'],
    ['in small letters, as the header has it', 'low water', 'low water'],
    ['written out, in capitals above', 'LOW WATER', 'Low Water'],
    ['between ornaments', 'Low Water', '~*~ Low Water ~*~'],
    ['between dashes', 'Low Water', '— Low Water —'],
    ['with its own mark', 'Who Goes There?', 'Who Goes There?'],
    ['above its writer', 'Low Water', 'Low Water\nby isolde'],
    ['above the bare name of its writer', 'Low Water', 'Low Water\nIsolde'],
    ['above that name, apart', 'Low Water', 'Low Water\n\nIsolde'],
  ])('leaves the text %s', (_, title, lines) => {
    expect(told(`Title: ${title}\nAuthor: Isolde\n\n${lines}`).story).toEqual(tale)
  })

  it.each([
    ['a full stop', 'Bread', 'Bread.'],
    ['a cry', 'Bread', 'Bread!'],
    ['a cry that is the title', 'Bread!', 'Bread!'],
    ['a question', 'Low Water', 'Low Water?'],
    ['speech', 'Wait for Me', '"Wait for me."'],
    ['speech in single marks', 'Wait for Me', '‘Wait for me.’'],
    ['speech without a stop', 'Wait for Me', '“Wait for Me”'],
    ['small words', 'She Never Knew', 'She never knew'],
    ['small words below capitals', 'SHE NEVER KNEW', 'She never knew'],
    ['words that break off', 'Low Water', 'Low Water—'],
  ])('stays where it is a sentence: %s', (_, title, line) => {
    for (const labels of [`Title: ${title}\nAuthor: Isolde`, `${title}\nby Isolde Marsh`])
      expect(told(`${labels}\n\n${line}`).story).toEqual([line, ...tale])
  })

  it.each(['Isolde.', '"Isolde!"', 'Isolde Marsh'])(
    'leaves a line below that is no name of its writer: %s',
    (line) => {
      const { story } = told(`Title: Low Water\nAuthor: Isolde\n\nLow Water\n${line}`)
      expect(story).toEqual([line, ...tale])
    },
  )

  it.each([
    ['Chapter One: The Mill', '# Chapter One: The Mill'],
    ['Chapter One\nThe Mill', '# Chapter One: The Mill'],
    ['Chapter One', '# Chapter One'],
  ])('may be a chapter above its writer: %s', (heading, found) => {
    const head = `Low Water\nby Isolde Marsh\nRating: PG\n\n${heading}`
    for (const by of ['by Isolde Marsh', 'By: Isolde Marsh']) {
      const text = `${head}\n${by}\n\n${tale.join('\n\n')}\n`
      const { tree } = passText(text, [...passes, paragraphs, sections])
      expect(outline(tree)[1]?.trim()).toBe(found)
      expect(outline(tree)[2]?.trim()).toBe(tale[0])
    }
  })

  it('stays where its sentence runs on below', () => {
    const { story } = told('Title: Low Water\nAuthor: Isolde\n\nLow Water\n\nwas what they called it.')
    expect(story).toEqual(['Low Water', 'was what they called it.', ...tale])
  })

  it('may be one word, and its writer another', () => {
    expect(told('Title: Tides\nAuthor: Isolde\n\nTides, by Isolde').story).toEqual(tale)
    expect(told('Title: Tides\nAuthor: Isolde\n\nTides by night').story[0]).toBe('Tides by night')
  })

  it('stays where it heads the first of several parts', () => {
    const part = (number: number): string => `Low Water, Part ${number}\n\n${tale.join('\n\n')}\n\n`
    const { story } = told('Title: Low Water\nAuthor: Isolde', part(1) + part(2))
    expect(story[0]).toMatch(/Low Water, Part 1/)
  })
})

describe('a title in small letters over its writer', () => {
  it.each([
    ['', 'hold\nby kestrel'],
    ['of several words', 'all the lamps we carried\nby kestrel'],
    ['with a blank line between', 'all the lamps we carried\n\nby kestrel\n'],
    ['above labels', 'hold\n\nby kestrel\n\nrating: pg\nsummary: mara keeps the light.'],
    ['right above labels', 'hold\nby kestrel\nrating: pg\nsummary: mara keeps the light.'],
    ['below labels', 'rating: pg\nsummary: mara keeps the light.\n\nhold\nby kestrel'],
  ])('is the title %s', (_, head) => {
    const { fields, story } = told(head)
    const title = head.match(/^(?:hold|all .*)$/m)?.[0]
    expect(fields).toEqual(expect.arrayContaining([`title: ${title}`, 'author: kestrel']))
    expect(fields.filter((field) => field.startsWith('notes'))).toEqual([])
    expect(story).toEqual(tale)
  })

  it('may head a story in small letters', () => {
    const { fields, story } = told('hold\nby kestrel', 'the sea was flat\n\nand nobody said anything')
    expect(fields).toEqual(['title: hold', 'author: kestrel'])
    expect(story).toEqual(['the sea was flat', 'and nobody said anything'])
  })

  it.each([
    ['a sentence', 'she held on.\nby kestrel'],
    ['speech', '"hold on"\nby kestrel'],
    ['a sentence that runs on', 'she walked home\nby moonlight'],
    ['a sentence with an adverb', 'she walked home\nby herself'],
    ['verse', 'she walked home\nby harbour\nand by stair'],
  ])('is none where it is %s', (_, lines) => {
    expect(told(lines).fields).toEqual([])
  })

  it('is none in the middle of a story', () => {
    const body = `${tale.slice(0, 9).join('\n\n')}\n\nhold\nby kestrel\n\n${tale.slice(9).join('\n\n')}`
    const { fields, story } = told('Title: Low Water\nAuthor: Isolde', body)
    expect(fields).toEqual(['title: Low Water', 'author: Isolde'])
    expect(story.join('\n')).toContain('hold\nby kestrel')
  })
})

describe('a header below the heading of a chapter', () => {
  const above = 'Title: Low Water\nAuthor: Isolde Marsh\n\nChapter 1\n\nThe boat was late.\n\n'
  const read = (body: string): { story: string[]; aside: string[] } => {
    const { tree, file } = passText(`${above}${body}\n`, passes)
    return { story: outline(tree), aside: recordOf(file).quarantined.map(({ text }) => text) }
  }

  it.each([
    ['one paragraph', 'Nobody was on the quay.'],
    ['two paragraphs', 'Nobody was on the quay.\n\nThe lamp was out, and the tide had turned.'],
    ['a line like a title', 'Nobody was on the quay.\n\nTo Be Continued'],
    ['a long paragraph', `The tide ${'came and '.repeat(40)}went.`],
  ])('leaves %s between its labels to the story where no more follows', (_, chapter) => {
    for (const end of ['', '\n\nChapter 3\n\nThe bell rang until the morning, and nobody came.']) {
      const { story } = read(`Chapter 2\n\nA/N: Short one.\n\n${chapter}\n\nDisclaimer: Not my boat.${end}`)
      for (const line of chapter.split('\n\n')) expect(story).toContain(line)
    }
  })

  it('leaves the story between two notes alone, though a line of it reads like a title', () => {
    const { story, aside } = read(
      'A/N: Short one.\n\nNobody was on the quay.\n\nTBC...\n\nDisclaimer: Not mine.',
    )
    expect(story).toContain('Nobody was on the quay.')
    expect(story).toContain('TBC...')
    expect(aside).not.toContain('Nobody was on the quay.')
  })

  it("keeps the author's second paragraph in the note where the chapter stands below", () => {
    const { story, aside } = read(
      `Chapter 2\n\nA/N: Short one.\n\nThanks to all who wrote.\n\nDisclaimer: Not my boat.\n\n${tale.join('\n\n')}`,
    )
    expect(aside).not.toContain('Thanks to all who wrote.')
    expect(story.join(' ')).toContain('Thanks to all who wrote.')
    expect(story.join(' ')).toContain(tale[0])
  })
})

describe('a note that a web page set in', () => {
  it.each(["**Author's Note:**", "Author's Note:"])('loses the marks of a quotation: %s', (label) => {
    const note = '> I wrote this\n> at sea.\n>\n> It is > 5 pages.'
    const { story } = told(
      'Low Water\nby Isolde Marsh',
      `${tale[0]}\n\n${label}\n\n${note}\n\n${tale.join('\n\n')}`,
    )
    expect(story.slice(1, 4)).toEqual([
      'note author',
      `  ${label} I wrote this at sea.`,
      '  It is > 5 pages.',
    ])
  })

  it('keeps the mark of a line alone: it may be the author’s own', () => {
    const { fields } = told('Low Water\nby Isolde Marsh\nNotes: >text< is telepathy.')
    expect(fields.at(-1)).toBe('notes: >text< is telepathy.')
  })

  it('keeps a mark inside it', () => {
    const { story } = told('Low Water\nby Isolde Marsh', `${tale[0]}\n\nA/N: x > y\n\n${tale[1]}`)
    expect(story).toContain('  A/N: x > y')
  })
})

describe('a value that goes on in quotation marks', () => {
  it.each([
    ['Spoilers: Anasazi, Paper Clip,', '"High Water"', 'spoilers: Anasazi, Paper Clip, "High Water"'],
    [
      'Summary: Ada keeps the light.',
      '"Somebody has to."',
      'summary: Ada keeps the light. "Somebody has to."',
    ],
  ])('belongs to its label: %s', (label, more, field) => {
    const { fields, story } = told(
      `Title: Low Water\nAuthor: Isolde Marsh\n${label}\n${more}\nDisclaimer: Not my boat.`,
    )
    expect(fields).toContain(field)
    expect(fields).toContain('disclaimer: Not my boat.')
    expect(story).toEqual(tale)
  })
})

describe('the first line of a story that looks like a label', () => {
  it('stays with the mail that it opens', () => {
    const mails = [1, 2].flatMap((day) => [
      `From: ${day === 1 ? 'anna' : 'piet'}@example.org\nTo: the other\nSubject: hello\nDate: Mon, ${day} Mar 2003 10:11:12 +0100`,
      'You said you would write.',
    ])
    const { fields, story } = told('Low Water\nby Isolde Marsh', mails.join('\n\n'))
    expect(fields).toEqual(['title: Low Water', 'author: Isolde Marsh'])
    expect(story[0]).toBe('From: anna@example.org')
  })

  it('stays with the letter that it dates', () => {
    const { fields, story } = told(
      'Low Water\nby Isolde Marsh',
      '14 June 1911\n\nMy dear Tobias,\n\nThe oil has not come.\n\nYours,\nInes',
    )
    expect(fields).toEqual(['title: Low Water', 'author: Isolde Marsh'])
    expect(story[0]).toBe('14 June 1911')
  })
})

describe('a header with a note below the story', () => {
  it('leaves the story between two notes alone, though it is all there is', () => {
    const story = 'Nobody was on the quay, and the lamp was out.'
    const head = 'Title: Low Water\nAuthor: Isolde Marsh\nA/N: Short one.'
    const found = told(head, `${story}\n\nDisclaimer: Not my boat.`)
    expect(found.story).toContain(story)
    expect(found.fields).toContain('notes: Short one.')
  })

  it("keeps the author's second paragraph with the first where a story stands below", () => {
    const head = 'Title: Low Water\nA/N: Short one.\n\nThanks to all who wrote.\n\nDisclaimer: Not my boat.'
    expect(told(head).story).toEqual(tale)
  })
})
