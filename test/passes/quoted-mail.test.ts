/** Stories that were replied to or forwarded whole: the marks of the mail program before each line are no text. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { chrome } from '../../src/passes/chrome.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { sceneBreaks } from '../../src/passes/scene-breaks.js'
import { pass } from './outline.js'

const steps = [[chrome], [paragraphs], [sceneBreaks]] as const
const lines = [
  'The boat was late, and nobody on the quay would say why it was late',
  'or where it was.',
  '',
  '"It will come," said Odile, who had been there since the ferry left',
  'in the morning.',
  '',
  'It did not come that night, and in the morning there was a lamp far',
  'out beyond the mole.',
]
const expected = [
  'The boat was late, and nobody on the quay would say why it was late or where it was.',
  '"It will come," said Odile, who had been there since the ferry left in the morning.',
  'It did not come that night, and in the morning there was a lamp far out beyond the mole.',
]
const quoted = (mark: string, text: readonly string[] = lines): string =>
  text.map((line) => (line === '' ? mark.trimEnd() : mark + line)).join('\n')
const read = (text: string): string[] => pass(text, steps).outline.split('\n')

describe('a mail quoted whole', () => {
  it.each(['> ', '>', '>> ', '> > ', '| ', ': '])('loses the mark %j', (mark) => {
    expect(read(quoted(mark))).toEqual(expected)
  })

  it('loses it where blank lines have none, and keeps one that a line has more', () => {
    expect(read(quoted('> ').replaceAll('\n>\n', '\n\n'))).toEqual(expected)
    expect(read(quoted('> ', [...lines, '', '> Where was it?']))).toEqual([...expected, '> Where was it?'])
  })

  it('keeps the indents of its paragraphs', () => {
    const indented = lines.filter((line) => line !== '').map((line, at) => (at % 2 ? line : `     ${line}`))
    expect(read(quoted('> ', indented))).toEqual(expected)
  })

  it('takes the line away that says whose mail it is, and keeps what is said below', () => {
    const { outline, file } = pass(`On 3 Aug 1999, Ann wrote:\n\n${quoted('> ')}\n\nI like it.`, steps)
    expect(outline.split('\n')).toEqual([...expected, 'I like it.'])
    expect(recordOf(file).quarantined.map(({ reason, text }) => [reason, text])).toEqual([
      ['reply-line', 'On 3 Aug 1999, Ann wrote:'],
    ])
  })

  it('is found in a longer text, where it is long itself', () => {
    const long = Array.from({ length: 8 }, () => [...lines, '']).flat()
    const plain = Array.from({ length: 8 }, () => lines.join('\n')).join('\n\n')
    expect(read(`${plain}\n\n${quoted('> ', long)}\n\n${plain}`).some((line) => line.includes('>'))).toBe(
      false,
    )
  })

  it('has no scene breaks where a story quotes a short one', () => {
    const [first = '', ...more] = expected
    const mail = ['> Dear Odile,', '>', '> We have the lamp.', '>', '> The Pilots']
    const inside = (text: readonly string[]): string[] => [
      '[blockquote]',
      ...text.flatMap((line) => (line === '>' ? [] : [line.replace('> ', '  ')])),
    ]
    expect(read([first, mail.join('\n'), ...more].join('\n\n'))).toEqual([first, ...inside(mail), ...more])
    expect(read([first, '> Who?\n>\n> Me.', ...more].join('\n\n'))).toEqual([
      first,
      ...inside(['> Who?', '> Me.']),
      ...more,
    ])
  })

  it('records each mark at its place', () => {
    const { file } = pass(quoted('> '), [[chrome]])
    const source = quoted('> ')
    const { edits } = recordOf(file)
    expect(edits).toHaveLength(lines.length)
    for (const { place, from, to } of edits) {
      expect(to).toBe('')
      expect(source.slice(place.start.offset, place.end.offset)).toBe(from)
    }
  })

  const story = Array(8).fill(lines.join('\n')).join('\n\n')
  it('is not a short mail inside a story whose blank lines have marks, which alone leave', () => {
    const { edits } = recordOf(pass(`${story}\n\n${quoted('> ')}`, [[chrome]]).file)
    const above = story.split('\n').length + 1
    expect(edits.map(({ from, place }) => [from, place.start.line - above])).toEqual([
      ['>', 3],
      ['>', 6],
    ])
  })

  it.each([
    ['a short mail inside a story', `${story}\n\n${quoted('> ').replaceAll('\n>\n', '\n\n')}`],
    ['a talk in which each line has the mark', '>hello\n>who is there\n>me\n>me who\n>just me'],
    ['telepathy between colons', Array(8).fill('::Come here now, all of you.::').join('\n\n')],
    ['a table', Array(8).fill('|a|b|c|').join('\n')],
  ])('is not %s', (_, text) => {
    expect(recordOf(pass(text, [[chrome]]).file).edits).toEqual([])
  })
})

describe('a short mail in a story', () => {
  const around = (text: string): string[] => read([...expected, text, ...expected].join('\n\n')).slice(3, -3)
  const quote = (...text: string[]): string[] => ['[blockquote]', ...text.map((line) => `  ${line}`)]

  it.each([
    ['whose writer is named', 'Ruth wrote:\n> Can you come?', ['Ruth wrote:', ...quote('Can you come?')]],
    [
      'that somebody opens',
      'She opened the mail.\n\n> Can you come?',
      ['She opened the mail.', ...quote('Can you come?')],
    ],
    [
      'that a mail program cut',
      '>Can you come on Friday, or on Saturday, if you\n>like, with the lamp?',
      quote('Can you come on Friday, or on Saturday, if you like, with the lamp?'),
    ],
    [
      'of several sentences',
      '> Can you come?\n> I have the lamp.',
      quote('Can you come? / I have the lamp.'),
    ],
    [
      'with one inside it',
      '> > Can you come?\n> I have the lamp.',
      ['[blockquote]', '  [blockquote]', '    Can you come?', '  I have the lamp.'],
    ],
    [
      'that is answered line by line',
      'Ruth wrote:\n> Can you come?\n\nNo.\n\n> Why?\n\nRain.',
      ['Ruth wrote:', ...quote('Can you come?'), 'No.', ...quote('Why?'), 'Rain.'],
    ],
  ])('is a quotation: %s', (_, text, paragraphs) => {
    expect(around(text)).toEqual(paragraphs)
  })

  it.each([
    ['what a person types', 'The screen was green.\n\n> open the door\n\nThe door is locked.\n\n> look'],
    ['a list', '> Salt\n\n> Bread\n\n> Two eggs'],
    ['a sentence alone', '> Come here.'],
    ['words between marks', '>Come here.<\n\n>Why should I?<'],
    ['a face', 'Ruth wrote:\n\n>:( Come here.'],
  ])('is not %s', (_, text) => {
    expect(around(text)).toEqual(text.split('\n\n'))
  })

  it('is none where each of many lines has the mark, and two of them stand together', () => {
    const said = Array(5).fill('> Come here.\n\nHe came.').join('\n\n')
    expect(around(`${said}\n\n> Go.\n> Now.`).join('\n')).not.toContain('blockquote')
  })

  it('keeps its marks in the record', () => {
    const text = [...expected, 'Ruth wrote:\n> Can you come?', ...expected].join('\n\n')
    const { edits } = recordOf(pass(text, [[paragraphs]]).file)
    expect(edits.map(({ pass: name, from, to }) => [name, from, to])).toEqual([['paragraphs', '> ', '']])
  })
})
