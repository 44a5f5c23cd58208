/** What a terminal or a copy between machines left in a text: characters that nobody sees. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { editLeaf, sourceOffset } from '../ast/leaf.js'
import { say } from '../ast/message.js'
import { positionAt } from '../ast/places.js'
import { recordOf } from '../ast/record.js'

/**
 * Control characters that mean nothing in a text: not the spaces and line ends, and not the low bytes of a cut-off quote
 * or dash, which the `characters` pass restores.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const control = /[\0-\x08\x0e-\x12\x15-\x17\x1a\x1b\x1e\x1f\x7f]/g

/** Colours, movements of the cursor, and titles of windows: ECMA-48 control sequences and xterm's own. */
const sequence =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /\x1b(?:\[[0-?]{0,40}[ -/]{0,4}[@-~]|\][^\x07\x1b\r\n]{0,200}(?:\x07|\x1b\\)|[()*+][0-9A-B])/g

/**
 * Tells of control characters in one message, and sets the sequences of a terminal aside with the letters that they are
 * made of (`ESC[31m`); the lone characters are for the `characters` pass.
 */
export function settleControls(root: Root, file: VFile): void {
  const source = String(file.value)
  const found = [...source.matchAll(control)].map(({ index }) => index)
  // A text of the days of DOS ends with this character.
  if (source[found.at(-1) ?? -1] === '\x1a' && source.slice(found.at(-1)).trim() === '\x1a') found.pop()
  const [first] = found
  if (first === undefined) return
  if (source.includes('\x1b')) visit(root, 'text', (leaf) => setAside(leaf, file))
  const what = found.length === 1 ? 'control character' : `${found.length} control characters`
  const where = found.length === 1 ? '' : ': the first stands here'
  say(file, `Unexpected ${what} in the text, left out${where}`, {
    ruleId: 'control-character',
    place: positionAt(file, first, first + 1),
    actual: source.slice(first, first + 1),
  })
}

function setAside(leaf: Parameters<typeof editLeaf>[1], file: VFile): void {
  const matches = [...leaf.value.matchAll(sequence)]
  for (const { 0: text, index } of matches) {
    const place = positionAt(
      file,
      sourceOffset(leaf, index, 'start'),
      sourceOffset(leaf, index + text.length, 'end'),
    )
    recordOf(file).quarantined.push({ line: place.start.line, text, reason: 'terminal-escape', place })
  }
  const edits = matches.map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    to: '',
    confidence: 0.99,
  }))
  editLeaf(file, leaf, edits, 'read')
}
