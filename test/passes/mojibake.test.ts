/** UTF-8 read as windows-1252: what was garbled comes back to the letter, and what was not stays. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/ast/text.js'
import { fromWindows1252 } from '../../src/passes/characters/windows-1252.js'
import { characters } from '../../src/passes/characters.js'
import { passText } from './read.js'

/** The lines of a text after the pass. */
const mended = (text: string): string =>
  passText(text, [characters])
    .tree.children.map((line) => plainText(line))
    .join('\n')

/** Reads a text wrongly: the bytes of its UTF-8 as windows-1252, five of which are no characters. */
const garble = (text: string, undefinedByte: 'control' | 'replaced'): string =>
  [...Buffer.from(text)]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : fromWindows1252(byte)))
    .map((sign) => (undefinedByte === 'replaced' && /[\x80-\x9f]/.test(sign) ? '\ufffd' : sign))
    .join('')

const witness = '“You’ll want a coat,” said René’s brother — “it’s the café…”'

describe('mojibake', () => {
  it.each([
    ['“You’ll want a coat,” he said. “He’s my fiancé—” She stopped.'],
    ['“It’s the café…” — and then she left.'],
    ['“LE CAFÉ…” “AMANHÃ…” “À demain”'],
    ['“déjà vu,” voilà'],
    ['привет и до свидания'],
    ['Việt Nam: “mệt quá…”'],
    ['“Čeština — Łódź”'],
  ])('of one layer and two comes back: %s', (text) => {
    const once = garble(`${witness}\n${text}`, 'control')
    expect(mended(once)).toBe(`${witness}\n${text}`)
    expect(mended(garble(once, 'control'))).toBe(`${witness}\n${text}`)
  })

  it.each([
    ['â€œHello,â€\ufffd he said', '“Hello,” he said'],
    ['heâ€”â€\ufffd She', 'he—” She'],
    ['â€œNo,â€? he said. â€œWhy?â€?', '“No,” he said. “Why?”'],
    ['â€œNo,â€ he said. Is it a â€œlampâ€? Or not?', '“No,” he said. Is it a “lamp”? Or not?'],
    ['Ã¢â‚¬Å“fiancÃƒÂ©Ã¢â‚¬â€\ufffdÃ¢â‚¬ï¿½ She', '“fiancé—” She'],
    ['the ï¬\ufffdrst donâ€™t', 'the first don’t'],
  ])('whose undefined byte was replaced: %s', (before, after) => expect(mended(before)).toBe(after))

  it.each([
    ['Il va Ã  Paris, câ€™est dÃ©jÃ  vu.\nVoilÃ ', 'Il va à Paris, c’est déjà vu.\nVoilà'],
    ['Il va Ã Paris, câ€™est dÃ©jÃ vu. VoilÃ .', 'Il va à Paris, c’est déjà vu. Voilà.'],
    ['Ela foi Ã quela casa. NÃ£o.', 'Ela foi àquela casa. Não.'],
    ['She didnâ€™t.Â  He did.Â ', 'She didn’t. He did.'],
    ['QuoiÂ ? dit-elle, câ€™est dÃ©jÃ  fait', 'Quoi\u00a0? dit-elle, c’est déjà fait'],
  ])('whose no-break spaces became plain ones: %s', (before, after) => expect(mended(before)).toBe(after))
})

describe('half a file of mojibake', () => {
  const garbled = garble(witness, 'control')

  it.each([
    '“LE CAFÉ”',
    '“AMANHÃ…”',
    'voilà…”',
    '“GRÜN–BLAU”',
    'my fiancé—” said',
    '“IRMÃ” “Å”',
    'Nestlé®”',
    'Châ—” he',
  ])('%s is honest', (text) =>
    expect(mended(`${garbled}\n${text}\n${witness}`)).toBe(`${witness}\n${text}\n${witness}`),
  )

  it.each([
    ['“donâ€™t,” she said', '“don’t,” she said'],
    ['“Å“uvre, vÃ©cu, HÃ”TEL,” dÃ©jÃ  “voilÃ”', '“œuvre, vécu, HÔTEL,” déjà “voilÔ'],
    ['— Ã€ demain, cafÃ©â€¦', '— À demain, café…'],
  ])('%s is garbled in a line that is not', (before, after) =>
    expect(mended(`${garbled}\n${witness}\n${before}`).split('\n').at(-1)).toBe(after),
  )
})

