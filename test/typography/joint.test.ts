/** What the quotes' engine and the dashes' do together: a text that both have set is set. */
import { describe, expect, it } from 'vitest'
import { dashes, quotes } from './support.js'

describe('a mark beside a dash', () => {
  it.each([
    ['en', '"I thought--" he said.', '“I thought—” he said.'],
    ['en', '"I thought -- " he said.', '“I thought—” he said.'],
    ['en', 'He said - "no" - and went.', 'He said—“no”—and went.'],
    ['en-GB', "'I thought--' he said.", '‘I thought~–’ he said.'],
    ['en-GB', 'He said--"no"--and went.', 'He said~– “no”~– and went.'],
    ['es', 'El dijo - "no" - y se fue.', 'El dijo —«no»— y se fue.'],
    ['es', 'El dijo "no -', 'El dijo «no~—'],
  ])('%s: %j is set %j, once and again', (language, typed, wanted) => {
    const once = dashes(quotes(typed, {}, language), {}, language)
    expect(once).toBe(wanted)
    const plain = once.replaceAll('~', '\u00A0').replaceAll('^', '\u202F')
    expect(dashes(quotes(plain, {}, language), {}, language)).toBe(wanted)
  })
})
