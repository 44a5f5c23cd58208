/** `fleuron check --format json`: public, so one schema gives the type, the JSON Schema and the documentation. */
import { z } from 'zod'
import { type CheckReport, countReport } from './check-report.js'
import { messageJson } from './json.js'

const point = z.object({ line: z.int(), column: z.int(), offset: z.int() })

/** The shape of a check. */
export const checkSchema = z
  .object({
    version: z.literal(1).describe('Of this format; a new number is a breaking change'),
    messages: z.array(
      z.object({
        file: z.string().describe('The file of the manuscript, as it was named'),
        ruleId: z.string().nullable(),
        severity: z.enum(['info', 'warning', 'error']),
        reason: z.string().describe('One sentence: what is unexpected, and what was expected'),
        place: z
          .object({ start: point, end: point })
          .nullable()
          .describe(
            'UTF-16 offsets in the decoded text from 0; lines and columns from 1; none for a whole file',
          ),
        actual: z.string().nullable().describe('The text at this place'),
        expected: z.array(z.string()).describe('What could stand there instead, best first'),
        note: z.string().nullable(),
        url: z.string().nullable().describe('Where the rule is explained'),
        isFixable: z.boolean().describe('Whether `--fix` mends it'),
      }),
    ),
    summary: z.object({
      files: z.int(),
      words: z.int(),
      errors: z.int(),
      warnings: z.int(),
      infos: z.int(),
      fixable: z.int(),
      hidden: z.int().describe('Messages of lesser severity than was asked for'),
    }),
  })
  .describe('What `fleuron check` has found')

/** What a check has found, in its public form. */
export type CheckJson = z.input<typeof checkSchema>

/** The public form of a check. */
export function checkJson(report: CheckReport): CheckJson {
  const { error, warning, info, fixable } = countReport(report)
  const messages = report.told.map(({ file, message, fix }) => ({
    ...messageJson(message, file),
    url: message.url ?? null,
    isFixable: fix !== undefined,
  }))
  return {
    version: 1,
    messages: messages as CheckJson['messages'],
    summary: {
      files: report.files.length,
      words: report.words,
      errors: error,
      warnings: warning,
      infos: info,
      fixable,
      hidden: report.hidden,
    },
  }
}
