/** A short, true account of what a build changed in a text. */
import type { Edit, PipelineRecord } from '../ast/record.js'

/** What one edit of a pass is called when they are counted. */
const names: Readonly<Record<string, string>> = {
  characters: 'character',
  paragraphs: 'line end',
  sceneBreaks: 'scene break',
  quotes: 'quote or apostrophe',
  dashes: 'dash, ellipsis or space',
  thoughts: 'italic',
  blocks: 'letter, verse or note',
  sections: 'heading',
}

/** The entry of {@link names} under which an edit counts; none for what is told elsewhere, and for the small change inside a heading or letter. */
function kindOf({ pass, made }: Edit): string | undefined {
  if (made === undefined) return counted.has(pass) ? pass : undefined
  if (made === 'heading') return 'sections'
  if (made === 'sceneBreak') return 'sceneBreaks'
  return ['letter', 'verse', 'epigraph', 'note'].includes(made) ? 'blocks' : undefined
}

/** Passes whose replacements of text are counted. */
const counted = new Set(['characters', 'paragraphs', 'quotes', 'dashes', 'thoughts'])

/** Of an italic, both marks are edited; one that had lost them is edited once. */
function weightOf({ pass, from, to }: Edit): number {
  return pass === 'thoughts' && from !== to ? 1 / 2 : 1
}

/** Marks that were curly before a pass set them: of another language, or the wrong way round. */
const curly = /[„“”‚‘«»‹›]/g

/**
 * Up to three lines: how many edits of each kind, which marks that were curly already, and what was set aside.
 *
 * @param path the manuscript, as messages name it
 * @returns the lines with their line ends; empty where nothing was changed
 */
export function account(path: string, records: readonly PipelineRecord[]): string {
  const counts = new Map<string, number>()
  for (const { edits } of records) {
    for (const edit of edits) {
      const kind = kindOf(edit)
      if (kind) counts.set(kind, (counts.get(kind) ?? 0) + weightOf(edit))
    }
  }
  const changed = Object.entries(names).flatMap(([pass, name]) =>
    counts.has(pass) ? [plural(Math.ceil(counts.get(pass) ?? 0), name)] : [],
  )
  const aside = records.flatMap(({ quarantined }) => quarantined)
  const reasons = [...new Set(aside.map(({ reason }) => reason))].join(', ')
  const lines: string[] = []
  if (changed.length > 0) lines.push(`changed ${changed.join(', ')}`)
  const turned = records.flatMap(({ edits }) =>
    edits.flatMap(({ pass, from, to }) =>
      pass === 'quotes' && from !== to ? (from.match(curly) ?? []) : [],
    ),
  )
  if (turned.length > 0)
    lines.push(
      `of the quotes ${turned.length.toLocaleString('en')} had another form (${[...new Set(turned)].join(' ')}): is its language set?`,
    )
  if (aside.length > 0) lines.push(`set aside ${plural(aside.length, 'passage')} (${reasons})`)
  return lines.map((line) => `${path}: ${line}\n`).join('')
}

/** `3 quotes or apostrophes`: every noun of the name in its plural. */
function plural(count: number, name: string): string {
  const noun =
    count === 1
      ? name
      : name
          .replace(/(dash)(?=\b)/g, '$1es')
          .replace(/(ellips)is\b/g, '$1es')
          .replace(
            /\b(character|line end|scene break|quote|apostrophe|space|italic|letter|note|heading|passage)\b/g,
            '$1s',
          )
  return `${count.toLocaleString('en')} ${noun}`
}
