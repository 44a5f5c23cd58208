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

  const russian =
    '«Ты идёшь?» — спросила она.\n\n— Нет, — ответил он. — Я остаюсь.\n\nБыло холодно, и снег падал на крыши домов.'
  const plainRussian = russian.replace(/[«»—]/g, '-')
  it.each([
    ['windows-1251', russian],
    ['koi8-r', plainRussian],
    ['cp866', plainRussian],
    ['iso-8859-5', plainRussian],
    ['maccyrillic', russian],
    ['windows-1251', 'Автор: Анна\n\nСНЕГ\n\nОна молчала.'],
    ['windows-1253', 'Η λάμπα πάνω από το πέρασμα είχε σβήσει πάλι, και η Μαίρη ανέβηκε τα σκαλιά.'],
    [
      'shift_jis',
      '雨が降っていた。駅長は娘を見た。「もう遅い」と彼は言った。娘は笑って、灯りを持って階段を上った。',
    ],
    ['macintosh', 'Title: Old Lamp\rAuthor: Zoé\r\r“Déjà vu,” she said. “It’s naïve.”\r'],
    ['macintosh', '“The café closed,” he said – “as ever… at noon.” Mrs. Müller didn’t answer.'],
    ['windows-1250', 'Řekl jí, že ještě přijde. Růžena se dívala na světlo a nevěděla, kdo zhasl.'],
    ['windows-1250', 'Powiedział, że jeszcze przyjdzie. Światło zgasło i nikt nie wiedział, kto je zgasił.'],
    ['windows-1250', 'Azt mondta, hogy még eljön. Az őr fölment a lépcsőn, és nézte a gyűrűt.'],
    ['windows-1254', 'Işık söndü, kimse kim olduğunu bilmiyordu. Kız güldü ve aşağı indi.'],
    ['windows-1252', '« Tu viens ? » demanda-t-elle. L’été dernier, où était-il ? À côté, peut-être.'],
    ['windows-1252', '„Komm“, sagte er. „Wohin? Größer wird’s nicht.“ Über dem Fluß – Nebel.'],
    ['windows-1252', 'Søren gik ned ad trappen. Året før var han på øen, og hun så ham ikke.'],
    ['windows-1252', 'It was 20° and £5 a head, ½ off — “so,” he said, © 1998 the café.'],
  ])('knows %s by its letters, and writes it back: %s', (encoding, text) => {
    const bytes = iconv.encode(text, encoding)
    const { file, text: found, rules } = read(bytes)
    expect({ encoding: file.data.encoding, found }).toMatchObject({ found: text })
    expect(rules).toEqual(['legacy-encoding'])
    expect(encode(file, found).equals(bytes)).toBe(true)
  })

  it('warns where the letters fit no encoding', () => {
    const { file } = read(Buffer.from('a\x8ab\x9fc d\xd7e\xf7f g\xb3h\xb9i j\xbfk of some letters', 'latin1'))
    expect(file.messages).toMatchObject([{ ruleId: 'legacy-encoding', fatal: false }])
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
