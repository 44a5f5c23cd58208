/**
 * How the houses of each language set quotes, dashes and ellipses.
 *
 * Marks: Unicode CLDR 45, `delimiters` (quotationStart, quotationEnd, alternateQuotationStart, alternateQuotationEnd).
 * Spaces and dashes: *The Chicago Manual of Style* 6.85 (closed em dash), *New Hart's Rules* 4.11 (spaced en dash),
 * *Lexique des règles typographiques en usage à l'Imprimerie nationale* (« » with no-break spaces), Duden
 * (spaced en dash, „ “).
 */

/** A pair of marks that stand around a quotation. */
export interface QuotePair {
  open: string
  close: string
}

/** How a book sets its quotes and apostrophes. */
export interface QuoteStyle {
  /** The language's primary subtag, whose elisions are known. */
  language: string
  /** Which typed mark stands outside speech; `auto` is what the manuscript shows. */
  outside: 'auto' | 'double' | 'single'
  /** What a typed `"` becomes. */
  double: QuotePair
  /** What a typed `'` becomes where it quotes. */
  single: QuotePair
  /** What a typed `"` inside another becomes, where a language has its own marks for it (French “ ” in « »). */
  nested?: QuotePair
  apostrophe: string
  /** Whether feet and inches become primes: 6′ 2″. */
  primes: boolean
  /** The space inside the double marks («\u202Foui\u202F»); empty in most languages. */
  innerSpace: string
  /** The space between two marks that touch (“\u200A‘); empty for none. */
  nestedSpace: string
}

