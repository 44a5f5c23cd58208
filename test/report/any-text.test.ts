import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { checkJson, checkSchema } from '../../src/report/check-json.js'
import { formatCheck } from '../../src/report/format-check.js'
import { junit } from '../../src/report/junit.js'
import { sarif } from '../../src/report/sarif.js'
import { rules } from '../../src/rules/index.js'
import { reportOn } from './support.js'

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

/** Mistakes, with whatever characters a file may hold beside them. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'The rain stopped.Nobody moved. ',
        '“Why??” she asked,, late.\n\n',
        '(It was the the end',
        '\n',
      ),
      fc.constantFrom(
        '\u0000',
        '\u0001',
        '\u000B',
        '\uFFFE',
        '\uFFFF',
        '\uD800',
        '\uDC00',
        ']]>',
        '&',
        '<b>',
        '\u2028',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))
const path = fc.oneof(fc.constant('story.txt'), fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }))

describe('a report on any text', () => {
  it('is SARIF and JSON as their schemas say', () => {
    const ajv = new Ajv({ strict: false })
    addFormats.default(ajv)
    const { $schema, id, ...schema } = JSON.parse(fixture('sarif-schema-2.1.0.json')) as Record<
      string,
      unknown
    >
    const isSarif = ajv.compile(schema)
    fc.assert(
      fc.property(text, path, (written, name) => {
        const report = reportOn(written, name)
        expect(isSarif(sarif(report, rules)), JSON.stringify(isSarif.errors)).toBe(true)
        const json = JSON.parse(JSON.stringify(checkJson(report))) as unknown
        expect(checkSchema.safeParse(json).error).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  it('is JUnit as its schema says', async () => {
    const schema = fixture('JUnit.xsd')
    await fc.assert(
      fc.asyncProperty(text, path, async (written, name) => {
        const contents = junit(reportOn(written, name), new Date(0))
        const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents }, schema })
        expect(errors.map(({ message }) => message)).toEqual([])
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('sends nothing to a terminal or a log that it would act upon', () => {
    fc.assert(
      fc.property(text, path, (written, name) => {
        for (const format of ['pretty', 'github', 'markdown'] as const) {
          const shown = formatCheck(format, reportOn(written, name), { hasColour: false, date: new Date(0) })
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
          expect(shown).not.toMatch(/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/)
        }
      }),
      { numRuns: 60 },
    )
  })
})
