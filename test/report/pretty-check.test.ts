import { describe, expect, it } from 'vitest'
import { checkJson, checkSchema } from '../../src/report/check-json.js'
import { prettyCheck } from '../../src/report/pretty-check.js'
import { reportOn } from './support.js'

const text = 'The rain stopped.Nobody moved.\n\n“Why??” she asked.\n'

describe('prettyCheck', () => {
  it('groups by file, shows each place and counts', () => {
    expect(prettyCheck(reportOn(text, 'story.txt')).split('\n').slice(0, 6)).toEqual([
      'story.txt',
      '',
      '  -        info    Unexpected book without an author, expected `author` in book.yaml or in the header  missing-author',
      '  1:17     warning Unexpected `.N` without a space between, expected `. N`  missing-space (fixable)',
      '           The rain stopped.Nobody moved.',
      '                           ^^',
    ])
    expect(prettyCheck(reportOn(text, 'story.txt'))).toMatch(
      /\n\d problems \(2 warnings, 1 info\) in 1 file, 12 words; 1 can be fixed \(--fix\)\n$/,
    )
  })

  it('is without colour unless asked', () => {
    expect(prettyCheck(reportOn(text))).not.toContain('\u001B')
    expect(prettyCheck(reportOn(text), { hasColour: true })).toContain('\u001B[33m')
  })

  it('says that all is well', () => {
    expect(prettyCheck({ told: [], files: ['story.txt'], words: 1, hidden: 2 })).toBe(
      'No problems in 1 word; 2 more of lesser severity (--severity info)\n',
    )
  })
})

describe('checkJson', () => {
  it('has the shape that is documented', () => {
    const json = JSON.parse(JSON.stringify(checkJson(reportOn(text)))) as unknown
    expect(checkSchema.safeParse(json).error).toBeUndefined()
    expect(json).toMatchObject({ version: 1, summary: { warnings: 2, fixable: 1 } })
  })
})
