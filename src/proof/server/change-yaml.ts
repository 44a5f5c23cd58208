/** Changes a file of settings: the book's own, or the decisions beside a text. */
import { basename, dirname } from 'node:path'
import { decisionsPath } from '../../load/decisions.js'
import { resolveInside } from '../../load/inside.js'
import type { ProofAnswer } from '../shape.js'
import { changeText, takeIn } from './change-text.js'
import { difference } from './differences.js'
import type { OpenBook } from './open-book.js'
import { openText, type TextFile } from './text-file.js'

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

/** Changes the decisions beside a text. */
export async function changeDecisions(
  open: OpenBook,
  text: TextFile,
  change: (yaml: string) => string | undefined,
  said: string,
): Promise<ProofAnswer> {
  const decisions = await decisionsOf(open, text)
  if (!decisions) return { ok: false, said: 'The file of the decisions leads out of the folder of the book.' }
  return changeYaml(open, decisions, change, said)
}

/** The decisions beside a text, on the desk; undefined where a link leads elsewhere from there. */
async function decisionsOf(open: OpenBook, { path }: TextFile): Promise<TextFile | undefined> {
  const place = decisionsPath(path)
  const inside = await resolveInside(dirname(place), dirname(place), basename(place))
  if ('problem' in inside && inside.problem === 'outside') return undefined
  const known = open.texts.find((text) => text.path === place)
  if (known) return known
  const opened = await openText(place)
  open.texts.push(opened)
  return opened
}
