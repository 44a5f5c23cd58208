/**
 * The dash that begins a line of speech without quotes, and the space after it, by language.
 *
 * Spanish: RAE, *Ortografía* (2010) III.3.4.8.2.2, *raya* without a space; Catalan and Galician have it so too. French:
 * *Lexique de l'Imprimerie nationale*, "tiret", a no-break space after it. Russian: Мильчин, *Справочник издателя и
 * автора*, "тире в начале абзаца". Swedish: *Svenska skrivregler*, "talstreck". Polish: Wolański, *Edycja tekstów*,
 * "pauza dialogowa". Hungarian: *A magyar helyesírás szabályai* 258, "gondolatjel". Where houses differ (Polish,
 * Swedish: — or –) it is the dash that stands within the line.
 */
import { byLanguage, primaryOf } from './by-language.js'

/** The languages whose speech has another dash than their sentences. */
const speechDashes: Readonly<Record<string, string>> = { fr: '—', it: '—', tr: '—', el: '—', mt: '—' }

/** English speech has quotes; where a dash begins a line it stands as it was typed. Chinese and Japanese have brackets. */
const withoutSpeechDash: ReadonlySet<string> = new Set(['en', 'ja', 'zh', 'yue', 'ko', 'he', 'yi'])

/**
 * What begins a line of speech in a language.
 *
 * @param dash the dash of the house
 * @param isChosen whether a person chose it: then speech has it too
 */
export function speechDashOf(language: string, dash: string, isChosen: boolean): string {
  if (dash === 'keep' || withoutSpeechDash.has(primaryOf(language))) return ''
  if (dash === 'raya' || dash === 'em') return '—'
  const own = isChosen ? undefined : byLanguage(speechDashes, language)
  return `${own ?? (dash === 'spaced-em' ? '—' : '–')} `
}
