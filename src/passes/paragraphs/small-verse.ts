/**
 * Verse in a text without capitals. There, messages and short paragraphs look like the lines of a poem: only how its
 * lines end, the form of its stanzas, a rhyme, its place or a song that is announced tells one.
 */
import { saysMusic } from '../blocks/music.js'
import { leading } from './broken.js'
import type { Convention } from './convention.js'
import { ownGap } from './convention.js'
import type { Line } from './lines.js'

/** Tells whether the lines from one index to another are verse; asked of one stanza after the other. */
export type SmallVerseJudge = (first: number, last: number) => boolean

/** How much longer than its shortest line the longest one of a stanza is at most. */
const evenness = 1.7

/** The most lines of a neighbouring stanza that are counted. */
const longestStanza = 40

/** Reads the stanzas of one stretch of text. */
export function smallVerseJudge(lines: readonly Line[], convention: Convention): SmallVerseJudge {
  /** The stanza above that is verse: where it ends, and how many lines it has. */
  let above = { last: -1, size: 0 }
  const isApart = (index: number): boolean => {
    const line = lines[index]
    return !line || line.isMarker || ownGap(line, convention) > 0
  }
  /** The stanza that begins or ends at an index. */
  const stanzaAt = (index: number, step: 1 | -1): Line[] => {
    let end = index
    const isEdge = (at: number): boolean => (step > 0 ? isApart(at + 1) : isApart(at))
    while (!isEdge(end) && Math.abs(end - index) < longestStanza) end += step
    return lines.slice(Math.min(index, end), Math.max(index, end) + 1)
  }
  return (first, last) => {
    const stanza = lines.slice(first, last + 1)
    const goesOn = above.last === first - 1 && stanza.length <= above.size
    const hasTwin = (): boolean =>
      [stanzaAt(first - 1, -1), stanzaAt(last + 1, 1)].some(
        (other) => other.length === stanza.length && isEven([...stanza, ...other]),
      )
    const isVerse =
      isSetIn(stanza, [lines[first - 1], lines[last + 1]]) ||
      saysMusic((lines[first - 1]?.value ?? '').slice(-300)) ||
      rhymes(stanza) ||
      (!endsSentences(stanza) && (goesOn || runsOver(stanza) || (stanza.length > 2 && hasTwin())))
    if (isVerse) above = { last, size: stanza.length }
    return isVerse
  }
}

/** Whether all lines are set in further than the narration above and below. */
function isSetIn(stanza: readonly Line[], around: readonly (Line | undefined)[]): boolean {
  const indents = around.flatMap((line) => (line ? [line.indent] : []))
  return indents.length > 0 && stanza.every(({ indent }) => indent > Math.max(...indents))
}

/** Whether half of the lines end a sentence each, as those of a diary do. */
function endsSentences(stanza: readonly Line[]): boolean {
  const inner = stanza.slice(0, -1)
  return inner.filter(({ end }) => end === 'sentence').length >= inner.length / 2
}

/** Whether sentences run over the line ends: at a comma, or behind a word that needs another. */
function runsOver(stanza: readonly Line[]): boolean {
  const inner = stanza.slice(0, -1)
  const open = inner.filter(({ value }) => /[,;—–]$/.test(value) || leading.test(value))
  return open.length >= 2 && open.length >= inner.length / 3
}

function isEven(stanza: readonly Line[]): boolean {
  const lengths = stanza.map(({ value }) => value.length)
  return stanza.length > 0 && Math.max(...lengths) <= Math.min(...lengths) * evenness
}

/** What rhymes, by its spelling: the last vowels of a line and what follows them. */
const rime = /[aeiouy]+[^\P{L}aeiouy]*e?$/u
/** Endings that any two words may have in common. */
const ending = /^(?:ed|er|es|en|ing|ion|y)$/

/** Whether two pairs of neighbouring lines or more rhyme, each in other words. */
function rhymes(stanza: readonly Line[]): boolean {
  const words = stanza.map(({ value }) => /\p{L}+(?=\P{L}*$)/u.exec(value.toLowerCase())?.[0] ?? '')
  const rimes = words.map((word) => rime.exec(word)?.[0] ?? '').map((end) => (ending.test(end) ? '' : end))
  let pairs = 0
  words.forEach((word, index) => {
    const isRhyme = [1, 2].some(
      (back) =>
        words[index - back] !== word &&
        (rimes[index] as string).length > 1 &&
        rimes[index - back] === rimes[index],
    )
    if (isRhyme) pairs++
  })
  return pairs >= 2 && pairs >= stanza.length / 3
}
