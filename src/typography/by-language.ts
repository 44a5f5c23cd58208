/** Tables by language. */

/** A part of a language tag as it is written: `DE` for a country, `Hant` for a script. */
const written = (part: string): string =>
  part.length === 2
    ? part.toUpperCase()
    : part.length === 4
      ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()
      : part

/** The most specific entry of a table for a BCP 47 language: `de-CH`, else `de`. */
export function byLanguage<T>(table: Readonly<Record<string, T>>, language: string): T | undefined {
  const parts = language.replaceAll('_', '-').split('-')
  for (let length = parts.length; length > 0; length--) {
    const [first = '', ...rest] = parts.slice(0, length)
    const key = [first.toLowerCase(), ...rest.map(written)].join('-')
    const found = Object.hasOwn(table, key) ? table[key] : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** The primary subtag of a language: `de` of `de-CH`. */
export function primaryOf(language: string): string {
  return (language.split(/[-_]/)[0] ?? '').toLowerCase()
}
