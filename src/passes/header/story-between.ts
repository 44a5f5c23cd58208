/** Where a header inside a file ends: what stands between two labels may be the chapter itself, not the header's. */
import type { RootContent } from 'mdast'
import { lineLength } from '../chrome/line-text.js'
import type { HeadEntry, Outlook } from './head-entry.js'
import type { HeadLine } from './head-lines.js'

/**
 * The entries above the first paragraph of the story. `A/N:`, a paragraph and `Disclaimer:` are a header only where more
 * than that paragraph stands below them: else it is the chapter, and the last label stands at its foot.
 *
 * @param below the blocks from the first line of the header on
 */
export function aboveStory(
  entries: readonly HeadEntry[],
  lines: readonly HeadLine[],
  below: readonly RootContent[],
  outlook: Outlook,
): readonly HeadEntry[] {
  const isUnlabelled = ({ pieces, isRule }: HeadEntry): boolean => !isRule && pieces[0]?.label === undefined
  const first = entries.findIndex((entry, index) => index > 0 && isUnlabelled(entry))
  const last = entries.at(-1)
  if (first < 0 || !last) return entries
  const between = entries
    .filter(isUnlabelled)
    .flatMap((entry) => lines.slice(entry.first, entry.last + 1))
    .reduce((sum, { text }) => sum + text.length, 0)
  return isLonger(below.slice(last.last + 1), between, outlook) ? entries : entries.slice(0, first)
}

/** Whether the blocks up to the next heading hold more characters than some lines do. */
function isLonger(blocks: readonly RootContent[], length: number, outlook: Outlook): boolean {
  let found = 0
  for (const node of blocks) {
    if (outlook.isHeading({ node } as HeadLine)) break
    found += lineLength(node)
    if (found > length) return true
  }
  return false
}
