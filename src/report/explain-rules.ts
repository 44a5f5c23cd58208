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
  const examples = rule.examples.map(({ name, text, found, fixed, files = {} }) => {
    const verdict =
      found.length === 0
        ? 'silent'
        : found.map((part) => (part === '' ? 'the whole' : JSON.stringify(part))).join(', ')
    const beside = Object.entries(files).map(([path, content]) => `  beside it ${path}:\n${indent(content)}`)
    return `\n${colours.bold(name)}: ${verdict}\n${indent(text)}${beside.join('')}${fixed === undefined ? '' : `  with --fix:\n${indent(fixed)}`}`
  })
  return [
    `${colours.bold(rule.id)} (${rule.family}, ${rule.severity})\n${rule.summary}\n\n${rule.page}\n`,
    ...explainOptions(rule).map((line) => `\n${line}\n`),
    ...examples,
  ].join('')
}

/** A rule as `fleuron rules --json` shows it. */
export function ruleJson(rule: Rule): object {
  const { id, family, summary, page, severity, isNotice = false, examples } = rule
  return { id, family, summary, page, severity, isNotice, options: optionsOf(rule), examples }
}

/** What can be set of a rule in `book.yaml`, a line each. */
export function explainOptions(rule: Rule): string[] {
  const { properties = {} } = (optionsOf(rule) ?? {}) as { properties?: Record<string, OptionSchema> }
  return Object.entries(properties).map(([name, { description = '', default: usual }]) => {
    const value = JSON.stringify(usual ?? null)
    return `Option \`${name}\` (${value} unless set): ${description} As \`${rule.id}: [${rule.severity}, { ${name}: ${value} }]\` under \`rules\` in \`book.yaml\`.`
  })
}

/** What JSON Schema says of one option. */
interface OptionSchema {
  description?: string
  default?: unknown
}

/** The options of a rule as JSON Schema; null where it has none. */
function optionsOf({ options }: Rule): object | null {
  if (!options) return null
  const { $schema, ...schema } = z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' })
  return schema
}

/** A manuscript that a terminal or a page can show: control characters as their pictures. */
export function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\x00-\x08\x0B-\x1F]/g, (character) =>
    String.fromCharCode(0x2400 + character.charCodeAt(0)),
  )
}

function indent(text: string): string {
  return visible(text)
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .concat('')
    .join('\n')
}
