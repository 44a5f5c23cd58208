import type { Position } from 'unist'
import { describe, expect, it } from 'vitest'
import type { PipelineRecord } from '../../src/ast/record.js'
import { account } from '../../src/report/account.js'

const place: Position = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }
const edits = (pass: string, count: number): PipelineRecord['edits'] =>
  Array.from({ length: count }, () => ({ pass, place, from: '"', to: '“', confidence: 1 }))

describe('the account of a build', () => {
  it('counts what was changed in words of the trade, an italic once for its two marks', () => {
    const record = { header: [], quarantined: [], edits: [...edits('quotes', 1200), ...edits('thoughts', 2)] }
    expect(account('a.txt', [record, { ...record, edits: edits('quotes', 34) }])).toBe(
      'a.txt: changed 1,234 quotes or apostrophes, 1 italic\n',
    )
  })

  it('counts what became a heading, a break or a letter, and nothing of that twice', () => {
    const made = (what: 'heading' | 'sceneBreak' | 'letter' | 'header') =>
      ({ ...edits('any', 1)[0], made: what }) as never
    const changes = [made('heading'), made('heading'), made('sceneBreak'), made('letter'), made('header')]
    expect(
      account('a.txt', [{ header: [], quarantined: [], edits: [...changes, ...edits('sections', 2)] }]),
    ).toBe('a.txt: changed 1 scene break, 1 letter, verse or note, 2 headings\n')
  })

  it('says what was set aside, each reason once', () => {
    const line = { line: 1, text: 'Home', reason: 'site-chrome', place }
    expect(account('a.txt', [{ header: [], quarantined: [line, line], edits: [] }])).toBe(
      'a.txt: set aside 2 passages (site-chrome)\n',
    )
  })

  it('tells of quotes that had the form of another language', () => {
    const german = [
      { pass: 'quotes', place, from: '„', to: '“', confidence: 1 },
      { pass: 'quotes', place, from: '“', to: '”', confidence: 1 },
    ]
    expect(
      account('a.txt', [{ header: [], quarantined: [], edits: [...german, ...edits('quotes', 2)] }]),
    ).toBe(
      'a.txt: changed 4 quotes or apostrophes\n' +
        'a.txt: of the quotes 2 had another form („ “): is its language set?\n',
    )
  })

  it('is silent where nothing was changed', () => {
    expect(account('a.txt', [{ header: [], quarantined: [], edits: [] }])).toBe('')
  })
})
