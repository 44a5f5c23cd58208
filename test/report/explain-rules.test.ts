import { describe, expect, it } from 'vitest'
import { explainOptions, explainRule, listRules } from '../../src/report/explain-rules.js'
import { rules } from '../../src/rules/index.js'
import type { Rule } from '../../src/rules/rule.js'

const rule = (id: string): Rule => rules.find((each) => each.id === id) as Rule

describe('the rules, explained', () => {
  it('are listed by family, each in a line', () => {
    const lines = listRules(rules).split('\n')
    expect(lines[0]).toBe('marks')
    for (const { id } of rules) expect(lines.filter((line) => line.startsWith(`  ${id} `))).toHaveLength(1)
  })

  it('say what can be set, and where', () => {
    expect(explainOptions(rule('two-speakers'))).toEqual([])
    expect(explainOptions(rule('doubled-word'))).toEqual([
      'Option `allow` ([] unless set): Words that may stand twice. As `doubled-word: [warning, { allow: [] }]` under `rules` in `book.yaml`.',
    ])
  })

  it('show control characters as pictures', () => {
    expect(explainRule(rule('binary-file'))).toContain('PK␃␄␀␀ It rained.')
  })

  it('show what stands beside an example', () => {
    expect(explainRule(rule('missing-chapter'))).toContain('  beside it book.yaml:\n    chapters: [')
  })
})
