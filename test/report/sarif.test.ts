import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { sarif } from '../../src/report/sarif.js'
import { rules } from '../../src/rules/index.js'
import { reportOn, soiled } from './support.js'

/** The schema of OASIS, whose draft is older than the validator by two names. */
function schema(): object {
  const text = readFileSync(new URL('fixtures/sarif-schema-2.1.0.json', import.meta.url), 'utf8')
  const { $schema, id, ...rest } = JSON.parse(text) as Record<string, unknown>
  return rest
}

const ajv = new Ajv({ strict: false, allErrors: true })
addFormats.default(ajv)
const isSarif = ajv.compile(schema())

interface Log {
  runs: {
    results: { ruleId: string; level: string; fixes?: unknown[]; locations: unknown[] }[]
    tool: unknown
  }[]
}

describe('sarif', () => {
  it('is valid against the schema of SARIF 2.1.0', () => {
    const log = sarif(reportOn(soiled), rules)
    expect(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 5))).toBe(true)
  })

  it('is valid without a message', () => {
    expect(isSarif(sarif({ told: [], files: [], words: 0, hidden: 0 }, rules))).toBe(true)
  })

  it('holds each message with its level, place and fix', () => {
    const [run] = (sarif(reportOn(soiled), rules) as Log).runs
    const found = run?.results.find(({ ruleId }) => ruleId === 'missing-space')
    expect(found).toMatchObject({
      level: 'warning',
      locations: [
        { physicalLocation: { region: { startLine: 1, startColumn: 17, endLine: 1, endColumn: 19 } } },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [
                { deletedRegion: { charOffset: 17, charLength: 0 }, insertedContent: { text: ' ' } },
              ],
            },
          ],
        },
      ],
    })
  })

  it('refuses what is none, so that the schema is known to bite', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ results: 'none' }] })).toBe(false)
  })
})
