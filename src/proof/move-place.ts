/** Moves places past a change of their manuscript. Server and window do it alike, so that both mean the same words. */
import type { Stretch } from './shape.js'

/**
 * Moves one place.
 *
 * A change over its edge leaves it no place: it is set to -1, which no request is answered for, until the book is read anew.
 *
 * @returns whether the change is inside of the place
 */
export function movePlace(
  place: Stretch,
  { from, to, length, isLines }: { from: number; to: number; length: number; isLines?: boolean },
): boolean {
  if (place.from < 0 || place.to < from) return false
  const shift = length - (to - from)
  // Lines that were put in right above are no part of what they stand above.
  const isAbove = isLines === true && from === to && from === place.from
  const isInside = place.from <= from && to <= place.to && !isAbove
  if (isInside) place.to += shift
  else if (place.from >= to) {
    place.from += shift
    place.to += shift
  } else if (place.to > from) place.from = place.to = -1
  return isInside
}
