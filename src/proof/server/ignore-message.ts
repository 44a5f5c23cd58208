/** Writes down that a message need not be said again: where the book's other settings stand. */
import { kindOf } from '../book/proof-book.js'
import type { ProofAnswer } from '../shape.js'
import { changeDecisions, changeYaml } from './change-yaml.js'
import type { OpenBook } from './open-book.js'
import { withEntries } from './yaml-list.js'

/** Adds an ignore to `book.yaml`, to the front matter of a book in one file, or to its decisions. */
export async function ignoreMessage(
  open: OpenBook,
  { rule, text, reason }: { rule: string; text: string; reason: string },
): Promise<ProofAnswer> {
  const entry = { rule, ...(text ? { text } : {}), reason }
  const said = `Ignored ${rule.replaceAll('-', ' ')}: ${reason}`
  const add = (yaml: string): string | undefined => withEntries(yaml, 'ignore', [entry])
  const config = open.texts.find(({ path }) => kindOf(path) === 'config' && path === open.source.config)
  if (config) return changeYaml(open, config, add, said)
  const [first] = open.texts
  const matter = first && /^---\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*$/m.exec(first.text)
  if (first && matter?.index === 0 && kindOf(first.path) === 'markdown') {
    const start = matter[0].indexOf('\n') + 1
    return changeYaml(open, first, add, said, start, start + (matter[1] ?? '').length)
  }
  if (!first) return { ok: false, said: 'There is no manuscript to ignore it in.' }
  return changeDecisions(open, first, add, said)
}
