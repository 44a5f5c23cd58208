/** What the engine doubts, and how many of its mistakes are among that. */
import { type Condition, type Published, spoil, textBlocks } from './typography-books.js'
import { applyEdits, setByFleuron } from './typography-peers.js'
import { score } from './typography-score.js'

/** How many marks the engine doubts, and how many of the wrong ones are among them. */
export function doubts(
  books: readonly Published[],
  condition: Condition,
): { doubted: number; caught: number; wrong: number; marks: number } {
  const sum = { doubted: 0, caught: 0, wrong: 0, marks: 0 }
  for (const book of books) {
    const { typed, answer } = spoil(book, condition)
    const { set, edits, problems } = setByFleuron(typed)
    const blocks = textBlocks(typed)
    const doubted = problems.filter(({ kind }) => kind === 'ambiguous-quote')
    sum.doubted += doubted.length
    for (const [index, text] of set.entries()) {
      const all = score(answer[index] as string, text)
      sum.marks += all.marks
      sum.wrong += all.wrong
      if (all.wrong === 0) continue
      // A doubted mark is caught when setting it the other way mends it.
      const block = blocks[index]?.text ?? ''
      const places = new Map(
        doubted
          .filter((problem) => problem.block === index)
          .map(({ start, alternatives }) => [start, alternatives[0]]),
      )
      const mended = (edits[index] ?? []).map((edit) => ({
        ...edit,
        to: (edit.kind === 'space' ? undefined : places.get(edit.start)) ?? edit.to,
      }))
      for (const [i, edit] of (edits[index] ?? []).entries()) {
        if (edit.to === mended[i]?.to) continue
        const one = (edits[index] ?? []).map((other, k) => (k === i ? (mended[i] as typeof other) : other))
        if (score(answer[index] as string, applyEdits(block, one)).wrong < all.wrong) sum.caught++
      }
    }
  }
  return sum
}
