/** Footnotes of which one half is missing: a mark without its note, a note without a mark. */
import type { FootnoteDefinition, Nodes, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { eachNode } from '../ast/each-node.js'
import { sourceOffset } from '../ast/leaf.js'
import { say } from '../ast/message.js'
import { positionAt } from '../ast/places.js'

/** Tells of each mark without a note, which the parser leaves in the text, and of each note that no mark leads to. */
export function tellStrayFootnotes(tree: Root, file: VFile): void {
  const definitions: FootnoteDefinition[] = []
  eachNode(tree, (node) => {
    if (node.type === 'text' && node.value.includes('[^')) tellMarks(node, file)
    if (node.type === 'footnoteDefinition') definitions.push(node)
  })
  const read = readNotes(tree, definitions)
  for (const definition of definitions) {
    if (read.has(definition)) continue
    const mark = `[^${definition.label ?? definition.identifier}]`
    say(file, `Unexpected footnote \`${mark}\`: no mark leads to it, it is set at the end of its chapter`, {
      ruleId: 'stray-footnote',
      actual: `${mark}:`,
      ...(definition.position ? { place: definition.position } : {}),
    })
  }
}

function tellMarks(leaf: Text, file: VFile): void {
  const source = String(file.value)
  for (const { 0: mark, index } of leaf.value.matchAll(/\[\^[^\s[\]]+\]/g)) {
    const start = sourceOffset(leaf, index, 'start')
    // `\[^x]` was meant as it stands.
    if (source[start] !== '[') continue
    say(file, `Unexpected footnote mark \`${mark}\`: there is no note \`${mark}:\``, {
      ruleId: 'stray-footnote',
      actual: mark,
      place: positionAt(file, start, sourceOffset(leaf, index + mark.length, 'end')),
    })
  }
}

/** The notes that a reader comes to from the text, or from another such note. Of two with one name the first counts. */
function readNotes(tree: Root, definitions: readonly FootnoteDefinition[]): Set<FootnoteDefinition> {
  const byName = new Map(definitions.toReversed().map((definition) => [definition.identifier, definition]))
  const read = new Set<FootnoteDefinition>()
  const follow = (node: Nodes): void => {
    if (node.type === 'footnoteReference') {
      const definition = byName.get(node.identifier)
      if (!definition || read.has(definition)) return
      read.add(definition)
      definition.children.forEach(follow)
    } else if ('children' in node) {
      for (const child of node.children) if (child.type !== 'footnoteDefinition') follow(child)
    }
  }
  follow(tree)
  return read
}
