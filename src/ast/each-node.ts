/** A walk over all nodes of a tree, for what looks at each and changes no row of children; far cheaper than a visitor. */
import type { Nodes, Parents } from 'mdast'

/** Calls `look` for a node and every node below it, in reading order. */
export function eachNode(
  node: Nodes,
  look: (node: Nodes, parent: Parents | undefined) => void,
  parent?: Parents,
): void {
  look(node, parent)
  if ('children' in node) for (const child of node.children) eachNode(child, look, node)
}
