/** What every way of showing a comparison says in the same words. */
import type { ChapterChange, ChapterName, Comparison } from '../comparison.js'

/** `3 paragraphs`, `1 scene break`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}

/** How a chapter is called among others: with the parts it stands in, or by its place where it has no title. */
export function nameOf({ number, title, trail }: ChapterName): string {
  return [...trail, title || `(untitled, ${number})`].join(' › ')
}

/** The name of a changed chapter: the new one, or the old one of a chapter that is gone. */
export function headingOf({ old, new: young }: ChapterChange): string {
  const [name] = young.length > 0 ? young : old
  return name ? nameOf(name) : ''
}

/** What happened to a chapter as a whole, a few words each: `moved from place 3 to 7`, `was “The Ferry”`. */
export function fateOf(chapter: ChapterChange): string[] {
  const fate: string[] = []
  const [before] = chapter.old
  const [after] = chapter.new
  if (chapter.kind === 'added') fate.push('new')
  if (chapter.kind === 'removed') fate.push('gone')
  if (chapter.isMoved && before && after) fate.push(`moved from place ${before.number} to ${after.number}`)
  if (chapter.renamed !== 'no' && before) fate.push(`was “${before.title || `untitled, ${before.number}`}”`)
  if (chapter.kind === 'split') fate.push(`split: ${listed(chapter.new)}`)
  if (chapter.kind === 'merged') fate.push(`merged from ${listed(chapter.old)}`)
  return fate
}

function listed(names: readonly ChapterName[]): string {
  return names.map(({ title, number }) => `“${title || `untitled, ${number}`}”`).join(', ')
}

/** The figures of a comparison that are not nought, in a reader's order. */
export function figuresOf({ tally, titlePage }: Comparison): string[] {
  const { chapters, paragraphs, sceneBreaks, words } = tally
  const figures: [number: number, noun: string, fate: string][] = [
    [chapters.added, 'chapter', 'added'],
    [chapters.removed, 'chapter', 'gone'],
    [chapters.moved, 'chapter', 'moved'],
    [chapters.renamed, 'chapter', 'renamed'],
    [chapters.renumbered, 'chapter', 'renumbered'],
    [paragraphs.changed, 'paragraph', 'changed'],
    [paragraphs.added, 'paragraph', 'added'],
    [paragraphs.removed, 'paragraph', 'gone'],
    [paragraphs.moved, 'paragraph', 'moved'],
    [sceneBreaks.added, 'scene break', 'added'],
    [sceneBreaks.removed, 'scene break', 'gone'],
    [words.added, 'word', 'added'],
    [words.removed, 'word', 'gone'],
  ]
  return [
    ...titlePage.map(({ field, old, new: young }) => `${field}: “${old}” is now “${young}”`),
    ...figures.flatMap(([number, noun, fate]) => (number > 0 ? [`${count(number, noun)} ${fate}`] : [])),
  ]
}

/** Whether there is something to say of a chapter. */
export function isNotable(chapter: ChapterChange): boolean {
  return chapter.kind !== 'same' || chapter.isMoved || chapter.renamed !== 'no'
}

/** How much text a chapter that came or went has. */
export function sizeOf({ changes }: ChapterChange): string {
  const words = changes.reduce(
    (sum, change) => sum + (change.kind === 'added' || change.kind === 'removed' ? change.words : 0),
    0,
  )
  return `${count(changes.length, 'paragraph')}, ${count(words, 'word')}`
}
