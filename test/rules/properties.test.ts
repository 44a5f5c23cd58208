import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkText } from '../../src/check/check-text.js'
import { fixed } from '../../src/check/fix-text.js'
import { rules } from '../../src/rules/index.js'

/** Stretches that manuscripts are made of, right and wrong, in any order. */
const stretch = fc.constantFrom(
  'It rained',
  'she said',
  'Ann',
  'the',
  'the the',
  'late',
  '.',
  ',',
  ';',
  '?',
  '!',
  '??',
  '...',
  '. . .',
  '--',
  '—',
  ' – ',
  ' ',
  '  ',
  '\u00A0',
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '(',
  ')',
  '[',
  ']',
  '*',
  '_',
  '**',
  '\n',
  '\n\n',
  '\n\n\n',
  '\r\n',
  '\t',
  '# One',
  '## Chapter 2',
  '***',
  '* * *',
  '<b>',
  '&nbsp;',
  '[b]',
  '\uFFFD',
  '\u0000',
  '\uD800',
  '👍🏽',
  'é',
  'e\u0301',
  '<!-- fleuron-ignore two-speakers: so -->',
  '<!-- fleuron-ignore -->',
  '[^1]',
  '![](x.png)',
  '[a](#b)',
  ':::letter\n',
  ':::\n',
  'Disclaimer: see part 1',
  'By: Tom',
  '1.',
  'A/N: so',
  '---',
  '=',
  '`',
)
const manuscript = fc.oneof(
  fc.array(stretch, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(stretch, { maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const format = fc.constantFrom('text' as const, 'markdown' as const)
const everything = {
  rules: Object.fromEntries(rules.map(({ id, severity }) => [id, severity === 'off' ? true : severity])),
}

describe('a check of any text', () => {
  it('ends, and tells true places', () => {
    fc.assert(
      fc.property(manuscript, format, (text, how) => {
        for (const { file, message } of checkText(text, { format: how, config: everything })) {
          const { place, actual } = message
          if (!place || !('start' in place) || actual === undefined) continue
          expect(place.start.offset).toBeLessThanOrEqual(place.end.offset ?? -1)
          // Messages about an attribute of a node name it instead of the whole node.
          if (rules.find(({ id }) => id === message.ruleId)?.isNotice) continue
          expect(String(file.value).slice(place.start.offset, place.end.offset)).toBe(actual)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('comes to an end of fixes', () => {
    fc.assert(
      fc.property(manuscript, format, (text, how) => {
        let now = text
        for (let round = 0; round < 8; round++) {
          const told = checkText(now, { format: how, config: everything })
          // The text as it was decoded is what is mended.
          const source = String(told[0]?.file.value ?? now)
          const next = fixed(source, told)
          if (next === source) return
          now = next
        }
        expect.fail(`fixes go on and on: ${JSON.stringify(text)} became ${JSON.stringify(now)}`)
      }),
      { numRuns: 400 },
    )
  })

  it('mends nothing but marks, spaces and the case of a letter', () => {
    const letters = (text: string): string => text.replace(/&\w+;|[^\p{L}\p{N}]/gu, '').toLowerCase()
    const ids = rules.filter(({ family }) => family !== 'words').map(({ id }) => id)
    fc.assert(
      fc.property(manuscript, format, (text, how) => {
        const told = checkText(text, { format: how, only: ids })
        const source = String(told[0]?.file.value ?? text)
        expect(letters(fixed(source, told))).toBe(letters(source))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the rules', () => {
  it('explain every message that is said anywhere', () => {
    const ids = new Set(rules.map(({ id }) => id))
    const said = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) =>
        [...readFileSync(`src/${name}`, 'utf8').matchAll(/ruleId: '([\w-]+)'/g)].map(([, id = '']) => id),
      )
    expect([...new Set(said)].filter((id) => !ids.has(id))).toEqual([])
  })
})
