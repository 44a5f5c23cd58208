/** Several short stories in one file: their titles are headings, and nothing else is. */
import type { Nodes } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { plainText } from '../../src/ast/text.js'
import { pipeline } from '../../src/pipeline.js'
import { readText } from '../../src/read/text.js'

interface Book {
  title: string | undefined
  /** The by-lines that stay in the text. */
  credits: string[]
  authors: string[]
  headings: string[]
  breaks: number
}

function bookOf(text: string): Book {
  const file = new VFile({ path: 'story.txt', value: text })
  const tree = pipeline({ quotes: false, dashes: false }).runSync(readText(file), file)
  const headings: string[] = []
  const credits: string[] = []
  let breaks = 0
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') headings.push(plainText(node))
    else if (node.type === 'sceneBreak') breaks++
    else if (node.type === 'paragraph' && /^by /.test(plainText(node))) credits.push(plainText(node))
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  const { header } = recordOf(file)
  const valuesOf = (name: string): string[] =>
    header.flatMap(({ field, value }) => (field === name ? [value] : []))
  return { title: valuesOf('title')[0], authors: valuesOf('author'), headings, credits, breaks }
}

const flash = [
  'The bell had no rope. Jory rang it with a boathook, twice, and went home to see who was drowned.\n\n"Nobody," said his wife. "Sit down."',
  'All that summer the lighthouse was let to a dentist. He drew the curtains at four and the teeth at five, and the ships went by without a word.',
  'We found the last door in the cellar, behind the coal.\n\nIt was locked from our side. None of us remembered locking it, and none of us had a key that fitted.',
]
const stories = (titles: readonly string[], above = '\n\n\n'): string =>
  titles.map((title, index) => `${title}\n\n${flash[index % flash.length]}`).join(above)

const head = 'Title: Low Lights\nAuthor: Hesper Quayle\n\n'
const list = (entries: readonly string[]): string => `CONTENTS\n\n${entries.join('\n')}\n\n\n`

