/** Which rules run on a book, how grave each is, and what is wrong with what `book.yaml` says of them. */
import { z } from 'zod'
import type { BookConfig } from '../config.js'
import { nearest } from '../nearest.js'
import type { Rule } from '../rules/rule.js'
import type { Severity } from './tell.js'

/** One rule as a book wants it. */
export interface RuleSetting {
  rule: Rule
  severity: 'off' | Severity
  options: unknown
}

/** A mistake in the `rules` of a book. */
export interface SettingMistake {
  id: string
  reason: string
  expected?: string
}

/** Puts together what the rules say of themselves and what the book says of them. */
export function ruleSettings(
  rules: readonly Rule[],
  said: BookConfig['rules'] = {},
): { settings: Map<string, RuleSetting>; mistakes: SettingMistake[] } {
  const mistakes: SettingMistake[] = []
  const settings = new Map<string, RuleSetting>()
  for (const rule of rules) {
    const value = Object.hasOwn(said, rule.id) ? said[rule.id] : undefined
    const [severity, given] = Array.isArray(value) ? value : [value]
    const options = optionsOf(rule, given, mistakes)
    settings.set(rule.id, { rule, severity: severityOf(rule, severity, mistakes), options })
  }
  const ids = rules.map((rule) => rule.id)
  for (const id of Object.keys(said)) {
    if (settings.has(id)) continue
    const near = nearest(id, ids)
    const reason = `Unexpected rule \`${id}\`: ${near ? `did you mean \`${near}\`?` : 'there is none of that name'}`
    mistakes.push({ id, reason, ...(near ? { expected: near } : {}) })
  }
  return { settings, mistakes }
}

const severities = ['off', 'info', 'warning', 'error'] as const

function severityOf(rule: Rule, said: unknown, mistakes: SettingMistake[]): RuleSetting['severity'] {
  if (said === undefined) return rule.severity
  if (said === false) return 'off'
  if (said === true) return rule.severity === 'off' ? 'warning' : rule.severity
  const known = severities.find((severity) => severity === said)
  if (!known) {
    mistakes.push({
      id: rule.id,
      reason: `Unexpected severity of \`${rule.id}\`, expected off, info, warning or error`,
    })
  }
  return known ?? rule.severity
}

function optionsOf(rule: Rule, said: unknown, mistakes: SettingMistake[]): unknown {
  if (!rule.options) {
    if (said !== undefined)
      mistakes.push({ id: rule.id, reason: `Unexpected options of \`${rule.id}\`, which has none` })
    return undefined
  }
  const result = rule.options.safeParse(said ?? {})
  if (result.success) return result.data
  const why = z
    .prettifyError(result.error)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^✖ /, '')
  mistakes.push({ id: rule.id, reason: `Unexpected options of \`${rule.id}\`: ${why}` })
  return rule.options.parse({})
}
