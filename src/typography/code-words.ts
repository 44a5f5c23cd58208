/** Words of code in running text, whose hyphens and dots are no typography: options, paths, names of files and sites. */
import type { Range } from './block.js'
import { closer, dash, digit, edge, kindOf, letter, mark, opener, stop } from './characters.js'

const hyphen = 45
const dot = 46

/** Longer words are cut; a line of a million characters stays linear. */
const longest = 400

/** Brackets, marks, set dashes and ellipses stand around a word, and what stands for an inline node is no part of it. */
function isPart(code: number): boolean {
  const kind = kindOf(code)
  if (kind === dash) return code === hyphen
  return (
    kind !== edge && kind !== opener && kind !== closer && kind !== mark && code !== 0xfffc && code !== 0x2026
  )
}

const isWord = (code: number): boolean => kindOf(code) === letter || kindOf(code) === digit

const isLower = (character: string): boolean => character >= 'a' && character <= 'z'

/** The end of a word without the stops of its sentence. */
function withoutStops(text: string, start: number, end: number): number {
  let at = end
  while (at > start && kindOf(text.charCodeAt(at - 1)) === stop) at--
  return at
}

/** Whether a word ends as a file or a site does: `bar.txt`, `foo--bar.com/x`; no sentence, which has a capital next. */
function hasExtension(word: string): boolean {
  const path = word.indexOf('/')
  const name = path > 0 ? word.slice(0, path) : word
  const at = name.lastIndexOf('.')
  if (at < 1 || !isWord(name.charCodeAt(at - 1))) return false
  const extension = name.slice(at + 1)
  if (extension.length < 2 || extension.length > 5) return false
  return [...extension].every(
    (character, i) => isLower(character) || (i > 0 && character >= '0' && character <= '9'),
  )
}

/** Whether a word is the option of a command: `--no-verify`, `--out=x`. A dash before a word has neither. */
function isOption(word: string): boolean {
  if (!word.startsWith('--') || !isLower(word.charAt(2))) return false
  const value = word.indexOf('=', 3)
  if (value > 0) return value < word.length - 1
  const at = word.indexOf('-', 3)
  return at > 0 && isLower(word.charAt(at + 1)) && !word.includes('--', 3)
}

/** Whether a word is a path: it has a backslash, or it begins as paths do and has another step. */
function isPath(word: string): boolean {
  if (word.includes('\\')) return isWord(word.charCodeAt(word.indexOf('\\') + 1))
  // After an ellipsis a stroke is a stroke, unless a step follows it.
  const steps = /^\.{1,3}\//.exec(word)?.[0].length
  if (steps) return word.length > 4 && isWord(word.charCodeAt(steps))
  return (word.startsWith('/') || word.startsWith('~/')) && word.includes('/', 2)
}

/** Whether a word is the number of a version, or a stretch of them: `v1.2...3`, `1.0.0--2`. */
function isVersion(word: string): boolean {
  const first = word.charAt(0) === 'v' ? 1 : 0
  if (kindOf(word.charCodeAt(first)) !== digit) return false
  let dots = 0
  for (let at = first; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (
      code === dot &&
      kindOf(word.charCodeAt(at - 1)) === digit &&
      kindOf(word.charCodeAt(at + 1)) === digit
    )
      dots++
    else if (code !== dot && code !== hyphen && kindOf(code) !== digit) return false
  }
  return dots > 0
}

const isCode = (word: string): boolean => isPath(word) || hasExtension(word) || isVersion(word)

/** The words of code that have hyphens or dots in a row, sorted. */
export function codeWords(text: string): Range[] {
  const ranges: Range[] = []
  if (!text.includes('--') && !text.includes('..')) return ranges
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code !== hyphen && code !== dot) || text.charCodeAt(at + 1) !== code) continue
    const previous = ranges.at(-1)?.end ?? 0
    let start = at
    while (start > previous && at - start < longest && isPart(text.charCodeAt(start - 1))) start--
    let end = at + 1
    while (end < text.length && end - at < longest && isPart(text.charCodeAt(end))) end++
    const whole = end
    end = withoutStops(text, at, end)
    const word = text.slice(start, end)
    // A dash may begin a line or a quotation; an option stands after a space, or alone.
    const before = text.charCodeAt(start - 1)
    const mayBeOption = kindOf(before) === edge && (start > 0 || end === text.length)
    const isEllipsis = at >= end
    if (!isEllipsis && (isCode(word) || (mayBeOption && isOption(word)))) ranges.push({ start, end })
    at = Math.max(at + 1, whole - 1)
  }
  return ranges
}
