/** The lines of a header that have no label: title, writer, part, date, rules. */
import { isSalutation } from '../blocks/letter-lines.js'
import { headingShape } from '../sections/heading-shapes.js'
import {
  anyPenName,
  isAboveWriter,
  isAddress,
  isBareName,
  isNameAgain,
  isNameApart,
  nameWithAddress,
} from './bare-names.js'
import { dedicationLine, disclaimerLine, epigraphLines } from './front-lines.js'
import type { HeadEntry, Outlook } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { parseLabel } from './parse-label.js'
import { isName } from './pen-names.js'
import { isSubtitle, secondTitle } from './second-title.js'
import { isSmallTitle } from './small-title.js'
import { isCodedTitle, isSubjectLine, subjectPieces } from './subject.js'
import { isSame, isTitleAlone, titleAgain } from './title-again.js'
import {
  byLine,
  imprintLine,
  isCredit,
  isTitleLike,
  isWebPage,
  type Piece,
  partLine,
  splitTitle,
  titleBy,
} from './title-lines.js'

/** Title, writer, part and date among unlabelled lines, and the rules between them. */
export function readPlain(
  lines: readonly HeadLine[],
  from: number,
  to: number,
  outlook: Outlook,
  known: readonly HeadEntry[],
  isAfter = false,
): HeadEntry[] {
  const entries: HeadEntry[] = []
  const stated = (field: string): string | undefined =>
    [...known, ...entries].flatMap(({ pieces }) => pieces).find((piece) => piece.field === field)?.value
  const has = (field: string): boolean => stated(field) !== undefined
  const isBelowTitle = (index: number): boolean =>
    entries.at(-1)?.last === index - 1 && entries.at(-1)?.pieces[0]?.field === 'title'
  /** Whether a line stands right below a writer or an address, no further from it than that from the line above. */
  const isBelowCredit = (index: number): boolean => {
    const above = entries.at(-1) ?? known.at(-1)
    const isCredited = above?.pieces.some(({ field }) => field === 'author' || field === 'email')
    const gaps = [lines[index], lines[index - 1]].map((line) => line?.gap ?? 0) as [number, number]
    return above?.last === index - 1 && isCredited === true && gaps[0] <= Math.min(gaps[1], 1)
  }
  /** Whether a line stands right below a remark, or is the writer's name. */
  const isSigned = (index: number): boolean => {
    const { text, gap } = lines[index] as HeadLine
    const isBelowRemark = index > from && gap === 0 && entries.at(-1)?.last !== index - 1
    return isBelowRemark || isSame(text, stated('author') ?? '')
  }
  for (let index = from; index < to; index++) {
    const line = lines[index] as HeadLine
    const add = (pieces: Piece[]): void => {
      entries.push({ pieces, first: index, last: index })
    }
    if (line.isRule) {
      // Behind the header only the rule that closes it; a later one is the story's.
      if (isAfter && entries.some(({ isRule }) => isRule)) break
      entries.push({ pieces: [], first: index, last: index, isRule: true })
      continue
    }
    if (isWebPage(line.text) && isBelowCredit(index)) {
      add([{ field: 'author url', value: line.text }])
      continue
    }
    const name = lines[index + 1]
    if (/^by:?$/i.test(line.text) && name && name.gap <= 1 && index + 1 < to && isName(name.text)) {
      entries.push({
        pieces: [{ field: 'author', value: name.text, label: line.text }],
        first: index,
        last: ++index,
      })
      continue
    }
    const mayBeWriter =
      (!isAfter || isAddress(name)) && !has('author') && has('title') && !outlook.isHeading(line)
    const signed = mayBeWriter && isBelowTitle(index) ? nameWithAddress(line) : undefined
    const isBare =
      (isName(line.text) && isAddress(name)) ||
      (isBelowTitle(index) && (isBareName(lines, index) || isNameApart(lines, index, has('stats'), outlook)))
    if (signed || (mayBeWriter && isBare)) {
      add(signed ?? [{ field: 'author', value: line.text }])
      continue
    }
    if (isAfter && !has('author') && isCreditedPart(line, name, outlook)) {
      // The only part of its kind is the part that this file holds; else it heads the first of several.
      if (outlook.isOnly(line)) add(partPieces(line))
      continue
    }
    const pen = has('stats') && !has('author') && isBelowTitle(index) ? anyPenName(line, name) : undefined
    if (pen) {
      add(pen)
      continue
    }
    const title = stated('title')
    const isHeading = outlook.isHeading(line) && !isAboveWriter(lines, index, outlook)
    const pieces = isHeading
      ? onlyHeading(line, title, outlook)
      : (plainPieces(line, lines.slice(index + 1, index + 3), outlook, {
          title,
          author: stated('author'),
          isAfter,
        }) ??
        (title === undefined ? undefined : (disclaimerLine(line) ?? dedicationLine(line, name, outlook))))
    const quoted = pieces || title === undefined ? undefined : epigraphLines(lines, index, outlook)
    if (pieces) add(pieces)
    else if (quoted) {
      entries.push(quoted)
      index = quoted.last
    } else if (isAfter && isBelowTitle(index) && isNameAgain(line, stated('author')))
      add([{ field: 'author', value: line.text }])
    else if (title && isSame(line.text, title) && (!isAfter || isTitleAlone(line, name, title, outlook)))
      add([{ field: 'title', value: line.text }])
    else if (isAfter) {
      const again = isHeading || outlook.isTitleOfPart(line) ? undefined : titleAgain(line, stated)
      if (!again) break
      add(again)
    } else if (known.length > 0 && !isHeading && isSubtitle(line, isBelowTitle(index)) && !isSigned(index))
      add([secondTitle(line.text)])
  }
  return entries
}

