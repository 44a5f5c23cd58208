/** One file of a book as the desk knows it: its text, and how places in earlier states of it have moved. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import { Failure } from '../../failure.js'
import { decode, encode } from '../../read/decode.js'

/** A stretch of a text that was replaced. */
export interface TextChange {
  from: number
  to: number
  /** The length of what stands there now. */
  length: number
  /** The change in the log that this one takes back. */
  cancels?: number
}

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
  /** Whether it was there and is not there now. */
  isGone?: boolean
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
 * Takes in what another program has written since; the change that it made, or none.
 *
 * A manuscript that has gone may be there again in a moment: many editors write a file anew under its name. What is known
 * of it stays until then, and nothing is written meanwhile.
 */
export async function syncText(known: TextFile): Promise<TextChange | undefined> {
  known.isGone = known.text !== '' && !/\.ya?ml$/i.test(known.path) && !existsSync(known.path)
  if (known.isGone) return undefined
  const file = await readText(known.path)
  const text = String(file.value)
  known.file = file
  if (text === known.text) return undefined
  const change = difference(known.text, text)
  known.text = text
  note(known, change)
  return change
}

/** Notes a change that has been made. */
export function note(known: TextFile, change: TextChange): void {
  known.revision++
  known.log.push(change)
}

/** The one stretch in which two texts differ. */
export function difference(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  return atLineStart(
    { from: head, to: before.length - tail, length: after.length - tail - head },
    before,
    after,
  )
}

/**
 * What was only put in or only taken out between like letters can be told in several ways: as whole lines, where it is
 * that, so that no line is taken for a part of another.
 */
function atLineStart(change: TextChange, before: string, after: string): TextChange {
  const { from, to, length } = change
  if (length > 0 && to > from) return change
  const text = length > 0 ? after : before
  const size = length || to - from
  let start = from
  while (start > 0 && text[start - 1] !== '\n') {
    if (text[start - 1] !== text[start + size - 1]) return change
    start--
  }
  return { from: start, to: start + (to - from), length }
}

/**
 * Where a stretch of an earlier revision stands now: what was changed inside it is a part of it.
 *
 * @returns undefined where a change went over its edge, and for what is no stretch
 */
export function moved(
  { log, revision }: TextFile,
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
    if (change.to <= start && !(change.from === start && change.to === end)) {
      start += shift
      end += shift
    } else if (start <= change.from && change.to <= end) end += shift
    else if (change.from < end) return undefined
  }
  return [start, end]
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
