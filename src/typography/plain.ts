/** The usual paragraph, which needs no thought: quotations one after the other, each mark where only one reading fits. */
import { closer, dash, digit, edge, letter, opener, other, stop } from './characters.js'
import type { Decision } from './decide.js'
import type { Mark } from './marks.js'
import { closes, opens } from './readings.js'

/** What a mark there costs to read otherwise, at least. */
const margin = 10

const canOnlyOpen = ({ left, right }: Mark): boolean =>
  (left === edge || left === opener) && (right === letter || right === digit || right === other)

const canOnlyClose = ({ left, right }: Mark): boolean =>
  left !== edge &&
  left !== opener &&
  left !== other &&
  (right === edge || right === stop || right === closer || right === dash)

/** The decision of a block of straight double marks that open and close in turn; undefined for any other. */
export function decidePlain(marks: readonly Mark[]): Decision | undefined {
  if (marks.length % 2 === 1) return undefined
  for (let i = 0; i < marks.length; i++) {
    const m = marks[i] as Mark
    if (!m.isDouble || (m.left === digit && i % 2 === 1) || (m.left === dash && m.right === dash))
      return undefined
    if (m.typed !== '' && m.typed !== (i % 2 === 0 ? '“' : '”')) return undefined
    if (i % 2 === 0 ? !canOnlyOpen(m) : !canOnlyClose(m)) return undefined
  }
  const { length } = marks
  return {
    readings: Uint8Array.from(marks, (_, i) => (i % 2 === 0 ? opens : closes)),
    margins: new Float64Array(length).fill(margin),
    rivals: Uint8Array.from(marks, (_, i) => (i % 2 === 0 ? closes : opens)),
    depths: new Uint8Array(length).fill(1),
    unclosed: [],
    unopened: [],
    withinOwnKind: [],
    open: 0,
    state: 0,
  }
}
