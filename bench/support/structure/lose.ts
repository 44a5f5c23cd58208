/** How copies lose characters, style by style. */
import iconv from 'iconv-lite'
import { straight } from './degrade.js'
import type { LossHabit } from './habits.js'
import type { Random } from './random.js'

/** A text of clean typography as such a copy has it. */
export function lose(text: string, habit: LossHabit, random: Random): string {
  switch (habit) {
    case 'every curly mark to ?':
      return text.replace(/[“”‘’—…]/g, '?')
    case 'apostrophes to ?':
      return straight(text.replace(/(?<=\p{L})’(?=\p{L})/gu, '?'))
    case 'every curly mark to \ufffd':
      return text.replace(/[“”‘’—…]/g, '\ufffd')
    case 'mojibake':
      return misread(text)
    case 'mojibake twice':
      return misread(misread(text))
    case 'mojibake that lost its last byte':
      return misread(text).replaceAll('\u009d', '')
    case 'escaped quotes':
      return straight(text).replace(/["']/g, '\\$&')
    case 'entities':
      return text.replace(/[^\0-\x7f]/gu, (sign) => entity(sign, random)).replace(/&(?![a-z#])/g, '&amp;')
    case 'soft hyphens':
      return text.replace(/(?<=\p{L}{3})(?=\p{L}{3})/gu, () => (random.chance(0.1) ? '\u00ad' : ''))
  }
}

/** UTF-8 read as windows-1252, the bytes that have no character there as control characters. */
function misread(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)
        ? String.fromCharCode(byte)
        : iconv.decode(Buffer.from([byte]), 'windows-1252'),
    )
    .join('')
}

const names: Readonly<Record<string, string>> = {
  '“': 'ldquo',
  '”': 'rdquo',
  '‘': 'lsquo',
  '’': 'rsquo',
  '—': 'mdash',
  '…': 'hellip',
  é: 'eacute',
}

function entity(sign: string, random: Random): string {
  const name = names[sign]
  if (name && random.chance(0.7)) return `&${name};`
  const code = sign.codePointAt(0) ?? 0
  return random.chance(0.5) ? `&#${code};` : `&#x${code.toString(16).toUpperCase()};`
}