/** How a book sets its dashes, ellipses and the spaces where a line must not break. */
export interface DashStyle {
  /** The dash of the house: closed em, spaced en or spaced em; `keep` leaves all dashes as they are. */
  dash: 'em' | 'spaced-en' | 'spaced-em' | 'keep'
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

/** A wider thin space between nested marks, which does not break by itself. */
export const thinSpace = '\u202F'

type Row = readonly [double: string, single: string, dash: DashStyle['dash'], nested?: string]

/** CLDR's four delimiters of each language, in two pairs, and the dash of its houses. */
const rows: Readonly<Record<string, Row>> = {
  en: ['“”', '‘’', 'em'],
  'en-GB': ['“”', '‘’', 'spaced-en'],
  'en-AU': ['“”', '‘’', 'spaced-en'],
  'en-NZ': ['“”', '‘’', 'spaced-en'],
  'en-IE': ['“”', '‘’', 'spaced-en'],
  'en-ZA': ['“”', '‘’', 'spaced-en'],
  af: ['“”', '‘’', 'spaced-en'],
  bg: ['„“', '‚‘', 'spaced-en'],
  ca: ['«»', '“”', 'spaced-en', '“”'],
  cs: ['„“', '‚‘', 'spaced-en'],
  cy: ['“”', '‘’', 'spaced-en'],
  da: ['“”', '‘’', 'spaced-en'],
  de: ['„“', '‚‘', 'spaced-en'],
  'de-CH': ['«»', '‹›', 'spaced-en'],
  el: ['«»', '“”', 'spaced-en', '“”'],
  es: ['«»', '“”', 'em', '“”'],
  'es-MX': ['“”', '‘’', 'em'],
  'es-US': ['“”', '‘’', 'em'],
  et: ['„“', '‚‘', 'spaced-en'],
  eu: ['“”', '‘’', 'spaced-en'],
  fi: ['””', '’’', 'spaced-en'],
  fr: ['«»', '‹›', 'spaced-en', '“”'],
  'fr-CH': ['«»', '‹›', 'spaced-en'],
  ga: ['“”', '‘’', 'spaced-en'],
  gl: ['«»', '“”', 'spaced-en', '“”'],
  hr: ['„“', '‚‘', 'spaced-en'],
  hu: ['„”', '»«', 'spaced-en'],
  is: ['„“', '‚‘', 'spaced-en'],
  it: ['«»', '“”', 'spaced-en', '“”'],
  lt: ['„“', '‚‘', 'spaced-en'],
  lv: ['“”', '‘’', 'spaced-en'],
  nb: ['«»', '‘’', 'spaced-en'],
  nl: ['“”', '‘’', 'spaced-en'],
  nn: ['«»', '‘’', 'spaced-en'],
  no: ['«»', '‘’', 'spaced-en'],
  pl: ['„”', '«»', 'spaced-en'],
  pt: ['“”', '‘’', 'em'],
  'pt-PT': ['«»', '“”', 'spaced-em', '“”'],
  ro: ['„”', '«»', 'spaced-em', '«»'],
  ru: ['«»', '„“', 'spaced-em', '„“'],
  sk: ['„“', '‚‘', 'spaced-en'],
  sl: ['„“', '‚‘', 'spaced-en'],
  sr: ['„“', '‘’', 'spaced-en'],
  sv: ['””', '’’', 'spaced-en'],
  tr: ['“”', '‘’', 'em'],
  uk: ['«»', '„“', 'spaced-em', '„“'],
}

/** Where « » stand off from what they hold. */
const innerSpaces: Readonly<Record<string, string>> = { fr: '\u202F', 'fr-CH': '' }

/** Titles and references that a line may not part from what follows (CMOS 10.16ff; Duden). */
const titles: Readonly<Record<string, readonly string[]>> = {
  en: [
    'mr',
    'mrs',
    'ms',
    'mx',
    'messrs',
    'mme',
    'mlle',
    'dr',
    'prof',
    'rev',
    'hon',
    'st',
    'capt',
    'cpt',
    'col',
    'gen',
    'lt',
    'lieut',
    'sgt',
    'sergt',
    'cpl',
    'maj',
    'adm',
    'cmdr',
    'gov',
    'sen',
    'supt',
    'insp',
    'vol',
    'no',
    'nos',
    'pp',
    'chap',
    'fig',
  ],
  de: ['hr', 'fr', 'frl', 'dr', 'prof', 'st', 'nr', 'bd', 'kap'],
  fr: ['m', 'mm', 'mme', 'mlle', 'dr', 'me', 'mgr', 'st', 'ste'],
  es: ['sr', 'sra', 'srta', 'dr', 'dra', 'd', 'prof'],
  it: ['sig', 'dott', 'prof', 'avv', 'ing', 'don'],
  nl: ['dhr', 'mevr', 'mw', 'dr', 'prof', 'st'],
}

const pair = (marks: string): QuotePair => ({ open: marks.charAt(0), close: marks.charAt(1) })

/** The most specific entry of a table for a BCP 47 language: `de-CH`, else `de`. */
function lookUp<T>(table: Readonly<Record<string, T>>, language: string): T | undefined {
  const parts = language.replaceAll('_', '-').split('-')
  for (let length = parts.length; length > 0; length--) {
    const [first = '', ...rest] = parts.slice(0, length)
    const key = [
      first.toLowerCase(),
      ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part)),
    ].join('-')
    const found = Object.hasOwn(table, key) ? table[key] : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** The style of a book in a BCP 47 language, where `overrides` do not say otherwise; a language without a row is set as English. */
export function houseStyle(language: string, overrides: HouseOverrides = {}): HouseStyle {
  const [double, single, dash, nested] = lookUp(rows, language) ?? (rows.en as Row)
  const primary = (language.split(/[-_]/)[0] ?? '').toLowerCase()
  const innerSpace = lookUp(innerSpaces, language) ?? ''
  return {
    quotes: {
      language: primary,
      outside: 'auto',
      double: pair(double),
      single: pair(single),
      ...(nested === undefined ? {} : { nested: pair(nested) }),
      apostrophe: '’',
      primes: true,
      innerSpace,
      nestedSpace: hairSpace,
      ...overrides.quotes,
    },
    dashes: {
      dash,
      ranges: true,
      ellipsis: 'character',
      noBreakSpaces: true,
      innerSpace,
      stopSpace: innerSpace,
      keepsTwoDots: ['ru', 'uk', 'be', 'bg'].includes(primary),
      titles: lookUp(titles, language) ?? (titles.en as readonly string[]),
      ...overrides.dashes,
    },
  }
}
