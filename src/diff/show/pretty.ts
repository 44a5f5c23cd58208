/** A comparison for a person at a terminal. */
import { createColors } from 'picocolors'
import type { Change, ChapterChange, Comparison, Piece, Span } from '../comparison.js'
import { wholeBlock } from './block-spans.js'
import { excerpt, opening } from './excerpt.js'
import { fateOf, figuresOf, headingOf, isNotable, nameOf, sizeOf } from './phrases.js'

type Colours = ReturnType<typeof createColors>

/** Whatever could move a terminal's cursor; a book is text, not orders. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to keep away from a terminal
const orders = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g

/**
 * Tells a comparison in lines. Without colour a word that went is `[-so-]`, one that came `{+so+}`; with colour they are
 * struck out and underlined, for eyes that tell no red from green.
 */
export function prettyDiff(comparison: Comparison, { hasColour = false } = {}): string {
  const colours = createColors(hasColour)
  const { old, new: young, isSame } = comparison
  if (isSame) return `${clean(old.label)} and ${clean(young.label)} read the same.\n`
  const lines = [
    colours.red(`--- ${clean(old.label)}`),
    colours.green(`+++ ${clean(young.label)}`),
    '',
    ...figuresOf(comparison).map(clean),
    ...comparison.chapters.filter(isNotable).flatMap((chapter) => tellChapter(chapter, colours, hasColour)),
  ]
  return `${lines.join('\n')}\n`
}

function tellChapter(chapter: ChapterChange, colours: Colours, hasColour: boolean): string[] {
  const isWhole = chapter.kind === 'added' || chapter.kind === 'removed'
  const fate = [...fateOf(chapter), ...(isWhole ? [sizeOf(chapter)] : [])]
  const heading = `${colours.bold(clean(headingOf(chapter)))}${fate.length > 0 ? ` ${colours.dim(`(${clean(fate.join('; '))})`)}` : ''}`
  const changes = isWhole ? chapter.changes.filter(({ kind }) => kind === 'moved') : chapter.changes
  return ['', heading, ...changes.flatMap((change) => tellChange(change, colours, hasColour))]
}

function tellChange(change: Change, colours: Colours, hasColour: boolean): string[] {
  const say = (pieces: readonly Piece[]): string =>
    pieces
      .map((piece) => sayPiece(piece, colours, hasColour))
      .join('')
      .trim()
  const line = (mark: string, text: string, place?: { file: string; line: number }): string =>
    `  ${mark} ${text.replace(/\n/g, '\n    ')}${place ? colours.dim(`  ${clean(place.file)}:${place.line}`) : ''}`
  switch (change.kind) {
    case 'same':
      return []
    case 'added':
      return [
        line(colours.green('+'), colours.green(say([wholeBlock('kept', change.new)])), change.new.place),
      ]
    case 'removed':
      return [line(colours.red('-'), colours.red(say([wholeBlock('kept', change.old)])))]
    case 'changed':
      return [line(colours.yellow('~'), say(excerpt(change.pieces)), change.new[0]?.place)]
    case 'moved': {
      const where = clean(nameOf(change.chapter))
      if (!change.isHere)
        return [
          line(colours.cyan('<'), `${colours.dim(`moved to ${where}:`)} ${clean(opening(change.old.text))}`),
        ]
      const isChanged = change.pieces.some(({ kind }) => kind !== 'kept')
      const text = isChanged ? say(excerpt(change.pieces)) : clean(opening(change.new.text))
      return [line(colours.cyan('>'), `${colours.dim(`moved from ${where}:`)} ${text}`, change.new.place)]
    }
  }
}

function sayPiece({ kind, spans }: Piece, colours: Colours, hasColour: boolean): string {
  const whole = spans.map(saySpan).join('')
  if (kind === 'kept') return whole
  const text = whole.trimEnd()
  const space = whole.slice(text.length)
  if (kind === 'removed')
    return (hasColour ? colours.red(colours.strikethrough(text)) : `[-${text}-]`) + space
  return (hasColour ? colours.green(colours.underline(text)) : `{+${text}+}`) + space
}

/** Emphasis with the stars that a person would type. */
function saySpan({ text, isEmphasized }: Span): string {
  const inner = clean(text)
  if (!isEmphasized) return inner
  const words = inner.trim()
  return words === '' ? inner : inner.replace(words, () => `*${words}*`)
}

function clean(text: string): string {
  return text.replace(orders, '�')
}
