import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { plainText } from '../../src/ast/text.js'
import { header } from '../../src/passes/header.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { isEndLine } from '../../src/passes/scene-breaks/end-lines.js'
import { markerKind } from '../../src/passes/scene-breaks/markers.js'
import { sceneBreaks } from '../../src/passes/scene-breaks.js'
import { expectInProportion } from '../support/in-proportion.js'
import { pass, type Step } from './outline.js'
import { passMarkdown } from './read.js'

const steps: Step[] = [[paragraphs], [sceneBreaks]]
const outlineOf = (text: string, options?: unknown): string[] =>
  pass(text, [[paragraphs], [sceneBreaks, options]]).outline.split('\n')

const styles = [
  '***',
  '* * *',
  '---',
  '- - -',
  '~*~*~',
  '# # #',
  '#',
  'oOo',
  'xXx',
  '-x-',
  '+++',
  '<hr>',
  '<HR SIZE=2>',
  '⁂',
  '❦',
  '~~~~~~',
  '=-=-=-=',
  '.oOo.',
  '.:.:.:.',
  '[Scene break]',
  '<> <> <>',
  '§',
  '. . .',
  '%%%',
  '<3 <3 <3',
  'LINE BREAK',
  'Scene change',
  '{line}',
]

describe('sceneBreaks', () => {
  it.each(['XXX', '--', '.', 'o'])('makes breaks of %s where a manuscript has several', (marker) => {
    const scenes = ['The door shut.', 'Morning came.', 'Nobody spoke.']
    expect(outlineOf(scenes.join(`\n\n${marker}\n\n`))).toEqual(
      scenes.flatMap((scene, index) => (index === 0 ? [scene] : [`--- ${marker}`, scene])),
    )
    expect(outlineOf(`The door shut.\n\n${marker}\n\nMorning came.`)).not.toContain(`--- ${marker}`)
  })

  it('makes breaks of rows, though one stands beside words of writing', () => {
    const text =
      '"Read it aloud."\n\noOo\n\nThe note was signed by nobody.\n\nIt rained.\n\noOo\n\nMorning came.'
    expect(outlineOf(text).filter((line) => line === '--- oOo')).toHaveLength(2)
  })

  it.each(['oOo', '-x-'])('makes a break of %s, though the scene above ends with a colon', (row) => {
    expect(outlineOf(`She said, and told him:\n\n${row}\n\nMorning came.`)).toContain(`--- ${row}`)
  })

  it('makes breaks of an ornament that comes again, though a scene ends with a colon', () => {
    const text =
      'She said, and told him:\n\nxXx\n\nMorning came.\n\nxXx\n\nIt rained.\n\nxXx\n\nNobody spoke.'
    expect(outlineOf(text).filter((line) => line === '--- xXx')).toHaveLength(3)
  })

  it.each([
    ['above', '^\n\n&nbsp;\n\nThe door shut.\n\nMorning came.', ['The door shut.', 'Morning came.']],
    ['below', 'The door shut.\n\nMorning came.\n\n&nbsp;\n\n~', ['The door shut.', 'Morning came.']],
    [
      'above a heading',
      'The door shut.\n\nMorning came.\n\n&nbsp;\n\n~*~\n# 1',
      ['The door shut.', 'Morning came.', '1'],
    ],
    [
      'that leads somewhere',
      'One.\n\n[x](y)\n\nTwo.\n\n[x](y)\n\nThree.',
      ['One.', 'x', 'Two.', 'x', 'Three.'],
    ],
  ])('makes no break of a decoration %s', (_, text, expected) => {
    expect(
      passMarkdown(text, [paragraphs, sceneBreaks]).tree.children.map((node) => plainText(node)),
    ).toEqual(expected)
  })

  it("keeps the break behind an author's note", () => {
    const text = 'The door shut.\n\n(A/N: this was hard to write)\n\n~~~~~~\n\nMorning came.'
    const { outline, file } = pass(text, [[header], ...steps])
    expect(outline.split('\n')).toContain('--- ~~~~~~')
    expect(recordOf(file).quarantined).toEqual([])
  })

  it.each(styles)('makes a break of %s and keeps the marker', (marker) => {
    expect(outlineOf(`The door shut.\n\n${marker}\n\nMorning came.`)).toEqual([
      'The door shut.',
      `--- ${marker}`,
      'Morning came.',
    ])
  })

  it.each(['X', 'XX', '"..."', '--', '—', '"***!"', 'ox', '1.', 'O!', '?!', 'no'])(
    'leaves %s as text',
    (text) => {
      expect(markerKind(text)).toBeUndefined()
    },
  )

  it('takes markers of other lengths for one kind, others for another', () => {
    expect(markerKind('* * *')).toBe(markerKind('*****'))
    expect(markerKind('***')).not.toBe(markerKind('~*~'))
  })

  it('reads the rules of Markdown', () => {
    expect(pass('One.\n\n***\n\nTwo.\n\n* * *\n\nThree.\n', steps, 'story.md').outline).toBe(
      'One.\n--- ***\nTwo.\n--- * * *\nThree.',
    )
  })

  const scene = (name: string): string =>
    `${name} came in and put down the lamp.\n\n"Is it you?" asked the old man.\n\n"It is."`

  it('reads extra blank lines, where the manuscript uses them so', () => {
    expect(
      outlineOf([scene('Ann'), scene('Bea'), scene('Cy')].join('\n\n\n')).filter((line) => line === '---'),
    ).toHaveLength(2)
  })

  it('makes no break below a line that heads its chapter with the heading', () => {
    const chapter = (number: string, line: string): string =>
      `Chapter ${number}\n\n${line}\n\n\n${scene('Ann')}`
    const text = (one: string, two: string): string =>
      [chapter('One', one), scene('Bea'), chapter('Two', two), scene('Cy')].join('\n\n\n')
    const breaks = (one: string, two: string): number =>
      outlineOf(text(one, two)).filter((line) => line === '---').length
    expect(
      breaks('Harrow, 1889.', 'The fog came up the river, and nobody in the town could see his boots.'),
    ).toBe(3)
    expect(breaks('It was over.', 'It had begun.')).toBe(4)
  })

  it('reads single blank lines in a text of line ends', () => {
    const text = ['Ann', 'Bea', 'Cy']
      .map((name) => `${scene(name).replaceAll('\n\n', '\n')}\nThe lamp went out.\nNobody spoke.`)
      .join('\n\n')
    expect(outlineOf(text).filter((line) => line === '---')).toHaveLength(2)
  })

  it('reads no break where speech and narration are parted at random', () => {
    const text =
      'He rose.\n"Sit," she said.\n\n"No."\n"Why?"\n\n"Because."\nHe sat.\n\n"So."\n"So," he said.\n\n"Well?"\nHe left.'
    expect(outlineOf(text)).not.toContain('---')
  })

  it('takes extra blank lines for chance where ornaments part the scenes', () => {
    const text = `${scene('Ann')}\n\n***\n\n${scene('Bea')}\n\n***\n\n${scene('Cy')}\n\n\n${scene('Di')}`
    expect(outlineOf(text).filter((line) => line.startsWith('---'))).toEqual(['--- ***', '--- ***'])
  })

  it.each(['The End', 'THE END', '~ fin ~', 'TBC', 'To be continued...', 'TBC in part 2', 'END OF PART 1'])(
    'makes no break of the space above %s',
    (end) => {
      const breaks = (text: string): string[] => outlineOf(text).filter((line) => line.startsWith('---'))
      const scenes = [scene('Ann'), scene('Bea'), scene('Cy')]
      expect(breaks(`${scenes.join('\n\n')}\n\n\n${end}`)).toEqual([])
      expect(breaks(`${scenes.join('\n\n***\n\n')}\n\n\n\n${end}`)).toEqual(['--- ***', '--- ***'])
      expect(breaks(`${scenes.join('\n\n\n')}\n\n\n${end}`)).toEqual(['---', '---'])
    },
  )

  it.each(['The end of the pier was gone.', 'Final words came hard.', '"The end," said Ann.'])(
    'makes a break of the space above %s',
    (line) => {
      expect(isEndLine(line)).toBe(false)
    },
  )

  it.each(['End', 'The End', 'End of quay-l Digest 3 June 1999'])('makes no breaks around %s', (line) => {
    const text = `It rained.\n\n*****\n\nIt stopped.\n\n*****\n${line}\n*****\n\nThanks to Ada, who read it.`
    const { outline, file } = pass(text, steps)
    expect(outline).toBe(`It rained.\n--- *****\nIt stopped.\n${line}\nThanks to Ada, who read it.`)
    expect(recordOf(file).quarantined.map(({ line: at, reason }) => [at, reason])).toEqual([
      [7, 'ornament'],
      [9, 'ornament'],
    ])
  })

  it('keeps the breaks around the end of a story that a story tells', () => {
    const text = `She wrote:\n\n~~~\n\nThe End\n\n~~~\n\n"Is that all?" he said.`
    expect(outlineOf(text)).toEqual([
      'She wrote:',
      '--- ~~~',
      'The End',
      '--- ~~~',
      '"Is that all?" he said.',
    ])
  })

  it('makes no break of the edges of a letter', () => {
    const letter = 'I am sorry for the trouble that I gave you. If you can forgive me, come to the bridge.'
    const text = `${scene('Ann')}\n\nShe picked up the letter and opened it.\n\n\n${letter}\n\n\nAnn folded it.\n\n\n${scene('Bea')}\n\n\n${scene('Cy')}`
    const outline = outlineOf(text)
    expect(outline.filter((line) => line === '---')).toHaveLength(2)
    expect(outline[outline.indexOf(letter) - 1]).not.toBe('---')
    expect(outline[outline.indexOf(letter) + 1]).not.toBe('---')
  })

  it('sets aside ornaments at the edges and beside headings', () => {
    const { outline, file } = pass(
      '***\n\nChapter One\n\n***\n\nIt rained.\n\n***\n***\n\nIt stopped.\n\n***',
      steps,
    )
    expect(outline).toBe('# Chapter One\nIt rained.\n--- ***\nIt stopped.')
    expect(recordOf(file).quarantined.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'ornament'],
      [5, 'ornament'],
      [10, 'ornament'],
      [14, 'ornament'],
    ])
  })

  it('does as a person says', () => {
    const text = 'One.\n\n\nTwo.\n\n\n\nThree.'
    expect(outlineOf(text, { blankLines: false })).toEqual(['One.', 'Two.', 'Three.'])
    expect(outlineOf(text, { blankLines: 3 })).toEqual(['One.', 'Two.', '---', 'Three.'])
  })

  it.each([
    ['ornaments', (times: number) => '***\n\n'.repeat(times)],
    ['a long row', (times: number) => `One.\n\n${'-'.repeat(5 * times)}\n\nTwo.`],
    ['mixed signs', (times: number) => `One.\n\n${'-x~o*'.repeat(times)}\n\nTwo.`],
  ])('takes time in proportion: %s', (_, textOf) => {
    expectInProportion(5000, (times) => pass(textOf(times), steps))
  })
})

