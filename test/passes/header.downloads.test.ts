/** A work as an archive lets it be downloaded: notes are notes, in the chapter that they belong to, and titles are titles. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { sections } from '../../src/passes/sections.js'
import { outline, passText } from './read.js'
import { tale } from './tables/tale.js'

interface Words {
  chapter: (number: number, title: string) => string
  summary?: string
  notes?: string
  end?: string
  text?: string
}

const head = `Low Water
by isolde_m

Posted originally on the Archive of Our Own at http://archiveofourown.org/works/123456.
Rating: General Audiences
Fandom: Original Work
Stats: Published: 2014-03-02 Completed: 2014-04-01 Words: 12,034 Chapters: 3/3

Summary

A lamp is out, and nobody will say why.

Notes

For Jo, who asked for rain.

See the end of the work for more notes`

function work({
  chapter,
  summary = 'Chapter Summary',
  notes = 'Chapter Notes',
  end = 'Chapter End Notes',
  text,
}: Words): string {
  const story = [...(text ? [text] : []), ...tale]
  return [
    head,
    chapter(1, 'The Weir'),
    summary,
    'In which it rains.',
    notes,
    'Thank you for reading one.',
    ...story,
    chapter(2, 'Spring Tide'),
    notes,
    'Thank you for reading two.',
    'See the end of the chapter for notes',
    ...story,
    end,
    'The rope is a real one.',
    chapter(3, 'The Long Way Home'),
    ...story,
    'Afterword',
    'End Notes',
    'That is all of it.',
  ].join('\n\n')
}

describe('a work as an archive lets it be downloaded', () => {
  it.each<[string, Words]>([
    ['numbers and titles', { chapter: (number, title) => `Chapter ${number}: ${title}` }],
    ['the text headed', { chapter: (number, title) => `Chapter ${number}: ${title}`, text: 'Chapter Text' }],
    ['titles below the numbers', { chapter: (number, title) => `Chapter ${number}\n\n${title}` }],
    [
      'titles right below them',
      { chapter: (number, title) => `Chapter ${number}\n${title}`, text: 'Chapter Text' },
    ],
    ['titles alone', { chapter: (_, title) => title }],
    ['titles alone, the text headed', { chapter: (_, title) => title, text: 'Chapter Text' }],
    [
      'labels with a colon',
      {
        chapter: (number) => `Chapter ${number}`,
        notes: 'Chapter Notes:',
        end: 'Chapter End Notes:',
        summary: 'Chapter Summary:',
      },
    ],
    [
      'labels that name the chapter',
      {
        chapter: (number) => `Chapter ${number}`,
        notes: 'Notes for the Chapter:',
        end: 'End Notes for the Chapter',
        summary: 'Summary for the Chapter:',
      },
    ],
    [
      "an author's notes",
      {
        chapter: (number) => `Chapter ${number}`,
        notes: "Author's Chapter Notes:",
        end: "Author's End Notes:",
      },
    ],
  ])('has its notes in their chapters: %s', (_, words) => {
    const { tree, file } = passText(work(words), [chrome, header, paragraphs, sections])
    const chapters = tree.children.filter(({ type }) => type === 'chapter').map((chapter) => outline(chapter))
    expect(chapters).toHaveLength(3)
    const inNotes = chapters.map((lines) =>
      lines.filter((line) => line.startsWith('    ')).map((line) => line.trim()),
    )
    expect(inNotes.map((lines) => lines.filter((line) => line.endsWith('.')))).toEqual([
      ['In which it rains.', 'Thank you for reading one.'],
      ['Thank you for reading two.', 'The rope is a real one.'],
      [],
    ])
    for (const [index, title] of ['The Weir', 'Spring Tide', 'The Long Way Home'].entries()) {
      if (words.chapter(1, 'x').includes('x')) expect(chapters[index]?.[1]).toContain(title)
      expect(chapters[index]?.filter((line) => tale.includes(line.trim()))).toHaveLength(tale.length)
    }
    expect(recordOf(file).header).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'notes', value: 'For Jo, who asked for rain.' }),
      ]),
    )
  })

  it('keeps the last line of a note above the text in the note', () => {
    const text = `${head}\n\nChapter 1\n\nChapter Notes\n\nThank you all.\n\nIsolde Marsh\n\nChapter Text\n\n${tale.join('\n\n')}`
    const { tree } = passText(text, [chrome, header, paragraphs, sections])
    expect(outline(tree).filter((line) => line.includes('#'))).toHaveLength(2)
  })
})

describe('words that an archive says, too', () => {
  it.each([
    ['a line of a story', 'She wrote the chapter notes.'],
    ['a title', 'Notes for the Chapter House'],
  ])('are %s', (_, line) => {
    const text = [...tale, line, ...tale].join('\n\n')
    const { tree, file } = passText(`Low Water\nby Isolde Marsh\n\n${text}`, [chrome, header])
    expect(outline(tree)).toEqual([...tale, line, ...tale])
    expect(recordOf(file).quarantined).toEqual([])
  })
})
