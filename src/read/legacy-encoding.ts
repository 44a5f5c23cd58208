/**
 * Which of the encodings before Unicode a text is in, told by its letters: read in the right one they are those of a
 * language, in their places; in a wrong one they are another script's, or capitals and signs in the middle of words.
 */
import { createRequire } from 'node:module'
import iconv from 'iconv-lite'

/** How a text that is not Unicode is read. */
export interface LegacyEncoding {
  /** By the name that iconv-lite knows. */
  name: string
  /** Whether the letters fit it no better than chance. */
  isDoubtful: boolean
}

/** Above this share of bytes beyond ASCII, and not of a few only, the script is not Latin. */
const otherScript = { share: 0.25, least: 10 }

/** The legacy encoding of a text; windows-1252 where nothing speaks for another. */
export function legacyEncoding(bytes: Buffer): LegacyEncoding {
  const high = bytes.reduce((count, byte) => count + Number(byte >= 0x80), 0)
  const isLatin = high < bytes.length * otherScript.share || high < otherScript.least
  return isLatin ? latinEncoding(bytes, high) : scriptEncoding(bytes)
}

/** The accented letters of languages, in lower case, by the encoding in which each is written. */
const latin: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': [
    'éèêëïöüçñàâîôæœäåøí',
    'àâçéèêëîïôûùüÿœæ',
    'äöüßé',
    'áéíóúüñïç',
    'ãõáéíóúâêôàçü',
    'àèéìòùíóúî',
    'æøåéäö',
    'åäöéàü',
    'éëïöüáíóúèêà',
    'áéíóúýðþæö',
    'äöåõüšž',
  ],
  'windows-1250': ['ąćęłńóśźż', 'áčďéěíňóřšťúůýžľĺŕäô', 'áéíóöőúüű', 'čćđšž', 'ăâîşţ'],
  'windows-1254': ['çğıöşüâîûİ'],
}

const macintosh = 'macintosh'

/** The fewest letters beyond ASCII from which another encoding than windows-1252 is told, and by how much it must be better. */
const least = { letters: 4, share: 0.9, ahead: 0.2 }

function latinEncoding(bytes: Buffer, high: number): LegacyEncoding {
  const name = 'windows-1252'
  const usual = high < least.letters ? 1 : shareIn(bytes, name, 1 - least.ahead)
  // Nothing can be so much better: nearly every text ends here.
  if (usual >= 1 - least.ahead) return { name, isDoubtful: false }
  const others = [...Object.keys(latin), macintosh].map((other) => ({
    name: other,
    share: shareIn(bytes, other, 1),
  }))
  const best = others.reduce((one, other) => (other.share > one.share ? other : one))
  const isBetter = best.share >= least.share && best.share >= usual + least.ahead
  return isBetter ? { name: best.name, isDoubtful: false } : { name, isDoubtful: usual < 0.5 }
}

/** How well a text read in an encoding fits the best of the languages written in it, 1 at most; no better is looked for than `enough`. */
function shareIn(bytes: Buffer, name: string, enough: number): number {
  const text = iconv.decode(bytes, name)
  let best = 0
  for (const alphabet of latin[name] ?? latin['windows-1252'] ?? []) {
    best = Math.max(best, shareOf(text, alphabet))
    if (best >= enough) break
  }
  return best
}

/** The share of a text's characters beyond ASCII that an author of a language with these letters wrote in these places. */
function shareOf(text: string, alphabet: string): number {
  let right = 0
  let all = 0
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) < 0x80) continue
    all++
    if (isInPlace(text.charAt(index - 1), text.charAt(index), text.charAt(index + 1), alphabet)) right++
  }
  return all === 0 ? 1 : right / all
}

function isInPlace(before: string, char: string, after: string, alphabet: string): boolean {
  if (/\p{L}/u.test(char)) {
    if (!alphabet.includes(char) && !alphabet.includes(char.toLowerCase())) return false
    return !(/\p{Lu}/u.test(char) && /\p{Ll}/u.test(before))
  }
  const isWithin = /\p{L}/u.test(before) && /\p{L}/u.test(after)
  if (/[’–—…\u00a0\u00ad]/.test(char)) return true
  if (/[“‘„«¡¿]/.test(char)) return !/[\p{L}\p{N}]/u.test(before)
  if (/[”»]/.test(char)) return !isWithin
  return !isWithin && !/[\ufffd\p{Cc}]/u.test(char)
}

/** Scripts with several legacy encodings: their letters, the commonest first. */
const scripts: readonly { encodings: readonly string[]; letters: string }[] = [
  {
    encodings: ['windows-1251', 'koi8-r', 'koi8-u', 'cp866', 'iso-8859-5', 'maccyrillic'],
    letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ',
  },
  { encodings: ['windows-1253'], letters: 'αοιετσνηυρπκμλςωδγχθφβξζψάέήίόύώ' },
]

/** How many of a script's letters are common ones, and what a text that is in it reaches on average at least. */
const common = { letters: 14, least: 0.6 }

function scriptEncoding(bytes: Buffer): LegacyEncoding {
  const scored = scripts.flatMap(({ encodings, letters }) =>
    encodings.map((name) => ({ name, score: fitness(iconv.decode(bytes, name), letters) })),
  )
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  if (best.score >= common.least) return { name: best.name, isDoubtful: false }
  // Loaded for the few texts that need it: forty modules.
  const { detect }: typeof import('jschardet') = createRequire(import.meta.url)('jschardet')
  const { encoding, confidence } = detect(bytes)
  const name = encoding?.toLowerCase() ?? ''
  return confidence > 0.2 && iconv.encodingExists(name)
    ? { name, isDoubtful: false }
    : { name: 'windows-1252', isDoubtful: true }
}

/** How well the characters beyond ASCII fit a script, 1 at most: its common letters do, capitals behind small ones do not. */
function fitness(text: string, letters: string): number {
  let sum = 0
  let all = 0
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index)
    if (char < '\u0080') continue
    all++
    const small = char.toLowerCase()
    const rank = letters.indexOf(small)
    if (rank < 0) sum += /[«»“”„‘’–—…№\u00a0]/.test(char) ? 0.5 : -2
    else if (char !== small) sum += /\p{Ll}/u.test(text.charAt(index - 1)) ? -2 : 0.5
    else sum += rank < common.letters ? 1 : 0.3
  }
  return all === 0 ? 0 : sum / all
}
