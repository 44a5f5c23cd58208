import { describe, expect, it } from 'vitest'
import { rules } from '../../src/commands/rules.js'
import { Failure } from '../../src/failure.js'

async function run(ids: readonly string[], json = false): Promise<string> {
  let out = ''
  const streams = {
    out: (text: string) => {
      out += text
    },
    err: () => {},
    isTerminal: false,
    hasColour: false,
  }
  await rules.run({ ids, json } as never, streams)
  return out
}

describe('fleuron rules', () => {
  it('lists all rules, or explains each that is named', async () => {
    expect(await run([])).toMatch(/^ {2}two-speakers +warning/m)
    const told = await run(['two-speakers', 'mixed-name'])
    expect(told.match(/^(?:two-speakers|mixed-name) \(/gm)).toHaveLength(2)
  })

  it('gives one rule as an object, several as a list', async () => {
    expect(JSON.parse(await run(['two-speakers'], true))).toMatchObject({ id: 'two-speakers' })
    expect(JSON.parse(await run(['two-speakers', 'mixed-name'], true))).toHaveLength(2)
  })

  it('names the rule that was meant', async () => {
    await expect(run(['mixed-names'])).rejects.toThrow(
      new Failure('no rule `mixed-names`: did you mean `mixed-name`?'),
    )
    await expect(run(['xyz'])).rejects.toThrow(new Failure('no rule `xyz`: see fleuron rules'))
  })
})
