/**
 * How many of some things stand before a point, where all that stand before it come first: the index of the first
 * that does not. Binary search.
 *
 * @param count how many things there are
 * @param isBefore whether the one of an index stands before the point
 */
export function partitionPoint(count: number, isBefore: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
