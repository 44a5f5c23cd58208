import type { Nodes } from 'mdast'

/** Every node of a tree, in reading order. */
export function* everyNode(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* everyNode(child)
}
