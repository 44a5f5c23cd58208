/** The writer's name alone above the title, as the covers of books have it: `Ada Wren`, then `THE CLOCK`. */
import { headingShape, isTitleCased } from '../sections/heading-shapes.js'
import type { HeadEntry, Outlook } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { isFullName } from './pen-names.js'
import { isTitleLike, splitTitle } from './title-lines.js'

/**
 * Name and title, each apart, the title alone in capitals: nothing else tells `Jane Gray` above `The Clock` from the name
 * of a book or a show above its chapter. Empty where the story speaks of somebody of that name.
 */
export function writerAboveTitle(lines: readonly HeadLine[], at: number, outlook: Outlook): HeadEntry[] {
  const [name, title, below] = lines.slice(at, at + 3)
  if (!name || !title || !below || title.isRule || title.gap === 0 || below.gap === 0) return []
  if (!isFullName(name.text) || isFullName(title.text) || outlook.hasHeadings) return []
  const isTitle = headingShape(title.text)?.kind === 'caps' && headingShape(name.text)?.kind !== 'caps'
  // `Jane Eyre` stands over `An Autobiography`, too.
  const isSecond = /^(?:an? |the (?:story|tale|life|history|adventures) of )/i.test(title.text)
  if (!isTitle || isSecond) return []
  if (!isTitleLike(title.text) || !isTitleCased(title.text) || title.text.split(' ').length < 2) return []
  if (outlook.tellsOf(name)) return []
  return [
    { pieces: [{ field: 'author', value: name.text }], first: at, last: at },
    { pieces: splitTitle(title.text), first: at + 1, last: at + 1 },
  ]
}
