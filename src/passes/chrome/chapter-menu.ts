/** The menu of a story's chapters, as a page's drop-down list is copied: `1. Ch 1: Smoke 2. Ch 2: Fire`. */

const longest = 20_000

/** Whether a line counts from 1 up, each number before a title; a list in the story does, too. */
export function countsChapters(line: string): boolean {
  if (!line.startsWith('1. ') || line.length > longest) return false
  const titles = titlesOf(line)
  return titles.length > 1 && titles.every((title, index) => title.startsWith(`${index + 1}. `))
}

/** Whether each of its titles says its number again: nothing but such a menu does. */
export function isChapterMenu(line: string): boolean {
  if (!countsChapters(line)) return false
  return titlesOf(line).every((title) =>
    /^(\d{1,3})\. (?:ch|chapter|part|kapitel|chapitre|capítulo)\.? ?\1\b/iu.test(title),
  )
}

/** The titles of a line, each with its number before it. */
function titlesOf(line: string): string[] {
  return line.split(/(?:^| )(?=\d{1,3}\. \S)/)
}
