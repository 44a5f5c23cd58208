/** An entry that the desk takes out of a file of settings: nothing else of the file changes. */
import { describe, expect, it } from 'vitest'
import { withoutEntries } from '../../src/proof/server/take-from-yaml.js'

const isVote = (entry: unknown): boolean => (entry as { text?: string }).text === 'Vote!'

describe('an entry in a file of settings is taken out', () => {
  it.each([
    [
      'between others',
      'lines:\n  - text: A\n    as: story\n',
      '  - text: Vote!\n    as: chrome\n',
      '  - text: B\n',
    ],
    ['twice', 'lines:\n- text: A\n', '- text: Vote!\n- text: "Vote!"\n', '- text: B\n'],
    ['with CRLF', 'lines:\r\n  - text: A\r\n', '  - text: Vote!\r\n    as: chrome\r\n', 'ignore: []\r\n'],
    [
      'with what is said of it',
      '# Mine\nlines:\n  - text: A # one\n',
      '  - text: Vote! # no\n',
      '# The rest\nignore: []\n',
    ],
    ['without a last line end', 'lines:\n  - text: A\n', '  - text: Vote!', ''],
    ['in one line', 'lines:\n  - {text: A,  as: story}\n', '  - {text: Vote!, as: chrome}\n', ''],
    [
      'with its list, where that is empty then',
      '# Mine\n',
      'lines:\n  - text: Vote!\n',
      'ignore:\n  - rule: dashes\n',
    ],
    ['with everything, where there is nothing else', '', 'lines:\n  - text: Vote!\n    as: chrome\n', ''],
  ])('%s', (_name, before, entry, after) => {
    expect(withoutEntries(before + entry + after, 'lines', isVote)).toBe(before + after)
  })

  it('all the same where the list is written in one line', () => {
    const text = withoutEntries('lines: [{ text: A }, { text: Vote! }]\n', 'lines', isVote)
    expect(text).toContain('text: A')
    expect(text).not.toContain('Vote!')
  })

  it('and where there is none, nothing', () => {
    const odd = 'lines:   [ ]\n'
    expect(withoutEntries(odd, 'lines', isVote)).toBe(odd)
    expect(withoutEntries('', 'lines', isVote)).toBe('')
    expect(withoutEntries('- one\n', 'lines', isVote)).toBe(undefined)
  })
})
