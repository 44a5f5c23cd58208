/** Which letters a drawn cover can show: those of its one embedded font, the same on every machine. */

/** Letters of the scripts that EB Garamond lacks. */
const uncovered =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/gu

/** Pictures among the letters, which no book font has. */
const pictographs = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\u{FE0F}\u{200D}]/gu

/** The letters of a text that a drawn cover cannot show, each once. */
export function lettersWithoutFont(text: string): string[] {
  return [...new Set(text.match(uncovered))]
}

/** What a drawn cover can show of a text; empty where no letter or digit is left. */
export function withoutUndrawn(text: string): string {
  const rest = text.replace(uncovered, '').replace(pictographs, '').replace(/\s+/g, ' ').trim()
  return /[\p{L}\p{N}]/u.test(rest) || lettersWithoutFont(text).length === 0 ? rest : ''
}
