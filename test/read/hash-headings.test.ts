import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/ast/text.js'
import { readText } from '../../src/read/text.js'

const prose = 'The harbour was still, and nobody spoke.'

/** The headings of a plain text, each with its depth. */
const headings = (text: string): string[] =>
  readText(new VFile({ path: 'a.txt', value: text })).children.flatMap((node) =>
    node.type === 'heading' ? [`${node.depth} ${plainText(node)}`] : [],
  )

describe('headings of Markdown in a plain text', () => {
  it.each([
    [
      'a title and chapters',
      `# The Lamp\n\n## One\n\n${prose}\n\n## Two\n\n${prose}`,
      ['1 The Lamp', '2 One', '2 Two'],
    ],
    ['a title alone', `# The Lamp\n\n${prose}`, ['1 The Lamp']],
    ['chapters alone', `### 1\n\n${prose}\n\n### 2\n\n${prose}`, ['3 1', '3 2']],
    ['signs on both sides', `# The Lamp #\n\n${prose}\n\n## Rain ##\n\n${prose}`, ['1 The Lamp', '2 Rain']],
  ])('reads %s', (_, text, expected) => expect(headings(text)).toEqual(expected))

  it.each([
    ['breaks', `${prose}\n\n#\n\n${prose}\n\n# # #\n\n${prose}`],
    [
      'what is typed',
      `${`${prose}\n\n`.repeat(9)}# shutdown now\n\n${prose}\n\n# Reboot\n\n${prose}\n\n# Warning: Fire\n\n${prose}`,
    ],
    ['a sentence', `# 9 was where they lived, and they never spoke of it.\n\n${prose}`],
    ['a list', `${prose}\n\n# 3 nails\n# 2 hooks\n# 1 rope\n\n${prose}`],
    ['a program', `${prose}\n\n# open the door\nopen(door)\n\n${prose}`],
    ['one line in the middle', `${prose}\n\n# of boats: 12\n\n${prose}`],
    ['tags', `${prose}\n\n# harbour # lamp\n\n#rain\n\n${prose}`],
    ['the middle of a wrapped sentence', `the house at\n# 12, and then\n# 14, were dark`],
  ])('leaves %s', (_, text) => expect(headings(text)).toEqual([]))
})
