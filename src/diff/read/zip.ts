/** The files of a ZIP archive from a stranger: read from memory, inflated only when asked for, never past a limit. */
import { inflateRawSync } from 'node:zlib'
import { Failure } from '../../failure.js'

/** The most files that a book is believed to have. */
const mostEntries = 20_000

/** The largest text of a book, in bytes, and the largest sum of what is read of one archive. */
const largestText = 32 * 1024 * 1024
const largestSum = 192 * 1024 * 1024

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 }

/** An archive of which single texts can be read. */
export interface Archive {
  /** The names of its files. */
  names: ReadonlySet<string>
  /**
   * One file as text, UTF-8.
   *
   * @returns undefined where there is no such file
   * @throws {Failure} for one that is broken, encrypted or larger than it may be
   */
  text(name: string): string | undefined
}

interface Entry {
  flags: number
  method: number
  packedSize: number
  size: number
  offset: number
}

/**
 * Opens an archive.
 *
 * @param label what messages call it
 * @throws {Failure} for bytes that are no archive, and for one whose names lead out of it
 */
export function openZip(bytes: Buffer, label: string): Archive {
  const entries = entriesOf(bytes, label)
  let read = 0
  return {
    names: new Set(entries.keys()),
    text: (name) => {
      const entry = entries.get(name)
      if (!entry) return undefined
      read += entry.size
      if (entry.size > largestText || read > largestSum)
        throw new Failure(`${label}: ${name} is larger than the text of a book can be`)
      return inflate(bytes, entry, `${label}: ${name}`)
        .toString('utf8')
        .replace(/^\uFEFF/, '')
    },
  }
}

function entriesOf(bytes: Buffer, label: string): Map<string, Entry> {
  const broken = (): Failure => new Failure(`${label}: no readable EPUB: its archive is broken`)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length) throw broken()
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > mostEntries) throw new Failure(`${label}: more files than a book can have (${count})`)
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== signatures.central) throw broken()
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      bytes.readUInt16LE(at + field),
    )
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..'))
      throw new Failure(`${label}: refused: a file in it, ${JSON.stringify(name)}, leads out of the book`)
    entries.set(name, {
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return entries
}

function inflate(bytes: Buffer, entry: Entry, label: string): Buffer {
  const broken = new Failure(`${label} cannot be read: the archive is broken`)
  if (entry.flags & 1) throw new Failure(`${label} is encrypted: only a book without a lock can be compared`)
  const { offset } = entry
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== signatures.local) throw broken
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const packed = bytes.subarray(start, start + entry.packedSize)
  if (packed.length !== entry.packedSize) throw broken
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw broken
  try {
    // The size that an archive states is a claim: what inflates to more is stopped there.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })
  } catch {
    throw broken
  }
}
