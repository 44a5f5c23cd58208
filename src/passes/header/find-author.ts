/** A writer whom nothing names but the line that asks for feedback, and a link on the page that agrees. */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { say } from '../../ast/message.js'
import { type Quarantined, recordOf } from '../../ast/record.js'
import { isName } from './pen-names.js'

/** Adds an `author` field where no line states one and two lines agree on a name. */
export function findAuthor(file: VFile): void {
  const { header, quarantined } = recordOf(file)
  if (header.some(({ field }) => field === 'author')) return
  const posted = postedBy(quarantined)
  if (posted) {
    header.push({ field: 'author', value: posted.name, line: posted.place.start.line, place: posted.place })
    say(file, `Author \`${posted.name}\` found in the line below the entry`, {
      ruleId: 'inferred-author',
      severity: 'info',
      place: posted.place,
    })
    return
  }
  const feedback = header.find(
    ({ field, value }) => field === 'feedback' && isName(value) && value.split(' ').length <= 4,
  )
  if (!feedback) return
  const name = feedback.value
  const proof = quarantined.find(
    ({ text }) => text.length < 300 && new RegExp(`\\bby ${escaped(name)}\\b`, 'i').test(text),
  )
  const address = header.find(
    ({ field, value }) => field === 'email' && value.toLowerCase().includes(name.toLowerCase()),
  )
  if (!proof && !address) {
    say(file, `Unexpected story without an author, perhaps \`${name}\`, to whom feedback goes`, {
      ruleId: 'missing-author',
      severity: 'info',
      place: feedback.place,
    })
    return
  }
  header.push({ field: 'author', value: name, line: feedback.line, place: feedback.place })
  say(file, `Author \`${name}\` found in the line that asks for feedback`, {
    ruleId: 'inferred-author',
    severity: 'info',
    place: feedback.place,
    note: `Line ${proof?.line ?? address?.line} names the same person.`,
  })
}

/** Whose name stands in `Posted by jane at 10:14 PM`, where the page has one such line. */
function postedBy(lines: readonly Quarantined[]): { name: string; place: Position } | undefined {
  const found = lines.flatMap(({ text, place }) => {
    const [, name = ''] = /^posted by (\S.{0,40}?) (?:at|on) \S/i.exec(text.slice(0, 100)) ?? []
    return name === '' ? [] : [{ name, place }]
  })
  return found.length === 1 ? found[0] : undefined
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
