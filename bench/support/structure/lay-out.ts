/** Setting a paragraph as the lines of a raw text, by one of the conventions. */
import type { Habits } from './habits.js'
import type { Random } from './random.js'

/** The text of one paragraph as it stands in the file, without what parts it from the next. */
export function layOut(text: string, habits: Habits, random: Random): string {
  switch (habits.paragraphs) {
    case 'wrapped':
    case 'wrapped-line-end':
      return wrap(text, habits, 0, random).join('\n')
    case 'wrapped-indent':
      return wrap(text, habits, 5, random).join('\n')
    case 'double-spaced':
      return wrap(text, habits, 5, random).join('\n\n')
    case 'indent':
      return `    ${text}`
    case 'br':
      return habits.width % 2 === 0
        ? text
        : wrap(text, { ...habits, hyphenates: false }, 0, random).join('\n')
    default:
      return text
  }
}

/** What stands between two paragraphs. */
export function gapBetween(habits: Habits, random: Random): string {
  switch (habits.paragraphs) {
    case 'blank-line':
    case 'wrapped':
      return '\n\n'
    case 'mixed':
      return random.chance(0.15) ? '\n\n' : '\n'
    case 'br':
      return habits.width % 2 === 0 ? '<br>\n<br>\n' : '<br><br>\n'
    case 'double-spaced':
      return '\n\n'
    default:
      return '\n'
  }
}

/** Two scenes parted by blank lines alone, in the measure of the convention. */
export function blankGap(habits: Habits, random: Random): string {
  if (habits.paragraphs === 'br') return '<br>\n<br>\n<br>\n<br>\n'
  if (habits.paragraphs === 'blank-line' || habits.paragraphs === 'wrapped' || habits.paragraphs === 'mixed')
    return '\n'.repeat(random.between(3, 4))
  if (habits.paragraphs === 'double-spaced') return '\n\n\n\n'
  return '\n\n'
}

/** A text cut at a column. */
function wrap(text: string, { width, hyphenates }: Habits, indent: number, random: Random): string[] {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  for (const word of text.split(' ')) {
    const isFirst = line.trim() === ''
    if (!isFirst && line.length + 1 + word.length > width) {
      const cut = hyphenates ? cutWord(word, width - line.length - 1, random) : 0
      if (cut > 0) {
        const isOwn = word[cut - 1] === '-'
        lines.push(`${line} ${word.slice(0, cut)}${isOwn ? '' : '-'}`)
        line = word.slice(cut)
      } else {
        lines.push(line)
        line = word
      }
    } else line = isFirst ? line + word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Where a word is cut so that its head and a hyphen fit into some columns; 0 where it is not cut. */
function cutWord(word: string, room: number, random: Random): number {
  const own = word.lastIndexOf('-', room - 1)
  if (own >= 2 && /^\p{L}$/u.test(word[own + 1] ?? '') && /^\p{L}$/u.test(word[own - 1] ?? '')) return own + 1
  if (word.includes('-') || !/^\p{Ll}{8,}[.,;]?$/u.test(word) || room < 4 || random.chance(0.6)) return 0
  const cut = Math.min(room - 1, word.length - 4)
  return cut >= 3 ? cut : 0
}
