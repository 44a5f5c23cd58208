/** Garbled, lost and invisible characters: what goes in, what comes out, what is said. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { characters } from '../../src/passes/characters.js'
import { expectInProportion } from '../support/in-proportion.js'
import { outline, passMarkdown, passText } from './read.js'

const mended = (text: string): string => outline(passText(text, [characters]).tree).join('\n')

/** Each lost character as `line: actual -> expected`. */
const told = (text: string): string[] =>
  passText(text, [characters]).file.messages.map(
    ({ line, actual, expected }) => `${line}: ${actual} -> ${expected?.join(' ')}`,
  )

describe('mojibake', () => {
  it.each([
    ['donâ€™t go, he said', 'don’t go, he said'],
    ['â€œHello,â€\u009d he said', '“Hello,” he said'],
    ['â€œHello,â€ he said', '“Hello,” he said'],
    ['the cafÃ© and the naÃ¯ve waiter', 'the café and the naïve waiter'],
    ['donÃ¢â‚¬â„¢t go', 'don’t go'],
    ['donÃ¢â‚¬â„¢t waitÃ¢â‚¬â€I must', 'don’t wait—I must'],
    ['waitâ€¦ and thenâ€”nothing', 'wait… and then—nothing'],
    ['donâ\u0080\u0099t go', 'don’t go'],
    ['Ð¿Ñ€Ð¸Ð²ÐµÑ‚', 'привет'],
    ['ï»¿The boat', 'The boat'],
    ['ÂIt cost Â£5', 'ÂIt cost £5'],
    ['don&acirc;&#128;&#153;t', 'don’t'],
  ])('%s', (before, after) => expect(mended(before)).toBe(after))

  it.each(['“LE CAFÉ”', 'NÃO…', 'voilà…”', 'Ça — là', 'GRÜN–BLAU', 'È “vero”'])('%s is honest', (text) =>
    expect(mended(text)).toBe(text),
  )
})

describe('entities', () => {
  it.each([
    ['&quot;Tea &amp; toast,&quot; he said', '"Tea & toast," he said'],
    ['don&#8217;t', 'don’t'],
    ['don&#x2019;t', 'don’t'],
    ['don&#146;t', 'don’t'],
    ['wait&mdash;no&hellip;', 'wait—no…'],
    ['&amp;quot;Tea&amp;quot;', '"Tea"'],
    ['&nbsp;&nbsp;&nbsp;The boat', 'The boat'],
    ['Q&A; and R&nosuchname;', 'Q&A; and R&nosuchname;'],
    ['&#0; &#xD800; &#99999999;', '&#0; &#xD800; &#99999999;'],
  ])('%s', (before, after) => expect(mended(before)).toBe(after))
})

describe('what nobody sees', () => {
  it.each([
    ['a\u0000b\u0007c', 'abc'],
    ['don\u0092t \u0093go\u0094 \u0097 he said\u0085', 'don’t “go” — he said…'],
    ['don\u0019t', 'don’t'],
    ['mid\u00adnight', 'midnight'],
    ['mid\u00ad', 'mid-'],
    ['a\u200bb\ufeffc\u200d', 'abc'],
    ['👩\u200d🚀 and نامه\u200cها', '👩\u200d🚀 and نامه\u200cها'],
    ['\u00a0\u00a0\u00a0The boat', 'The boat'],
    ['one\u00a0\u00a0 two', 'one two'],
    ['Quoi\u00a0? dit-il', 'Quoi\u00a0? dit-il'],
    ['half \ud800 a pair', 'half \ufffd a pair'],
    ['don\\\'t say \\"no\\"', 'don\'t say "no"'],
  ])('%j', (before, after) => expect(mended(before)).toBe(after))

  it('a line of no-break spaces is a blank line', () => {
    expect(mended('One.\n&nbsp;\nTwo.')).toBe('One.\nTwo.')
  })

  it('no-break spaces at the start of a line are its indent', () => {
    const { tree } = passText('&nbsp;&nbsp;The boat', [characters])
    expect(tree.children[0]?.position?.start.column).toBe(13)
  })

  it('backslashes of Markdown are none of its business', () => {
    expect(outline(passMarkdown('1986\\. A year', [characters]).tree)).toEqual(['1986. A year'])
  })
})

