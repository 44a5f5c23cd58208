/** A word with the capital and the apostrophe of the one that it replaces. */
export function asWritten(word: string, model: string): string {
  const curly = word.replaceAll("'", '’').replace(/^i(?=’|$)/, 'I')
  return /^\p{Lu}/u.test(model) ? curly.charAt(0).toUpperCase() + curly.slice(1) : curly
}
