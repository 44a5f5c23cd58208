/**
 * Headings as books really have them, and lines that only look like them, through the whole pipeline.
 *
 * The texts were invented before the code was tried on them; `''` stands for a stretch of story.
 */
import type { Nodes } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { plainText } from '../../src/ast/text.js'
import { pipeline } from '../../src/pipeline.js'
import { readText } from '../../src/read/text.js'

const sentences = [
  'The ferry had stopped running in the second week of the frost.',
  'Odile counted the lamps along the mole and came to nine, which was one too few.',
  '"You never said there would be dogs," he told her.',
  "Nobody answered. Behind the chandler's somebody was sawing wood.",
  'It took them until noon to find the key, and by then the tide had turned.',
  'She had meant to write to her brother, but the ink was frozen too.',
  '"There were always dogs," she said, and pulled the door to.',
  'By the time the post came round the point it was snowing again.',
]

/** A stretch of story of a few paragraphs, never the same twice. */
function story(seed: number): string {
  const paragraphs: string[] = []
  for (let at = 0; at < 14; at++) {
    const count = 1 + ((seed * 7 + at * 5) % 4)
    paragraphs.push(
      Array.from(
        { length: count },
        (_, index) => sentences[(seed * 3 + at * 2 + index) % sentences.length],
      ).join(' '),
    )
  }
  return paragraphs.join('\n\n')
}

const manuscript = (lines: readonly string[]): string =>
  lines.map((line, index) => (line === '' ? story(index) : line)).join('\n\n')

function headingsOf(text: string): string[] {
  const file = new VFile({ path: 'story.txt', value: text })
  const tree = pipeline({ quotes: false, dashes: false }).runSync(readText(file), file)
  const found: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') found.push(plainText(node))
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  const title = recordOf(file).header.find(({ field }) => field === 'title')
  return title ? [`title: ${title.value}`, ...found] : found
}

