/** Compares the dashes and ellipses of two texts that have the same letters. */
import { eachGap } from './typography-align.js'

/** The places between two letters where dashes or ellipses should stand, and the wrong ones. */
export interface DashScore {
  places: number
  /** Also where a dash or an ellipsis stands and should not. */
  wrong: number
}

/** A place without quotes and markup; the space before an ellipsis is its author's, no line end is a space. */
const plain = (gap: string): string =>
  gap
    .replace(/["'“”‘’`*#_]/g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ …/g, '…')

/** Counts the places that differ from the answer; those with the dashes of a censored name are left out. */
export function scoreDashes(answer: string, set: string): DashScore {
  const result: DashScore = { places: 0, wrong: 0 }
  eachGap(answer, set, (wanted, found) => {
    if (/[⸺⸻]/.test(wanted)) return
    const want = plain(wanted)
    const have = plain(found)
    const isPlace = /[—–…]/.test(want)
    if (isPlace) result.places++
    if (want !== have && (isPlace || /[—–…-]|\.\s?\./.test(want + have))) result.wrong++
  })
  return result
}
