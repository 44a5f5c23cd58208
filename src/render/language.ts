/** The language of a book, as editions and the formats of dates and lists may use it. */

const rightToLeft =
  /^(?:ar|arc|ckb|dv|fa|he|khw|ks|lrc|mzn|ps|sd|syr|ug|ur|yi)(?:-|$)(?!.*Latn)|-(?:Adlm|Arab|Hebr|Nkoo|Syrc|Thaa)\b/

/** A well-formed language tag (a book has no other) in its canonical form: `en-gb` is `en-GB`. */
export function languageTag(language: string): string {
  return Intl.getCanonicalLocales(language)[0] ?? 'und'
}

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return rightToLeft.test(languageTag(language))
}
