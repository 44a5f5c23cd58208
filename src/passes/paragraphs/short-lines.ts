/** Short lines between paragraphs that are otherwise parted by blank lines: verse, an address, a list, a narrow letter. */
import { source } from '../blocks/source-lines.js'
import { type Convention, ownGap } from './convention.js'
import { type Line, startsDashed } from './lines.js'
import { smallVerseJudge } from './small-verse.js'
import { isFull, shortLine } from './tallies.js'

/** Runs of short lines between paragraphs that are otherwise parted by blank lines: verse, an address, a list. */
export function* shortLineGroups(
  lines: readonly Line[],
  isEnd: (index: number) => boolean,
  convention: Convention,
): Generator<[number, number]> {
  if (!convention.byBlankLine && !convention.isWrapped) return
  const isSmallVerse = convention.hasNoCapitals ? smallVerseJudge(lines, convention) : undefined
  let first = 0
  /** How many lines are too long for verse; the narration right above and below it may be. */
  let long = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    const next = lines[index + 1]
    if (line.value.length > shortLine) long++
    if (next && !line.isMarker && !isParted(next, convention)) continue
    if (index > first && long <= 2) {
      const [from, to] = setIn(lines, first, index)
      const isGroup = to > from && isShortGroup(lines, from, to, isEnd, convention)
      if (isGroup && (!isSmallVerse || isSmallVerse(from, to))) yield [from, to]
    }
    long = 0
    first = index + 1
  }
}

/** Whether blank lines or an ornament part a line from the one above. */
export function isParted(line: Line, convention: Convention): boolean {
  return line.isMarker || ownGap(line, convention) > 0
}

/** The most lines that are looked through for the narration around a poem. */
const longestGroup = 40

/** The lines among some that are set in or led to by a colon, without the narration right above and below them. */
function setIn(lines: readonly Line[], first: number, last: number): [first: number, last: number] {
  if (last - first > longestGroup) return [first, last]
  const indents = lines.slice(first, last + 1).map(({ indent }) => indent)
  const ends = (at: number, mark: RegExp): boolean => mark.test((lines[at] as Line).value)
  const inner = Math.min(...indents.slice(1, -1))
  const isLead = ends(first, /:$/)
  const isBelow =
    ends(last, sentenceEnd) && inner > (indents.at(-1) as number) && (isLead || last - first > 2)
  const [least, ...rest] = indents as [number, ...number[]]
  const isAbove =
    isLead ||
    (last - first > 1 &&
      ends(first, sentenceEnd) &&
      Math.min(...(isBelow ? rest.slice(0, -1) : rest)) > least)
  return [isAbove ? first + 1 : first, isBelow && (isAbove || least >= inner) ? last - 1 : last]
}

const sentenceEnd = /[.!?…]["”’']?$/

function isShortGroup(
  lines: readonly Line[],
  first: number,
  last: number,
  isEnd: (index: number) => boolean,
  convention: Convention,
): boolean {
  if (areParagraphs(lines.slice(first, last + 1), convention)) return false
  const mayRunOn = convention.byIndent || convention.byBlankLine || areUncut(lines, first, last, convention)
  let speeches = 0
  for (let index = first; index <= last; index++) {
    const line = lines[index] as Line
    if (line.value.length > shortLine) return false
    if (line.start === 'speech') speeches++
    // One line of talk among the narration; `— Marie` alone may sign it.
    if (/[?!…]$/.test(line.value) && startsDashed(line.value)) return false
    const next = lines[index + 1]
    if (index === last || !next) continue
    if (next.isSoft) return false
    if (convention.isWrapped && isFull(line, next, convention.full)) return false
    if (!mayRunOn && next.start === 'small') return false
    if (convention.byIndent && isEnd(index) && next.indent <= convention.baseIndent) return false
  }
  return speeches < 2
}

/** Which share of the column the lines of a list or a card stay below; a sentence that somebody broke goes on to the end. */
const farShorter = 0.8

/**
 * Whether no column cut the lines of a list, a card, an inventory: all are far shorter than the text's own column, and
 * most had room for the first word of the next, as in no prose at a narrower one. A colon above announces even two.
 */
function areUncut(
  lines: readonly Line[],
  first: number,
  last: number,
  { isWrapped, full }: Convention,
): boolean {
  if (!isWrapped) return false
  const own = lines.slice(first, last + 1)
  const widest = Math.max(...own.map(({ width }) => width))
  if (own.slice(0, -1).some((line) => line.width >= full * farShorter)) return false
  const isLed = /:$/.test(lines[first - 1]?.value ?? '')
  // No column is so narrow; but somebody may have broken one short sentence.
  if (widest < narrowest && (own.length > 2 || isLed || own.at(-1)?.end !== 'sentence')) return true
  const roomy = own.filter(
    (line, index) => index < own.length - 1 && !isFull(line, own[index + 1] as Line, widest + 1),
  )
  return roomy.length >= (isLed ? 1 : 2) && roomy.length >= (own.length - 1) / 2
}

/** Whether short lines are a paragraph each: set in like all first lines, and every one a sentence. */
function areParagraphs(lines: readonly Line[], { byIndent, firstIndent }: Convention): boolean {
  return byIndent && lines.every(({ indent, end }) => indent === firstIndent && end === 'sentence')
}

/** The shortest line of prose that is set in; most lines of verse are shorter. */
const narrowProse = 45

/** The shortest where each line was cut for want of room and goes on in small letters. */
const narrowest = 28

/** How many lines, too short for the column, are prose wrapped at a narrower one, who said it aside: a letter, a quotation. */
export function proseLines(lines: readonly Line[], convention: Convention): number {
  const isSigned = lines.length > 2 && source.test((lines.at(-1) as Line).value)
  const own = isSigned ? lines.slice(0, -1) : lines
  const isProse = convention.isWrapped && !isSigned ? isNarrowProse(own) : isCutProse(own)
  return isProse ? own.length : 0
}

function isNarrowProse(lines: readonly Line[]): boolean {
  const inner = lines.slice(0, -1)
  return (
    lines.at(-1)?.end === 'sentence' &&
    inner.every(({ value }) => value.length >= narrowProse) &&
    runningLines(lines) > inner.length / 2
  )
}

/** Whether a column of their own cut these lines: each is as wide as the first word of the next allows, as no verse is. */
function isCutProse(lines: readonly Line[]): boolean {
  const inner = lines.slice(0, -1)
  const width = Math.max(...lines.map((line) => line.width))
  const shortest = Math.min(...inner.map(({ value }) => value.length))
  const isCut = inner.every((line, index) => isFull(line, lines[index + 1] as Line, width + 1))
  if (!isCut || !/[.!?…]["”’')]{0,2}(?: ?[-–—~]{1,2} ?\p{Lu}.{0,60})?$/u.test(lines.at(-1)?.value ?? ''))
    return false
  const running = runningLines(lines)
  return shortest >= narrowProse
    ? running > inner.length / 2
    : shortest >= narrowest && inner.length > 1 && running === inner.length
}

/** How many lines end in no sentence, and go on with a small letter. */
function runningLines(lines: readonly Line[]): number {
  return lines.filter(({ end }, index) => end !== 'sentence' && lines[index + 1]?.start === 'small').length
}
