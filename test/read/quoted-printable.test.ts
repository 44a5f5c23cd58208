/** The transfer encoding of mail: decoded where the whole file is in it. */
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { plainText } from '../../src/ast/text.js'
import { decode } from '../../src/read/decode.js'
import { readText } from '../../src/read/text.js'

/** The lines of a text as the reader gives them. */
function read(text: string): { file: VFile; lines: string[] } {
  const file = new VFile({ path: 'story.txt', value: text })
  decode(file)
  return { file, lines: readText(file).children.map((line) => plainText(line)) }
}

/** Encodes a text as a mail program does (RFC 2045, 6.7): no line is longer than 76 columns. */
function encoded(text: string, charset: string, lineEnd = '\n'): string {
  const lines = text.split('\n').map((line) => {
    const bytes = iconv.encode(line, charset)
    const signs = [...bytes].map((byte, index) => {
      const isPlain = byte > 0x20 ? byte < 0x7f && byte !== 0x3d : index < bytes.length - 1
      return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    const cut = ['']
    for (const sign of signs) {
      if ((cut.at(-1) ?? '').length + sign.length > 75) cut.push('')
      cut[cut.length - 1] += sign
    }
    return cut.join(`=${lineEnd}`)
  })
  return lines.join(lineEnd)
}

const story = `“Well,” he said, “there it is — the café’s lamp,” and he went on until the two of them were out of sight.
She didn’t look up. E = mc², she thought.

“It’s cold…” The road was long and the night was longer, and nobody in the village had oil for the lamp.`
const lines = story.split('\n').filter(Boolean)

describe('quoted-printable', () => {
  it.each([
    ['windows-1252', '\n'],
    ['utf-8', '\n'],
    ['windows-1252', '\r\n'],
    ['utf-8', '\r\n'],
  ])('in %s is decoded, and its cut lines are whole: %j', (charset, lineEnd) => {
    const { file, lines: found } = read(encoded(story, charset, lineEnd))
    expect(found).toEqual(lines)
    expect(file.messages.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual(['legacy-encoding 1'])
  })

  it('is decoded as its letters suggest', () => {
    const russian = '- Где ты? - спросила она, и никто ей не ответил. Ветер гнал снег по пустой улице.'
    expect(read(encoded(`${russian}\n${russian}`, 'koi8-r')).lines).toEqual([russian, russian])
  })

  it('makes each change an edit with its place', () => {
    const source = encoded(story, 'windows-1252')
    const { file } = read(source)
    for (const { place, from, pass } of recordOf(file).edits) {
      expect(pass).toBe('read')
      expect(source.slice(place.start.offset, place.end.offset)).toBe(from)
    }
    expect(recordOf(file).edits[0]).toMatchObject({ from: '=93', to: '“' })
  })

  it('keeps the blank lines between, encoded spaces in them or not', () => {
    const { lines: found, file } = read(`${encoded(story, 'utf-8')}\n=20\n=20\nThe end.=20\n`)
    expect(found).toEqual([...lines, 'The end.'])
    expect(recordOf(file).edits.filter(({ from }) => from === '=20')).toHaveLength(3)
  })

  it('may begin a line with a dot, a dash or From', () => {
    const source = encoded(story, 'utf-8')
    expect(read(`${source}\n=46rom here\n=2E. and on\n=2D- and off`).lines.slice(-3)).toEqual([
      'From here',
      '.. and on',
      '-- and off',
    ])
  })

  it.each([
    [
      'spaces at line ends',
      '"Well," he said, "there it is."=20\n=20\nShe did not look up, and the=20\nroad was long.',
    ],
    ['spaces and apostrophes', 'It was hers.=20\nShe didn=92t look up.\n=20\n"You=92re late," he said.=20'],
    ['spaces at the ends of talk', '"No."=20\n=20\n"Yes."=20\n=20\n"Then go!"=20'],
    [
      'spaces within sentences, and a name alone',
      'She did not look up from the page, and the=20\nroad was as long as any road that he had=20\never walked on, or would again, and that=20\nwas all.\n=20\nMara=20',
    ],
    ['one apostrophe', 'She didn=92t look up, and the road was long.'],
    [
      'one byte that a header speaks of',
      'Content-Type: text/plain; charset="iso-8859-1"\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=E9 was shut, and 2 + 2 was 4.',
    ],
  ])('is decoded where a list joined its lines: %s', (_, text) => {
    const { lines: found, file } = read(text)
    expect(found.filter((line) => !line.startsWith('Content')).join('\n')).not.toContain('=')
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['legacy-encoding'])
  })

  it.each([
    'Ten and ten, he wrote: 10+10=20\nand five and fifteen: 5+15=20\nand so on: 7+13=20\n',
    'The box hung in the air.\nspeed=20\ntemper=20\nluck=20\nhope=20\nHe shut it.',
    'The box hung in the air.\nspeed=95\ntemper=97\nluck=20\nhope=92\ngrit=85\nHe shut it.',
    'The box hung in the air.\nHis speed=20\nHis temper=20\nHis own luck=20\nHe shut it.',
    'The board said:\na+b=20\nc+d=20\nx=20\ny=20\n"And z?" said Tam.',
    'See http://example.org/?id=92s&page=20 and http://example.org/?who=92t.',
    'The total was=20\nand nobody knew of what.',
    'The code was =92 that year, and nobody knew why.',
    'See http://example.org/?a=92&b=93&c=94&d=E9&e=20 and http://example.org/?id=abc&x=y&z=w&u=v.',
    'Let x=20 and y=45 and z=92, so that a=93 and b=94.',
    'A Title\n=======\n\nThe story begins.\n=\nAnd goes on.\n=====',
    `${'A line that somebody has ended so, sixty columns wide or more, ='}\nand another.`,
    '<font color=FF0000 size=3>Red</font> <font color=EE0000 size=4>Red</font> <a href=D0.html>',
  ])('is nothing that somebody wrote: %s', (text) =>
    expect(read(text).lines).toEqual(text.split('\n').filter((line) => line !== '')),
  )

  it('comes back for any text of a mail', () => {
    const word = fc.constantFrom('the', 'lamp', 'café', '“no”', 'don’t', '—', 'x=1', 'Straße', '…', 'evening')
    const line = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('utf-8', 'windows-1252'),
        (made, charset) => {
          const all = [...lines, ...made]
          expect(read(encoded(all.join('\n\n'), charset)).lines).toEqual(all)
        },
      ),
      { numRuns: 200 },
    )
  })
})
