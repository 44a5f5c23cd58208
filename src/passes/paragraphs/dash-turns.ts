/** Talk in dashes, as in French, Spanish, Polish and Russian books, of which two speeches stand in one paragraph. */
import { startsDashed } from './lines.js'

/** Where a sentence has ended and a dash before a capital follows; a hyphen is a dash only between spaces. */
const turn = /(?<=\p{Ll}[.!?…]|\p{Ll} [!?])(\s{1,2})(?:[—–―]\s?|-\s)(?=[¿¡«“"]?\p{Lu})/gu

/**
 * Languages that set nothing but talk behind a dash. Elsewhere what the teller says stands there, too, with a capital
 * behind a full stop: there only a question, a cry or a word alone is surely another speech.
 */
const onlyTalk = /^(?:en|fr)(?:-|$)/

/** The white space before each speech that follows another in a paragraph. */
export function dashTurns(text: string, language: string): { start: number; end: number }[] {
  if (!startsDashed(text)) return []
  const found = [...text.matchAll(turn)]
  return found.flatMap((match, index) => {
    const [before] = [text.slice(found[index - 1]?.index ?? 0, match.index)]
    const speech = text.slice(match.index + match[0].length, found[index + 1]?.index ?? text.length)
    // A tag between dashes: its speaker may go on behind it.
    if (/\s[—–―]\s?\p{Ll}|[—–―]\p{Ll}/u.test(before)) return []
    // `— A. B. Marsh. — The Salt Roads`: a source.
    if (!/[.!?…]["”»]?\s*$/.test(speech)) return []
    const isSpeech = onlyTalk.test(language) || /[!?]\s*$/.test(speech) || !/\S\s+\p{L}/u.test(speech)
    return isSpeech ? [{ start: match.index, end: match.index + (match[1] as string).length }] : []
  })
}
