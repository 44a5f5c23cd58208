import { type Chapter, isPart } from '../../ast/nodes.js'
import { plainText } from '../../ast/text.js'

/** What a chapter is by its heading: novels set `Part II` and `Book I` on the same level as their chapters. */
export type Rank = 'book' | 'part' | 'chapter'

/** The rank of a section, by the first word of its heading. */
export function rankOf(chapter: Chapter): Rank {
  const heading = chapter.children.find((child) => child.type === 'heading')
  const title = heading ? plainText(heading) : ''
  if (/^(?:book|volume|vol)\b/i.test(title)) return 'book'
  return /^(?:part|act)\b/i.test(title) || isPart(chapter) ? 'part' : 'chapter'
}
