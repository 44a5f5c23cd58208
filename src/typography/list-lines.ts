/**
 * Lines of a plain list, `- milk`, which begin as lines of speech do in many languages.
 *
 * A list is three lines or more in a row, all short, and none but the last ends as a sentence does.
 */
import type { TextBlock } from './block.js'

/** Lines in a row that make a list, and the longest of its lines in UTF-16 code units. */
const fewest = 3
const longest = 60

const item = /^[^\S\n]*-[^\S\n]/
const sentenceEnd = /[.!?…:"”’»]\s*$/u

interface PlacedLine {
  block: number
  start: number
  text: string
}

/** The lines of the blocks, in order; an empty block is an empty line. */
function* eachLine(blocks: readonly TextBlock[]): Generator<PlacedLine> {
  for (const [block, { text }] of blocks.entries()) {
    let start = 0
    for (const line of text.split('\n')) {
      yield { block, start, text: line }
      start += line.length + 1
    }
  }
}

const isItem = ({ text }: PlacedLine): boolean => text.length <= longest && item.test(text)

/** Whether lines that begin with a hyphen are a list. */
const isList = (lines: readonly PlacedLine[]): boolean =>
  lines.length >= fewest && lines.slice(0, -1).every(({ text }) => !sentenceEnd.test(text))

/** Where the lines of lists start, by the number of their block. */
export function listLines(blocks: readonly TextBlock[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  let run: PlacedLine[] = []
  const finish = (): void => {
    if (isList(run)) {
      for (const { block, start } of run) {
        const starts = found.get(block)
        if (starts) starts.add(start)
        else found.set(block, new Set([start]))
      }
    }
    run = []
  }
  for (const line of eachLine(blocks)) {
    if (isItem(line)) run.push(line)
    else finish()
  }
  finish()
  return found
}
