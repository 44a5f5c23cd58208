/** Titled breaks below chapters: `~ Day 12 ~` in `Chapter One` is the title of a scene, and no chapter of its own. */
import type { FoundHeading } from './find-headings.js'

/** Words before a number that say when a scene is, where something else already counts the chapters. */
const times = new Set(['day', 'night', 'week'])

/**
 * The headings that title a scene of a chapter. Where nothing but days is there they are the chapters, and above
 * chapters that begin below them (`Day 1`, `Chapter 1`) they are parts.
 */
export function sceneTitles(found: readonly FoundHeading[]): FoundHeading[] {
  const bracketing = bracketingTitles(found)
  const first = found.findIndex(isChapter)
  const firstTime = found.findIndex(isTime)
  return found.filter(
    (heading, index) =>
      heading.shape.kind === 'scene' ||
      bracketing.has(heading) ||
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

const begins = /^(?:begin|start|open|incoming) (?!of\b|the\b|an?\b)(.{2,30})$/i
const ends = /^(?:end|close|stop) (?:of )?(?!the\b|an?\b)(.{2,30})$/i

/**
 * Titled breaks that stand around a part of a scene, or say again and again who tells it: `*** BEGIN TRANSMISSION ***`
 * and `*** END TRANSMISSION ***`, `~~~ Ann ~~~`, `~~~ Ben ~~~`, `~~~ Ann ~~~`. No chapter has the title of another.
 */
function bracketingTitles(found: readonly FoundHeading[]): Set<FoundHeading> {
  const titles = found.filter((heading) => isBreakTitle(heading) && heading.shape.kind !== 'named')
  const result = new Set<FoundHeading>()
  const open = new Map<string, FoundHeading>()
  const times = new Map<string, number>()
  for (const heading of titles) {
    const words = heading.shape.words.toLowerCase()
    times.set(words, (times.get(words) ?? 0) + 1)
    const before = open.get(ends.exec(words)?.[1] ?? '')
    if (before) {
      result.add(before)
      result.add(heading)
    }
    open.set(begins.exec(words)?.[1] ?? words, heading)
  }
  const isAgain = ({ shape }: FoundHeading): boolean => (times.get(shape.words.toLowerCase()) ?? 0) > 1
  const again = titles.filter(isAgain)
  // Most of them come again: the others are somebody's, too.
  const areNames = again.length * 2 > titles.length
  for (const heading of areNames ? titles : again) result.add(heading)
  return result
}
