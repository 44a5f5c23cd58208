/** An entry that the desk adds to a file of settings: nothing else of the file changes. */
import { describe, expect, it } from 'vitest'
import { withEntries } from '../../src/proof/server/add-to-yaml.js'

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
