import iconv from 'iconv-lite'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../src/read/decode.js'

const read = (bytes: Uint8Array) => {
  const file = new VFile({ path: 'story.txt', value: bytes })
  return {
    file,
    isText: decode(file),
    text: String(file.value),
    rules: file.messages.map((message) => message.ruleId),
  }
}
const story = 'She said “no”… it’s café time – naïve.\r\nNext line.\r'

describe('decode', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])(
    'reads %s and writes the same bytes back',
    (encoding) => {
      for (const addBOM of encoding === 'windows-1252' ? [false] : [true, false]) {
        const bytes = iconv.encode(story, encoding, { addBOM })
        const { file, isText, text } = read(bytes)
        expect(isText).toBe(true)
        expect(text).toBe(story)
        expect(encode(file, text).equals(bytes)).toBe(true)
      }
    },
  )

  it('reads Latin-1 as the windows-1252 that it nearly always is', () => {
    expect(read(Buffer.from([0x93, 0x48, 0x69, 0x94, 0x20, 0xe9])).text).toBe('“Hi” é')
  })

  it('reads a UTF-8 text with one stray byte as UTF-8, and tells where', () => {
    const bytes = Buffer.concat([Buffer.from('Ça “va” bien, \n'), Buffer.from([0x92]), Buffer.from(' café')])
    const { text, file } = read(bytes)
    expect(text).toBe('Ça “va” bien, \n’ café')
    expect(file.messages[0]).toMatchObject({ ruleId: 'invalid-encoding', line: 2, column: 1 })
  })

  it('reads Cyrillic in its legacy encoding', () => {
    const text =
      'Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива по-своему. '.repeat(5)
    expect(read(iconv.encode(text, 'windows-1251')).text).toBe(text)
  })

  it('says which encoding it took, and where the first byte stands that is not UTF-8', () => {
    const [info] = read(Buffer.from('The old\nRouge and noir of Sèvres.', 'latin1')).file.messages
    expect(info).toMatchObject({ ruleId: 'legacy-encoding', line: 2, column: 20, fatal: undefined })
    expect(info?.reason).toContain('windows-1252')
  })

  it.each([
    ['a byte that windows-1252 has no character for', [0x63, 0xe9, 0x20, 0x81]],
    ['a sequence of UTF-8', [0xe9, 0x20, 0xe9, 0x20, 0xc3, 0xa9]],
  ])('warns where a legacy text has %s', (_name, bytes) => {
    expect(read(Buffer.from(bytes)).file.messages).toMatchObject([
      { ruleId: 'legacy-encoding', fatal: false },
    ])
  })

  it.each([
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'binary-file'],
    ['noise', Buffer.from(Array.from({ length: 400 }, (_, index) => index % 9)), 'binary-file'],
    ['nothing', Buffer.from(''), 'empty-manuscript'],
    ['only white space', Buffer.from(' \n\t\r\n'), 'empty-manuscript'],
  ])('refuses %s with one message', (_name, bytes, rule) => {
    const { isText, rules } = read(bytes)
    expect(isText).toBe(false)
    expect(rules).toEqual([rule])
  })

  it('keeps a NUL in a text for the passes to judge', () => {
    expect(read(Buffer.from('A story with one \0 in it, and many other characters.')).isText).toBe(true)
  })
})
