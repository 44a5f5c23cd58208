/** A comparison for a pull request: what changed in short, each chapter folded, never longer than a comment may be. */
import type { Change, ChapterChange, Comparison, Piece, Span } from '../comparison.js'
import { wholeBlock } from './block-spans.js'
import { excerpt, opening } from './excerpt.js'
import { count, fateOf, figuresOf, headingOf, isNotable, nameOf, sizeOf } from './phrases.js'

/** GitHub takes 65,536 characters in a comment; some room is left for what a workflow adds. */
const longestComment = 60_000

/**
 * Tells a comparison in GitHub's Markdown; a blank line ends it, so that another can follow.
 *
 * @param longest the most characters; what does not fit is counted
 */
export function markdownDiff(comparison: Comparison, { longest = longestComment } = {}): string {
  const { old, new: young, isSame } = comparison
  const title = young.title || old.title
  const head = `### ${asText(title || young.label)}\n\n`
  if (isSame) return `${head}${asText(old.label)} and ${asText(young.label)} read the same.\n\n`
  const notable = comparison.chapters.filter(isNotable)
  let page = `${head}${figuresOf(comparison)
    .map((line) => `- ${asText(line)}\n`)
    .join('')}`
  const room = (): number => longest - page.length - 120
  let told = 0
  for (const chapter of notable) {
    const section = tellChapter(chapter, room())
    if (section === undefined) break
    page += `\n${section}`
    told++
  }
  const left = notable.length - told
  return left > 0
    ? `${page}\n*${count(left, 'more chapter')} with changes ${left === 1 ? 'is' : 'are'} not shown here.*\n\n`
    : `${page}\n`
}

/** One chapter, as far as it fits; undefined where not even its heading does. */
function tellChapter(chapter: ChapterChange, room: number): string | undefined {
  const isWhole = chapter.kind === 'added' || chapter.kind === 'removed'
  const fate = [...fateOf(chapter), ...(isWhole ? [sizeOf(chapter)] : [])].map(asText).join('; ')
  const changes = chapter.changes.filter(({ kind }) => kind !== 'same')
  const heading = `<b>${asText(headingOf(chapter))}</b>${fate ? `: ${fate}` : ''}`
  if (changes.length === 0) return heading.length + 4 < room ? `- ${heading}\n` : undefined
  const number = isWhole ? '' : ` (${count(changes.length, 'change')})`
  let section = `<details><summary>${heading}${number}</summary>\n\n`
  const end = '</details>\n'
  if (section.length + end.length > room) return undefined
  for (const [at, change] of changes.entries()) {
    const line = `${tellChange(change)}\n\n`
    const more = `*${count(changes.length - at, 'more change')} here.*\n\n`
    if (section.length + line.length + more.length + end.length > room) {
      if (section.length + more.length + end.length > room) return undefined
      section += more
      break
    }
    section += line
  }
  return section + end
}

function tellChange(change: Change): string {
  switch (change.kind) {
    case 'same':
      return ''
    case 'added':
      return `> ${say([wholeBlock('added', change.new)])}`
    case 'removed':
      return `> ${say([wholeBlock('removed', change.old)])}`
    case 'changed':
      return `> ${say(excerpt(change.pieces))}`
    case 'moved': {
      const where = asText(nameOf(change.chapter))
      if (!change.isHere) return `> *Moved to ${where}:* ${asText(opening(change.old.text))}`
      const isChanged = change.pieces.some(({ kind }) => kind !== 'kept')
      return `> *Moved from ${where}:* ${isChanged ? say(excerpt(change.pieces)) : asText(opening(change.new.text))}`
    }
  }
}

function say(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, spans }) => {
      const whole = spans.map(saySpan).join('')
      if (kind === 'kept') return whole
      const text = whole.trimEnd()
      const tag = kind === 'removed' ? 'del' : 'ins'
      return `<${tag}>${text}</${tag}>${whole.slice(text.length)}`
    })
    .join('')
    .trim()
}

function saySpan({ text, isEmphasized }: Span): string {
  return isEmphasized ? `<em>${asText(text)}</em>` : asText(text)
}

/** Text that is only text: no markup, and nobody is called by an `@` of the story. */
function asText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()~|!]/g, '\\$&')
    .replace(/[@#](?=\w)/g, '$&<!-- -->')
    .replace(/:\/\//g, ':<!-- -->//')
    .replace(/\r?\n/g, '<br>')
}
