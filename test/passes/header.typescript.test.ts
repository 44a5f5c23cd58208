/** Writers named without `by`: below the title, above labels; and on the first page of a typescript. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { sceneBreaks } from '../../src/passes/scene-breaks.js'
import { sections } from '../../src/passes/sections.js'
import { outline, passText } from './read.js'
import { tale } from './tables/tale.js'

function told(head: string, body = tale.join('\n\n')): { fields: string[]; story: string[] } {
  const { tree, file } = passText(`${head}\n\n${body}\n`, [chrome, header])
  return {
    fields: recordOf(file).header.map(({ field, value }) => `${field}: ${value}`),
    story: outline(tree),
  }
}

describe('a bare name below a title', () => {
  const labels = 'Rating: PG\nSummary: The lamp is out.'
  it.each([
    ['above labels', `Isolde Marsh\n${labels}`],
    ['above a date', `Isolde Marsh\nJuly 1998\n${labels}`],
    ['beside the address', `Isolde Marsh <isolde@post.example>\n${labels}`],
  ])('is the writer: %s', (_, lines) => {
    const { fields, story } = told(`Low Water\n${lines}`)
    expect(fields.slice(0, 2)).toEqual(['title: Low Water', 'author: Isolde Marsh'])
    expect(story).toEqual(tale)
  })

  it('is the writer apart from both, too, where the story does not say it', () => {
    const body = [...tale, ...tale].join('\n\n')
    const head = (line: string): string => `Low Water\n\n${line}\n\n${labels}`
    expect(told(head('Isolde Marsh'), body).fields).toContain('author: Isolde Marsh')
    for (const line of ['For Isolde Marsh', 'Happy Birthday', 'Tuesday Morning', 'Mara Wren'])
      expect(told(head(line), body).fields).toContain(`subtitle: ${line}`)
  })

  it('may be two names', () => {
    expect(told(`Low Water\nIsolde Marsh and Jo Harrow\n${labels}`).fields).toContain(
      'author: Isolde Marsh and Jo Harrow',
    )
  })

  it.each([
    ['with an article', `The Second Winter\n${labels}`],
    ['with an article, apart', `\nThe Second Winter\n\n${labels}`],
    ['with a small word', `\nSong of Rain\n\n${labels}`],
    ['where a label names the writer', `\nMarsh Lights\n\nAuthor: Isolde Marsh\n${labels}`],
    ['one word apart', `\nWinter\n\n${labels}`],
  ])('is none, but a second title: %s', (_, lines) => {
    const { fields } = told(`Low Water\n${lines}`)
    expect(fields.filter((field) => /^author: (?!Isolde)/.test(field))).toEqual([])
    expect(fields.some((field) => field.startsWith('subtitle'))).toBe(true)
  })
})

describe('the first page of a typescript', () => {
  const at = (left: string, right = ''): string => (right === '' ? left : left.padEnd(44) + right)
  const page = (...lines: string[]): string => lines.join('\n')
  const middle = ' '.repeat(24)
  const title = `\n\n\n${middle}LOW WATER\n\n${middle}by Isolde Marsh\n\n`
  const street = ['14 Quay Street', 'Port Wren, ME 04101', '(207) 555-0143', 'isolde@post.example']

  it.each([
    ['about', page(at('Isolde Marsh', 'About 4,200 words'), ...street)],
    ['approximately', page(at('Isolde Marsh', 'Approx. 80,000 words'), ...street)],
    ['the count below', page('Isolde Marsh', ...street, 'Word count: 4,200')],
    [
      'rights and a draft',
      page(
        at('Isolde Marsh', '4,200 words'),
        at('14 Quay Street', 'Draft 3'),
        'First North American Serial Rights',
      ),
    ],
    ['no count', page('Isolde Marsh', ...street)],
    [
      'in England',
      page(at('Isolde Marsh', '4200 words'), 'Flat 3, Quay House', 'Port Wren TQ1 2AB', 'Tel: 01803 555 014'),
    ],
    ['in Germany', page(at('Isolde Marsh', 'ca. 4.200 words'), 'Hafenstraße 14', '20095 Hamburg')],
  ])('leaves the text, and its title and writer are known: %s', (_, sender) => {
    const { fields, story } = told(`${sender}${title}`)
    expect(fields).toEqual(expect.arrayContaining(['title: LOW WATER', 'author: Isolde Marsh']))
    expect(story).toEqual(tale)
  })

  it('names the writer where no by-line stands below the title, and keeps a pen name apart', () => {
    const sender = at('Isolde Marsh', '4,200 words')
    const alone = told(`${sender}\n14 Quay Street\n\n\n${middle}LOW WATER\n`)
    expect(alone.fields).toEqual(expect.arrayContaining(['author: Isolde Marsh', 'title: LOW WATER']))
    expect(alone.story).toEqual(tale)
    const { fields } = told(`${sender}\n14 Quay Street\n\n\n${middle}LOW WATER\n\n${middle}by I. M. Wren\n`)
    expect(fields.filter((field) => field.startsWith('author'))).toEqual(['author: I. M. Wren'])
  })

  it.each([
    'Low Water\nby Isolde Marsh\n\nDraft 3\nAbout 4,200 words',
    'LOW WATER\nDraft 3\nIsolde Marsh\nisolde@post.example\n4,200 words',
  ])('may have the title first', (head) => {
    const { fields, story } = told(head)
    expect(fields.join('\n').toLowerCase()).toContain('title: low water')
    expect(fields).toEqual(expect.arrayContaining(['author: Isolde Marsh', 'status: Draft 3']))
    expect(story).toEqual(tale)
  })

  it.each([
    [
      'the address above a letter',
      page('Isolde Marsh', '14 Quay Street', 'Port Wren, ME 04101', '', 'Dear Sir,', ''),
    ],
    [
      'an address and a first sentence',
      page('Isolde Marsh', ...street, '', 'The card had lain there since June.'),
    ],
    ['a name above a story', page('Isolde Marsh', '', 'The Lamp', '', 'It had burned since noon.')],
    [
      'a count of words that is a sentence',
      page('Isolde Marsh', '', 'About 4,200 words.', '', 'So long was it.'),
    ],
  ])('is none: %s', (_, lines) => {
    const { fields, story } = told(lines)
    expect(fields.filter((field) => /^(?:contact|words)/.test(field))).toEqual([])
    expect(story.join('\n')).toContain(tale.join('\n'))
  })

  it('is no draft of which the story tells one after the other', () => {
    const text = `Low Water\nby Isolde Marsh\n\nDraft 1\n\n${tale.join('\n\n')}\n\nDraft 2`
    expect(told(text).story[0]).toContain('Draft 1')
  })

  it.each(['END', '-30-', '- 30 -', '(end)'])('has no break above its end: %s', (end) => {
    const scenes = `${tale.join('\n\n')}\n\n\n\n${tale.join('\n\n')}`
    const text = `${scenes}\n\n\n\n${scenes}\n\n\n\n${middle}${end}\n`
    const { tree } = passText(text, [chrome, header, paragraphs, sceneBreaks, sections])
    const lines = outline(tree)
    expect(lines.at(-1)?.trim()).toBe(end)
    expect(lines.at(-2)?.trim()).toBe(tale.at(-1))
    expect(lines.filter((line) => line.includes('sceneBreak'))).toHaveLength(3)
  })
})