/** The only heading of a text is its title, where the header states none: underlined, or between ornaments. */
function onlyHeading(line: HeadLine, title: string | undefined, outlook: Outlook): Piece[] | undefined {
  const shape = headingShape(line.text)
  const isTitle = shape === undefined || shape.kind === 'title' || shape.kind === 'caps'
  return title === undefined && outlook.wantsTitle && isTitle && outlook.isOnly(line)
    ? splitTitle(line.text)
    : undefined
}

/** Whether a line names a part, and the one below it the writer: `Part One / by Sarah Quill`. */
export function isCreditedPart(line: HeadLine, next: HeadLine | undefined, outlook: Outlook): boolean {
  const shape = headingShape(line.text)
  return (
    shape?.kind === 'labelled' &&
    !shape.titled &&
    shape.rank <= 1 &&
    next !== undefined &&
    outlook.isHeading(line) &&
    byLine(next.text) !== undefined
  )
}

/** `Part One` as a field. */
function partPieces({ text }: HeadLine): Piece[] {
  const [, label = '', value = ''] = /^(\S{1,12})\s{1,3}(.{1,60})$/.exec(text) ?? []
  return [{ field: 'part', value: value.replace(/[.:]$/, ''), label }]
}

interface Known {
  title: string | undefined
  author: string | undefined
  isAfter: boolean
}

function plainPieces(
  line: HeadLine,
  [next, below]: readonly HeadLine[],
  outlook: Outlook,
  known: Known,
): Piece[] | undefined {
  const { text } = line
  if (isSubjectLine(text)) return [{ field: 'subject', value: text }, ...subjectPieces(text)]
  if (known.title !== undefined && !known.isAfter && isCodedTitle(text)) {
    const pieces = subjectPieces(text)
    const named = pieces.find(({ field }) => field === 'title')?.value
    if (named !== undefined && isSame(named, known.title))
      return [{ field: 'subject', value: text }, ...pieces]
  }
  const credit = byLine(text)
  const writer = credit?.find(({ field }) => field === 'author')?.value
  if (credit && (known.author === undefined || (writer !== undefined && isSame(writer, known.author))))
    return credit
  const imprint = imprintLine(text)
  // A date above `My dear Tobias,` is the letter's.
  const isOther = (next !== undefined && isSalutation(next.text)) || outlook.hasMoreDates(line)
  const field = imprint?.[0]?.field
  const isStory = (field === 'date' && isOther) || (field === 'status' && outlook.hasMoreDrafts(line))
  if (imprint && !isStory) return imprint
  if (
    known.title !== undefined &&
    /^an? (?:[\p{L}'’-]{1,16} ){0,4}(?:novel|novella|story|tale|romance|mystery|memoir|vignette|fan ?fic|fan ?fiction)$/iu.test(
      text,
    )
  )
    return [{ field: 'subtitle', value: text }]
  const part = partLine(text)
  if (part && !outlook.hasMoreParts(line)) return part
  if (known.title !== undefined || !mayBeTitle(line, outlook)) return undefined
  if (!isTitleLike(text) && !isSmallTitle(line, next, below)) return undefined
  if (isLabelBesideOther(line, next)) return undefined
  const isAlone =
    (line.gap > 0 || !known.isAfter) &&
    (!next || next.gap > 0 || next.isRule || isCredit(next.text) || !known.isAfter)
  if (!isAlone) return undefined
  const shape = headingShape(text)
  if (shape?.kind === 'labelled' || shape?.kind === 'numeral' || shape?.kind === 'named') return undefined
  return (known.author === undefined ? titleBy(text) : undefined) ?? splitTitle(text)
}

/** Whether a line and the next have labels that nobody knows: lines of a header in another language, and no title. */
export function isLabelBesideOther(line: HeadLine, next: HeadLine | undefined): boolean {
  return parseLabel(line.text)?.isKnown === false && !!next && parseLabel(next.text)?.isKnown === false
}

/** Where a person has named the book, what already heads its text is a chapter's; a plain line is still its title. */
export function mayBeTitle(line: HeadLine, outlook: Outlook): boolean {
  return outlook.wantsTitle || (line.node.type !== 'heading' && !outlook.isHeading(line))
}
