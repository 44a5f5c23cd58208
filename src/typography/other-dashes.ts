/**
 * Dashes that are set already, in another way than the house's: `came – she went` beside `so—they said`.
 *
 * A manuscript of one kind keeps it; one that has several (a word processor sets some and leaves others) is set in the
 * house's, and so is every one where a person chose the dash. What may be no break of a sentence stays: a range, two
 * names that – joins, a word that is left out or cut short (`G—d`, `the —th`), lines that begin with a dash.
 */
import type { TextBlock, TextEdit } from './block.js'
import { dash, digit, isUpper, kindOf, letter } from './characters.js'
import { beginsThere, endsThere, isText } from './dash-neighbours.js'
import { setDash } from './house-dash.js'
import { type Run, runAt } from './hyphen-run.js'
import { type Line, lineAt } from './lines.js'
import { isRange } from './ranges.js'
import type { DashStyle } from './styles.js'

/** The letters that end before a place, as far as they tell whether they are a whole word. */
const lettersBefore = (text: string, at: number): string =>
  /\p{L}*$/u.exec(text.slice(Math.max(0, at - 3), at))?.[0] ?? ''

/** What no word is: `G` of G—d, `D` of a name, `sh`. */
const fragment = /^(?:[b-hj-np-z]|[b-df-hj-np-tv-xz]{2})$/i

/** Whether both neighbours have a capital, as the ends of a way: Москва—Киев. */
function joinsNames(text: string, { left, right }: Run): boolean {
  let start = left
  while (start > 0 && kindOf(text.charCodeAt(start - 1)) === letter) start--
  return isUpper(text.charCodeAt(start)) && isUpper(text.charCodeAt(right))
}

/** Whether a dash surely breaks a sentence, or speech. */
function isBreak(text: string, run: Run, style: DashStyle): boolean {
  const { start, end, left, right, line } = run
  const before = text.charCodeAt(left - 1)
  const after = text.charCodeAt(right)
  if (left <= line.first || !isText(before)) return false
  if (fragment.test(lettersBefore(text, start))) return false
  if (right >= line.end) return true
  if (endsThere(text, right)) return isText(after)
  if (!isText(after)) return false
  if (beginsThere(text, left)) return true
  if (kindOf(before) === digit && kindOf(after) === digit) return false
  const hasLeft = left < start
  const hasRight = right > end
  // An em dash with a space on one side is one of a pause of its own, or of a word cut short.
  if (hasLeft !== hasRight) return hasRight && text.charAt(start) === '–' && kindOf(before) === letter
  if (hasLeft) return !isRange(text, left, right)
  if (text.charAt(start) === '–') return false
  return style.dash !== 'spaced-em' || !joinsNames(text, run)
}

/** The kind of a dash between words: itself, with the space before it if it has one. */
const kindOfDash = (text: string, { start, end, left, right }: Run): string =>
  (left < start || right > end ? ' ' : '') + text.charAt(start)

const houseKinds = { em: '—', 'spaced-en': ' –', 'spaced-em': ' —' } as const

/** Whether hyphens that become a dash stand between words. */
function isBetween(text: string, { start, end, to }: TextEdit, kind: string): boolean {
  if (to.replace('\u00A0', ' ').trimEnd() !== kind || beginsThere(text, start)) return false
  return end < text.length && text[end] !== '\n' && !endsThere(text, end)
}

/**
 * The edits that set in the house's kind what was set in another; none where the manuscript has one kind.
 *
 * @param masks what of each block is protected
 * @param typed the edits of what was typed as hyphens, by block
 */
export function otherDashes(
  blocks: readonly TextBlock[],
  masks: readonly (Uint8Array | undefined)[],
  typed: readonly (readonly TextEdit[])[],
  style: DashStyle,
): TextEdit[][] | undefined {
  if (style.dash === 'keep' || style.dash === 'raya') return undefined
  const house = houseKinds[style.dash]
  const kinds = new Set<string>()
  let isAnyOther = false
  const edits = blocks.map(({ text, kind }, index) => {
    const found: TextEdit[] = []
    if (kind === 'break' || !/[–—]/.test(text)) return found
    let line: Line | undefined
    for (const { index: at } of text.matchAll(/[–—]/g)) {
      if (line === undefined || at >= line.end) line = lineAt(text, at)
      if (!line.isText || masks[index]?.[at] === 1 || kindOf(text.charCodeAt(line.first)) === dash) continue
      const run = runAt(text, at, at + 1, line)
      if (!isBreak(text, run, style)) continue
      const edit = setDash(text, run, style)
      if (!edit) continue
      // A title has its dash from a site, or from a list.
      const isEvidence =
        kind !== 'heading' &&
        !beginsThere(text, run.left) &&
        run.right < line.end &&
        !endsThere(text, run.right)
      if (isEvidence) kinds.add(kindOfDash(text, run))
      if (text.slice(edit.start, edit.end) !== edit.to) found.push(edit)
    }
    isAnyOther ||= found.length > 0
    return found
  })
  if (!isAnyOther) return undefined
  if (style.isChosen) return edits
  const isTyped = (): boolean =>
    typed.some((some, i) => some.some((edit) => isBetween((blocks[i] as TextBlock).text, edit, house)))
  if (kinds.size === 1 && !kinds.has(house) && isTyped()) kinds.add(house)
  return kinds.size > 1 ? edits : undefined
}
