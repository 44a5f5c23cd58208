/** How well dashes and ellipses are set, as a table. */
import { setDashes } from '../../src/typography/dashes.js'
import { houseStyle } from '../../src/typography/styles.js'
import { table } from './table.js'
import { type Published, textBlocks } from './typography-books.js'
import { type DashCondition, dashConditions, typeDashes } from './typography-dash-forms.js'
import { scoreDashes } from './typography-dash-score.js'
import { applyEdits, type Peer } from './typography-peers.js'
import { perTenThousand } from './typography-score.js'

/** A book whose dashes, ellipses and spaces are set by the house of a language. */
function setByFleuron(blocks: readonly string[], language: string): string {
  const texts = textBlocks(blocks)
  const edits = setDashes(texts, houseStyle(language).dashes)
  return texts.map(({ text }, i) => applyEdits(text, edits[i] ?? [])).join('\n\n')
}

/** The wrong places in 10,000 of all books, and how many places there are. */
function measure(
  books: readonly Published[],
  condition: DashCondition,
  set: (blocks: readonly string[]) => string,
): { rate: string; places: number } {
  const sum = { places: 0, wrong: 0 }
  for (const [seed, book] of books.entries()) {
    const { typed, answer } = typeDashes(book, condition, seed + 1)
    const { places, wrong } = scoreDashes(answer.join('\n\n'), set(typed))
    sum.places += places
    sum.wrong += wrong
  }
  return { rate: perTenThousand(sum.wrong, sum.places), places: sum.places }
}

/** The table of dashes and ellipses, and what there is to say of it; of the peers none sets a spaced en dash. */
export function dashTable(books: readonly Published[], peers: readonly Peer[]): string {
  const others = peers.filter(({ name }) => name !== 'Fleuron')
  const rows = dashConditions.map((condition) => {
    console.error(`Setting dashes, ${condition.name} ...`)
    const { rate, places } = measure(books, condition, (blocks) => setByFleuron(blocks, condition.language))
    const rates = others.map(({ educate }) =>
      condition.language === 'en' ? measure(books, condition, educate).rate : '-',
    )
    return [condition.name, places, rate, ...rates]
  })
  return [
    'Wrong places in 10,000 where dashes or ellipses stand, quotes kept:',
    table(['typed as', 'places', 'Fleuron', ...others.map(({ name }) => name)], rows),
    'Each dash and ellipsis is typed in a way drawn by lot, from another seed for each book. The space before an ellipsis plays no part. For pandoc `--` is an en dash by design. The dashes of censored names (⸺ and ⸻) are left out of the count: nobody types them in one way.',
  ].join('\n\n')
}
