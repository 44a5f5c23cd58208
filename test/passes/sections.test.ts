/** Headings of every habit, and the sections that they open. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { markHeadings } from '../../src/passes/sections/headings.js'
import { slugOf } from '../../src/passes/sections/ids.js'
import { numberAtStart } from '../../src/passes/sections/numbers.js'
import { sections } from '../../src/passes/sections.js'
import { expectInProportion } from '../support/in-proportion.js'
import { outline, passMarkdown, passText } from './read.js'

const headings: Plugin<[], Root> = () => markHeadings

const prose = 'The boat was late, and nobody on the quay would say why. '.repeat(30).trim()
const story = (...lines: string[]): string => lines.map((line) => (line === '' ? prose : line)).join('\n\n')
const found = (text: string): string[] =>
  passText(text, [headings]).tree.children.flatMap((node) =>
    node.type === 'heading' ? [`${node.depth} ${outline(node)[0]?.slice(2)}`] : [],
  )
const nested = (text: string): string[] =>
  outline(passText(text, [headings, sections]).tree).filter((line) => !line.includes('boat'))

describe('headings of a plain text', () => {
  it.each([
    ['labels', ['Chapter One', '', 'Chapter Two', ''], ['1 Chapter One', '1 Chapter Two']],
    [
      'labels with titles',
      ['CHAPTER I. The Lamp', '', 'CHAPTER II. The Boat', ''],
      ['1 CHAPTER I. The Lamp', '1 CHAPTER II. The Boat'],
    ],
    ['Roman numerals', ['I', '', 'II', '', 'III', ''], ['1 I', '1 II', '1 III']],
    ['numbers with a full stop', ['1.', '', '2.', ''], ['1 1.', '1 2.']],
    ['numbers with titles', ['1. The Lamp', '', '2. The Boat', ''], ['1 1. The Lamp', '1 2. The Boat']],
    [
      'labels in marks',
      ['*Chapter 1*: Low Water', '', '*Chapter 2*: Rain', ''],
      ['1 Chapter 1: Low Water', '1 Chapter 2: Rain'],
    ],
    ['words', ['One', '', 'Two', ''], ['1 One', '1 Two']],
    ['numbers between dashes', ['- 1 -', '', '- 2 -', ''], ['1 1', '1 2']],
    ['numbers between close dashes', ['-1-', '', '-2-', ''], ['1 1', '1 2']],
    ['a number between dashes below another', ['- 1 -', '- 2 -', '', '- 3 -', ''], ['1 1', '1 2', '1 3']],
    ['pages of a short text', ['', '-1-', '', '-2-'], []],
    ['pages in a sentence', ['And so she', '-1-', 'went', '', 'And then she', '-2-', 'came', ''], []],
    [
      'labels above small letters that count on',
      ['Part One\n\nwas it the boat, she thought?', '', 'Part Two\n\nand so it was the boat.', ''],
      ['1 Part One', '1 Part Two'],
    ],
    [
      'a label in a text that begins every paragraph small',
      ['Chapter One\n\nit was the boat.\n\nshe knew the boat.', ''],
      ['1 Chapter One'],
    ],
    ['a label above a subtitle in small letters', ['Chapter One\n\nthe boat', ''], ['1 Chapter One']],
    ['titles with a comma', ['Epilogue: home, at last', ''], ['1 Epilogue: home, at last']],
    [
      'the edges of a part of a scene',
      ['', '*****BEGIN TRANSMISSION*****', '', '*****END TRANSMISSION*****', ''],
      ['4 BEGIN TRANSMISSION', '4 END TRANSMISSION'],
    ],
    [
      'the edges of a part of a scene in chapters',
      ['Chapter 1', '', '~~~ Letter ~~~', '', '~~~ End Letter ~~~', '', 'Chapter 2', ''],
      ['1 Chapter 1', '4 Letter', '4 End Letter', '1 Chapter 2'],
    ],
    [
      'names that come again',
      ['~~~Ann~~~', '', '~~~Ben~~~', '', '~~~Ann~~~', '', '~~~Ben~~~', '', '~~~Cy~~~', ''],
      ['4 Ann', '4 Ben', '4 Ann', '4 Ben', '4 Cy'],
    ],
    [
      'titles in marks that come once',
      ['~ Beginning of the War ~', '', '~ The Boat ~', '', '~ End of the War ~', ''],
      ['1 Beginning of the War', '1 The Boat', '1 End of the War'],
    ],
    ['titled breaks', ['~ Day 95 ~', '', '~ Day 96 ~', ''], ['1 Day 95', '1 Day 96']],
    [
      'times between ornaments',
      ['~ Later that day ~', '', '~ Two hours before ~', ''],
      ['4 Later that day', '4 Two hours before'],
    ],
    [
      'labels of scenes below chapters',
      [
        'Chapter 1',
        '',
        "***Mara's POV***",
        '',
        '~*~Flashback~*~',
        '',
        '~Two weeks later~',
        '',
        "Jo's POV",
        '',
      ],
      ['1 Chapter 1', "4 Mara's POV", '4 Flashback', '4 Two weeks later', "4 Jo's POV"],
    ],
    [
      'titled breaks below chapters',
      ['Chapter 1', '', '~ Day 2 ~', '', '~ The Whale ~', '', 'Chapter 2', '', 'Day 9', ''],
      ['1 Chapter 1', '4 Day 2', '4 The Whale', '1 Chapter 2', '4 Day 9'],
    ],
    [
      'titled breaks below numbers in parts',
      ['PART I', 'I.', '', '~ Day 12 ~', '', 'PART II', 'II.', '', '~ Day 31 ~', '', 'III.', ''],
      ['1 PART I', '2 I.', '4 Day 12', '1 PART II', '2 II.', '4 Day 31', '2 III.'],
    ],
    [
      'days above numbers',
      ['Day 1', '1', '', '2', '', 'Day 2', '1', '', '2', ''],
      ['1 Day 1', '2 1', '2 2', '1 Day 2', '2 1', '2 2'],
    ],
    ['days in parts', ['Part 1', 'Day 1', '', 'Day 2', ''], ['1 Part 1', '2 Day 1', '2 Day 2']],
    [
      'prologue and epilogue',
      ['Prologue', '', '1', '', '2', '', 'Epilogue', ''],
      ['1 Prologue', '1 1', '1 2', '1 Epilogue'],
    ],
    [
      'parts above chapters',
      ['Part I The Quay', 'Chapter 1', '', 'Chapter 2', '', 'Part II The Sea', 'Chapter 3', ''],
      ['1 Part I The Quay', '2 Chapter 1', '2 Chapter 2', '1 Part II The Sea', '2 Chapter 3'],
    ],
    [
      'titles alone',
      ['The Lamp', '', 'The Boat at the Door', '', 'Salt', ''],
      ['1 The Lamp', '1 The Boat at the Door', '1 Salt'],
    ],
    ['titles in capitals', ['THE LAMP', '', 'THE BOAT', ''], ['1 THE LAMP', '1 THE BOAT']],
    [
      'numbers with a title below',
      ['CHAPTER I.', 'The Lamp', '', 'CHAPTER II.', 'The Boat', ''],
      ['1 CHAPTER I. The Lamp', '1 CHAPTER II. The Boat'],
    ],
    [
      'numbers with a title below that a full stop closes',
      ['CHAPTER I.', 'THE LAMP.', '', 'Chapter II.', 'The Boat.', ''],
      ['1 CHAPTER I. THE LAMP.', '1 Chapter II. The Boat.'],
    ],
    ['one number and one such title', ['CHAPTER I.\nTHE LAMP.', ''], ['1 CHAPTER I. THE LAMP.']],
    [
      'one label and its title in capitals, parted from it',
      ['CHAPTER IV.', 'THE LAMP IS LATE.', ''],
      ['1 CHAPTER IV. THE LAMP IS LATE.'],
    ],
    ['one label and a sign', ['CHAPTER IV.', 'DANGER.', ''], ['1 CHAPTER IV.']],
    ['one label and a cry', ['CHAPTER IV.', 'OH, NOT THE LAMP!', ''], ['1 CHAPTER IV.']],
    [
      'numbers, where a short sentence stands below some',
      ['I.', 'Rain.', '', 'II.', 'Snow.', '', 'Chapter I.\nHail.', ''],
      ['2 I.', '2 II.', '1 Chapter I.'],
    ],
    [
      'underlined titles',
      ['The Lamp\n========', '', 'A boat, late\n============', ''],
      ['1 The Lamp', '1 A boat, late'],
    ],
  ])('%s', (_, lines, expected) => expect(found(story(...lines))).toEqual(expected))

  it.each([
    ['a sentence with a number', ['Chapter one was the hardest.', '']],
    ['one number alone', ['', 'I', '']],
    ['a label whose sentence goes on', ['', 'Part Two\n\nwas the name of the boat.', '']],
    ['a label that the story leads to', ['', 'Page 3 of the log said this:\n\nChapter One', '']],
    ['an entry of a glossary', ['', 'Epilogue: me, she said, and looked at the boat. Him and me.', '']],
    ['a list', ['', '1. Oil\n2. Wick\n3. Matches', '']],
    ['a list parted by blank lines', ['', '1. Oil', '2. Wick', '3. Matches', '']],
    ['figures', ['', '2.4K 310', '', '3:15 Down', '']],
    ['a year', ['', '1801', '', '1802', '']],
    ['a cry', ['', '"No!"', '', 'Never.', '']],
    ['a break under a line of story', ['', 'He left.\n---\nThe boat was late.', '']],
    ['a row of = under a line of story', ['', 'He left.\n=====\nThe boat was late.', '']],
    ['a signature', ['', 'Your loving friend,', 'Mara', '']],
    ['a thought in stars', ['', '*Not again*', '']],
    ['an end between ornaments', ['', '-- END --']],
    ['an end between rows', ['', '*****\nThe End\n*****']],
    ['an end above a row', ['', 'The End\n*******', 'Thanks to Ada.']],
    [
      'the end of a digest',
      ['', '-----', 'End of quay-l Digest 3 June 1999\n********************************'],
    ],
    ['an end between stars', ['', '*** The End ***']],
    ['an end between signs', ['', '## THE END ##']],
  ])('%s is none', (_, lines) => expect(found(story(...lines))).toEqual([]))

  const short = prose.slice(0, 400)
  const lead = 'The boat was late.\n'.repeat(3)
  it.each([
    ['Roman numerals', `I\n${short}\nII\n${short}\nIII\n${short}`, ['1 I', '1 II', '1 III']],
    [
      'Roman numerals below a verse and a signature',
      `The boat,\nI\n${short}\nthe boat,\nII\n${short}\nMara, of the boat\nIII\n${short}`,
      ['1 I', '1 II', '1 III'],
    ],
    [
      'numbers right below the titles of parts',
      `${lead}Part One: Wick\nI Rope\n${prose}\nII Oil\n${prose}\nPart Two: Tar\nIII Salt\n${prose}`,
      ['1 Part One: Wick', '2 I Rope', '2 II Oil', '1 Part Two: Tar', '2 III Salt'],
    ],
    [
      'Roman numerals of a text with ornaments',
      ['I', 'II', 'III'].map((number) => `${number}\n${`${short}\n* * *\n`.repeat(9)}${short}`).join('\n'),
      ['1 I', '1 II', '1 III'],
    ],
    ['no two numerals', `${lead}I\n${prose}\nII\n${prose}`, []],
    ['no numerals that do not count', `${lead}I\n${prose}\nV\n${prose}\nX\n${prose}`, []],
    ['no list', `${lead}I\nWick.\nII\nOil.\nIII\nTar.\n${prose}`, []],
    ['no short items', `${lead}1\n${short}\n2\n${short}\n3\n${short}`, []],
  ])('without a blank line are %s', (_, text, expected) => expect(found(text)).toEqual(expected))

  it('counts on behind a list inside a chapter', () => {
    expect(found(story('1', '', '2', '', '1', 'oil', '2', 'wick', '3', '', '3', ''))).toEqual([
      '1 1',
      '1 2',
      '1 3',
    ])
  })

  it('records the rule under a title, and the joint of a number and its title', () => {
    const { file } = passText(`${story('The Lamp\n--------', '', 'Chapter 2\nThe Boat', '')}`, [headings])
    expect(recordOf(file).edits.map(({ from, to, made }) => [from, made ?? to])).toEqual([
      ['--------', ''],
      ['The Lamp', 'heading'],
      ['\n', ': '],
      ['Chapter 2\nThe Boat', 'heading'],
    ])
  })
})

describe('sections', () => {
  it('a story without headings is one chapter without a heading', () => {
    expect(outline(passText('One.\n\nTwo.', [sections]).tree)).toEqual([
      'chapter #chapter-1',
      '  One.',
      '  Two.',
    ])
  })

  it('nests parts, chapters and matter, with numbers and ids', () => {
    expect(
      nested(
        story(
          'Dedication',
          'To the keeper.',
          'Part I The Quay',
          'Chapter 1',
          '',
          'Chapter 2',
          '',
          'Part II The Sea',
          'Chapter 3',
          '',
          'Afterword',
          '',
        ),
      ),
    ).toEqual([
      'matter dedication #dedication',
      '  # Dedication',
      '  To the keeper.',
      'chapter 1 #part-i-the-quay',
      '  # Part I The Quay',
      '  chapter 1 #chapter-1',
      '    # Chapter 1',
      '  chapter 2 #chapter-2',
      '    # Chapter 2',
      'chapter 2 #part-ii-the-sea',
      '  # Part II The Sea',
      '  chapter 3 #chapter-3',
      '    # Chapter 3',
      'matter afterword #afterword',
      '  # Afterword',
    ])
  })

  it.each([
    [
      '# and ## are part and chapter',
      '# The Quay\n\n## One\n\nA.\n\n## Two\n\nB.\n\n# The Sea\n\n## Three\n\nC.\n',
      ['chapter #the-quay', '  chapter 1 #one', '  chapter 2 #two', 'chapter #the-sea', '  chapter 3 #three'],
    ],
    ['# alone is a chapter', '# One\n\nA.\n\n# Two\n\nB.\n', ['chapter 1 #one', 'chapter 2 #two']],
    [
      '## alone is a chapter',
      'A.\n\n## One\n\nB.\n\n### Aside\n\nC.\n',
      ['chapter #chapter-1', 'chapter 1 #one'],
    ],
  ])('in Markdown %s', (_, text, expected) => {
    expect(outline(passMarkdown(text, [sections]).tree).filter((line) => line.includes('chapter '))).toEqual(
      expected,
    )
  })

  it('gives every section an id of its own', () => {
    const ids = outline(
      passMarkdown('# Storm\n\n# Storm\n\n# Storm 2\n\n# 第一章\n\n# <>&"\'\n\n# 12\n', [sections]).tree,
    ).filter((line) => line.includes('#') && line.startsWith('chapter'))
    expect(ids).toEqual([
      'chapter #storm',
      'chapter #storm-2',
      'chapter #storm-2-2',
      'chapter #chapter-4',
      'chapter #chapter-5',
      'chapter 12 #chapter-12',
    ])
  })

  it('leaves a tree that has sections', () => {
    const { tree, file } = passText('Chapter 1\n\nThe boat.', [headings, sections])
    const before = structuredClone(tree)
    markHeadings(tree, file)
    const transform = sections.call({} as never)
    if (transform) transform(tree, file, () => {})
    expect(tree).toEqual(before)
  })

  it('sets notes below a story without headings behind it', () => {
    const { tree } = passText('It rained all day.\n\nNobody came.\n\nEnd Notes\n\nThanks for reading!\n', [
      headings,
      sections,
    ])
    expect(tree.children).toMatchObject([
      { type: 'chapter' },
      { type: 'matter', kind: 'note', place: 'back' },
    ])
  })

  it.each(['1\n\nI\n\nThe Lamp\n\n', '# '])('takes time in proportion to many %j', (unit) => {
    expectInProportion(2000, (times) => passText(unit.repeat(times), [headings, sections]))
  })
})

describe('names and numbers', () => {
  it.each([
    ['The Storm', 'the-storm'],
    ['Café Ærø', 'cafe-aero'],
    ['Don’t Go', 'dont-go'],
    ['12 Nights', 'chapter-12-nights'],
    ['…', ''],
  ])('%s has the slug %s', (title, slug) => expect(slugOf(title)).toBe(slug))

  it.each([
    ['XIV The Storm', 14],
    ['Twenty-One', 21],
    ['twenty one', 21],
    ['the First', 1],
    ['IIII', 4],
    ['12/30', 12],
    ['Civil war', undefined],
    ['IC', undefined],
    ['1984', undefined],
  ])('%s begins with %s', (text, value) => expect(numberAtStart(text)?.value).toBe(value))
})

const corpora = join(import.meta.dirname, '../../../shared/corpora')

describe.skipIf(!existsSync(corpora))('published novels as plain text', () => {
  const novels = existsSync(corpora)
    ? readdirSync(corpora).filter((name) => name.endsWith('.md') && name !== 'README.md')
    : []

  it.each(novels)('%s: nearly every chapter, and nothing else', (name) => {
    const markdown = readFileSync(join(corpora, name), 'utf8')
    const truth = [...markdown.matchAll(/^## (.*)$/gm)].map(([, title]) => title)
    const text = markdown.replace(/^## /gm, '')
    const titles = passText(text, [headings]).tree.children.flatMap((node) =>
      node.type === 'heading' ? outline(node) : [],
    )
    const right = titles.filter((title) => truth.includes(title.slice(2)))
    expect(right.length).toBe(titles.length)
    expect((2 * right.length) / (titles.length + truth.length)).toBeGreaterThan(0.97)
  })
})
