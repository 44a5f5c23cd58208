/**
 * What a lost mark may have been, and how likely, from what stands beside it.
 *
 * The odds are rough shares of published fiction: how often a mark of a kind stands behind and before such characters.
 * Which marks open and close one another, `repairs.ts` asks.
 */
import type { Sight } from './sight.js'

/** What a mark was: a quotation's edge, another mark, itself (a question mark), or a letter that nobody can guess. */
export type Reading =
  | 'open'
  | 'close'
  | 'openSingle'
  | 'closeSingle'
  | 'apostrophe'
  | 'dash'
  | 'ellipsis'
  | 'itself'
  | 'letter'

/** How each reading is typed; what may be a question mark or a letter stays as it is. */
export const typed: Readonly<Record<Reading, string | undefined>> = {
  open: '"',
  close: '"',
  openSingle: "'",
  closeSingle: "'",
  apostrophe: "'",
  dash: '—',
  ellipsis: '…',
  itself: undefined,
  letter: undefined,
}

/** What stands beside a mark. */
export type Side = 'space' | 'letter' | 'pause' | 'stop' | 'dash' | 'opened' | 'closed' | 'mark'

/** The kind of a character; '' is the edge of the text. */
export function sideOf(character: string): Side {
  if (character === '' || /\s/.test(character)) return 'space'
  if (/[\p{L}\p{N}'’]/u.test(character)) return 'letter'
  if (/[,;:]/.test(character)) return 'pause'
  if (/[.!?…]/.test(character)) return 'stop'
  if (/[—–-]/.test(character)) return 'dash'
  return /[([“‘]/.test(character) ? 'opened' : 'closed'
}

/** What a mark that was read leaves beside the next one. */
export const leaves: Readonly<Record<Reading, Side>> = {
  open: 'opened',
  openSingle: 'opened',
  close: 'closed',
  closeSingle: 'closed',
  apostrophe: 'letter',
  dash: 'dash',
  ellipsis: 'stop',
  itself: 'stop',
  letter: 'letter',
}

type Odds = Readonly<Record<Side, number>>

const odds = (
  space: number,
  letter: number,
  pause: number,
  stop: number,
  dash: number,
  opened: number,
  closed: number,
  mark = 1,
): Odds => ({ space, letter, pause, stop, dash, opened, closed, mark })

const never = 0.0003
const openBehind = odds(1, never, never, never, 0.4, 1, never)
const closeBehind = odds(never, 0.02, 1, 1, 0.6, never, 0.2)
const openBefore = odds(never, 1, never, 0.05, 0.05, 0.01, never, 0.1)
const closeBefore = odds(1, 0.001, 0.2, 0.1, 0.6, 0.001, 0.3, 0.2)

/** By reading: the odds by what stands behind the mark (to its left), and before it (to its right). */
const beside: Readonly<
  Record<Exclude<Reading, 'apostrophe' | 'letter'>, readonly [left: Odds, right: Odds]>
> = {
  open: [openBehind, openBefore],
  close: [closeBehind, closeBefore],
  openSingle: [openBehind, openBefore],
  closeSingle: [closeBehind, closeBefore],
  dash: [odds(0.002, 1, 0.03, 0.08, 0.01, 0.005, 0.6), odds(0.05, 1, 0.001, 0.001, 0.01, 0.05, 0.01, 0.1)],
  ellipsis: [
    odds(0.05, 0.2, 0.02, 0.05, 0.01, 0.02, 0.01),
    odds(0.2, 0.02, 0.01, 0.1, 0.05, 0.01, 0.2, 0.15),
  ],
  itself: [odds(never, 1, never, 0.05, 0.01, never, 0.05), odds(1, never, 0.01, 0.3, 0.3, never, 0.5)],
}

/** The odds of a reading at a place, given what stands behind it. */
export function oddsOf(reading: Reading, left: Side, sight: Sight): number {
  const { right, apostrophe, asks, parts, isSpaced } = sight
  if (reading === 'letter') return left === 'letter' || right === 'letter' ? 1 : 0.05
  if (reading === 'apostrophe') {
    if (left === 'letter') return right === 'letter' ? apostrophe.inside : apostrophe.trailing
    const isLeading = right === 'letter' && (left === 'space' || left === 'opened' || left === 'dash')
    return isLeading ? apostrophe.leading : never
  }
  const [behind, before] = beside[reading]
  const plain = behind[left] * before[right]
  if (reading === 'itself') return plain * asks
  // `"They"—he nodded—"know it."`: speech that a dash parts ends without a stop.
  if (reading === 'close' && left === 'letter' && right === 'mark') return plain * 8
  if (sight.isAfterColon && left === 'pause') return reading === 'dash' ? 0.3 : plain * 0.05
  if (reading !== 'dash') return plain
  if (isSpaced) return 0.5
  return left === 'letter' && right === 'letter' ? plain * parts : plain
}
