/** The digests of mailing lists: the parts of a story as mails, one below the other, and what readers answered between them. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { characters } from '../../src/passes/characters.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { outline, type Passed, passText } from './read.js'
import { tale } from './tables/tale.js'

const story = tale.join('\n\n')
const rule = '------------------------------'
const read = (mails: readonly string[]): Passed =>
  passText(`${mails.join(`\n\n${rule}\n\n`)}\n`, [characters, chrome, header])
const fieldsOf = ({ file }: Passed): string[] =>
  recordOf(file).header.map(({ field, value }) => `${field}: ${value}`)

const part = (number: number): string =>
  `Date: Mon, 2 Nov 1998 10:0${number}:00 -0500\nFrom: imre@tideway.example\nSubject: Low Water (${number}/2)\n\nLow Water\nby Imre\nPart ${number} of 2\n\n${story}`
const reply = (from: string, words: string, subject = 'Re: Low Water (2/2)'): string =>
  `Date: Mon, 2 Nov 1998 12:11:00 -0500\nFrom: ${from}\nSubject: ${subject}\n\n${words}`
const parts = ['Part 1 of 2', ...tale, '# Part 2', ...tale]

describe('a digest', () => {
  it('has each part of its story once', () => {
    const passed = read([part(1), part(2), 'End of FERRYFIC Digest V1 #88\n*******************************'])
    expect(outline(passed.tree).slice(0, parts.length)).toEqual(parts)
    expect(fieldsOf(passed).filter((field) => field.startsWith('author'))).toEqual(['author: Imre'])
  })

  it.each([
    ['a quoted line', '> "And then?" said the child.\n\nGreat stuff! More please!\n\nJen'],
    ['few words', 'Great stuff! More please!\n\nJen'],
  ])("has a reader's reply, which is no part and names no writer: %s", (_, words) => {
    for (const mails of [
      [part(1), part(2), reply('Jen <jen@example.org>', words)],
      [part(1), reply('Jen <jen@example.org>', words), part(2)],
    ]) {
      const passed = read(mails)
      expect(outline(passed.tree)).toEqual(parts)
      expect(fieldsOf(passed).filter((field) => field.startsWith('author'))).toEqual(['author: Imre'])
      const gone = recordOf(passed.file).quarantined.filter(({ reason }) => reason === 'comment')
      expect(gone.map(({ text }) => text)).toContain('Great stuff! More please!')
    }
  })

  it.each([
    ['the writer posts the next part as one', reply('imre@tideway.example', story)],
    ['it is long: another hand goes on', reply('Jen <jen@example.org>', story)],
    ['it answers something else', reply('Jen <jen@example.org>', 'The ferry is late.', 'Re: supper')],
  ])('keeps a mail that is no reply: %s', (_, mail) => {
    const lines = outline(read([part(1), mail]).tree)
    const last = mail.split('\n\n').at(-1) as string
    expect(lines.join('\n')).toContain(last)
  })
})
