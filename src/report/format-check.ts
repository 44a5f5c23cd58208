/** The forms in which a check can be told. */
import { rules } from '../rules/index.js'
import { checkJson } from './check-json.js'
import type { CheckReport } from './check-report.js'
import { github } from './github.js'
import { junit } from './junit.js'
import { markdownCheck } from './markdown-check.js'
import { prettyCheck } from './pretty-check.js'
import { sarif } from './sarif.js'

/** Every form by its name on the command line. */
export const checkFormats = ['pretty', 'json', 'sarif', 'github', 'junit', 'markdown'] as const

/** The name of a form. */
export type CheckFormat = (typeof checkFormats)[number]

/** A report in one form, as text with its last line end. */
export function formatCheck(
  format: CheckFormat,
  report: CheckReport,
  { hasColour, date }: { hasColour: boolean; date: Date },
): string {
  const forms: Record<CheckFormat, () => string> = {
    pretty: () => prettyCheck(report, { hasColour }),
    json: () => `${JSON.stringify(checkJson(report), null, 2)}\n`,
    sarif: () => `${JSON.stringify(sarif(report, rules), null, 2)}\n`,
    github: () => github(report),
    junit: () => junit(report, date),
    markdown: () => markdownCheck(report),
  }
  return forms[format]()
}
