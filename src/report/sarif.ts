/** SARIF 2.1.0 (OASIS), which code hosts and editors show beside the text. */
import { severityOf } from '../ast/message.js'
import type { Told } from '../check/tell.js'
import type { Rule } from '../rules/rule.js'
import { version } from '../version.js'
import { type CheckReport, placeOf } from './check-report.js'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** The report as a SARIF log with one run. */
export function sarif(report: CheckReport, rules: readonly Rule[]): object {
  const told = new Set(report.told.map(({ message }) => message.ruleId))
  const used = rules.filter(({ id }) => told.has(id))
  const indexOf = new Map(used.map(({ id }, index) => [id, index]))
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'fleuron', semanticVersion: version, rules: used.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        artifacts: report.files.map((path) => ({ location: { uri: uriOf(path) } })),
        results: report.told.map((each) => result(each, indexOf)),
      },
    ],
  }
}

function descriptor({ id, summary, page, severity }: Rule): object {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: plain(page) },
    help: { text: plain(page), markdown: page },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
  }
}

function result(each: Told, indexOf: ReadonlyMap<string, number>): object {
  const { file, message, fix } = each
  const ruleIndex = indexOf.get(message.ruleId ?? '')
  const artifactLocation = { uri: uriOf(file.path) }
  const { line, column, endLine, endColumn, start, end } = placeOf(each)
  const region = {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: start,
    charLength: end - start,
  }
  const physicalLocation = { artifactLocation, ...(message.place ? { region } : {}) }
  return {
    ...(message.ruleId ? { ruleId: message.ruleId } : {}),
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severityOf(message)],
    message: { text: message.reason },
    locations: [{ physicalLocation }],
    ...(fix
      ? {
          fixes: [
            {
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: [
                    {
                      deletedRegion: { charOffset: fix.from, charLength: fix.to - fix.from },
                      insertedContent: { text: fix.text },
                    },
                  ],
                },
              ],
            },
          ],
        }
      : {}),
  }
}

/** A path as a URI reference: slashes, and nothing that a URI cannot hold. */
function uriOf(path: string): string {
  return path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}

/** Markdown as plain text, for viewers that show no other. */
function plain(markdown: string): string {
  return markdown.replace(/\s*\n\s*/g, ' ').replace(/[`*]/g, '')
}
