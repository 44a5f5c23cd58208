/** The words that head the divisions of a book. */
import type { Heading } from 'mdast'
import type { MatterKind } from '../../ast/matter.js'

/** How high in the book a heading stands, from the whole down: a book holds parts, a part chapters, a chapter sections. */
export type HeadingRank = 0 | 1 | 2 | 3 | 4

/** The depth of a scene's label (`~ Later that day ~`): no heading as low as this opens a section. */
export const sceneDepth: Heading['depth'] = 4

/** Words that stand before a number: `Chapter One`, `Book II`. */
export const numberedWords: ReadonlyMap<string, HeadingRank> = new Map([
  ['book', 0],
  ['volume', 0],
  ['vol', 0],
  ['tome', 0],
  ['part', 1],
  ['partie', 1],
  ['teil', 1],
  ['parte', 1],
  ['act', 1],
  ['section', 1],
  ['chapter', 2],
  ['chap', 2],
  ['ch', 2],
  ['chapitre', 2],
  ['kapitel', 2],
  ['capítulo', 2],
  ['capitulo', 2],
  ['capitolo', 2],
  ['hoofdstuk', 2],
  ['episode', 2],
  ['letter', 2],
  ['stave', 2],
  ['canto', 2],
  ['story', 2],
  ['day', 2],
  ['night', 2],
  ['fit', 2],
  ['fytte', 2],
  ['tale', 2],
  ['movement', 2],
  ['phase', 2],
  ['instalment', 2],
  ['installment', 2],
  ['week', 2],
  ['entry', 2],
  ['kapittel', 2],
  ['livre', 0],
  ['libro', 0],
  ['buch', 0],
  ['acte', 1],
  ['acto', 1],
  ['atto', 1],
  ['akt', 1],
  ['scene', 3],
  ['scène', 3],
  ['szene', 3],
  ['escena', 3],
  ['scena', 3],
])

/** Words that head a division without a number: `Prologue`. */
export const namedDivisions: ReadonlySet<string> = new Set([
  'prologue',
  'epilogue',
  'interlude',
  'intermission',
  'introduction',
  'conclusion',
  'coda',
  'prelude',
  'postlude',
  'overture',
  'finale',
  'intermezzo',
  "entr'acte",
  'postscript',
  'appendix',
  'dramatis personae',
  'cast of characters',
  'prolog',
  'epilog',
  'épilogue',
  'prólogo',
  'epílogo',
])

/** Headings that make a section matter around the story, by what they say. */
export const matterTitles: ReadonlyMap<string, MatterKind> = new Map([
  ['dedication', 'dedication'],
  ['epigraph', 'epigraph'],
  ['foreword', 'foreword'],
  ['preface', 'foreword'],
  ['disclaimer', 'disclaimer'],
  ['acknowledgments', 'acknowledgments'],
  ['acknowledgements', 'acknowledgments'],
  ['acknowledgment', 'acknowledgments'],
  ['acknowledgement', 'acknowledgments'],
  ['afterword', 'afterword'],
  ["author's note", 'note'],
  ["author's notes", 'note'],
  ["authors' note", 'note'],
  ['authors note', 'note'],
  ['authors notes', 'note'],
  ['a note from the author', 'note'],
  ['a/n', 'note'],
  ['end note', 'note'],
  ['end notes', 'note'],
  ['endnotes', 'note'],
  ['about the author', 'afterword'],
  ['about the authors', 'afterword'],
  ['colophon', 'colophon'],
])

/** The kind of matter that a heading's words name; none for a chapter. */
export function matterNamed(heading: string): MatterKind | undefined {
  const words = heading.toLowerCase().replaceAll('’', "'")
  return matterTitles.get(words.replace(/[\s.:]{1,9}$/, '').trim())
}

/**
 * Titles of what an author says before the story. In a story the same words stand on doors and in letters: they head
 * something only before the first chapter.
 */
export const frontTitles: ReadonlySet<string> = new Set([
  'notice',
  'note',
  'notes',
  'explanatory',
  'explanatory note',
  'explanation',
  'advertisement',
  'announcement',
  'apology',
  'argument',
  'introductory',
  'introductory note',
  'prefatory note',
  'preliminary',
  'preliminary note',
  'to the reader',
  'note to the reader',
  'a note to the reader',
  'dear reader',
  "author's preface",
  "author's foreword",
  "author's introduction",
  "editor's note",
  "editor's preface",
  "publisher's note",
  "translator's note",
  "translator's preface",
  'content warning',
  'content warnings',
])

/** Words that a title leaves in lower case. */
export const smallWords: ReadonlySet<string> = new Set(
  'a an and as at but by for from if in into nor of off on once onto or over so than that the to up upon via when with without vs de des du la le les el y et und der die das von zu'.split(
    ' ',
  ),
)
