/** Bare numbers are headings where they count: 1, 2, 3, and perhaps 1 again in the next part. */
import type { Candidate } from './candidates.js'

/**
 * The bare numbers that form a sequence.
 *
 * @param certain the headings known already, where counting may begin anew
 * @param isDense whether the text has hardly a blank line, which could part a number from it
 */
export function chainedNumerals(
  candidates: readonly Candidate[],
  certain: ReadonlySet<Candidate>,
  isDense: boolean,
): Candidate[] {
  const numerals = candidates.filter(({ shape }) => shape.kind === 'numeral')
  const below = new Set([...certain].map(({ index, underline }) => (underline ?? index) + 1))
  const forms = new Map<string, Candidate[]>()
  for (const candidate of numerals) {
    const isApart = candidate.isAfterBlank || candidate.endsSentence || below.has(candidate.index)
    // The line above may be a title, a verse or a signature, too.
    if (!isApart && !(isDense && isRomanAlone(candidate))) continue
    const { form } = candidate.shape
    const same = forms.get(form)
    if (same) same.push(candidate)
    else forms.set(form, [candidate])
  }
  return [...forms.values()].flatMap((same) => countedChapters(same, below, isDense))
}

/** Whether a line is a Roman numeral in capitals and nothing else, as nobody writes inside a paragraph. */
function isRomanAlone({ shape, text }: Candidate): boolean {
  return !shape.titled && /^[IVXLC]{1,9}$/.test(text)
}

/** How many characters of story a chapter has at least, on average: items of a list stand closer. */
const leastChapter = 250

/** How many counts can be under way at once: a list inside a chapter counts for itself. */
const mostChains = 12

/**
 * Follows the counts through one form of number; a number out of every count is no heading.
 *
 * @param below the indexes right below a heading known already
 */
function countedChapters(
  same: readonly Candidate[],
  below: ReadonlySet<number>,
  isDense: boolean,
): Candidate[] {
  const chains: Candidate[][] = []
  for (const candidate of same) {
    const number = candidate.shape.number ?? 0
    const open = chains.slice(-mostChains).reverse()
    const next =
      longest(open.filter((chain) => lastNumber(chain) === number - 1)) ??
      longest(open.filter((chain) => lastNumber(chain) === number - 2 && number > 4))
    if (next) next.push(candidate)
    else if (number === 1 || (candidate.isAfterBlank && candidate.isBeforeBlank)) chains.push([candidate])
  }
  const counted: Candidate[][] = []
  for (const chain of chains) if (isCount(chain, counted, isDense)) counted.push(chain)
  return [...counted, ...chains.filter((chain) => isLoneHead(chain, same, below))].flat()
}

/** Of the counts that a number goes on, the longest; of two, the one that counted last. */
function longest(chains: readonly Candidate[][]): Candidate[] | undefined {
  return chains.reduce<Candidate[] | undefined>(
    (best, chain) => (best && best.length >= chain.length ? best : chain),
    undefined,
  )
}

/** Whether some numbers count chapters: from 1, from where this file begins, or on behind chapters that are missing. */
function isCount(chain: readonly Candidate[], before: readonly Candidate[][], isDense: boolean): boolean {
  const [first] = chain
  if (!first || chain.length < 2 || spacing(chain) < leastChapter) return false
  // Where nothing parts the number from the text it must count long.
  if (chain.some((one) => !one.isAfterBlank && !one.isBeforeBlank)) {
    const isChapters = spacing(chain) >= leastChapter * 4 || (isDense && chain.every(isRomanAlone))
    return first.shape.number === 1 && chain.length >= 3 && isChapters
  }
  if (first.shape.number === 1) return true
  const isHead = first.at <= spacing(chain)
  const isLater = before.some((other) => lastNumber(other) < (first.shape.number ?? 0))
  return (isHead || isLater) && spacing(chain) >= leastChapter * 4
}

/** Whether a number that nothing follows heads its text: the first line of all, or right below the heading of a part. */
function isLoneHead(
  [first, more]: readonly Candidate[],
  same: readonly Candidate[],
  below: ReadonlySet<number>,
): boolean {
  if (!first || more || !first.isBeforeBlank) return false
  if (below.has(first.index)) return true
  const next = same.find(({ at }) => at > first.at)
  return first.at === 0 && (next === undefined || next.at >= leastChapter * 4)
}

function lastNumber(chain: readonly Candidate[]): number {
  return chain.at(-1)?.shape.number ?? 0
}

/** The characters of story from one number of a count to the next, on average. */
function spacing(chain: readonly Candidate[]): number {
  return ((chain.at(-1)?.at ?? 0) - (chain[0]?.at ?? 0)) / (chain.length - 1)
}
