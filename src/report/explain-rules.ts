/** The rules of the proofreader, for a person and for a program. */
import { createColors } from 'picocolors'
import { z } from 'zod'
import { families, type Rule } from '../rules/rule.js'

/** All rules by family, a line each. */
export function listRules(rules: readonly Rule[], { hasColour = false } = {}): string {
  const colours = createColors(hasColour)
  const width = Math.max(...rules.map(({ id }) => id.length))
  return families
    .map((family) => {
      const own = rules.filter((rule) => rule.family === family)
      const lines = own.map(
        ({ id, severity, summary }) => `  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`,
      )
      return `${colours.bold(family)}\n${lines.join('')}`
    })
    .join('\n')
}

/** One rule, explained: its page, its options, its examples. */
export function explainRule(rule: Rule, { hasColour = false } = {}): string {
  const colours = createColors(hasColour)
  const examples = rule.examples.map(({ name, text, found, fixed }) => {
    const verdict =
      found.length === 0
        ? 'silent'
        : found.map((part) => (part === '' ? 'the whole' : JSON.stringify(part))).join(', ')
    return `\n${colours.bold(name)}: ${verdict}\n${indent(text)}${fixed === undefined ? '' : `  with --fix:\n${indent(fixed)}`}`
  })
  return [
    `${colours.bold(rule.id)} (${rule.family}, ${rule.severity})\n${rule.summary}\n\n${rule.page}\n`,
    ...(rule.options ? [`\nOptions: ${JSON.stringify(optionsOf(rule))}\n`] : []),
    ...examples,
  ].join('')
}

/** A rule as `fleuron rules --json` shows it. */
export function ruleJson(rule: Rule): object {
  const { id, family, summary, page, severity, isNotice = false, examples } = rule
  return { id, family, summary, page, severity, isNotice, options: optionsOf(rule), examples }
}

/** The options of a rule as JSON Schema; null where it has none. */
export function optionsOf({ options }: Rule): object | null {
  if (!options) return null
  const { $schema, ...schema } = z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' })
  return schema
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .concat('')
    .join('\n')
}