describe('a paragraph of one no-break space in Markdown', () => {
  const breaksIn = (markdown: string) =>
    pass(markdown, steps, 'story.md')
      .outline.split('\n')
      .filter((line) => line.startsWith('---')).length

  it.each([
    ['is a break without an ornament', 'One.\n\n&nbsp;\n\nTwo.', 1],
    ['is one break, however often it stands', 'One.\n\n&nbsp;\n\n&nbsp;\n\nTwo.\n\nThree.\n\nFour.', 1],
    [
      'is none beside a heading or an ornament',
      '&nbsp;\n\n# One\n\n&nbsp;\n\nA.\n\nB.\n\nC.\n\nD.\n\n&nbsp;',
      0,
    ],
    [
      'is none where a copy set it below every paragraph',
      'A.\n\n&nbsp;\n\nB.\n\n&nbsp;\n\nC.\n\n&nbsp;\n\nD.\n\n&nbsp;\n\nE.\n\n&nbsp;',
      0,
    ],
  ])('%s', (_name, markdown, count) => {
    expect(breaksIn(markdown)).toBe(count)
  })
})

describe('a sign alone on a line', () => {
  /** A story with breaks of its own, and a sign between two sentences. */
  const story = (above: string, sign: string, below: string): string =>
    `It rained.\n\n* * *\n\n${above}\n\n${sign}\n\n${below}\n\n* * *\n\nMorning came.\n\n* * *\n\nNobody spoke.`

  it.each([
    '<3',
    ':)',
    ':-)',
    '^_^',
    'O_O',
    '0_0',
    '-_-',
    '*_*',
    '._.',
    '\\o/',
    '><',
    '>:(',
    '♥',
    '☺',
    '→',
    '&',
    '@',
    '%',
    '$',
    '^',
    '=',
    '/',
    '...',
    'xxx',
    '(!)',
    '--> X',
    '♪',
    'X ________',
  ])('is text where %s stands once beside breaks of another shape', (sign) => {
    const { outline, file } = pass(story('He looked at the screen.', sign, 'The bus was late again.'), steps)
    expect(outline.split('\n')).toEqual([
      'It rained.',
      '--- * * *',
      'He looked at the screen.',
      sign,
      'The bus was late again.',
      '--- * * *',
      'Morning came.',
      '--- * * *',
      'Nobody spoke.',
    ])
    expect(recordOf(file).quarantined).toEqual([])
    expect(file.messages.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([
      ['possible-scene-break', sign],
    ])
  })

  it.each([
    ['He looked at the screen.', 'That was all she had written.'],
    ['Her text lit up the screen.', 'He typed it back.'],
    ['Under the last line somebody had drawn this:', 'He shut the book.'],
    ['She slid the paper over.', 'The sign meant nothing to him.'],
  ])('is text, and nothing is told, where the story speaks of it: %s %s', (above, below) => {
    for (const sign of ['<3', 'oOo', '♥', '&', 'X ________']) {
      const { outline, file } = pass(`It rained.\n\n${above}\n\n${sign}\n\n${below}`, steps)
      expect(outline.split('\n')).toEqual(['It rained.', above, sign, below])
      expect(file.messages).toEqual([])
      expect(outlineOf(story(above, sign, below))).toContain(sign)
    }
  })

  it.each(['...\n\nHe left.', '***\n\n♥\n\nHe left.', 'It rained.\n\n&\n\n^\n\nHe left.'])(
    'is judged by breaks alone, not by ornaments at an edge: %j',
    (text) => {
      expect(outlineOf(text).filter((line) => !/[a-z]/.test(line) && !line.startsWith('---'))).toEqual([])
    },
  )

  it('is text each time that people type it to each other', () => {
    const text = 'She smiled at him.\n\n<3\n\nHe typed it back.\n\n<3\n\n:)\n\nHe waited.'
    expect(outlineOf(text)).toEqual([
      'She smiled at him.',
      '<3',
      'He typed it back.',
      '<3',
      ':)',
      'He waited.',
    ])
  })

  it.each(['♥', '&', '♪', '=', '%', 'oOo', '<3', 'xxx', '...'])(
    'is a break where %s parts scenes again and again',
    (sign) => {
      const scenes = [
        'The door shut.',
        'She put down the phone.',
        'It was morning.',
        'Nobody spoke.',
        'He left.',
      ]
      expect(outlineOf(scenes.join(`\n\n${sign}\n\n`)).filter((line) => line.startsWith('---'))).toHaveLength(
        4,
      )
    },
  )

  it.each([
    '***',
    '---',
    '~*~*~',
    '#',
    '§',
    '❦',
    '-x-',
    'oOo',
    '.oOo.',
    '[Scene break]',
    '~~~',
    '<3 <3 <3',
    '=-=-=',
  ])('is a break where %s stands once beside others, as authors change their ornaments', (marker) => {
    expect(outlineOf(story('He looked at the rain.', marker, 'The bus was late again.'))).toContain(
      `--- ${marker}`,
    )
  })
})
