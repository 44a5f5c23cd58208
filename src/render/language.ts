/** The language of a book, as editions and the formats of dates and lists may use it. */

const rightToLeft =
  /^(?:ar|arc|ckb|dv|fa|he|khw|ks|lrc|mzn|ps|sd|syr|ug|ur|yi)(?:-|$)(?!.*Latn)|-(?:Adlm|Arab|Hebr|Nkoo|Syrc|Thaa)\b/

/** A language tag in its canonical form (`en-GB`); of one that is none, what it begins with. */
export function languageTag(language: string): string {
  for (const tag of [language, language.split('-')[0] ?? '']) {
    try {
      const [canonical] = Intl.getCanonicalLocales(tag)
      if (canonical) return canonical
    } catch {
      // Not well-formed: the next best.
    }
  }
  return 'und'
}

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return rightToLeft.test(languageTag(language))
}
