/** Bare numbers are headings where they count: 1, 2, 3, and perhaps 1 again in the next part. */
import type { Candidate } from './find-headings.js'

/** The bare numbers that form a sequence; `certain` are the headings known already, where counting may begin anew. */
export function chainedNumerals(candidates: readonly Candidate[], certain: ReadonlySet<Candidate>): Candidate[] {
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
  return [...forms.values()].flatMap((same) => longestChain(same, parts))
}

/** Follows the count through one form of number; a number out of the count is no heading. */
function longestChain(same: readonly Candidate[], parts: readonly number[]): Candidate[] {
  const chain: Candidate[] = []
  let last = 0
  let lastIndex = -1
  let part = 0
  for (const candidate of same) {
    const number = candidate.shape.number ?? 0
    while (part < parts.length && (parts[part] as number) <= candidate.index) part++
    const isNewPart = part > 0 && (parts[part - 1] as number) > lastIndex
    const follows = number === last + 1 || (number === 1 && last > 1) || (last > 2 && number === last + 2)
    if (!follows && !(isNewPart && number === 1) && !(chain.length === 0 && number <= 1)) continue
    chain.push(candidate)
    last = number
    lastIndex = candidate.index
  }
  // One number alone is a number; a list of items stands close, chapters have text between them.
  if (chain.length < 2) return []
  const first = chain[0] as Candidate
  const final = chain.at(-1) as Candidate
  return (final.at - first.at) / (chain.length - 1) >= leastChapter ? chain : []
}

/** How many characters of story a chapter has at least, on average. */
const leastChapter = 250
