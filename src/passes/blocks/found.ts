/** Making one block of several. */
import type { RootContent } from 'mdast'
import type { Position } from 'unist'

/** The place in the source from the first to the last of some blocks. */
export function spanOf(nodes: readonly RootContent[]): { position?: Position } {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start && end ? { position: { start, end } } : {}
}
