/** The names by which links find the sections of a book. */
import type { Chapter, Section } from '../../ast/nodes.js'
import { isSection } from '../../ast/nodes.js'

const longest = 60

/**
 * A name made from a title: ASCII letters, digits and hyphens, beginning with a letter, so that it is good as an XML
 * id, in an address and as a file name. Letters without an ASCII form leave no trace; '' where nothing is left.
 */
export function slugOf(title: string): string {
  const slug = title
    .slice(0, longest * 4)
    .normalize('NFKD')
    .replace(/[æœ]/gi, (letter) => (letter.toLowerCase() === 'æ' ? 'ae' : 'oe'))
    .replace(/[øłđß]/gi, (letter) => ({ ø: 'o', ł: 'l', đ: 'd', ß: 'ss' })[letter.toLowerCase()] ?? '')
    .replace(/[\p{M}'’`]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '')
  return /^\d/.test(slug) ? `chapter-${slug}` : slug
}

/** Gives every section of a book an id of its own, in reading order: the second `The Storm` is `the-storm-2`. */
export function assignIds(sections: readonly Section[], titleOf: (section: Section) => string): void {
  const taken = new Map<string, number>()
  let chapters = 0
  const visit = (section: Section): void => {
    if (section.type === 'chapter') chapters++
    const base =
      slugOf(titleOf(section)) ||
      (section.type === 'matter' ? section.kind.toLowerCase() : `chapter-${chapters}`)
    let id = base
    for (let count = taken.get(base) ?? 1; taken.has(id); ) id = `${base}-${++count}`
    taken.set(base, (taken.get(base) ?? 0) + 1)
    if (id !== base) taken.set(id, 1)
    section.id = id
    for (const child of section.children) if (isSection(child)) visit(child as Chapter)
  }
  for (const section of sections) visit(section)
}
