/** Bare numbers are headings where they count: 1, 2, 3, and perhaps 1 again in the next part. */
import type { Candidate } from './find-headings.js'

/** The bare numbers that form a sequence; `certain` are the headings known already, where counting may begin anew. */
export function chainedNumerals(
  candidates: readonly Candidate[],
  certain: ReadonlySet<Candidate>,
): Candidate[] {
  const numerals = candidates.filter(({ shape }) => shape.kind === 'numeral')
  const forms = new Map<string, Candidate[]>()
  for (const candidate of numerals) {
    if (!candidate.isAfterBlank && !candidate.endsSentence) continue
    if (!candidate.isAfterBlank && !candidate.isBeforeBlank) continue
    const { form } = candidate.shape
    const same = forms.get(form)
    if (same) same.push(candidate)
    else forms.set(form, [candidate])
  }
  const parts = candidates.filter((candidate) => certain.has(candidate)).map(({ index }) => index)
  return [...forms.values()].flatMap((same) => countedChapters(same, parts))
}

/** How many characters of story a chapter has at least, on average: items of a list stand closer. */
const leastChapter = 250

/** How many counts can be under way at once: a list inside a chapter counts for itself. */
const mostChains = 12

/** Follows the counts through one form of number; a number out of every count is no heading. */
function countedChapters(same: readonly Candidate[], parts: readonly number[]): Candidate[] {
  const chains: Candidate[][] = []
  for (const candidate of same) {
    const number = candidate.shape.number ?? 0
    const open = chains.slice(-mostChains).reverse()
    const next =
      open.find((chain) => lastNumber(chain) === number - 1) ??
      open.find((chain) => lastNumber(chain) === number - 2 && number > 4)
    if (next) next.push(candidate)
    else if (number === 1) chains.push([candidate])
  }
  const long = chains.filter((chain) => chain.length >= 2 && spacing(chain) >= leastChapter)
  // A part may have one chapter only: its number stands right below the part's heading.
  const single =
    long.length === 0
      ? []
      : chains.filter(([first, more]) => first && !more && parts.includes(first.index - 1))
  return [...long, ...single].flat()
}

function lastNumber(chain: readonly Candidate[]): number {
  return chain.at(-1)?.shape.number ?? 0
}

/** The characters of story from one number of a count to the next, on average. */
function spacing(chain: readonly Candidate[]): number {
  return ((chain.at(-1)?.at ?? 0) - (chain[0]?.at ?? 0)) / (chain.length - 1)
}
