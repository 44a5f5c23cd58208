/** Titles and references that a line may not part from what follows (CMOS 10.16ff; Duden; *Lexique de l'Imprimerie nationale*). */
import { byLanguage } from './by-language.js'

const listed = (words: string): readonly string[] => words.split(' ')

const english = listed(
  'mr mrs ms mx messrs mme mlle dr prof rev hon st capt cpt col gen lt lieut sgt sergt cpl maj adm cmdr gov sen supt insp vol no nos p pp chap fig',
)

/** By language, in lower case, without their full stop. */
const titles: Readonly<Record<string, readonly string[]>> = {
  en: english,
  de: listed('hr fr frl dr prof st nr bd kap s abb'),
  fr: listed('m mm mme mlle dr me mgr st ste p pp vol chap fig'),
  es: listed('sr sra srta dr dra d prof p pp vol fig'),
  it: listed('sig dott prof avv ing don p pp vol fig'),
  nl: listed('dhr mevr mw dr prof st p pp nr'),
}

/** The titles and references of a language; one without a row has those of English. */
export function titlesOf(language: string): readonly string[] {
  return byLanguage(titles, language) ?? english
}
