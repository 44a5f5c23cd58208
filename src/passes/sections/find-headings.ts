/** Which lines of a plain text are headings: each has the shape of one, and the whole manuscript agrees. */
import type { RootContent } from 'mdast'
import { isDateLine } from '../blocks/dates.js'
import { type Candidate, candidatesOf, isBareNumber } from './candidates.js'
import type { Writers } from './credited-titles.js'
import { titlesBeforeChapters } from './front-titles.js'
import { wordsOfStory } from './in-story.js'
import { type ListedTitles, listedTitles } from './listed-titles.js'
import { chainedNumerals } from './numeral-chain.js'
import { consistentTitles } from './title-lines.js'

/** A line that is a heading. */
export interface FoundHeading extends Candidate {
  /** The index of the line below that carries its title. */
  subtitle?: number
}

/**
 * The headings among the blocks of a plain text, in order.
 *
 * @param listed the titles that the manuscript's own list of contents names
 * @param writers who wrote the book, as far as its header says
 */
export function findHeadings(
  blocks: readonly RootContent[],
  listed: ListedTitles = new Set(),
  writers: Writers = new Set(),
): FoundHeading[] {
  const { candidates: all, length, isDense, gaps } = candidatesOf(blocks, listed, writers)
  const told = wordsOfStory(all, blocks)
  const candidates = all.filter((one) => !one.isStopped && !one.isDated && !told.has(one))
  if (candidates.length === 0) return []
  const accepted = new Set<Candidate>()
  for (const candidate of candidates) if (isCertain(candidate, isDense)) accepted.add(candidate)
  const counting = candidates.filter((one) => !isPageNumber(one, blocks.length - 1))
  for (const candidate of chainedNumerals(counting, accepted, isDense)) accepted.add(candidate)
  for (const candidate of listedTitles(candidates, accepted, listed)) accepted.add(candidate)
  for (const candidate of titlesBeforeChapters(candidates, accepted)) accepted.add(candidate)
  const titles = consistentTitles(candidates, accepted, length, gaps)
  for (const candidate of titles) accepted.add(candidate)
  if (titles.length > 0 && titles.every(({ text }) => isDateLine(text)))
    for (const candidate of all) if (isDay(candidate) && !told.has(candidate)) accepted.add(candidate)
  return withSubtitles(all, accepted)
}

/** Whether a line apart says a day, in doubt or with more beside it: `Tuesday, later`, `Saturday?` */
function isDay({ text, isAfterBlank, isBeforeBlank }: Candidate): boolean {
  return isAfterBlank && isBeforeBlank && isDateLine(text.replace(/\?$/, ''))
}

/** Whether a number between dashes is a page's, not a chapter's: in the middle of a sentence, or below all text. */
function isPageNumber({ shape, endsSentence, index }: Candidate, last: number): boolean {
  return /^[-–—]/.test(shape.ornament) && (!endsSentence || index === last)
}

/** Whether a line is a heading on its own word: `Chapter One`, `Prologue`, or a line with a rule drawn under it. */
function isCertain(candidate: Candidate, isDense: boolean): boolean {
  const { shape, isAfterBlank, isBeforeBlank, underline, endsSentence } = candidate
  if (underline !== undefined) return isAfterBlank && !/[,;]$/.test(candidate.text)
  if (candidate.isCredited) return isAfterBlank
  if (candidate.isOfArchive && (shape.kind === 'title' || shape.kind === 'caps'))
    return isAfterBlank && isBeforeBlank
  if (shape.ornament !== '' && shape.kind === 'labelled') return true
  if (shape.kind === 'scene' || (shape.ornament !== '' && shape.kind !== 'numeral'))
    return isAfterBlank && isBeforeBlank
  if (shape.kind === 'named')
    return (isAfterBlank && isBeforeBlank) || (isDense && endsSentence && !shape.titled)
  if (shape.kind !== 'labelled') return false
  if (isAfterBlank && (isBeforeBlank || candidate.hasWriter || !shape.titled)) return true
  if (shape.titled) return isDense && endsSentence && !candidate.text.endsWith('.')
  return endsSentence || /^\p{Lu}.*[\p{L}\p{N}]$/u.test(candidate.text)
}

/** Gives each numbered heading without a title the title line right below it. */
function withSubtitles(candidates: readonly Candidate[], accepted: ReadonlySet<Candidate>): FoundHeading[] {
  const byIndex = new Map(candidates.map((candidate) => [candidate.index, candidate]))
  const found: FoundHeading[] = []
  const below = (heading: Candidate): Candidate | undefined => {
    const next = byIndex.get((heading.underline ?? heading.index) + 1)
    if (
      !next ||
      next.shape.kind === 'numeral' ||
      next.shape.kind === 'labelled' ||
      next.shape.ornament !== '' ||
      isDateLine(next.text)
    )
      return undefined
    return next.isBeforeBlank && (!accepted.has(next) || next.shape.kind === 'caps') ? next : undefined
  }
  const bare = candidates.filter((one) => accepted.has(one) && isBareNumber(one))
  const bareOnes = new Set(bare)
  const titled = bare.filter((one) => below(one) !== undefined)
  // A line below one heading in ten is the first line of its text, below most of them it is a title.
  const isHabit = titled.length >= 2 && titled.length >= bare.length * 0.6
  const taken = new Set<Candidate>()
  for (const candidate of candidates) {
    if (!accepted.has(candidate) || taken.has(candidate)) continue
    const title = bareOnes.has(candidate) ? below(candidate) : undefined
    // `Rain.` below one number alone is a sentence.
    const isSentence = title?.isStopped === true && title.shape.kind === 'title'
    const isOwn = isHabit || (bare.length === 1 && title !== undefined && isLoneTitle(candidate, title))
    if (title && (isOwn || (!candidate.isBeforeBlank && !isSentence))) {
      taken.add(title)
      found.push({ ...candidate, subtitle: title.index })
    } else found.push(candidate)
  }
  return found
}

/** Whether capitals that a blank line parts from the only `Chapter IV.` of a text are its title: more than a cry, or a sign. */
function isLoneTitle({ shape }: Candidate, title: Candidate): boolean {
  return shape.kind === 'labelled' && title.shape.kind === 'caps' && /\S\s+\S+\s+\S.*[^!?]$/.test(title.text)
}
