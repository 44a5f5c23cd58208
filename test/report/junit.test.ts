import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { junit } from '../../src/report/junit.js'
import { reportOn, soiled } from './support.js'

const schema = readFileSync(new URL('fixtures/JUnit.xsd', import.meta.url), 'utf8')
const date = new Date('2026-01-02T03:04:05.678Z')

async function faults(contents: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents }, schema })
  return errors.map(({ message }) => message)
}

describe('junit', () => {
  it('is valid against the JUnit schema', async () => {
    expect(await faults(junit(reportOn(soiled), date))).toEqual([])
  })

  it('is valid without a message, as a case that passed', async () => {
    const xml = junit({ told: [], files: ['story.txt'], words: 0, hidden: 0 }, date)
    expect(await faults(xml)).toEqual([])
    expect(xml).toContain('tests="1" failures="0" errors="0"')
  })

  it('makes a failed case of each message', () => {
    const xml = junit(reportOn(soiled), date)
    expect(xml).toContain('type="missing-space"')
    expect(xml.match(/<failure /g)?.length).toBe(
      reportOn(soiled).told.filter(({ message }) => message.fatal === false).length,
    )
  })

  it('shows the line that a message is about', () => {
    expect(junit(reportOn('The rain stopped.Nobody moved.\n'), date)).toMatch(
      /The rain stopped\.Nobody moved\.\n {16}\^\^<\/failure>/,
    )
  })

  it('knows what is no JUnit, so that the schema is known to bite', async () => {
    expect(await faults('<testsuites><testsuite/></testsuites>')).not.toEqual([])
  })
})
