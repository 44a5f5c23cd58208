/**
 * The quotation marks of each language, from Unicode CLDR 45 (`delimiters`: quotationStart, quotationEnd,
 * alternateQuotationStart, alternateQuotationEnd). Some 450 of its locales have the marks of English, and so has every
 * language that no row names. Where a row differs from CLDR, its reason stands beside it.
 */
import { byLanguage } from './by-language.js'

/** A pair of marks that stand around a quotation. */
export interface QuotePair {
  open: string
  close: string
}

/** The marks of a language or of a house. */
export interface QuoteMarks {
  /** What a typed `"` becomes. */
  double: QuotePair
  /** What a typed `'` becomes where it quotes. */
  single: QuotePair
  /** What a typed `"` inside another becomes, where the marks within are as wide as those outside («a “b” c»). */
  nested?: QuotePair
}

type Row = readonly [outer: string, inner: string, languages: string]

const rows: readonly Row[] = [
  ['“”', '‘’', 'en af az cy da ga lv pt tr zh'],
  ['„“', '‚‘', 'cs de dsb et hr hsb is ksh lb mk nds sk sl'],
  ['„“', '„“', 'bg lt'],
  ['„“', '‘‘', 'sr'],
  ['„“', '«»', 'ka'],
  ['„”', '‘’', 'bs'],
  ['„”', '‚’', 'ff'],
  ['„”', '«»', 'pl ro'],
  ['„”', '»«', 'hu szl'],
  ['””', '’’', 'fi he se sv yi'],
  ['”“', '’‘', 'ar ms-Arab syr ur'],
  ['«»', '“”', 'ast blo br ca el eu es-US ie it kab lij mg pt-PT pt-AO pt-MZ sc sg sq ti'],
  ['«»', '„“', 'bas be cv ky os ru sah uk'],
  ['«»', '„”', 'shi zgh'],
  ['«»', '‘’', 'dua nb nn no rw'],
  ['«»', '‹›', 'am fa fr-CH gsw mzn rm sdh'],
  ['«»', '«»', 'hy oc'],
  ['«»', '”“', 'fr-CA'],
  ['‘’', '“”', 'fur ia'],
  ['»«', '‘’', 'tg'],
  ['»«', '›‹', 'ug'],
  ['“”', '“”', 'tk'],
  ['“”', '’‘', 'uz'],
  ['「」', '『』', 'ja yue zh-Hant zh-TW zh-HK zh-MO'],
  // CLDR has « » within « » too; the Imprimerie nationale sets “ ” there, and a single mark may only be a ‹.
  ['«»', '‹›', 'fr'],
  // CLDR has “ ”; the Real Academia (Ortografía 2010) sets « » outside and “ ” within. America sets “ ” as CLDR does.
  ['«»', '“”', 'es'],
  ['“”', '‘’', 'es-419 es-MX es-AR es-CL es-CO es-PE es-VE'],
  // CLDR has the marks of Germany; the Federal Chancellery's Schreibweisen (and every Swiss house) set « ».
  ['«»', '‹›', 'de-CH de-LI'],
  // CLDR has ‘ ’ for both; the Taalunie allows either, and what was typed double stays double.
  ['“”', '‘’', 'nl'],
]

const table = Object.fromEntries(
  rows.flatMap(([outer, inner, languages]) =>
    languages.split(' ').map((language) => [language, outer + inner] as const),
  ),
)

/** The within of a language whose marks for it look like no single marks. */
const wide = new Set(['“”', '„“', '„”', '«»', '»«', '”“', '『』'])
/** French sets typed singles and typed doubles within apart. */
const nestedInFrench = '“”'

/** The marks that four characters are, in CLDR's order: outside open and close, within open and close. */
export function marksFrom([open, close, innerOpen, innerClose]: readonly string[]): QuoteMarks {
  const double = { open: open as string, close: close as string }
  const single = { open: innerOpen ?? double.open, close: innerClose ?? double.close }
  const inner = single.open + single.close
  return {
    double,
    single,
    ...(wide.has(inner) && inner !== double.open + double.close ? { nested: single } : {}),
  }
}

/** The marks of a BCP 47 language; those of English where it has none of its own. */
export function quoteMarksOf(language: string): QuoteMarks {
  const marks = marksFrom([...(byLanguage(table, language) ?? '“”‘’')])
  const [open = '', close = ''] = nestedInFrench
  const isFrench = language === 'fr' || /^fr-(?!CA|CH)/i.test(language)
  return isFrench ? { ...marks, nested: { open, close } } : marks
}
