import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/read/markdown.js'

/** What is said of a Markdown text: line, column, the source. */
const told = (value: string): string[] => {
  const file = new VFile({ path: 'story.md', value })
  readMarkdown(file)
  return file.messages.map(({ line, column, actual }) => `${line}:${column} ${actual}`)
}

describe('footnotes', () => {
  it.each<[string, string, string[]]>([
    ['a mark without a note', 'It rained[^1] all day.\n', ['1:10 [^1]']],
    ['a mark beside one that has its note', 'A[^1] and[^2].\n\n[^1]: N.\n', ['1:10 [^2]']],
    ['a mark in italics', '*It rained[^1]*\n', ['1:11 [^1]']],
    ['a note without a mark', 'It rained.\n\n[^1]: All day.\n', ['3:1 [^1]:']],
    ['a second note of one name', 'A[^1].\n\n[^1]: N.\n\n[^1]: M.\n', ['5:1 [^1]:']],
    [
      'two notes that lead only to each other',
      'A.\n\n[^1]: N[^2].\n\n[^2]: M[^1].\n',
      ['3:1 [^1]:', '5:1 [^2]:'],
    ],
    ['a whole footnote', 'A[^1].\n\n[^1]: N.\n', []],
    ['a note that another leads to', 'A[^1].\n\n[^1]: N[^2].\n\n[^2]: M.\n', []],
    ['a mark that is escaped, or code', 'A\\[^1] and `[^1]`.\n', []],
  ])('are told of where one half is missing: %s', (_name, source, expected) => {
    expect(told(source)).toEqual(expected)
  })
})
