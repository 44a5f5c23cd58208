/** A story told in e-mails: the head of its first mail is no header of the book. */
import type { HeadLine } from './head-lines.js'
import { isCredit } from './title-lines.js'

const from = /^From:\s?(\S.{0,120})$/i
const ofMail = /^(?:From|To|Subject|Date|Sent|Cc):/i

/**
 * How many of these lines stand before the first mail of such a story; all of them where it is none. Title and writer
 * stand above it, and other people's mails below; the head of a post stands above its title.
 */
export function linesBeforeMails(lines: readonly HeadLine[]): number {
  const first = lines.findIndex(({ text }) => ofMail.test(text))
  if (first < 0 || !lines.slice(0, first).some(({ text }) => isCredit(text))) return lines.length
  const writers = new Set<string>()
  for (const [index, { text }] of lines.entries()) {
    const writer = from.exec(text)?.[1]
    const isHead = [lines[index - 1], lines[index + 1]].some((other) => other && ofMail.test(other.text))
    if (writer && isHead) writers.add(writer.toLowerCase())
  }
  return writers.size > 1 ? first : lines.length
}
