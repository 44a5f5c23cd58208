/**
 * How the houses of each language set quotes, dashes and ellipses.
 *
 * Marks: `quote-marks.ts`.
 * Spaces and dashes: *The Chicago Manual of Style*, 17th edition, 6.85 (closed em dash), *New Hart's Rules* 4.11 (spaced en dash),
 * *Lexique des règles typographiques en usage à l'Imprimerie nationale* (« » with no-break spaces), Duden
 * (spaced en dash, „ “), Real Academia Española, *Ortografía* (2010) III.3.4.8 (the *raya*).
 */
import { byLanguage, primaryOf } from './by-language.js'
import { type QuoteMarks, quoteMarksOf } from './quote-marks.js'
import { speechDashOf } from './speech-dashes.js'
import { titlesOf } from './titles.js'

/** How a book sets its quotes and apostrophes. */
export interface QuoteStyle extends QuoteMarks {
  /** The language's primary subtag, whose elisions are known. */
  language: string
  /** Which typed mark stands outside speech; `auto` is what the manuscript shows. */
  outside: 'auto' | 'double' | 'single'
  /** The sign of lost letters; in Hebrew the geresh, which stands where other languages have an apostrophe. */
  apostrophe: string
  /** What a typed `"` becomes between two letters, in a language that writes acronyms so: צה״ל. */
  gershayim?: string
  /** Whether feet and inches become primes: 6′ 2″. */
  primes: boolean
  /** The space inside the double marks («\u202Foui\u202F»); empty in most languages. */
  innerSpace: string
  /** The space between two marks that touch (“\u200A‘); empty for none. */
  nestedSpace: string
}

/** How a book sets its dashes, ellipses and the spaces where a line must not break. */
export interface DashStyle {
  /**
   * The dash of the house: closed em, spaced en or spaced em; `raya` has its space outside, as a bracket does; `keep`
   * leaves all dashes as they are.
   */
  dash: 'em' | 'spaced-en' | 'spaced-em' | 'raya' | 'keep'
  /** Whether a person chose the dash: then a manuscript that has another throughout does not keep it. */
  isChosen: boolean
  /** What begins a line of speech without quotes, with its space; empty where the language has no such lines. */
  speechDash: string
  /** Whether a hyphen between two numbers that is a range becomes an en dash. */
  ranges: boolean
  /** `…`, three dots with no-break spaces, or as found. */
  ellipsis: 'character' | 'dots' | 'keep'
  /** Whether `Mr.` and the like hold on to the name after them, and a spaced dash to the word before it. */
  noBreakSpaces: boolean
  /** The space inside « », as in {@link QuoteStyle}. */
  innerSpace: string
  /** The space before `; ! ?` (and, as wide as a word space, `:`), where a language has one. */
  stopSpace: string
  /** Whether two dots after `!` or `?` are an ellipsis in full: `?..` in Russian. */
  keepsTwoDots: boolean
  /** Lower-case abbreviations, without their full stop, that a name or a number follows. */
  titles: readonly string[]
}

/** Everything a house has decided about the marks of its books. */
export interface HouseStyle {
  quotes: QuoteStyle
  dashes: DashStyle
}

/** What a book's settings say otherwise than its language. */
export interface HouseOverrides {
  quotes?: Partial<QuoteStyle>
  dashes?: Partial<DashStyle>
}

/**
 * The space between nested marks: U+200A, as Standard Ebooks sets it. Reading systems have it in their fonts more often
 * than U+202F, and no line breaks there: UAX 14 forbids a break before a closing quote and after an opening one.
 */
export const hairSpace = '\u200A'

/** Geresh and gershayim: of letters that sound foreign and what is cut short, and within acronyms. */
const hebrew = { apostrophe: '\u05F3', gershayim: '\u05F4' }

/** A wider thin space between nested marks, which does not break by itself. */
export const thinSpace = '\u202F'

/** The dash of each language's houses, where it is no spaced en dash. */
const houseDashes: Readonly<Record<string, DashStyle['dash']>> = {
  en: 'em',
  'en-GB': 'spaced-en',
  'en-AU': 'spaced-en',
  'en-NZ': 'spaced-en',
  'en-IE': 'spaced-en',
  'en-ZA': 'spaced-en',
  ca: 'raya',
  es: 'raya',
  gl: 'raya',
  ja: 'keep',
  pt: 'spaced-em',
  be: 'spaced-em',
  ro: 'spaced-em',
  ru: 'spaced-em',
  tr: 'em',
  uk: 'spaced-em',
  yue: 'keep',
  zh: 'keep',
}

/** Where « » stand off from what they hold. */
const innerSpaces: Readonly<Record<string, string>> = { fr: '\u202F', 'fr-CH': '' }

/** The style of a book in a BCP 47 language, where `overrides` do not say otherwise; a language without a row is set as English. */
export function houseStyle(language: string, overrides: HouseOverrides = {}): HouseStyle {
  const primary = primaryOf(language)
  const innerSpace = byLanguage(innerSpaces, language) ?? ''
  const dash = byLanguage(houseDashes, language) ?? 'spaced-en'
  return {
    quotes: {
      language: primary,
      outside: 'auto',
      ...quoteMarksOf(language),
      ...(primary === 'he' || primary === 'yi' ? hebrew : { apostrophe: '’' }),
      primes: true,
      innerSpace,
      nestedSpace: hairSpace,
      ...overrides.quotes,
    },
    dashes: {
      dash,
      isChosen: overrides.dashes?.dash !== undefined,
      speechDash: speechDashOf(
        language,
        overrides.dashes?.dash ?? dash,
        overrides.dashes?.dash !== undefined,
      ),
      ranges: true,
      ellipsis: 'character',
      noBreakSpaces: true,
      innerSpace,
      stopSpace: innerSpace,
      keepsTwoDots: ['ru', 'uk', 'be', 'bg'].includes(primary),
      titles: titlesOf(language),
      ...overrides.dashes,
    },
  }
}