/** Manuscripts whose headings are every line that is not story. */
const all: Record<string, string[]> = {
  'numbers with dashes and titles': ['1 - The Frost', '', '2 - The Ferry', '', '3 - What Odile Counted', ''],
  'numbers with colons': ['1: The Frost', '', '2: The Ferry', '', '3: Nine Lamps', ''],
  'Roman numbers and titles in capitals': [
    'I THE FROST COMES DOWN',
    '',
    'II THE FERRY AND THE MAN WHO KEPT IT',
    '',
    'III NINE LAMPS',
    '',
  ],
  'a file that begins in the middle': ['XIV THE LAST OF THE LAMPS', '', 'XV WHO SAWED THE WOOD', ''],
  'Arabic numbers from the middle on': ['41', '', '42', '', '43', ''],
  'a single number at the head': ['1', '', ''],
  'a single Roman number at the head': ['I', '', ''],
  'a single number with a full stop at the head': ['IV.', '', ''],
  'words in capitals': ['ONE', '', 'TWO', '', 'THREE', ''],
  'words with titles': ['One: The Frost', '', 'Two: The Ferry', '', 'Three: Dogs', ''],
  'chapters with the word behind': ['First Chapter', '', 'Second Chapter', '', 'Third Chapter', ''],
  'chapters with the article': ['Chapter the First', '', 'Chapter the Second', ''],
  'chapters with long titles in sentence case': [
    'Chapter 1: in which a ferry does not come',
    '',
    'Chapter 2: in which somebody saws wood',
    '',
  ],
  'chapters in square brackets': ['[Chapter 1]', '', '[Chapter 2]', ''],
  'chapters between stars': ['*** Chapter 1 ***', '', '*** Chapter 2 ***', ''],
  'chapters in Markdown italics or bold': ['**Chapter One**', '', '**Chapter Two**', ''],
  'acts and scenes': [
    'ACT I',
    'SCENE I. The mole',
    '',
    'SCENE II. The chandlery',
    '',
    'ACT II',
    'SCENE I. The ferry',
    '',
  ],
  cantos: ['CANTO I', '', 'CANTO II', ''],
  letters: ['LETTER I', '', 'LETTER II', '', 'LETTER III', ''],
  staves: ['STAVE ONE: THE FROST', '', 'STAVE TWO: THE DOGS', ''],
  'books and chapters': [
    'BOOK THE FIRST',
    'CHAPTER I',
    '',
    'CHAPTER II',
    '',
    'BOOK THE SECOND',
    'CHAPTER I',
    '',
    'CHAPTER II',
    '',
  ],
  'a preface, chapters, an epilogue': ['PREFACE', '', 'Chapter 1', '', 'Chapter 2', '', 'EPILOGUE', ''],
  'a note before numbered chapters': [
    'NOTE',
    'Of the places in this book only the mole is real.',
    'I',
    '',
    'II',
    '',
    'III',
    '',
  ],
  'notices of the author before numbered chapters': [
    'Notice',
    'Whoever looks for a lesson here will be given a broom.',
    'Explanatory',
    'The ferrymen speak as ferrymen do.',
    'I',
    '',
    'II',
    '',
    'III',
    '',
  ],
  'an interlude between numbers': ['1', '', '2', '', 'Interlude', '', '3', '', 'Coda', ''],
  'a foreword, a list of persons, an afterword': [
    'Foreword',
    '',
    'Dramatis Personae',
    'Odile, who counts.',
    'Part One',
    '',
    'Part Two',
    '',
    'Afterword',
    '',
  ],
  'titles in capitals': ['THE FROST', '', 'WHAT ODILE COUNTED', '', 'DOGS', '', 'THE KEY', ''],
  'titles with commas and questions': [
    'Frost',
    '',
    'Who Has the Key?',
    '',
    'Dogs, Always Dogs',
    '',
    'Ink',
    '',
  ],
  'titles between tildes': ['~ Frost ~', '', '~ The Key ~', '', '~ Dogs ~', ''],
  'days as titles': ['Day One', '', 'Day Two', '', 'Day Three', ''],
  'a week of titles': ['Monday', '', 'Tuesday', '', 'Wednesday', '', 'Thursday', ''],
  'persons who tell in turn': ['Odile', '', 'Marten', '', 'Odile', '', 'Marten', ''],
  'a story in the form of a diary': [
    '3rd March, 1911',
    '',
    '5th March',
    '',
    'Tuesday, 9th March',
    '',
    '12 March',
    '',
  ],
  'German chapters': ['Erstes Kapitel', '', 'Zweites Kapitel', '', 'Drittes Kapitel', ''],
  'French chapters': ['Chapitre premier', '', 'Chapitre II', '', 'Chapitre III', ''],
}