const letters = 'aeoszAEOSZ'
const accented = 'àâäãáåæçéèêëíîïñóôöõøúüßÿœšžłąęőűşğČŘÀÂÉÈÇÖÜÅÃŒĐÞ'
const marks = '“”‘’—–…«»'
const text = fc
  .array(fc.constantFrom(...letters, ...accented, ...marks, ...marks, ' ', '.', ','), { maxLength: 60 })
  .map((signs) => signs.join('').replace(/ +/g, ' ').trim())

describe('the law of mojibake', () => {
  it('one layer and two come off to exactly what was written', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(1, 2), (line, layers) => {
        let source = `${witness}\n${line}`
        for (let layer = 0; layer < layers; layer++) source = garble(source, 'control')
        expect(mended(source)).toBe(`${witness}\n${line}`.trimEnd())
      }),
      { numRuns: 500 },
    )
  })

  it('what lost a byte stays as it is, but a closing quote', () => {
    // Ã, Ł and Đ with the byte that is no character: the rest of it is kept, and told.
    const torn = (line: string): string =>
      line.replace(/(?<=\p{L})”(?=\p{L})/gu, 'â€\ufffd').replace(/[^\0-\x7f”]/g, (sign) => {
        const shown = garble(sign, 'replaced')
        return shown.includes('\ufffd') ? shown : sign
      })
    fc.assert(
      fc.property(text, fc.constantFrom(1, 2), (line, layers) => {
        let source = `${witness}\n${line}`
        for (let layer = 0; layer < layers; layer++) source = garble(source, 'replaced')
        expect(mended(source)).toBe(torn(`${witness}\n${line}`).trimEnd())
      }),
      { numRuns: 500 },
    )
  })

  const honest = fc.constantFrom(
    '他说：“你好……”',
    '«Πού είναι;» είπε…',
    '— Где ты? — «Здесь»',
    '“Việt Nam…” mệt—quá',
    '“NÃO…” irmã—“é à tua mãe”',
    '“LE CAFÉ” voilà… à “Genève” — Châ—”',
    'È “vero”—è così…',
    'Ça — là – GRÜN–BLAU',
    'ÅH… HÅ—”',
    'Þórður “Ð” Ø…Ø…Ø…',
  )

  it('an honest text is never changed', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(honest, text), { minLength: 1, maxLength: 12 }), (lines) => {
        const source = lines.filter((line) => line.trim() !== '').join('\n')
        expect(mended(source)).toBe(source)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a letter that lost a byte', () => {
  const told = (text: string): string[] =>
    passText(text, [characters]).file.messages.map(
      ({ line, column, actual, expected }) => `${line}:${column} ${actual}: ${expected?.join(' ')}`,
    )

  it('is told once, with what it may have been', () => {
    const text = 'â€œYouâ€™ll see the Ã\ufffdrbol,â€\ufffd he said; wellâ€\ufffdknown.'
    expect(told(text)).toEqual(['1:21 Ã\ufffd: Á Í Ï Ð Ý', '1:45 â€\ufffd: ‐ ”'])
  })

  it('is told below two layers, where it stands in the source', () => {
    const text = garble(garble('“You’ll see the Árbol,” he said.', 'replaced'), 'replaced')
    expect(told(text)).toEqual([`1:${text.indexOf('Ãƒï') + 1} Ãƒï¿½: Á Í Ï Ð Ý`])
  })
})
