import { describe, expect, it } from 'vitest'
import { checkText } from '../../src/check/check-text.js'
import { fixed } from '../../src/check/fix-text.js'
import { rules } from '../../src/rules/index.js'

/** What a rule says of a text: the source that each of its messages is about. */
const actuals = (id: string, text: string, options: Parameters<typeof checkText>[1]): string[] =>
  checkText(text, options)
    .filter(({ message }) => message.ruleId === id)
    .map(({ message }) => message.actual ?? '')

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const { text, format = 'text', config = {}, found } = example
    // A rule that is off unless asked for is asked for.
    const said = rule.severity === 'off' ? { rules: { [id]: 'warning' as const }, ...config } : config
    expect(actuals(id, text, { format, config: said })).toEqual(found)
    if (example.fixed === undefined) return
    const once = fixed(text, checkText(text, { format, config: said, only: [id] }))
    expect(once).toBe(example.fixed)
    expect(actuals(id, once, { format, config: said })).toEqual([])
  })

  it('is written down in full', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/)
    expect(rule.summary).not.toMatch(/[.\n]$/)
    expect(rule.page.trim()).toMatch(/[.)]$/)
    if (!rule.isNotice) {
      expect(rule.examples.some(({ found }) => found.length > 0)).toBe(true)
      expect(rule.examples.some(({ found }) => found.length === 0)).toBe(true)
    }
  })
})

it('each rule has a name of its own', () => {
  const ids = rules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