describe('lost characters', () => {
  it('are repaired where the whole manuscript shows that they are lost', () => {
    const text =
      '?Hello,? she said. ?I didn?t see you. Are you cold??\n\n?No,? he said, ?I?m not.?\n\n?We?ll see,? she said ? and went.'
    expect(mended(text)).toBe(
      '"Hello," she said. "I didn\'t see you. Are you cold?"\n"No," he said, "I\'m not."\n"We\'ll see," she said — and went.',
    )
  })

  const witness =
    '?Hello,? she said. ?I don?t see you. It?s dark.?\n\n?No,? he said. ?You can?t. Try the other lamp, the small one.?'

  it.each([
    ['He went out?and he came back.', 'He went out—and he came back.'],
    ['The boys? lamp was out.', "The boys' lamp was out."],
    ['It was nine o?clock, ma?am.', "It was nine o'clock, ma'am."],
    [
      '?Then he shouted, ?Try the small lamp!? and ran,? she said.',
      '"Then he shouted, \'Try the small lamp!\' and ran," she said.',
    ],
    [
      '?The other lamp,? he said?she nodded??the small one.?',
      '"The other lamp," he said—she nodded—"the small one."',
    ],
  ])('reads %s with its neighbours', (text, wanted) => {
    expect(mended(`${witness}\n\n${text}`).split('\n').at(-1)).toBe(wanted)
    const replaced = `${witness}\n\n${text}`.replaceAll('?', '\ufffd')
    expect(mended(replaced).split('\n').at(-1)).toBe(wanted)
  })

  it('counts the bytes of a character by what stands in contractions', () => {
    const text = `${witness}\n\n?The other lamp?? she said.`
    const inBytes = text.replaceAll('lamp??', 'lamp,?').replaceAll('?', '\ufffd\ufffd\ufffd')
    expect(mended(inBytes).split('\n').at(-1)).toBe('"The other lamp," she said.')
  })

  it('tells what could be two things, and mends what stands beside it', () => {
    const text = `${witness}\n\n?I wanted to be with??`
    expect(mended(text).split('\n').at(-1)).toBe('"I wanted to be with?"')
    expect(told(text)).toEqual(['5: ? -> ? — …'])
    expect(told('They sat in the caf\ufffd until ten.')).toHaveLength(1)
  })

  const bare = 'The kettle didn?t boil. She couldn?t wait, and it wasn?t her "turn". The lamp went out.'

  it('are dashes between two words that no contraction makes', () => {
    const text = `${bare}\n\nThe lamp went?nobody knew. "Boil?I cannot." He wasn?t there.`
    expect(mended(text).split('\n').at(-1)).toBe(
      'The lamp went—nobody knew. "Boil—I cannot." He wasn\'t there.',
    )
  })

  it('are told between two words where the file has kept its dashes', () => {
    const text = `${bare} It was out — quite out.\n\nThe lamp went?nobody knew.`
    expect(mended(text).split('\n').at(-1)).toBe('The lamp went?nobody knew.')
    expect(told(text)).toEqual(['3: ? -> — ’'])
  })

  it('are no possessive of a name before a word that follows none', () => {
    const text = Array(3).fill(`${witness}\n\n?Leave it,? said Agnete? and so they did.`).join('\n\n')
    expect(mended(text)).toContain('said Agnete? and so')
    expect(told(text)).toHaveLength(3)
  })

  it.each(['nobody', 'because', 'though', 'everyone', 'didn?t'])(
    'are told behind an s where what follows can not be owned: %s',
    (next) => {
      const text = `${bare}\n\nThe lamp had been out for two days? ${next} she know why.`
      expect(mended(text).split('\n').at(-1)).toContain('two days? ')
      expect(told(text)).toHaveLength(1)
    },
  )

  it.each(['torture', 'wages', 'long walk'])('are the mark of owners behind an s: %s', (next) => {
    const text = `${bare}\n\nIt was two weeks? ${next} for the keeper.`
    expect(mended(text)).toContain(`two weeks' ${next}`)
  })

  it('leaves an honest question alone', () => {
    expect(told(`${witness}\n\n?Where is the lamp?? she said. What did he want? He said nothing.`)).toEqual(
      [],
    )
  })

  it('goes on over wrapped lines', () => {
    const text =
      '?I cannot come to the harbour this evening,\nas the lamp is out,? she said.\n\n?Why?? he said.\n\n?Ask it.?'
    expect(mended(text)).toContain('as the lamp is out," she said.')
  })

  it('are told, with what they may have been, where it does not', () => {
    expect(told("She didn't know. He hoped she would understand?")).toEqual(['1: ? -> … — .'])
    expect(told("He didn?t know, though he'd asked and hadn't slept.")).toEqual(['1: ? -> ’'])
    expect(told('"I wanted to give you something, so? Open it."')).toEqual(['1: ? -> … — .'])
  })

  it.each([
    'Was it the boat? He did not know.',
    'He wondered: was it the boat?',
    '"You knew?" she said.',
    '"He left?"',
    'It was cold, wasn’t it?',
    'He asked her what she wanted. The lamp?',
    'See http://example.org/?story=1&part=2',
  ])('%s asks', (text) => expect(told(text)).toEqual([]))

  it('a statement in speech is told only beside others', () => {
    expect(told('"You didn\'t?"')).toEqual([])
    expect(told('He hoped she knew?\n\nShe thought of him?\n\n"You didn\'t?"')).toHaveLength(3)
  })
})

