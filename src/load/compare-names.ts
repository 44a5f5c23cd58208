/** The order of files by their names. */

const byNumber = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Compares file names as a person orders them: `story-2` before `story-10`. */
export function compareNames(a: string, b: string): number {
  return byNumber.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}
