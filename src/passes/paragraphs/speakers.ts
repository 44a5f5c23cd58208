/** Two people who speak in one paragraph: told, never split silently. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { eachBlock } from '../../ast/flow.js'
import { sourceOffset } from '../../ast/leaf.js'
import { say } from '../../ast/message.js'
import { positionAt } from '../../ast/places.js'
import { type FlatText, flatText, flatten } from '../../ast/text.js'
import { speechVerbs } from '../thoughts/words.js'

/** Where in a paragraph the second speaker begins: the white space before the speech. */
interface Turn {
  start: number
  end: number
  why: string
}

/** Says where one speech follows another in the same paragraph, with the paragraph's end as the fix. */
export function tellTwoSpeakers(root: Root, file: VFile): void {
  for (const met of eachBlock(root)) {
    if (!('block' in met) || met.block.type !== 'paragraph' || met.aside) continue
    const turn = findTurn(flatText(met.block))
    if (turn) tell(file, flatten(met.block), turn)
  }
}

function tell(file: VFile, flat: FlatText, turn: Turn): void {
  const at = flat.leaves.find(
    ({ leaf, start }) => turn.start >= start && turn.end <= start + leaf.value.length,
  )
  if (!at) return
  const from = sourceOffset(at.leaf, turn.start - at.start, 'start')
  const to = sourceOffset(at.leaf, turn.end - at.start, 'end')
  const actual = String(file.value).slice(from, to)
  say(file, 'Unexpected second speaker in a paragraph, expected a paragraph for each', {
    ruleId: 'two-speakers',
    place: positionAt(file, from, to),
    actual,
    expected: ['\n\n'],
    note: turn.why,
  })
}

/** A stretch between quotation marks. */
interface Speech {
  start: number
  end: number
}

const lead = /^[ ]((?:\p{Lu}[\p{L}'’-]*)|he|she) (\p{Ll}+)/u
const trail = /^[ ](\p{Ll}+) (\p{Lu}[\p{L}'’-]*)/u

function findTurn(text: string): Turn | undefined {
  const speeches = findSpeeches(text)
  if (speeches.length < 2) return undefined
  let speaker: string | undefined
  for (const [index, speech] of speeches.entries()) {
    const before = speeches[index - 1]
    if (
      before &&
      isSpace(text, before.end, speech.start) &&
      /[.?!…]["”]$/.test(text.slice(before.end - 2, before.end)) &&
      /^["“]\p{Lu}/u.test(text.slice(speech.start, speech.start + 3))
    ) {
      return {
        start: before.end,
        end: speech.start,
        why: 'One speech ends and the next begins with nothing between them.',
      }
    }
    const name = speakerAfter(text.slice(speech.end, speech.end + 60))
    if (speaker && name && name !== speaker && before && isUnattributed(text, before, speech)) {
      const start = text.slice(0, speech.start).trimEnd().length
      if (start < speech.start)
        return { start, end: speech.start, why: `${speaker} speaks before, ${name} after.` }
    }
    speaker = name ?? speaker
  }
  return undefined
}

/** Whether the words between two speeches end a sentence, so that the second speech stands alone. */
function isUnattributed(text: string, before: Speech, speech: Speech): boolean {
  return /[.!?…]\s*$/.test(text.slice(Math.max(before.end, speech.start - 4), speech.start))
}

/** Who spoke, from the words after a speech; only names, since a pronoun may be anyone. */
function speakerAfter(after: string): string | undefined {
  const [, name, verb] = lead.exec(after) ?? []
  if (name && verb && speechVerbs.has(verb) && /^\p{Lu}/u.test(name)) return name
  const [, said, who] = trail.exec(after) ?? []
  return said && who && speechVerbs.has(said) ? who : undefined
}

function isSpace(text: string, start: number, end: number): boolean {
  return end > start && end - start <= 3 && text.slice(start, end).trim() === ''
}

const [straight, opening, closing] = [0x22, 0x201c, 0x201d]

/** The speeches of a paragraph, by pairs of double marks, straight or curly. */
function findSpeeches(text: string): Speech[] {
  const speeches: Speech[] = []
  let open = -1
  // By the character: a pattern makes a result of each mark, and this is every mark of the manuscript.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === opening || (code === straight && open < 0)) open = at
    else if ((code === closing || code === straight) && open >= 0) {
      speeches.push({ start: open, end: at + 1 })
      open = -1
    }
  }
  return speeches
}
