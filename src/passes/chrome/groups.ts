/** Lines of a manuscript without a blank line between: they are furniture together, or none of them is. */
import type { Edges } from './edges.js'
import type { Item } from './items.js'

/** Lines that no blank line parts: the indexes of the first and the last. */
export interface Group {
  first: number
  last: number
}

/** All the groups of a manuscript, in order. */
export function groupsOf(items: readonly Item[]): Group[] {
  const groups: Group[] = []
  let last: Group | undefined
  items.forEach(({ isParted }, index) => {
    if (last && !isParted) last.last = index
    else {
      last = { first: index, last: index }
      groups.push(last)
    }
  })
  return groups
}

/** Whether a group stands at no edge of the manuscript. */
export function isMiddle({ first, last }: Group, { head, foot }: Edges): boolean {
  return first >= head && last < foot
}

/** Whether any line of a group may be furniture by its words. */
export function hasWords(items: readonly Item[], { first, last }: Group): boolean {
  for (let index = first; index <= last; index++) if (items[index]?.words) return true
  return false
}
