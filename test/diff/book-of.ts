/** Books for tests, written as short as they can be, and comparisons told as short. */
import type { Change, Comparison, Piece } from '../../src/diff/comparison.js'
import type { ReadBlock, ReadChapter, Reading } from '../../src/diff/reading.js'

/** A book of lines: `# ` begins a chapter, `***` is a scene break, `*words*` are emphasized, all else is a paragraph. */
export function bookOf(text: string, title = ''): Reading {
  const chapters: ReadChapter[] = []
  let blocks: ReadBlock[] = []
  const begin = (heading: string): void => {
    blocks = []
    chapters.push({ title: heading, trail: [], blocks })
  }
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line.startsWith('# ')) begin(line.slice(2))
    else if (line !== '') {
      if (chapters.length === 0) begin('')
      blocks.push(blockOf(line))
    }
  }
  return { label: 'a book', title, authors: [], chapters }
}

/** One paragraph, or a scene break. */
function blockOf(line: string): ReadBlock {
  if (line === '***') return { kind: 'break', text: '', emphasis: [] }
  const emphasis: [number, number][] = []
  let text = ''
  for (const [at, part] of line.split('*').entries()) {
    if (at % 2 === 1) emphasis.push([text.length, text.length + part.length])
    text += part
  }
  return { kind: 'paragraph', text, emphasis }
}

/** A comparison in a line a chapter and a line a change; what stayed is left out. */
export function told({ chapters }: Comparison): string[] {
  return chapters.flatMap((chapter) => {
    const names = [...new Set([...chapter.old, ...chapter.new].map(({ title }) => title))].join(' > ')
    const marks = `${chapter.isMoved ? ' moved' : ''}${chapter.renamed === 'no' ? '' : ` renamed ${chapter.renamed}`}`
    const changes = chapter.changes.map(tellChange).filter(Boolean)
    if (chapter.kind === 'same' && marks === '') return []
    return [`${chapter.kind}${marks}: ${names}`, ...changes]
  })
}

function tellChange(change: Change): string {
  if (change.kind === 'same') return ''
  if (change.kind === 'removed') return `- ${change.old.text || '***'}`
  if (change.kind === 'added') return `+ ${change.new.text || '***'}`
  if (change.kind === 'moved')
    return `${change.isHere ? '> from' : '< to'} ${change.chapter.title}: ${tellPieces(change.pieces)}`
  return `~ ${tellPieces(change.pieces)}`
}

/** Words as `[-old-]` and `{+new+}`. */
function tellPieces(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, spans }) => {
      const text = spans.map((span) => (span.isEmphasized ? `*${span.text}*` : span.text)).join('')
      const [trimmed, space] = [text.trimEnd(), text.slice(text.trimEnd().length)]
      return kind === 'kept' ? text : `${kind === 'removed' ? `[-${trimmed}-]` : `{+${trimmed}+}`}${space}`
    })
    .join('')
    .trim()
}
