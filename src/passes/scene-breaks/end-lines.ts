/** The line that says a story or its instalment is over: the space above it parts no scenes. */
import type { RootContent } from 'mdast'
import { plainText } from '../../ast/text.js'
import { lineText } from '../paragraphs/lines.js'
import { smallNumbers } from '../sections/numbers.js'

/** The longest such line; a longer one is a sentence. */
const longest = 60

const over =
  /^(?:the(?: very)? end|end|fin|finis|finito|owari|tbc|t\.b\.c|(?:to be|will be) continued|to be concluded)\b(.*)$/i

/** The last line of a mailing list's digest: `End of harbour-l Digest 12 May 1998`. */
const digestOver = /^end of (?:\S{1,40} ){1,4}digest\b[^.!?"“”]{0,40}$/i

/** `-30-`, as newspapers and typescripts end. */
const thirty = /^[-–—*#=~([]{1,4} ?30 ?[-–—*#=~)\]]{1,4}$/

/** What may stand behind the words: marks, `for now`, which part is over or comes next; no sentence. */
const behind = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:for now|(?:(?:of|in|with) )?(?:the )?(?:next |this )?(?:book|part|chapter|act|episode|story|volume)(?: ?[\divxlc]{1,5}(?: ?(?:\/|of) ?\d{1,3})?| (?:${smallNumbers}))?)?[^\p{L}\p{N}]*$`,
  'iu',
)

/** Whether a line says that the story ends here or goes on elsewhere: `The End`, `~ fin ~`, `TBC in part 2`. */
export function isEndLine(line: string): boolean {
  if (line.length > longest) return false
  if (thirty.test(line)) return true
  const core = line.replace(/^[^\p{L}]+/u, '')
  // Speech is no such line.
  if (/["“”]/.test(line)) return false
  const rest = over.exec(core)?.[1]
  return rest !== undefined && (behind.test(rest) || digestOver.test(core.trimEnd()))
}

/** More characters than these below such a line are no foot. */
const longestFoot = 1000

/** Whether nothing but a foot stands below a block, up to the next heading: few words, and no speech. */
export function hasOnlyFootBelow(blocks: readonly RootContent[], index: number): boolean {
  let length = 0
  for (let below = index + 1; below < blocks.length; below++) {
    const block = blocks[below] as RootContent
    if (block.type === 'heading') break
    const text = plainText(block)
    length += text.length
    if (length > longestFoot || /^\s*["“«„]/.test(text)) return false
  }
  return true
}

/** The lines that close the story: nothing but a foot stands below them. */
export function closingLines(
  children: readonly RootContent[],
  markers: ReadonlySet<RootContent>,
): Set<RootContent> {
  const isClosing = (child: RootContent, index: number): boolean =>
    child.type === 'paragraph' &&
    !markers.has(child) &&
    isEndLine(lineText(child)) &&
    hasOnlyFootBelow(children, index)
  return new Set(children.filter(isClosing))
}