describe('the law of the record', () => {
  const piece = fc.constantFrom(
    'â€™',
    'Ã©',
    '&quot;',
    '&amp;',
    '\u0000',
    '\u00a0',
    '\\"',
    '?',
    'didn?t',
    ' ',
    'word',
    '"',
    '\u00ad',
    '\ud800',
    'Ã¢â‚¬â„¢',
    '\n',
    '\n\n',
  )

  it('twice is once, and every first edit says what stood there', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('')
        const { file, tree } = passText(source, [characters])
        const done: [number, number][] = []
        for (const { place, from } of recordOf(file).edits) {
          const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0]
          if (!done.some(([a, b]) => start <= b && end >= a)) expect(source.slice(start, end)).toBe(from)
          done.push([start, end])
        }
        const once = outline(tree)
        const transform = characters.call({} as never)
        if (transform) transform(tree, file, () => {})
        expect(outline(tree)).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })

  it.each(['?', '&amp;', '\\', 'Ã©', '\u00a0', 'a?'])('take time in proportion to many %j', (unit) => {
    expectInProportion(20_000, (times) => passText(unit.repeat(times), [characters]))
  })
})

const seeds = join(import.meta.dirname, '../../../shared/seeds')

describe.skipIf(!existsSync(seeds))('the second story of ../shared/seeds', () => {
  it('has five lost characters, told and not repaired', () => {
    const name = readdirSync(seeds).find((entry) => entry.startsWith('001')) ?? ''
    const { file } = passText(readFileSync(join(seeds, name), 'utf8'), [characters])
    expect(file.messages.map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual(
      [16, 28, 64, 95, 97].map((line) => `${line} lost-character`),
    )
    expect(recordOf(file).edits).toEqual([])
  })
})

describe('a space beside italics', () => {
  it('is no indent', () => {
    const { tree } = passMarkdown('The *pipes*\u00a0– and out.\n', [characters])
    expect(tree.children[0]).toMatchObject({ children: [{}, {}, { value: '\u00a0– and out.' }] })
  })
})

describe('the ligatures of a copied PDF', () => {
  it('are letters again', () => {
    const { file, tree } = passText(
      'The \ufb01rst \ufb02at o\ufb03ce, ba\ufb04ed by a \ufb00 and a \ufb06.',
      [characters],
    )
    expect(outline(tree)).toEqual(['The first flat office, baffled by a ff and a st.'])
    expect(recordOf(file).edits[0]).toMatchObject({
      pass: 'characters',
      from: '\ufb01',
      to: 'fi',
      confidence: 1,
    })
  })
})
