/** Titled breaks below chapters: `~ Day 12 ~` in `Chapter One` is the title of a scene, and no chapter of its own. */
import type { FoundHeading } from './find-headings.js'

/** Words before a number that say when a scene is, where something else already counts the chapters. */
const times = new Set(['day', 'night', 'week'])

/**
 * The headings that title a scene of a chapter. Where nothing but days is there they are the chapters, and above
 * chapters that begin below them (`Day 1`, `Chapter 1`) they are parts.
 */
export function sceneTitles(found: readonly FoundHeading[]): FoundHeading[] {
  const first = found.findIndex(isChapter)
  const firstTime = found.findIndex(isTime)
  return found.filter(
    (heading, index) =>
      heading.shape.kind === 'scene' ||
      (first >= 0 && index > first && (isTime(heading) ? first < firstTime : isBreakTitle(heading))),
  )
}

/** A titled break between scenes (`~ The Next Day ~`) stands below every chapter. */
export function isBreakTitle({ shape }: FoundHeading): boolean {
  return shape.ornament !== '' && shape.kind !== 'labelled' && shape.kind !== 'numeral'
}

function isTime({ shape }: FoundHeading): boolean {
  return shape.kind === 'labelled' && times.has(shape.form.replace(/ .$/, ''))
}

/** Whether a heading is a chapter's by its label or number. */
function isChapter(heading: FoundHeading): boolean {
  const { kind, rank } = heading.shape
  return (kind === 'labelled' || kind === 'numeral') && rank >= 2 && !isTime(heading)
}
