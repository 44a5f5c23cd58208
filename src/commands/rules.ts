/** `fleuron rules`: what the proofreader looks for, and why. */
import { Failure } from '../failure.js'
import { nearest } from '../nearest.js'
import { explainRule, listRules, ruleJson } from '../report/explain-rules.js'
import { rules as allRules } from '../rules/index.js'
import type { Command } from './command.js'

interface RulesOptions {
  id?: string
  json: boolean
}

export const rules: Command<RulesOptions> = {
  usage: 'rules [id]',
  summary: 'List the rules of the proofreader, or explain one',
  options: (yargs) =>
    yargs
      .positional('id', { type: 'string', describe: 'The rule to explain' })
      .option('json', { type: 'boolean', default: false, describe: 'Print them as JSON' })
      .example('$0 rules two-speakers', 'What it looks for, and why'),
  run: async ({ id, json }, streams) => {
    const ids = allRules.map((rule) => rule.id)
    const rule = allRules.find((each) => each.id === id)
    if (id !== undefined && !rule) {
      const near = nearest(id, ids)
      throw new Failure(`no rule \`${id}\`: ${near ? `did you mean \`${near}\`?` : 'see fleuron rules'}`)
    }
    const colours = { hasColour: streams.hasColour && process.stdout.isTTY === true }
    if (json) streams.out(`${JSON.stringify(rule ? ruleJson(rule) : allRules.map(ruleJson), null, 2)}\n`)
    else streams.out(rule ? explainRule(rule, colours) : listRules(allRules, colours))
    return 0
  },
}
