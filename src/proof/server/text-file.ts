/** One file of a book as the desk knows it: its text, and how places in earlier states of it have moved. */
import { readFile, stat } from 'node:fs/promises'
import { VFile } from 'vfile'
import { Failure } from '../../failure.js'
import { decode, encode } from '../../read/decode.js'
import { stepsBetween } from './differences.js'

/** A stretch of a text that was replaced. */
export interface TextChange {
  from: number
  to: number
  /** The length of what stands there now. */
  length: number
  /** Whether whole lines were put in, and nothing taken out. */
  isLines?: boolean
  /** The change in the log that this one takes back. */
  cancels?: number
}

/** How a text is away: its file is not there, or holds nothing. */
export type Away = 'gone' | 'emptied'

/** A file on the desk. */
export interface TextFile {
  path: string
  text: string
  /** How its bytes are to be made of its text. */
  file: VFile
  /** Counts its changes. */
  revision: number
  /** Its changes, oldest first: the one at index n led from revision n to n + 1. */
  log: TextChange[]
  /** What has become of it, where it had a text and has none now. */
  away?: Away
}

/** Opens a file; one that is not there yet is empty. */
export async function openText(path: string): Promise<TextFile> {
  const file = await readText(path)
  return { path, text: String(file.value), file, revision: 0, log: [] }
}

async function readText(path: string): Promise<VFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw new Failure(`${path}: cannot be read (${error.code})`)
  })
  const file = new VFile({ path, value: bytes })
  decode(file)
  return file
}

/**
 * Takes in what another program has written since, one stretch after another.
 *
 * A manuscript that is away may be there again in a moment: many editors write a file anew under its name, or empty it
 * before they fill it. What is known of it stays until then, and nothing is written meanwhile.
 *
 * @param told called for each change once it is noted, while the text is as that change leaves it
 * @returns whether there was any
 */
export async function syncText(known: TextFile, told: (change: TextChange) => void): Promise<boolean> {
  const away = known.text === '' || /\.ya?ml$/i.test(known.path) ? undefined : await awayOf(known.path)
  if (away) known.away = away
  else delete known.away
  if (away) return false
  const file = await readText(known.path)
  known.file = file
  const steps = stepsBetween(known.text, String(file.value))
  for (const { change, text } of steps) {
    known.text = text
    note(known, change)
    told(change)
  }
  return steps.length > 0
}

async function awayOf(path: string): Promise<Away | undefined> {
  const size = await stat(path).then(
    ({ size }) => size,
    (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? undefined : -1),
  )
  return size === undefined ? 'gone' : size === 0 ? 'emptied' : undefined
}

/** Notes a change that has been made. */
export function note(known: TextFile, change: TextChange): void {
  known.revision++
  known.log.push(change)
}

/**
 * Where a stretch of an earlier revision stands now: what was changed inside it is a part of it.
 *
 * @returns undefined where a change went over its edge, and for what is no stretch
 */
export function moved(
  { log, revision, text }: TextFile,
  from: number,
  to: number,
  since: number,
): [from: number, to: number] | undefined {
  if (since < 0 || since > revision || from < 0 || to < from) return undefined
  let [start, end] = [from, to]
  const cancelled = cancelledSince(log, since)
  for (const [index, change] of log.entries()) {
    if (index < since || cancelled.has(index)) continue
    const shift = change.length - (change.to - change.from)
    if (change.to <= start && !(change.from === start && change.to === end && !change.isLines)) {
      start += shift
      end += shift
    } else if (start <= change.from && change.to <= end) end += shift
    else if (change.from < end) return undefined
  }
  return end <= text.length ? [start, end] : undefined
}

/** A change and the one that took it back are as good as none. */
function cancelledSince(log: readonly TextChange[], since: number): Set<number> {
  const cancelled = new Set<number>()
  for (const [index, { cancels = -1 }] of log.entries()) {
    if (index < since || cancels < since || cancelled.has(cancels)) continue
    cancelled.add(cancels).add(index)
  }
  return cancelled
}

/** The bytes of a new text in the file's own encoding; undefined where that cannot hold it, or what was read is not whole. */
export async function bytesFor(known: TextFile, text: string): Promise<Buffer | undefined> {
  const original = await readFile(known.path).catch(() => Buffer.alloc(0))
  if (original.length > 0 && Buffer.compare(encode(known.file, known.text), original) !== 0) return undefined
  const bytes = encode(known.file, text)
  const again = new VFile({ path: known.path, value: bytes })
  decode(again)
  return String(again.value) === text ? bytes : undefined
}
