import { describe, expect, it } from 'vitest'
import { github } from '../../src/report/github.js'
import { reportOn, soiled } from './support.js'

describe('github', () => {
  it('writes one command for each message', () => {
    const report = reportOn(soiled)
    const lines = github(report).trimEnd().split('\n')
    expect(lines).toHaveLength(report.told.length)
    for (const line of lines)
      expect(line).toMatch(/^::(?:error|warning|notice) file=[^:,]+(?:,\w+=[^:,]*)*::.+$/)
  })

  it('escapes what would end a command', () => {
    const [, line] = github(reportOn('It rained.Snow fell.\n', 'a,b:c%\n::error::d.txt')).split('\n')
    expect(line).toMatch(/^::warning file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ad\.txt,line=1,/)
  })
})