/** Manuscripts with lines that look like headings; the headings are named. */
const some: Record<string, [lines: string[], headings: string[]]> = {
  'a telegram': [
    ['Chapter 1', '', 'ARRIVING TUESDAY STOP BRING DOGS STOP', '', 'Chapter 2', ''],
    ['Chapter 1', 'Chapter 2'],
  ],
  'signs on doors': [['', 'NO DOGS', '', 'FERRY CLOSED', ''], []],
  'signs on doors between numbers': [
    ['1', '', 'NO DOGS', '', '2', '', '3', ''],
    ['1', '2', '3'],
  ],
  'a shout': [
    ['1', '', 'NO!', '', 'HELP ME!', '', '2', '', '3', ''],
    ['1', '2', '3'],
  ],
  'one word that is a sentence': [['', 'I.', '', 'Dogs.', ''], []],
  'a list of things to buy': [
    ['Chapter 1', '', '1. Rope\n2. Lamp oil\n3. Ink', '', 'Chapter 2', ''],
    ['Chapter 1', 'Chapter 2'],
  ],
  'rules that somebody wrote on a wall': [
    ['', 'The rules were these:', '1. No dogs.', '2. No lamps after nine.', '3. No ferry.', ''],
    [],
  ],
  'a year': [
    ['Chapter 1', '', '1914', '', 'Chapter 2', ''],
    ['Chapter 1', 'Chapter 2'],
  ],
  'a time and a date': [
    ['Chapter 1', '', '9:40 p.m.', '', '12 March', '', 'Chapter 2', ''],
    ['Chapter 1', 'Chapter 2'],
  ],
  'a chapter that the story speaks of': [
    ['Chapter 1', '', 'Chapter two was worse.', '', 'Part of him was glad.', ''],
    ['Chapter 1'],
  ],
  'the signature of a letter': [
    ['1', '', 'Dear Marten,', 'Come at once.', 'Your friend,', 'Odile', '', '2', ''],
    ['1', '2'],
  ],
  'a grave stone': [
    ['Chapter 1', '', 'MARTEN HOLT', 'FERRYMAN', '1861', '', 'Chapter 2', ''],
    ['Chapter 1', 'Chapter 2'],
  ],
  'words of a loudspeaker in a story without headings': [['', '', 'ALL PASSENGERS ASHORE', '', ''], []],
  'a title of its own and chapters': [
    ['The Nine Lamps', 'by Odile Marsh', 'Chapter 1', '', 'Chapter 2', ''],
    ['title: The Nine Lamps', 'Chapter 1', 'Chapter 2'],
  ],
  'a diary below its title, which counts the days in the end': [
    [
      'FOUND IN A DRAWER',
      'Monday',
      '',
      'Tuesday',
      '',
      'Friday 13th',
      '',
      'Saturday',
      '',
      'Day 12',
      '',
      'Day 13',
      '',
    ],
    ['title: FOUND IN A DRAWER', 'Monday', 'Tuesday', 'Friday 13th', 'Saturday', 'Day 12', 'Day 13'],
  ],
  'a diary with days that say more, or ask': [
    ['Monday', '', 'Tuesday, later', '', 'Wednesday', '', 'Thursday', '', 'Friday', '', 'Saturday?', ''],
    ['Monday', 'Tuesday, later', 'Wednesday', 'Thursday', 'Friday', 'Saturday?'],
  ],
  'a day that says more, and an answer': [
    ['Chapter 1', '', 'Tuesday, later', '', 'Chapter 2', '', 'Saturday?', ''],
    ['Chapter 1', 'Chapter 2'],
  ],
  'days on which scenes play, below a chapter': [
    ['Chapter 1', 'Monday', '', 'Tuesday', '', 'Thursday', '', 'Saturday', '', 'Chapter 2', ''],
    ['Chapter 1', 'Chapter 2'],
  ],
  'a title without its writer, and numbers': [
    ['THE NINE LAMPS', '1', '', '2', '', '3', ''],
    ['title: THE NINE LAMPS', '1', '2', '3'],
  ],
}

/** Manuscripts in which a line end ends a paragraph and no blank line stands anywhere. */
const dense: Record<string, string[]> = {
  'chapters with words': ['Chapter One', '', 'Chapter Two', ''],
  'chapters with titles': ['Chapter 1: The Frost', '', 'Chapter 2: The Ferry', ''],
  'bare numbers': ['1', '', '2', '', '3', ''],
  'numbers with full stops': ['1.', '', '2.', '', '3.', ''],
  'Roman numbers': ['I', '', 'II', '', 'III', ''],
  'parts and chapters': ['PART ONE', 'Chapter 1', '', 'Chapter 2', '', 'PART TWO', 'Chapter 3', ''],
  'a prologue': ['Prologue', '', 'Chapter 1', '', 'Chapter 2', '', 'Epilogue', ''],
}

