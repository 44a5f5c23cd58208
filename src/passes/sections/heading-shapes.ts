/** What one line would be if it were a heading; whether it is one, the whole manuscript decides. */
import { parseLabel } from '../header/parse-label.js'
import { isEndLine } from '../scene-breaks/end-lines.js'
import { type HeadingRank, matterTitles, namedDivisions, numberedWords, smallWords } from './heading-words.js'
import { type NumberStyle, numberAtStart } from './numbers.js'
import { pointOfView, saysScene } from './scene-words.js'

/** A line read as a heading. */
export interface HeadingShape {
  /**
   * `labelled`: Chapter One; `named`: Prologue; `numeral`: IV. The Storm; `title`: The Storm; `caps`: THE STORM;
   * `scene`: ~ Later that day ~, which says of a scene when it is, or whose.
   */
  kind: 'labelled' | 'named' | 'numeral' | 'title' | 'caps' | 'scene'
  rank: HeadingRank
  /** What the headings of one sequence share: `numeral roman .`. */
  form: string
  number?: number
  /** Whether a title stands beside the number. */
  titled: boolean
  /** The marks before it (`~`), none for a plain line. */
  ornament: string
  /** Its words, without the marks around them. */
  words: string
}

const longest = 100
const ornamentMark = /[~*=_\-–—+#•·.<>|^:]/

/** Reads a line as a heading; undefined where it has no such shape. */
export function headingShape(line: string): HeadingShape | undefined {
  // Speech, as most short lines are, is none: no other test need look at it.
  if (line.length > longest || /^["“'‘]|[,;]$/.test(line)) return undefined
  const { core, ornament } = emphasized(line) ?? undecorated(line)
  if (core === '' || !/[\p{L}\p{N}]/u.test(core)) return undefined
  // `-- END --` closes the story, and heads nothing.
  if (ornament !== '' && isEndLine(core)) return undefined
  const shape = labelled(core) ?? named(core) ?? numeral(core) ?? sceneLabel(core, ornament) ?? titled(core)
  return (
    shape && {
      ...shape,
      ornament,
      words: core,
      form: ornament === '' ? shape.form : `${shape.form} ${ornament.charAt(0)}`,
    }
  )
}

/** `*Chapter 1*: Arrivals` without the marks around its number, as downloaders write it. */
function emphasized(line: string): { core: string; ornament: string } | undefined {
  const [, ornament = '', number = '', title = ''] =
    /^([*_]{1,3})(\p{L}{2,11}\.? [\p{L}\d-]{1,14})\1(:\s\S.{0,80})$/u.exec(line) ?? []
  return ornament === '' || !labelled(number) ? undefined : { core: number + title, ornament }
}

/** A line without the marks on both its sides (`~ Day 95 ~`, `=== One ===`, `[3]`). */
function undecorated(line: string): { core: string; ornament: string } {
  // Most lines begin with a letter or a quotation mark, and so have no marks on both sides.
  if (/^[^~*=_\-–—+#•·.<>|^: ([]/.test(line)) return { core: line, ornament: '' }
  let start = 0
  while (start < line.length && (ornamentMark.test(line.charAt(start)) || line.charAt(start) === ' ')) start++
  let end = line.length
  while (end > start && (ornamentMark.test(line.charAt(end - 1)) || line.charAt(end - 1) === ' ')) end--
  const before = line.slice(0, start).trimEnd()
  const after = line.slice(end).trimStart()
  // A full stop or colon behind a plain line is its own; `*word*` is emphasis, `* word *` an ornament.
  const isPair = before.length > 0 && after.length > 0 && before.charAt(0) === after.charAt(after.length - 1)
  const isLoose = before.length > 1 || (line.charAt(start - 1) === ' ' && line.charAt(end) === ' ')
  const words = line.slice(start, end)
  // Tight marks may be those of a thought, but not around a time or a number: `~Two weeks later~`, `-2-`.
  const isTight = /^[~-]$/.test(before) && after === before && (saysScene(words) || isNumber(words))
  if (isPair && (isLoose || isTight) && !/[.:]/.test(before.charAt(0)))
    return { core: words, ornament: before }
  const bracketed = /^[([]\s?([^()[\]]{1,12})\s?[)\]]$/.exec(line)
  if (bracketed?.[1] && isNumber(bracketed[1])) return { core: bracketed[1], ornament: '[' }
  return { core: line, ornament: '' }
}

function isNumber(text: string): boolean {
  return numberAtStart(text)?.length === text.length
}

type Plain = Omit<HeadingShape, 'ornament' | 'words'>

/** `Chapter One`, `CHAPTER I. The Storm`, `Part 2 of 5`. */
function labelled(core: string): Plain | undefined {
  const [, word = '', gap = ''] = /^(\p{L}{2,11})(\.?\s{1,3}|\s?#\s?)(?=\S)/u.exec(core) ?? []
  const rank = numberedWords.get(word.toLowerCase())
  if (rank === undefined) return undefined
  const text = core.slice(word.length + gap.length)
  const number = numberAtStart(text)
  if (!number) {
    return /^the last\.?$/i.test(text)
      ? { kind: 'labelled', rank, form: word.toLowerCase(), titled: false }
      : undefined
  }
  const rest = text.slice(number.length)
  const title = titleBeside(rest)
  if (title === undefined) return undefined
  return { kind: 'labelled', rank, form: word.toLowerCase(), number: number.value, titled: title !== '' }
}

/** `Prologue`, `Interlude: The Sea`, `First Epilogue 1813`. */
function named(core: string): Plain | undefined {
  const lower = core.toLowerCase().replaceAll('’', "'")
  if (matterTitles.has(lower.replace(/[.:]$/, '')))
    return { kind: 'named', rank: 2, form: 'named', titled: false }
  if (!divisionStart.test(lower)) return undefined
  const start = /^(?:first|second|third|final) /.exec(lower)?.[0].length ?? 0
  for (const name of namedDivisions) {
    if (!lower.startsWith(name, start)) continue
    const rest = core.slice(start + name.length)
    if (/^\p{L}/u.test(rest)) continue
    const number = numberAtStart(rest.trimStart())
    const title = titleBeside(number ? rest.trimStart().slice(number.length) : rest)
    // `Epilogue: me, she used to say, and laughed.`
    if (title === undefined || /^\p{Ll}.*[.,!?] .*[.!?]$/u.test(title)) return undefined
    return { kind: 'named', rank: 2, form: 'named', titled: title !== '' }
  }
  return undefined
}

const divisionStart = new RegExp(
  `^(?:(?:first|second|third|final) )?(?:${[...namedDivisions].join('|')})(?!\\p{L})`,
  'u',
)

/** `IV`, `4.`, `4) The Storm`, `Four`. */
function numeral(core: string): Plain | undefined {
  const number = numberAtStart(core)
  if (!number) return undefined
  const rest = core.slice(number.length)
  const mark = /^[.):]/.exec(rest)?.[0] ?? ''
  // `1.2K`, `3:15`
  if (/^[.:]\d/.test(rest)) return undefined
  const title = titleBeside(rest)
  if (title === undefined) return undefined
  const isSeparate = mark !== '' || /^\s?[-–—]/.test(rest)
  if (title !== '' && !isSeparate && (number.style !== 'roman' || !isTitleCased(title))) return undefined
  // An arabic number before a sentence is an item of a list.
  if (title !== '' && (/[.,;:!]$/.test(title) || !isTitleCased(title))) return undefined
  return {
    kind: 'numeral',
    rank: 3,
    form: numeralForm(number.style, mark, title),
    number: number.value,
    titled: title !== '',
  }
}

function numeralForm(style: NumberStyle, mark: string, title: string): string {
  return `numeral ${style} ${mark}${title === '' ? '' : ' title'}`
}

/** A title alone on its line: `The Man with the Twisted Lip`, `THE STORM`. */
function titled(core: string): Plain | undefined {
  if (core.length > 70 || /[.,;:]$/.test(core) || /^["“'‘(*_]/.test(core)) return undefined
  const letters = core.replace(/[^\p{L}]/gu, '')
  if (letters.length < 2) return undefined
  if (
    letters === letters.toUpperCase() &&
    !(core.includes(':') && parseLabel(core)?.isKnown) &&
    letters !== letters.toLowerCase()
  ) {
    return { kind: 'caps', rank: 2, form: 'caps', titled: true }
  }
  if (!isTitleCased(core) || (core.includes(':') && parseLabel(core)?.isKnown)) return undefined
  return { kind: 'title', rank: 2, form: 'title', titled: true }
}

/** The label of a scene; a line of its own that says whose view it is needs no marks: `Anna's POV`. */
function sceneLabel(core: string, ornament: string): Plain | undefined {
  if (ornament === '' ? !pointOfView.test(core) : !saysScene(core)) return undefined
  return { kind: 'scene', rank: 4, form: 'scene', titled: true }
}

/** What follows a heading's number: '' for nothing, the title, or undefined where a sentence runs on. */
function titleBeside(rest: string): string | undefined {
  const [separator = ''] =
    /^\s{0,3}(?:\/\s?\d{1,3}|of \d{1,3})?\s{0,3}[.:)\]]{0,2}\s{0,3}[-–—~]{0,3}\s{0,3}/.exec(rest) ?? []
  const title = rest.slice(separator.length)
  if (title === '') return ''
  if (separator === '') return undefined
  const isMarked = /[.:)\-–—~]/.test(separator)
  if (!isMarked && !/^["“‘']?[\p{Lu}\p{N}]/u.test(title)) return undefined
  if (/[,;]$/.test(title)) return undefined
  return title
}

/** A word from its first letter or digit on; dashes part words. */
const titleWord = /[\p{L}\p{N}][^\s—–-]*/gu

/** Whether a text is written as a title: each word but the small ones begins with a capital or a digit. */
export function isTitleCased(text: string): boolean {
  let words = 0
  // Most lines are told by their second word: the others are not even looked for.
  titleWord.lastIndex = 0
  for (let word = titleWord.exec(text)?.[0]; word; word = titleWord.exec(text)?.[0]) {
    if (++words > 14) return false
    if (/^[\p{Lu}\p{Lt}\p{N}]/u.test(word)) continue
    if (words === 1 || !smallWords.has(word.toLowerCase().replace(/[^\p{L}]+$/u, ''))) return false
  }
  return words > 0
}
