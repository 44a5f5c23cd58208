/** HTML that leaves the text: tags are edits, comments and active content are set aside with a reason. */
import type { Html, PhrasingContent } from 'mdast'
import type { VFile } from 'vfile'
import { setAside } from '../../ast/change.js'
import { recorded } from '../../ast/leaf.js'
import { say } from '../../ast/message.js'
import { positionAt, rangeOf } from '../../ast/places.js'
import { recordOf } from '../../ast/record.js'

/** A comment for Fleuron stays in the tree for the rules to read; any other leaves the text. */
export function resolveComment(node: Html, file: VFile, into: PhrasingContent[]): void {
  if (/^<!--\s*fleuron-/.test(node.value)) into.push(node)
  else {
    const [start, end] = rangeOf(node) ?? [0, 0]
    quarantine(file, 'comment', start, end)
  }
}

export function quarantine(file: VFile, reason: 'script' | 'comment', start: number, end: number): void {
  const place = positionAt(file, start, end)
  const text = String(file.value).slice(start, end)
  setAside(file, 'read', { place, text, reason }, 1)
  if (reason === 'script') {
    say(file, 'Unexpected active content in the text, left out', {
      ruleId: 'active-content',
      place,
      actual: text.slice(0, 200),
    })
  }
}

/** Records that a tag left the text. */
export function dropTag(file: VFile, node: Html, to = ''): void {
  const [start, end] = rangeOf(node) ?? [0, 0]
  recordOf(file).edits.push(recorded(file, 'read', start, end, node.value, to, 1))
}