/** Manuscripts with lines that end or part a story, and are no headings. */
const ends: Record<string, [lines: string[], headings: string[]]> = {
  'dates of scenes': [['', '3 March 1911', '', '5 March 1911', '', '9 March 1911', ''], []],
  'dates of scenes in chapters': [
    ['Chapter 1', '3 March 1911', '', '5 March 1911', '', 'Chapter 2', '9 March 1911', ''],
    ['Chapter 1', 'Chapter 2'],
  ],
  'the end in capitals': [
    ['Chapter 1', '', 'Chapter 2', '', 'THE END'],
    ['Chapter 1', 'Chapter 2'],
  ],
  'the end of a story with titles': [
    ['THE FROST', '', 'THE KEY', '', 'DOGS', '', 'THE END'],
    ['THE FROST', 'THE KEY', 'DOGS'],
  ],
  'to be continued': [
    ['1', '', '2', '', 'To Be Continued'],
    ['1', '2'],
  ],
  'a place and a date at the end': [
    ['I', '', 'II', '', 'Trieste, 1911'],
    ['I', 'II'],
  ],
  'a count down': [
    ['Chapter 1', '', '3', '2', '1', '', 'Chapter 2', ''],
    ['Chapter 1', 'Chapter 2'],
  ],
  'numbers in a lift': [['', '1', '2', '3', '4', ''], []],
  'a poster of several lines': [
    ['Chapter 1', '', 'GREAT DOG SHOW', 'AT THE MOLE', 'ADMISSION FREE', '', 'Chapter 2', ''],
    ['Chapter 1', 'Chapter 2'],
  ],
  'names in a list of the dead': [
    ['Chapter 1', '', 'Anton Reiss', 'Maria Reiss', 'Child Unknown', '', 'Chapter 2', ''],
    ['Chapter 1', 'Chapter 2'],
  ],
}

describe('headings of short texts', () => {
  const short = (lines: readonly string[]): string[] =>
    headingsOf(lines.map((line, at) => `${line}\n\n${story(at).slice(0, 400)}.`).join('\n\n'))

  it('are titles in capitals, the first above everything', () => {
    expect(short(['THE FROST', 'THE KEY', 'DOGS'])).toEqual(['THE FROST', 'THE KEY', 'DOGS'])
    expect(
      short(['THE FROST', 'THE KEY', 'DOGS']).concat(short(['The frost came.', 'THE KEY', 'DOGS'])),
    ).toHaveLength(3)
  })

  it('are no shouts', () => {
    expect(short(['THE FROST', 'HELP ME!', 'DOGS'])).not.toContain('HELP ME!')
  })

  it('are the dates of a diary, however short its entries', () => {
    const dates = ['3 March 1911', '5 March 1911', '9 March 1911', '12 March 1911']
    expect(headingsOf(dates.map((date) => `${date}\n\nI saw the dogs again.`).join('\n\n'))).toEqual(dates)
    expect(
      headingsOf(
        dates
          .slice(1)
          .map((date) => `${date}\n\nI saw the dogs again.`)
          .join('\n\n'),
      ),
    ).toEqual([])
  })
})

describe('headings of all kinds', () => {
  it.each(Object.entries(dense))('without blank lines: %s', (_, lines) => {
    expect(headingsOf(manuscript(lines).replaceAll('\n\n', '\n'))).toEqual(
      lines.filter((line) => line !== ''),
    )
  })

  it.each(Object.entries(ends))('%s', (_, [lines, headings]) => {
    expect(headingsOf(manuscript(lines))).toEqual(headings)
  })

  it.each(Object.entries(all))('%s', (_, lines) => {
    expect(headingsOf(manuscript(lines))).toEqual(
      lines
        .filter((line) => line !== '' && !/[a-z]\.$/.test(line) && !/, who/.test(line))
        .map((line) => line.replace(/^[*~]+ ?| ?[*~]+$/g, '')),
    )
  })

  it.each(Object.entries(some))('%s', (_, [lines, headings]) => {
    expect(headingsOf(manuscript(lines))).toEqual(headings)
  })
})
