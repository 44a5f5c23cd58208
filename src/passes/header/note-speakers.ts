/** How notes in a story begin, and who speaks in them: `A/N: thanks!`, `Anmerkung der Autorin: danke!` */
import type { Note } from '../../ast/nodes.js'

const open = String.raw`^[([{*_~\s]{0,4}`

const speakers: readonly [by: Note['by'], pattern: RegExp][] = [
  [
    'author',
    new RegExp(
      `${open}(?:a\\/n|author['’]?s?['’]? notes?|note from (?:the )?author|authors? notes?)\\s*\\d{0,2}[*_]{0,3}\\s*[:\\-–—]`,
      'i',
    ),
  ],
  ['author', new RegExp(`${open}(?:AN|A\\.N\\.)[*_]{0,3}\\s*[:\\-–—]`)],
  ['author', new RegExp(`${open}(?:disclaimers?|end ?notes?)[*_]{0,3}\\s*:\\s*\\S`, 'i')],
  ['translator', new RegExp(`${open}(?:t\\/n|translator['’]?s? notes?)[*_]{0,3}\\s*[:\\-–—]`, 'i')],
  ['editor', new RegExp(`${open}(?:editor['’]?s? notes?)[*_]{0,3}\\s*[:\\-–—]`, 'i')],
  // The slash alone tells: `A/N omg please review`.
  ['author', new RegExp(`${open}(?:A\\/N|a\\/n)[*_~]{0,3} \\S`)],
  // Marks around the words are as good as a colon: `**Author's note** I own nothing`.
  ['author', /^([*_~]{1,3})(?:[Aa]uthor['’]?s['’]? [Nn]otes?|AUTHOR['’]?S['’]? NOTES?)\1 ["“(]?[\p{Lu}\d]/u],
  // In other languages, where the note says whose it is.
  [
    'author',
    new RegExp(
      `${open}(?:anmerkung(?:en)? (?:der autorin|des autors|der verfasserin|des verfassers)|notes? de l['’](?:auteure?|autrice)|notas? (?:de la autora|del autor|da autora|do autor)|nota dell['’]aut(?:ore|rice)|noot van de (?:auteur|schrijver|schrijfster))[*_]{0,3}\\s?[:–—]`,
      'iu',
    ),
  ],
  ['author', new RegExp(`${open}(?:NdA|N\\.[dD]\\.A\\.?)[*_]{0,3}\\s?[:–—]`)],
  ['translator', new RegExp(`${open}(?:NdT|N\\.[dD]\\.T\\.?)[*_]{0,3}\\s?[:–—]`)],
  [
    'translator',
    new RegExp(
      `${open}(?:anmerkung(?:en)? (?:der übersetzerin|des übersetzers)|notes? (?:du traducteur|de la traductrice))[*_]{0,3}\\s?[:–—]`,
      'iu',
    ),
  ],
]

/** How all of them begin, and few other lines do. */
const beginning =
  /^[([{*_~\s]{0,4}(?:a\/n|aut|an?[*_.:\s–—-]|anmerk|not[ea]|noot|n\.?d\.?[at]\b|discl|t\/n|transl|edit|end)/i

/** Their first signs alone, which is asked of every paragraph. */
const first = /^[[({*_~\sadentADENT]/

/** Whether a line may begin a note, as its first signs tell. */
export function mayBeginNote(line: string): boolean {
  return beginning.test(line)
}

/** Whether a line stands whole between two such words with marks: `*AN* this matters later *AN*`. */
export function isBetweenMarks(line: string): boolean {
  return /^([*_~]{1,3})AN\1 .{0,2000}\S \1(?:end |\/)?AN\1$/.test(line)
}

/** Who speaks in a line that begins a note; undefined for a line of story. */
export function speakerOf(line: string): Note['by'] | undefined {
  if (!first.test(line) || !beginning.test(line)) return undefined
  return speakers.find(([, pattern]) => pattern.test(line))?.[0]
}
