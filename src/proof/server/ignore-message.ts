/** Writes down that a message need not be said again: where the book's other settings stand. */
import { basename, dirname } from 'node:path'
import { decisionsPath } from '../../load/decisions.js'
import { resolveInside } from '../../load/inside.js'
import { kindOf } from '../book/proof-book.js'
import type { ProofAnswer } from '../shape.js'
import { withEntries } from './add-to-yaml.js'
import { changeText, takeIn } from './change-text.js'
import type { OpenBook } from './open-book.js'
import { difference, openText, type TextFile } from './text-file.js'

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
  const decisions = await decisionsOf(open, first)
  if (!decisions) return { ok: false, said: 'The file of the decisions leads out of the folder of the book.' }
  return changeYaml(open, decisions, add, said)
}

/** The decisions beside a text, on the desk; undefined where a link leads elsewhere from there. */
export async function decisionsOf(open: OpenBook, { path }: TextFile): Promise<TextFile | undefined> {
  const place = decisionsPath(path)
  const inside = await resolveInside(dirname(place), dirname(place), basename(place))
  if ('problem' in inside && inside.problem === 'outside') return undefined
  const known = open.texts.find((text) => text.path === place)
  if (known) return known
  const opened = await openText(place)
  open.texts.push(opened)
  return opened
}

/** Changes a stretch of YAML as text; `change` gives undefined where it is no YAML. */
export async function changeYaml(
  open: OpenBook,
  file: TextFile,
  change: (yaml: string) => string | undefined,
  said: string,
  start = 0,
  end?: number,
): Promise<ProofAnswer> {
  await takeIn(open, file)
  const yaml = file.text.slice(start, end)
  const text = change(yaml)
  if (text === undefined) return { ok: false, said: `${file.path} is not YAML as it stands.` }
  if (text === yaml) return { ok: false, said: 'That was decided already.' }
  const { from, to, length } = difference(yaml, text)
  return changeText(open, file, {
    from: start + from,
    to: start + to,
    revision: file.revision,
    expected: yaml.slice(from, to),
    text: text.slice(from, from + length),
    said,
  })
}
