import type { Element } from 'hast'

/**
 * A section whose highest heading has a level, each lower kind the next one, so that none is passed over; 6 is the lowest
 * there is.
 */
export function withLevel(section: Element, level: number): Element {
  const levels = [...new Set(levelsIn(section))].sort((a, b) => a - b)
  const shifted = (element: Element): Element => {
    const own = levelOf(element)
    const children = element.children.map((child) => (child.type === 'element' ? shifted(child) : child))
    return {
      ...element,
      children,
      ...(own ? { tagName: `h${Math.min(6, levels.indexOf(own) + level)}` } : {}),
    }
  }
  return levels.length > 0 ? shifted(section) : section
}

function levelOf({ tagName }: Element): number {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : 0
}

function levelsIn(element: Element): number[] {
  const own = levelOf(element)
  return [
    ...(own ? [own] : []),
    ...element.children.flatMap((child) => (child.type === 'element' ? levelsIn(child) : [])),
  ]
}
