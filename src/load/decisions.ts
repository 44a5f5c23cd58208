/** What a person decided about a text beside it, in `NAME.decisions.yaml`: for what the text itself has no words for. */
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import type { PhrasingContent, Root, RootContent, Text } from 'mdast'
import { VFile } from 'vfile'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { setAside } from '../ast/change.js'
import { sliceLeaf } from '../ast/leaf.js'
import { say } from '../ast/message.js'
import type { Thought } from '../ast/nodes.js'
import { plainText } from '../ast/text.js'
import type { BookConfig } from '../config.js'
import { resolveInside } from './inside.js'

const decisionsSchema = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        as: z.enum(['chrome', 'story', 'thought']),
        nth: z.int().min(1).optional(),
      }),
    )
    .optional(),
  ignore: z
    .array(
      z.strictObject({
        rule: z.string().min(1),
        text: z.string().min(1).optional(),
        reason: z.string().min(1),
      }),
    )
    .optional(),
})

/** Decisions about one text. */
export type Decisions = z.output<typeof decisionsSchema>

declare module 'vfile' {
  interface DataMap {
    /** Lines that a person knows to be story, whatever they look like. */
    storyLines: ReadonlySet<string>
  }
}

/** Where the decisions about a text stand: `story.txt` has `story.decisions.yaml`. */
export function decisionsPath(path: string): string {
  return `${path.slice(0, path.length - extname(path).length)}.decisions.yaml`
}

/** Reads the decisions beside a text; undefined where there are none. What is wrong with them is told on their file. */
export async function readDecisions(
  path: string,
  contents?: ReadonlyMap<string, Uint8Array>,
): Promise<{ file: VFile; decisions: Decisions } | undefined> {
  const place = decisionsPath(path)
  const inside = await resolveInside(dirname(place), dirname(place), basename(place))
  const known = contents?.get(place)
  if (!known && 'problem' in inside && inside.problem === 'missing') return undefined
  const bytes = known ?? ('path' in inside ? await readFile(place).catch(() => undefined) : Buffer.alloc(0))
  if (!bytes) return undefined
  const file = new VFile({ path: place, value: Buffer.from(bytes).toString('utf8') })
  if (!known && 'problem' in inside) {
    say(file, 'Unexpected decisions: the file leads out of its folder', {
      ruleId: 'book-yaml',
      severity: 'error',
    })
    return { file, decisions: {} }
  }
  const document = parseDocument(String(file.value), { prettyErrors: false })
  const [error] = document.errors
  const result = error ? undefined : decisionsSchema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {})
  if (result?.success) return { file, decisions: result.data }
  const why = error?.message.split('\n')[0] ?? result?.error.issues[0]?.message ?? ''
  say(file, `Unexpected decisions: ${why}`, { ruleId: 'book-yaml', severity: 'error' })
  return { file, decisions: {} }
}

/** Obeys the decisions about a text that was just read; one whose line has gone is told. */
export function obeyDecisions(
  tree: Root,
  text: VFile,
  { file, decisions }: { file: VFile; decisions: Decisions },
) {
  const lines = new Map<string, RootContent[]>()
  for (const child of tree.children) {
    const line = plainText(child).trim()
    lines.set(line, [...(lines.get(line) ?? []), child])
  }
  const story = new Set<string>()
  // A later decision on a line takes the place of an earlier one.
  const last = new Map((decisions.lines ?? []).map((line) => [`${line.nth ?? 1} ${line.text}`, line]))
  for (const { text: wanted, as, nth = 1 } of last.values()) {
    const node = lines.get(wanted.trim())?.[nth - 1]
    if (as === 'thought' ? markThought(tree, text, wanted, nth) : node) {
      if (as === 'story') story.add(wanted.trim())
      if (as === 'chrome' && node) leaveOut(tree, text, node, wanted)
    } else
      say(file, `Unexpected decision on \`${wanted}\`: no such line is left in the text`, {
        ruleId: 'lost-decision',
        actual: wanted,
      })
  }
  if (story.size > 0) text.data.storyLines = story
}

function leaveOut(tree: Root, file: VFile, node: RootContent, line: string): void {
  const place = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  tree.children = tree.children.filter((child) => child !== node)
  setAside(file, 'decisions', { place, text: line, reason: 'decided' }, 1)
}

/** Makes the nth of the places that have these words a thought; false where there is none. */
function markThought(tree: Root, file: VFile, wanted: string, nth: number): boolean {
  let count = 0
  for (const block of tree.children) {
    if (block.type !== 'paragraph') continue
    for (const [index, leaf] of block.children.entries()) {
      if (leaf.type !== 'text') {
        count += plainText(leaf).split(wanted).length - 1
        continue
      }
      for (
        let start = leaf.value.indexOf(wanted);
        start >= 0;
        start = leaf.value.indexOf(wanted, start + 1)
      ) {
        if (++count < nth) continue
        block.children.splice(index, 1, ...withThought(file, leaf, start, start + wanted.length))
        return true
      }
    }
  }
  return false
}

function withThought(file: VFile, leaf: Text, start: number, end: number): PhrasingContent[] {
  const thought: Thought = {
    type: 'thought',
    certainty: 'marked',
    children: [sliceLeaf(file, leaf, start, end)],
  }
  return [
    ...(start > 0 ? [sliceLeaf(file, leaf, 0, start)] : []),
    thought,
    ...(end < leaf.value.length ? [sliceLeaf(file, leaf, end, leaf.value.length)] : []),
  ]
}

/** A book's settings with the ignores of its decisions. */
export function withIgnores(config: BookConfig, { ignore = [] }: Decisions): BookConfig {
  if (ignore.length === 0) return config
  const more = ignore.map(({ rule, text, reason }) => ({ rule, reason, ...(text ? { text } : {}) }))
  return { ...config, ignore: [...(config.ignore ?? []), ...more] }
}
