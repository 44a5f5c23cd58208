import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { plainText } from '../../src/ast/text.js'
import { readMarkdown } from '../../src/read/markdown.js'
import { readText } from '../../src/read/text.js'

const read = (value: string, reader = readText) => {
  const file = new VFile({ path: 'story.txt', value })
  return {
    text: reader(file).children.map(plainText),
    aside: recordOf(file).quarantined.map(({ text, reason }) => ({ text, reason })),
    messages: file.messages,
  }
}

describe.each([
  ['plain text', readText],
  ['Markdown', readMarkdown],
])('control characters in %s', (_name, reader) => {
  it('are told in one message, at the first of them', () => {
    const { messages } = read('Title\n\nHe said \0 and \x07 and \x1b.\n', reader)
    expect(messages).toMatchObject([{ ruleId: 'control-character', line: 3, column: 9, fatal: false }])
    expect(messages[0]?.reason).toContain('3 control characters')
  })

  it('leave with the whole sequence of a terminal, which is set aside', () => {
    const { text, aside } = read('He said \x1b[31mhello\x1b[0m, \x1b]0;a title\x07Ada.\n', reader)
    expect(text).toEqual(['He said hello, Ada.'])
    expect(aside).toEqual(
      ['\x1b[31m', '\x1b[0m', '\x1b]0;a title\x07'].map((found) => ({
        text: found,
        reason: 'terminal-escape',
      })),
    )
  })

  it('take no letter with them that is no part of a sequence', () => {
    expect(read('\x1bHe said \x1b] no \x1bHello.\n', reader).aside).toEqual([])
  })
})

describe('control characters', () => {
  it('are not told of a quote that was cut to one byte, nor of the end mark of DOS', () => {
    expect(read('He said \x1cno\x1d.\nIt\x19s late.\n\x1a').messages).toEqual([])
    expect(read('A\tb\f\nC\n').messages).toEqual([])
  })
})
