/** What kind of sign a character is to a reader. */

/** The kinds; hyphens are dashes that may also join words. */
export const signs = {
  space: 1,
  letter: 2,
  dot: 3,
  hyphen: 4,
  dash: 5,
  double: 6,
  single: 7,
  other: 8,
} as const

/** One of the {@link signs}. */
export type Sign = (typeof signs)[keyof typeof signs]

const special: readonly (readonly [Sign, string])[] = [
  [signs.dot, '.…'],
  [signs.hyphen, '-‐‑'],
  [signs.dash, '‒–—―−'],
  [signs.double, '"“”„‟″«»＂〝〞'],
  [signs.single, "'‘’‚‛′`´ʼ＇‹›"],
]

/** The kind of every character met so far; 0 for one that was not. */
const known = new Uint8Array(0x10000)
for (const [kind, characters] of special)
  for (const character of characters) known[character.charCodeAt(0)] = kind

/** Letters, digits, marks, and what nobody sees within a word: soft hyphens, joiners. */
const letter = /^[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u

/** The kind of the character at an index; past the end, a space. */
export function classOf(text: string, at: number): Sign {
  if (at >= text.length) return signs.space
  const code = text.charCodeAt(at)
  const kind = known[code]
  if (kind) return kind as Sign
  if (code >= 0xd800 && code < 0xe000) return letter.test(text.slice(at, at + 2)) ? signs.letter : signs.other
  const character = text[at] as string
  const found = letter.test(character) ? signs.letter : /\s/.test(character) ? signs.space : signs.other
  known[code] = found
  return found
}

/** Whether a sign may be a dash. */
export function isDash(kind: Sign): boolean {
  return kind === signs.hyphen || kind === signs.dash
}
