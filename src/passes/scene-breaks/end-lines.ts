/** The line that says a story or its instalment is over: the space above it parts no scenes. */

/** The longest such line; a longer one is a sentence. */
const longest = 60

const over =
  /^(?:the(?: very)? end|end|fin|finis|finito|owari|tbc|t\.b\.c|(?:to be|will be) continued|to be concluded)\b(.*)$/i

/** What may stand behind the words: marks, `for now`, which part is over or comes next; no sentence. */
const behind =
  /^[^\p{L}\p{N}]*(?:for now|(?:(?:of|in|with) )?(?:the )?(?:next |this )?(?:book|part|chapter|act|episode|story|volume)(?: ?[\divxlc]{1,5}(?: ?(?:\/|of) ?\d{1,3})?| (?:one|two|three|four|five|six|seven|eight|nine|ten))?)?[^\p{L}\p{N}]*$/iu

/** Whether a line says that the story ends here or goes on elsewhere: `The End`, `~ fin ~`, `TBC in part 2`. */
export function isEndLine(line: string): boolean {
  if (line.length > longest) return false
  const core = line.replace(/^[^\p{L}]+/u, '')
  // Speech is no such line.
  if (/["“”]/.test(line)) return false
  const rest = over.exec(core)?.[1]
  return rest !== undefined && behind.test(rest)
}
