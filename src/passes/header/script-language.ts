/** Languages that their script tells. */

/** Scripts in which one language is written, or nearly all that is. */
const ofScripts: readonly [language: string, letters: RegExp][] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['ar', /\p{sc=Arabic}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['hy', /\p{sc=Armenian}/gu],
  ['ka', /\p{sc=Georgian}/gu],
]

/** How much of a text must be in a script, and how many letters, that a few names or a quotation prove nothing. */
const least = { share: 0.6, letters: 10 }

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/** The language of a text in such a script, BCP 47; undefined in any other. */
export function languageOfScript(text: string): string | undefined {
  if (!/[\u0370-\u03ff\u0530-\u06ff\u0e00-\u0e7f\u10a0-\u10ff]|[\u3040-\ud7a3]/.test(text)) return undefined
  const all = count(text, /\p{L}/gu)
  const [language] =
    ofScripts.find(([, letters]) => {
      const own = count(text, letters)
      return own >= least.letters && own >= all * least.share
    }) ?? []
  // Japanese has its own letters between those of China; Persian and Urdu some that Arabic lacks.
  if (language === 'ja') return count(text, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu) > all * 0.05 ? 'ja' : 'zh'
  if (language !== 'ar') return language
  if (count(text, /[ٹڈڑےں]/g) > all * 0.01) return 'ur'
  return count(text, /[پچژگ]/g) > all * 0.01 ? 'fa' : 'ar'
}

/** The language of a text in Cyrillic too short for its words to tell; Russian where no letter is another's. */
export function languageOfLetters(text: string): string | undefined {
  if (!/[\u0400-\u04ff]/.test(text)) return undefined
  const own = count(text, /\p{sc=Cyrillic}/gu)
  if (own < least.letters || own < count(text, /\p{L}/gu) * least.share) return undefined
  const has = (letters: RegExp): boolean => letters.test(text)
  if (has(/[ыэё]/i)) return has(/ў/i) ? 'be' : 'ru'
  if (has(/[їєґ]/i)) return 'uk'
  if (has(/[ђћ]/i)) return 'sr'
  return has(/[ѓќѕ]/i) ? 'mk' : 'ru'
}
