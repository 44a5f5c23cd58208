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
    expect(read([first, mail.join('\n'), ...more].join('\n\n'))).toEqual([
      first,
      ...mail.filter((line) => line !== '>'),
      ...more,
    ])
    expect(read([first, '> Who?\n>\n> Me.', ...more].join('\n\n'))).toEqual([
      first,
      '> Who?',
      '> Me.',
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
