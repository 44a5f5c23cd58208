/** Two people who speak in one paragraph: told, never split silently. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { eachBlock } from '../../ast/flow.js'
import { sourceOffset } from '../../ast/leaf.js'
import { say } from '../../ast/message.js'
import { positionAt } from '../../ast/places.js'
import { type FlatText, flatText, flatten } from '../../ast/text.js'
import { foundLanguage } from '../header/found-language.js'
import { speechVerbs } from '../thoughts/words.js'
import { dashTurns } from './dash-turns.js'

/** Where in a paragraph the second speaker begins: the white space before the speech. */
interface Turn {
  start: number
  end: number
  why: string
}

/** Says where one speech follows another in the same paragraph, with the paragraph's end as the fix. */
export function tellTwoSpeakers(root: Root, file: VFile): void {
  const language = file.data.matter?.language ?? foundLanguage(file) ?? 'en'
  for (const met of eachBlock(root)) {
    if (!('block' in met) || met.block.type !== 'paragraph' || met.aside) continue
    const text = flatText(met.block)
    const talk = dashTurns(text, language).map((turn) => ({ ...turn, why: dashed }))
    for (const turn of [...findTurns(text), ...talk]) tell(file, flatten(met.block), turn)
  }
}

const dashed = 'A dash begins each speech, and the one before it has ended.'

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

const speechEnd = /[.?!…]\s?["”’'»]$/
const speechStart = /^["“‘'«]\s?\p{Lu}/u

function findTurns(text: string): Turn[] {
  const speeches = findSpeeches(text)
  if (speeches.length < 2) return []
  const turns: Turn[] = []
  let speaker: string | undefined
  for (const [index, speech] of speeches.entries()) {
    const before = speeches[index - 1]
    const name = speakerAfter(text.slice(speech.end, speech.end + 60))
    if (before && isAnswer(text, before, speech)) {
      const why = 'One speech ends and the next begins with nothing between them.'
      turns.push({ start: before.end, end: speech.start, why })
    } else if (speaker && name && name !== speaker && before && isUnattributed(text, before, speech)) {
      const start = text.slice(0, speech.start).trimEnd().length
      const why = `${speaker} speaks before, ${name} after.`
      if (start < speech.start) turns.push({ start, end: speech.start, why })
    }
    speaker = name ?? speaker
  }
  return turns
}

/** Whether a speech stands right behind one that has ended. */
function isAnswer(text: string, before: Speech, speech: Speech): boolean {
  return (
    isSpace(text, before.end, speech.start) &&
    speechEnd.test(text.slice(Math.max(0, before.end - 3), before.end)) &&
    speechStart.test(text.slice(speech.start, speech.start + 4))
  )
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

const [straight, opening, openingAngle] = [0x22, 0x201c, 0xab]
const doubleMark = /["“”«»]/g

/** The speeches of a paragraph, by pairs of double marks or guillemets; where it has none, by pairs of single ones. */
function findSpeeches(text: string): Speech[] {
  const speeches: Speech[] = []
  let open = -1
  doubleMark.lastIndex = 0
  // Without results: this is every mark of the manuscript.
  while (doubleMark.test(text)) {
    const at = doubleMark.lastIndex - 1
    const code = text.charCodeAt(at)
    if (code === opening || code === openingAngle || (code === straight && open < 0)) open = at
    else if (open >= 0) {
      speeches.push({ start: open, end: at + 1 })
      open = -1
    }
  }
  return speeches.length > 0 ? speeches : singleSpeeches(text)
}

/** Speeches between single marks: one opens before a capital and closes behind a stop, as no apostrophe does. */
function singleSpeeches(text: string): Speech[] {
  const speeches: Speech[] = []
  let open = -1
  for (const { index } of text.matchAll(/['‘’]/g)) {
    const around = text.slice(Math.max(0, index - 1), index + 3)
    if (open < 0 && /^(?:['‘]|[\s—–-]['‘])\p{Lu}/u.test(around)) open = index
    else if (open >= 0 && /^[.,!?…—–-]['’](?!\p{L})/u.test(around)) {
      speeches.push({ start: open, end: index + 1 })
      open = -1
    }
  }
  return speeches
}
