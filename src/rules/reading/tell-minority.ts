/** Where a manuscript writes one thing in several ways: the first place of each rarer way. */
import { rangeOf } from '../../ast/places.js'
import type { CheckedBlock, CheckedText, Report } from '../rule.js'

/**
 * Tells the first place of every kind but the commonest, in the manuscript as it was written.
 *
 * @param kinds a global expression for each kind, by how it is written
 * @param name what they all are: `dash`
 */
export function tellMinority(
  blocks: readonly { text: CheckedText; block: CheckedBlock }[],
  kinds: Readonly<Record<string, RegExp>>,
  name: string,
  report: Report,
): void {
  const found = new Map<string, { count: number; text: CheckedText; from: number; to: number }>()
  for (const { text, block } of blocks) {
    const [start, end] = rangeOf(block.node) ?? [0, 0]
    const source = String(text.file.value).slice(start, end)
    for (const [kind, shape] of Object.entries(kinds)) {
      for (const match of source.matchAll(shape)) {
        const from = start + match.index
        const known = found.get(kind)
        if (known) known.count++
        else found.set(kind, { count: 1, text, from, to: from + match[0].length })
      }
    }
  }
  const [usual, ...rare] = [...found].sort(([, a], [, b]) => b.count - a.count)
  if (!usual) return
  for (const [kind, { count, text, from, to }] of rare) {
    const [first, { count: most }] = usual
    report({
      text,
      from,
      to,
      reason: `Unexpected ${name} \`${kind}\` (${count} in all), expected \`${first}\` as elsewhere (${most})`,
    })
  }
}
