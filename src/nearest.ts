import { closest, distance } from 'fastest-levenshtein'

/** The word of a list that was probably meant by a misspelt one; undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const lower = word.toLowerCase()
  const near =
    known.find((name) => lower.length > 2 && name.toLowerCase().startsWith(lower)) ??
    closest(lower, known as string[])
  const isNear =
    near.toLowerCase().startsWith(lower) ||
    distance(lower, near.toLowerCase()) <= Math.max(2, Math.floor(near.length / 3))
  return isNear ? near : undefined
}
