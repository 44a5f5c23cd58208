/** What a person decided about a text beside it, in `NAME.decisions.yaml`: for what the text itself has no words for. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Nodes, Root } from 'mdast'
import { VFile } from 'vfile'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { say } from '../ast/message.js'
import { recordOf } from '../ast/record.js'
import { plainText } from '../ast/text.js'
import type { BookConfig } from '../config.js'

const decisionsSchema = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        as: z.enum(['chrome', 'story']),
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
  for (const { text: wanted, as } of decisions.lines ?? []) {
    const node = lines.get(wanted.trim())
    if (!node) {
      say(file, `Unexpected decision on \`${wanted}\`: no such line is left in the text`, {
        ruleId: 'lost-decision',
        actual: wanted,
      })
    } else if (as === 'story') story.add(wanted.trim())
    else {
      const place = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
      tree.children = tree.children.filter((child) => child !== node)
      recordOf(text).quarantined.push({ line: place.start.line, text: wanted, reason: 'decided', place })
    }
  }
  if (story.size > 0) text.data.storyLines = story
}

/** A book's settings with the ignores of its decisions. */
export function withIgnores(config: BookConfig, { ignore = [] }: Decisions): BookConfig {
  if (ignore.length === 0) return config
  const more = ignore.map(({ rule, text, reason }) => ({ rule, reason, ...(text ? { text } : {}) }))
  return { ...config, ignore: [...(config.ignore ?? []), ...more] }
}
