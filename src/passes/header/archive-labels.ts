/** The lines that an archive prints between a chapter's title and its text, and below it. */

/** The longest of them, in characters. */
export const longestLabel = 40

const ofChapter =
  "(?:(?:author['’]?s )?chapter (?:text|summary|notes)|(?:summary|notes) for (?:the|this) chapter)"
const chapterLabel = new RegExp(`^${ofChapter}:?$`, 'i')
const label = new RegExp(`^(?:${ofChapter}:?|work (?:text|summary|notes):?|(?:summary|notes):)$`, 'i')
const endNotes =
  /^(?:(?:chapter|work|story|author['’]?s['’]?) ){0,2}end ?notes(?: for (?:the|this) (?:chapter|work|story))?:?$/i

/** Whether a line stands right below the title of a chapter, and of nothing else: `Chapter Summary`, `Chapter Text`. */
export function isChapterLabel(text: string): boolean {
  return text.length < longestLabel && chapterLabel.test(text)
}

/** Whether a line stands right below a title: `Summary:`, `Notes:`, `Chapter Text`. */
export function isArchiveLabel(text: string): boolean {
  return text.length < longestLabel && label.test(text)
}

/** Whether a line heads what an archive prints below a chapter or a story. */
export function isEndNotes(text: string): boolean {
  return text.length < longestLabel && endNotes.test(text)
}

/** `See the end of the work for more notes`: an archive's own words, below the notes above a text. */
export function isPointer(text: string): boolean {
  return /^\(?see the end of the (?:work|chapter|story) for (?:(?:more )?notes|other works)\b.{0,60}$/i.test(
    text,
  )
}
