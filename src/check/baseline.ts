/** What stood in a book when its checks began: accepted, so that only what is new is told. */
import { createHash } from 'node:crypto'
import { dirname, relative } from 'node:path'
import { z } from 'zod'
import { Failure } from '../failure.js'
import type { Told } from './tell.js'

/** How much of its line around a message tells it from another, in characters on each side. */
const context = 30

const baselineSchema = z.strictObject({
  version: z.literal(1),
  /** By file (as from the baseline's own folder), by rule: how often each place stands there, by the hash of its text. */
  accepted: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.int().min(1)))),
})

/** What a baseline accepts, and the folder that its paths are as from. */
export type Baseline = z.output<typeof baselineSchema> & { folder: string }

/** The baseline at a path that accepts everything that is told. */
export function baselineOf(path: string, told: readonly Told[]): Baseline {
  const folder = dirname(path)
  const accepted: Baseline['accepted'] = {}
  for (const each of told) {
    const { file, rule, hash } = keyOf(each, folder)
    accepted[file] ??= {}
    const rules = accepted[file]
    rules[rule] ??= {}
    const hashes = rules[rule]
    hashes[hash] = (hashes[hash] ?? 0) + 1
  }
  return { version: 1, accepted, folder }
}

/** What a baseline does not accept: of a mistake that stands there twice, a third one is new. */
export function newSince(baseline: Baseline, told: readonly Told[]): Told[] {
  const left = structuredClone(baseline.accepted)
  return told.filter((each) => {
    const { file, rule, hash } = keyOf(each, baseline.folder)
    const hashes = left[file]?.[rule]
    if (!hashes?.[hash]) return true
    hashes[hash]--
    return false
  })
}

/** A baseline as a file, sorted so that two of them can be compared. */
export function writeBaseline({ version, accepted }: Baseline): string {
  return `${JSON.stringify({ version, accepted }, (_key, value) => (isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value), 2)}\n`
}

/**
 * Reads a baseline.
 *
 * @throws {Failure} for a file that is none
 */
export function readBaseline(path: string, text: string): Baseline {
  try {
    return { ...baselineSchema.parse(JSON.parse(text)), folder: dirname(path) }
  } catch {
    throw new Failure(`${path}: no baseline of fleuron check: write a new one with --update-baseline`)
  }
}

/** What a message is known by however its place moves: its rule, its text and some text around it. */
function keyOf({ file, message }: Told, folder: string): { file: string; rule: string; hash: string } {
  const { place } = message
  const [start, end] = place && 'start' in place ? [place.start.offset ?? 0, place.end.offset ?? 0] : [0, 0]
  const source = String(file.value)
  const [before = ''] = /[^\r\n]*$/.exec(source.slice(Math.max(0, start - context), start)) ?? []
  const [after = ''] = /^[^\r\n]*/.exec(source.slice(end, end + context)) ?? []
  const around = place ? `${before}\0${source.slice(start, end)}\0${after}` : message.reason
  const hash = createHash('sha256').update(around.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16)
  const path = relative(folder, file.path).replaceAll('\\', '/')
  return { file: path, rule: message.ruleId ?? '', hash }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
