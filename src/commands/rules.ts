/** `fleuron rules`: what the proofreader looks for, and why. */
import { Failure } from '../failure.js'
import { nearest } from '../nearest.js'
import { explainRule, listRules, ruleJson } from '../report/explain-rules.js'
import { rules as allRules } from '../rules/index.js'
import type { Rule } from '../rules/rule.js'
import type { Command } from './command.js'

interface RulesOptions {
  ids: string[]
  json: boolean
}

export const rules: Command<RulesOptions> = {
  options: (yargs) =>
    yargs
      .positional('ids', { type: 'string', array: true, default: [], describe: 'The rules to explain' })
      .option('json', { type: 'boolean', default: false, describe: 'Print them as JSON' })
      .example('$0 rules two-speakers', 'What it looks for, and why'),
  run: async ({ ids, json }, streams) => {
    const named = ids.map(ruleOf)
    const colours = { hasColour: streams.hasColour && process.stdout.isTTY === true }
    if (json) {
      const [first] = named
      // One rule alone is an object, as it was before several could be named.
      const shown =
        named.length === 1 && first ? ruleJson(first) : (ids.length > 0 ? named : allRules).map(ruleJson)
      streams.out(`${JSON.stringify(shown, null, 2)}\n`)
    } else if (ids.length === 0) streams.out(listRules(allRules, colours))
    else streams.out(named.map((rule) => explainRule(rule, colours)).join('\n\n'))
    return 0
  },
}

/** @throws {Failure} where there is no rule of that name */
function ruleOf(id: string): Rule {
  const rule = allRules.find((each) => each.id === id)
  if (rule) return rule
  const near = nearest(
    id,
    allRules.map((each) => each.id),
  )
  throw new Failure(`no rule \`${id}\`: ${near ? `did you mean \`${near}\`?` : 'see fleuron rules'}`)
}