describe('short stories below a list of contents', () => {
  it.each([
    ['in capitals', ['THE BELL', 'LIGHTS OUT', 'A CELLAR']],
    ['as titles', ['The Bell', 'Lights Out', 'A Cellar']],
    ['in small letters', ['The bell that nobody rang', 'lights out', 'A door in the cellar']],
    ['in quotation marks', ['"The Bell"', '"Lights Out"', '"A Cellar"']],
    ['with a question', ['Whose bell?', 'Lights out!', 'A cellar']],
    ['numbered', ['1. The bell', '2. Lights out', '3. A cellar']],
  ])('titles %s are headings', (_, titles) => {
    const entries = titles.map((title) => title.replace(/^[\d.]+ |"/g, ''))
    const { headings, breaks } = bookOf(`${head}${list(entries)}${stories(titles)}`)
    expect(headings).toEqual(titles)
    expect(breaks).toBe(0)
  })

  it('are headings one blank line apart, too', () => {
    const titles = ['The Bell', 'Lights Out', 'A Cellar']
    expect(bookOf(`${head}${list(titles)}${stories(titles, '\n\n')}`).headings).toEqual(titles)
  })

  it('are headings where the list names their writers, too', () => {
    const titles = ['The Bell', 'Lights Out']
    const entries = ['The Bell ............ Ada Wren', 'Lights Out .......... Jory Pell']
    const text = titles.map((title, index) => `${title}\nAda Wren\n\n${flash[index]}`).join('\n\n\n')
    expect(bookOf(`${head}${list(entries)}${text}`).headings).toEqual(titles)
  })

  it('are told from the sentence that says the title again', () => {
    const text = stories(['Home', 'The Bell']).replace('the ships', '\n\nHome.\n\nthe ships')
    expect(bookOf(`${head}${list(['Home', 'The Bell'])}${text}`).headings).toEqual(['Home', 'The Bell'])
  })
})

describe('short stories without a list', () => {
  it.each([
    ['two in capitals', ['THE BELL', 'LIGHTS OUT']],
    ['three in capitals', ['THE BELL', 'LIGHTS OUT', 'A CELLAR']],
    ['three titles', ['The Bell', 'Lights Out', 'A Cellar']],
  ])('have headings below wider gaps: %s', (_, titles) => {
    const { title, headings, breaks } = bookOf(`${head}${stories(titles)}`)
    expect(title).toBe('Low Lights')
    expect(headings).toEqual(titles)
    expect(breaks).toBe(0)
  })

  it('have headings where poems stand among them', () => {
    const poem = 'Brim up, I am a boat.\nBrim down, I am a bell.'
    const text = `${stories(['THE BELL', 'LIGHTS OUT'])}\n\n\nA BOWLER\n\n${poem}`
    expect(bookOf(`${head}${text}`).headings).toEqual(['THE BELL', 'LIGHTS OUT', 'A BOWLER'])
  })

  it.each([
    ['two titles in small letters', stories(['The Bell', 'Lights Out'])],
    ['a sign below one of two wider gaps', `${stories(['THE BELL', 'CLOSED FOR GOOD'])}\n\n\n${flash[2]}`],
    ['shouts', stories(['THE BELL', 'HELP ME!'])],
    ['signs between paragraphs', stories(['THE BELL', 'CLOSED FOR GOOD'], '\n\n')],
    ['a sign below the first paragraph', `${flash[0]}\n\n\n${stories(['THE BELL', 'LIGHTS OUT'])}`],
  ])('have none where something else stands there: %s', (_, text) => {
    expect(bookOf(`${head}${text}`).headings).toEqual([])
  })
})

describe('the title of a collection', () => {
  it.each([
    ['Stories by Hesper Quayle'],
    ['Three short stories by Hesper Quayle'],
    ['Tales by Hesper Quayle'],
    ['by Hesper Quayle'],
  ])('is the line above its writer: %s', (credit) => {
    const titles = ['THE BELL', 'LIGHTS OUT', 'A CELLAR']
    const { title, authors, headings } = bookOf(`LOW LIGHTS\n${credit}\n\n${stories(titles)}`)
    expect({ title, authors, headings }).toEqual({
      title: 'LOW LIGHTS',
      authors: ['Hesper Quayle'],
      headings: titles,
    })
  })

  it('is none where each story has a writer', () => {
    const text = ['Hesper Quayle', 'Jory Pell', 'Ann Tolliver']
      .map((name, index) => `${['THE BELL', 'LIGHTS OUT', 'A CELLAR'][index]}\nby ${name}\n\n${flash[index]}`)
      .join('\n\n\n')
    expect(bookOf(text).headings).toEqual(['THE BELL', 'LIGHTS OUT', 'A CELLAR'])
  })
})

describe('an anthology', () => {
  const titles = ['THE BELL', 'LIGHTS OUT', 'A CELLAR']
  const anthology = (writers: readonly string[], below: string, long = 1): string =>
    titles
      .map((title, index) => {
        const writer = writers[index] ? `${below}by ${writers[index]}` : ''
        return `${title}${writer}\n\n${Array(long).fill(flash[index]).join('\n\n')}`
      })
      .join('\n\n\n')

  it.each([
    ['a blank line above the by-lines', '\n\n', 1],
    ['by-lines right below', '\n', 1],
    ['long stories', '\n\n', 20],
  ])('keeps its first heading and every by-line: %s', (_, below, long) => {
    const text = anthology(['Hesper Quayle', 'Jory Pell', 'Hesper Quayle'], below, long)
    const { title, authors, headings, credits } = bookOf(`LOW LIGHTS\n\n\n${text}`)
    expect(title).toBe('LOW LIGHTS')
    expect(authors).toEqual(['Hesper Quayle', 'Jory Pell'])
    expect(headings).toEqual(titles)
    expect(credits).toEqual(['by Hesper Quayle', 'by Jory Pell', 'by Hesper Quayle'])
  })

  it('keeps the by-lines of the writer whom its title page names', () => {
    const text = anthology(['Hesper Quayle', 'Jory Pell', 'Hesper Quayle'], '\n')
    const { headings, credits } = bookOf(`LOW LIGHTS\nby Hesper Quayle\n\n\n${text}`)
    expect(headings).toEqual(titles)
    expect(credits).toEqual(['by Hesper Quayle', 'by Jory Pell', 'by Hesper Quayle'])
  })

  it.each([
    ['short', flash],
    ['very short', flash.map((story) => story.slice(0, 40))],
  ])('has headings where only a guest is named below one of its %s stories', (_, told) => {
    const guest = ['', '\n\nby Jory Pell', '']
    const text = titles.map((title, index) => `${title}${guest[index]}\n\n${told[index]}`).join('\n\n\n')
    const { title, headings, credits, breaks } = bookOf(`LOW LIGHTS\nby Hesper Quayle\n\n\n${text}`)
    expect({ title, headings, credits, breaks }).toEqual({
      title: 'LOW LIGHTS',
      headings: titles,
      credits: ['by Jory Pell'],
      breaks: 0,
    })
  })

  it('says the only writer of all stories once', () => {
    const text = anthology(['Hesper Quayle', 'Hesper Quayle', 'Hesper Quayle'], '\n')
    const { headings, credits } = bookOf(`LOW LIGHTS\nby Hesper Quayle\n\n\n${text}`)
    expect({ headings, credits }).toEqual({ headings: titles, credits: [] })
  })
})

describe('the entries of a diary in parts', () => {
  const days = ['2nd January, 1881', '3rd January', '1st March', '4th March']
  const entry = (day: string): string => `${day}\n\nWind. I swept the sand out of the east room.`
  it('have headings below those of the parts', () => {
    const [one, two, three, four] = days.map(entry)
    const text = `PART ONE\n\n${one}\n\n${two}\n\nPART TWO\n\n${three}\n\n${four}`
    const [first, second, third, fourth] = days
    expect(bookOf(`${head}${text}`).headings).toEqual(['PART ONE', first, second, 'PART TWO', third, fourth])
  })

  it('have none where a part begins with something else', () => {
    const text = `PART ONE\n\n${flash[1]}\n\n${days.map(entry).join('\n\n')}\n\nPART TWO\n\n${flash[2]}`
    expect(bookOf(`${head}${text}`).headings).toEqual(['PART ONE', 'PART TWO'])
  })
})

describe('a title over a by-line in the middle of a story', () => {
  const page = Array.from({ length: 4 }, () => flash.join('\n\n')).join('\n\n')
  const top = 'Low Lights\nby Hesper Quayle'
  const authors = ['Hesper Quayle']

  it.each([
    ['a book on the shelf', 'A Rower in Winter\nby Anselm Pike'],
    ['a book in capitals', 'A ROWER IN WINTER\nBY ANSELM PIKE'],
    ['a sign', 'KEEP OFF THE SLIP\nBY ORDER OF THE PILOTS OF THE SOUND'],
    ['a sign of one word more', 'KEEP OFF THE SLIP\nBY THE PILOTS OF THE SOUND'],
  ])('is no story where it is %s', (_, pair) => {
    const book = bookOf(`${top}\n\n${page}\n\n${pair}\n\n${page}`)
    expect(book).toMatchObject({ title: 'Low Lights', headings: [], authors })
  })

  it('is none where two are named in a short story', () => {
    const text = `${top}\n\n${page}\n\nA Rower in Winter\nby Anselm Pike\n\n"Old," he said.\n\nSalt Roads\nby Ede Marsh\n\nHe put both back.`
    expect(bookOf(text)).toMatchObject({ headings: [], authors })
  })

  it.each([
    ['below a wider gap', '\n\n\n', ''],
    ['below an end line', '\n\nThe End\n\n', ''],
    ['above the labels of a header', '\n\n', '\nRating: PG\nSummary: Rain, mostly.'],
  ])('is another story %s', (_, above, below) => {
    const book = bookOf(`${top}\n\n${page}${above}A Rower in Winter\nby Anselm Pike${below}\n\n${page}`)
    expect(book.headings).toContain('A Rower in Winter')
    expect(book.authors).toEqual([...authors, 'Anselm Pike'])
  })

  it('is one where several look alike, each with a story below', () => {
    const pairs = ['A Rower in Winter\nby Anselm Pike', 'Salt Roads\nby Ede Marsh']
    const book = bookOf([`${top}\n\n${page}`, ...pairs.map((pair) => `${pair}\n\n${page}`)].join('\n\n'))
    expect(book.authors).toEqual([...authors, 'Anselm Pike', 'Ede Marsh'])
  })

  describe('with a story below, as another one', () => {
    const pairs = [
      'A Rower in Winter\nby Anselm Pike',
      'Salt Roads\nby Ede Marsh',
      'Cold Harbour\nby Nan Orde',
    ]
    const tale = (one: string, other: string): string =>
      `The bell had no rope, so ${one} rang it with a boathook, twice. The road was wet.\n\n"Nobody," said ${other}. "Sit down." And ${one} sat down, as ${other} had the lamp lit.`.repeat(
        3,
      )
    const people = [tale('Jory', 'Ruth'), tale('Marn', 'Tolly'), tale('Peck', 'Anna'), tale('Obed', 'Lise')]
    /** A text with the titles in it, `above` each of them. */
    const textOf = (told: readonly string[], above = (_: number): string => '', count = 2): string => {
      const parts = pairs.slice(0, count).map((pair, index) => `${above(index)}${pair}\n\n${told[index + 1]}`)
      return [`${top}\n\n${told[0]}`, ...parts].join('\n\n')
    }

    it.each([
      ['that the same people read', textOf(Array(4).fill(people[0]))],
      ['that the story leads to', textOf(people, () => 'On the table lay two things:\n\n')],
      ['behind a wider gap, that it leads to', textOf(people, () => 'On the table lay this:\n\n\n')],
      ['on a spine', textOf(people, () => 'She turned it until the spine was in the light.\n\n')],
      ['on a card', textOf(people, () => 'I read the card.\n\n').replace(/(?<=\n)by /g, 'By ')],
      [
        'in capitals',
        textOf(Array(4).fill(people[0])).replace(/\n(?=A R|S).*\n.*/g, (pair) => pair.toUpperCase()),
      ],
    ])('is a book %s', (_, text) => {
      expect(bookOf(text)).toMatchObject({ headings: [], authors })
    })

    it.each([
      ['are about other people', textOf(people), 2],
      ['are many, about the same people', textOf(Array(4).fill(people[0]), undefined, 3), 3],
      [
        'are many, one of them behind a last sentence about a letter',
        textOf(people, (index) => (index === 0 ? 'She put down the letter.\n\n' : ''), 3),
        3,
      ],
      ['stand behind wider gaps', textOf(Array(4).fill(people[0]), () => 'It was late.\n\n\n'), 2],
    ])('is the title of another where they %s', (_, text, count) => {
      expect(bookOf(text).authors).toEqual(
        [...authors, 'Anselm Pike', 'Ede Marsh', 'Nan Orde'].slice(0, count + 1),
      )
    })

    it('is no header where a card in the story says it with labels', () => {
      const card = 'Title: A Rower in Winter\nAuthor: Anselm Pike'
      const split = (above: string): readonly string[] =>
        bookOf(`${head}${people[0]}\n\n${above}\n\n${card}\n\n${people[1]}`).authors
      expect(split('She turned the card over and read it.')).toEqual(authors)
      expect(split('She went home.')).toEqual([...authors, 'Anselm Pike'])
    })
  })
})
