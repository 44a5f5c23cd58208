/** The first line of a text as the title of the whole, where the headings below it tell: they are drawn in another way. */
import type { RootContent } from 'mdast'
import { blankLinesBetween } from '../../ast/places.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import type { FoundHeading } from '../sections/find-headings.js'
import { headingShape } from '../sections/heading-shapes.js'
import { byLine } from './title-lines.js'

/** The index of the last block of a heading: the row that is drawn under it. */
export function lastOf({ index, underline }: FoundHeading): number {
  return underline ?? index
}

/**
 * The first heading of all, if it is no chapter's: the only heading of the text, underlined; underlined with another
 * sign than the others; or a title right above the title of the first story, where all others stand alone.
 */
export function bookTitle(
  nodes: readonly RootContent[],
  all: readonly FoundHeading[],
): FoundHeading | undefined {
  const [first, ...others] = all
  if (first?.at !== 0 || !first.shape.titled) return undefined
  const sign = signOf(nodes, first)
  const isOwn =
    sign === undefined
      ? isAboveTitle(nodes, first, others)
      : others.every((other) => signOf(nodes, other) !== sign) &&
        (others.length === 0 || isDrawn(nodes, others))
  return isOwn ? first : undefined
}

/** The sign of the row under a heading. */
function signOf(nodes: readonly RootContent[], { underline }: FoundHeading): string | undefined {
  const row = underline === undefined ? undefined : nodes[underline]
  return row && isLine(row) ? lineText(row).charAt(0) : undefined
}

/** Whether some headings are all underlined with one sign. */
function isDrawn(nodes: readonly RootContent[], headings: readonly FoundHeading[]): boolean {
  const signs = new Set(headings.map((heading) => signOf(nodes, heading)))
  return signs.size === 1 && !signs.has(undefined)
}

/** The fewest titles of stories that stand alone, below the two at the head. */
const fewest = 2

/** Whether a title stands right below the first as below no other, and no writer's name, day or place: `The Harbour, 1912`. */
function isAboveTitle(
  nodes: readonly RootContent[],
  first: FoundHeading,
  others: readonly FoundHeading[],
): boolean {
  const alike = others.filter(({ shape }) => shape.form === first.shape.form)
  if (first.shape.kind !== 'title' || alike.length < fewest || alike.length < others.length) return false
  return isTitleBelow(nodes, first) && !alike.some((heading) => isTitleBelow(nodes, heading))
}

function isTitleBelow(nodes: readonly RootContent[], heading: FoundHeading): boolean {
  const [title, line, next] = nodes.slice(heading.index, heading.index + 3)
  if (!title || !line || !next || !isLine(line)) return false
  const text = lineText(line)
  const isApart = blankLinesBetween(title, line) > 0 && blankLinesBetween(line, next) > 0
  return isApart && /^[\p{L} '’-]{2,60}$/u.test(text) && headingShape(text)?.kind === 'title' && !byLine(text)
}
