/** What a person decided about a text beside it, in `NAME.decisions.yaml`: for what the text itself has no words for. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Nodes, PhrasingContent, Root } from 'mdast'
import { VFile } from 'vfile'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { sliceLeaf } from '../ast/leaf.js'
import { say } from '../ast/message.js'
import type { Thought } from '../ast/nodes.js'
import { recordOf } from '../ast/record.js'
import { plainText } from '../ast/text.js'
import type { BookConfig } from '../config.js'

const decisionsSchema = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        as: z.enum(['chrome', 'story', 'thought']),
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
  const bytes = contents?.get(place) ?? (await readFile(place).catch(() => undefined))
  if (!bytes) return undefined
  const file = new VFile({ path: place, value: Buffer.from(bytes).toString('utf8') })
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
  const lines = new Map<string, Nodes>()
  for (const child of tree.children) lines.set(plainText(child).trim(), child)
  const story = new Set<string>()
  const isLost = (wanted: string): void => {
    say(file, `Unexpected decision on \`${wanted}\`: no such line is left in the text`, {
      ruleId: 'lost-decision',
      actual: wanted,
    })
  }
  // A later decision on a line takes the place of an earlier one.
  const last = new Map((decisions.lines ?? []).map((line) => [line.text, line.as]))
  for (const [wanted, as] of last) {
    const node = lines.get(wanted.trim())
    if (as === 'thought') {
      if (!markThought(tree, text, wanted)) isLost(wanted)
    } else if (!node) isLost(wanted)
    else if (as === 'story') story.add(wanted.trim())
    else {
      const place = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
      tree.children = tree.children.filter((child) => child !== node)
      recordOf(text).quarantined.push({ line: place.start.line, text: wanted, reason: 'decided', place })
    }
  }
  if (story.size > 0) text.data.storyLines = story
}

/** Makes the first line that has these words hold them as a thought. */
function markThought(tree: Root, file: VFile, wanted: string): boolean {
  for (const block of tree.children) {
    if (block.type !== 'paragraph') continue
    for (const [index, leaf] of block.children.entries()) {
      const start = leaf.type === 'text' ? leaf.value.indexOf(wanted) : -1
      if (leaf.type !== 'text' || start < 0) continue
      const end = start + wanted.length
      const thought: Thought = {
        type: 'thought',
        certainty: 'marked',
        children: [sliceLeaf(file, leaf, start, end)],
      }
      const pieces: PhrasingContent[] = [
        ...(start > 0 ? [sliceLeaf(file, leaf, 0, start)] : []),
        thought,
        ...(end < leaf.value.length ? [sliceLeaf(file, leaf, end, leaf.value.length)] : []),
      ]
      block.children.splice(index, 1, ...pieces)
      return true
    }
  }
  return false
}

/** A book's settings with the ignores of its decisions. */
export function withIgnores(config: BookConfig, { ignore = [] }: Decisions): BookConfig {
  if (ignore.length === 0) return config
  const more = ignore.map(({ rule, text, reason }) => ({ rule, reason, ...(text ? { text } : {}) }))
  return { ...config, ignore: [...(config.ignore ?? []), ...more] }
}
