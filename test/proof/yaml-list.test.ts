/** Entries that the desk puts into a file of settings, and takes out of it: nothing else of the file changes. */
import { describe, expect, it } from 'vitest'
import { withEntries, withoutEntries } from '../../src/proof/server/yaml-list.js'

const entry = { rule: 'doubled-word', text: 'the the', reason: 'She stammers: it is right' }
const lines = (indent: string, end = '\n'): string =>
  [
    `${indent}- rule: doubled-word`,
    `${indent}  text: the the`,
    `${indent}  reason: "She stammers: it is right"`,
    '',
  ].join(end)

describe('an entry in a file of settings', () => {
  const odd = '# Mine\ntitle:   Slack   # two spaces\nrules: {dashes: off}\nabout: >\n  Folded\n  text.\n'

  it.each([
    ['an empty file', '', '', `ignore:\n${lines('  ')}`, ''],
    ['a comment only', '# Mine\n', '# Mine\n', `ignore:\n${lines('  ')}`, ''],
    ['no list yet', odd, odd, `ignore:\n${lines('  ')}`, ''],
    ['no last line end', 'title: Slack', 'title: Slack', `\nignore:\n${lines('  ')}`, ''],
    ['CRLF', 'title: Slack\r\n', 'title: Slack\r\n', `ignore:\r\n${lines('  ', '\r\n')}`, ''],
    [
      'a list at its end',
      `${odd}ignore:\n    - {rule: dashes, reason: Hers}\n`,
      `${odd}ignore:\n    - {rule: dashes, reason: Hers}\n`,
      lines('    '),
      '',
    ],
    [
      'a list without indent, in the middle',
      `ignore:\n- rule: dashes\n  reason: Hers # yes\n\n# The rest\n${odd}`,
      'ignore:\n- rule: dashes\n  reason: Hers # yes\n',
      lines(''),
      `\n# The rest\n${odd}`,
    ],
  ])('is put in: %s', (_name, yaml, before, added, after) => {
    expect(withEntries(yaml, 'ignore', [entry])).toBe(before + added + after)
  })

  it('is there all the same where the list is written in one line', () => {
    const text = withEntries('ignore: [{ rule: dashes, reason: Hers }]\n', 'ignore', [entry])
    expect(text).toContain('rule: dashes')
    expect(text).toContain('She stammers')
    expect(withEntries('{title: Slack}\n', 'ignore', [entry])).toContain('Slack')
  })

  it('is not put into what is no map', () => {
    expect(withEntries('- one\n', 'ignore', [entry])).toBe(undefined)
    expect(withEntries('a: [\n', 'ignore', [entry])).toBe(undefined)
  })
})

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
