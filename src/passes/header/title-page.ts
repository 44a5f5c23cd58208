/** The title page of a story without any label: a title, and below it what says that it is one. */
import { isDateLine } from '../blocks/dates.js'
import { headingShape, isTitleCased } from '../sections/heading-shapes.js'
import { isDedication } from './front-lines.js'
import { type HeadEntry, most, type Outlook, range } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { parseLabel } from './parse-label.js'
import { isFullName } from './pen-names.js'
import { isCreditedPart, isLabelBesideOther, mayBeTitle, readPlain } from './plain-lines.js'
import { isSecondTitle, secondTitle } from './second-title.js'
import { isSmallTitle } from './small-title.js'
import { isSubjectLine, subjectPieces } from './subject.js'
import { byLine, isCredit, isTitleLike, splitTitle, titleBy } from './title-lines.js'
import { writerAboveTitle } from './writer-above-title.js'

/** A title without any label: something beside it must say that it is one. */
export function readTitlePage(lines: readonly HeadLine[], outlook: Outlook): HeadEntry[] {
  const at = lines.findIndex(({ isRule }) => !isRule)
  const line = lines[at]
  if (!line) return []
  const rules = range(0, at - 1).map(
    (index): HeadEntry => ({ pieces: [], first: index, last: index, isRule: true }),
  )
  if (isSubjectLine(line.text))
    return [
      ...rules,
      { pieces: [{ field: 'subject', value: line.text }, ...subjectPieces(line.text)], first: at, last: at },
      ...rest(lines, at, outlook),
    ]
  if (isLabelBesideOther(line, lines[at + 1])) return []
  const named = writerAboveTitle(lines, at, outlook)
  const [, below] = named
  if (below) return [...rules, ...named, ...rest(lines, below.last, outlook, below)]
  const credited = titleBy(line.text)
  const isSmall = isSmallTitle(line, lines[at + 1], lines[at + 2])
  if (!credited && !isTitleLike(line.text) && !isSmall) return []
  if (!mayBeTitle(line, outlook) || isDedication(line.text)) return []
  // The first of several dates heads an entry or a letter.
  if (isDateLine(line.text) && outlook.hasMoreDates(line)) return []
  const shape = headingShape(line.text)
  if (shape && shape.kind !== 'title' && shape.kind !== 'caps') return []
  const next = lines.slice(at + 1).find(({ isRule }) => !isRule)
  const isCredited = next !== undefined && /^by:?$/i.test(next.text)
  if (outlook.isHeading(line) && !outlook.isOnly(line) && !isCredited) return []
  const pieces = credited ?? splitTitle(line.text)
  const isChapterBelow = isFirstChapter(lines, at + 1)
  const writer = credited
    ? undefined
    : (writerBelow(lines, at, outlook) ?? (isChapterBelow ? writerBelowChapter(lines, at) : undefined))
  const second = credited ? undefined : secondTitleBelow(lines, at, outlook)
  const above = writer ?? second
  const isAlone =
    !next ||
    above !== undefined ||
    next.gap > 0 ||
    lines[at + 1]?.isRule === true ||
    isCredited ||
    isChapterBelow ||
    isCredit(next.text) ||
    isCreditedPart(next, lines[lines.indexOf(next) + 1], outlook)
  if (!isAlone) return []
  const title: HeadEntry = { pieces, first: at, last: at }
  const more = above
    ? [above, ...rest(lines, above.last, outlook, { ...title, pieces: [...pieces, ...above.pieces] })]
    : rest(lines, at, outlook, title)
  const isStated = pieces.length > 1 || more.some((entry) => entry.pieces.length > 0)
  const leadsToHeading = isChapterBelow || (next !== undefined && outlook.isHeading(next))
  const isTold = leadsToHeading || outlook.isBookTitle(line)
  if (!isStated && !isTold && (outlook.hasHeadings || shape === undefined)) return []
  return [...rules, title, ...more]
}

/** A writer's name alone below a title, the story below a blank line; names that come again head what each one tells. */
function writerBelow(lines: readonly HeadLine[], at: number, outlook: Outlook): HeadEntry | undefined {
  const [line, below] = lines.slice(at + 1, at + 3)
  if (!line || !below || line.gap > 1 || below.gap === 0 || !isNameLine(line, outlook)) return undefined
  if (lines.slice(at + 3).some((other) => other.gap > 0 && isNameLine(other, outlook))) return undefined
  return { pieces: [{ field: 'author', value: line.text }], first: at + 1, last: at + 1 }
}

/** Whether a line is the heading `1. Salt`, which stands right below the title of the book. */
function isFirstChapter(lines: readonly HeadLine[], index: number): boolean {
  const [line, below] = lines.slice(index, index + 2)
  const shape = line && !line.isRule && line.gap === 0 ? headingShape(line.text) : undefined
  const isHead = shape?.kind === 'numeral' && shape.titled && shape.number === 1
  return isHead && below !== undefined && (below.gap > 0 || byLine(below.text) !== undefined)
}

/** The by-line below the first chapter's heading, which stays: the writer is the book's. */
function writerBelowChapter(lines: readonly HeadLine[], at: number): HeadEntry | undefined {
  const below = lines[at + 2]
  const pieces = below && below.gap <= 1 ? byLine(below.text) : undefined
  return pieces && { pieces, first: at + 2, last: at + 2 }
}

/** One line between a title and its by-line, below which the page ends or goes on; or between a title and a chapter. */
function secondTitleBelow(lines: readonly HeadLine[], at: number, outlook: Outlook): HeadEntry | undefined {
  const [line, below, third] = lines.slice(at + 1, at + 4)
  if (!line || !below || line.isRule || isCredit(line.text)) return undefined
  if (outlook.isHeading(line) || !isSecondTitle(line.text)) return undefined
  const isWhole =
    !third || third.gap > 0 || third.isRule || isCredit(third.text) || parseLabel(third.text)?.isKnown
  const isAboveWriter = below.gap <= 1 && byLine(below.text) !== undefined && isWhole
  // A verse may stand there, too: `The sea was calm`.
  const isNamed = line.gap === 0 && isTitleCased(lines[at]?.text ?? '')
  return isAboveWriter || (isNamed && isChapter(below, outlook))
    ? { pieces: [secondTitle(line.text)], first: at + 1, last: at + 1 }
    : undefined
}

/** Whether a line is the heading of a numbered chapter, parted from what stands above it. */
function isChapter(line: HeadLine, outlook: Outlook): boolean {
  const kind = headingShape(line.text)?.kind
  return (
    line.gap > 0 && outlook.isHeading(line) && (kind === 'labelled' || kind === 'numeral' || kind === 'named')
  )
}

/** Whether a line is a name and nothing else: `Mara Reed's Journal.` says what follows, and is nobody. */
function isNameLine(line: HeadLine, outlook: Outlook): boolean {
  if (isCredit(line.text) || /\p{Ll}\.$/u.test(line.text)) return false
  return isFullName(line.text) && !outlook.isHeading(line)
}

/** The writer, part and date below a title. */
function rest(lines: readonly HeadLine[], at: number, outlook: Outlook, title?: HeadEntry): HeadEntry[] {
  return readPlain(
    lines,
    at + 1,
    Math.min(lines.length, at + 1 + most.before),
    outlook,
    title ? [title] : [{ pieces: [{ field: 'title', value: '' }], first: at, last: at }],
    true,
  )
}
