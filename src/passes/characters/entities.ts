/** HTML entities that a copy left in the text, once or twice escaped: `&quot;`, `&#8217;`, `&amp;nbsp;`. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { LeafEdit } from '../../ast/leaf.js'
import { editsOf } from './mend.js'
import { fromWindows1252 } from './windows-1252.js'

const entity = /&(?:amp;){0,4}(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));/g

/** Decodes entities; an unknown name stays as it stands. */
export const mendEntities = (value: string): LeafEdit[] => {
  if (!value.includes('&')) return []
  return editsOf(
    value,
    entity,
    ([, decimal, hex, name]) => {
      if (name !== undefined) return decodeNamedCharacterReference(name) || undefined
      return characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
    },
    0.97,
  )
}

/** A character by its number, as browsers read it: 128 to 159 are windows-1252. */
function characterOf(code: number): string | undefined {
  if (code >= 0x80 && code <= 0x9f) return fromWindows1252(code)
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  if (code === 9 || code === 10 || code === 13) return ' '
  return isCharacter ? String.fromCodePoint(code) : undefined
}
