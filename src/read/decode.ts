/** Bytes to text and back: no byte of a manuscript is guessed away without being told. */
import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { VFile } from 'vfile'
import { say } from '../ast/message.js'
import { positionAt } from '../ast/places.js'
import { legacyEncoding } from './legacy-encoding.js'

/** Beginnings of files that are no text, by the name a person knows them by. */
const binarySignatures: readonly [name: string, bytes: readonly number[]][] = [
  ['a ZIP archive (EPUB, DOCX, ODT)', [0x50, 0x4b, 0x03, 0x04]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a Word document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
]

/** How many bytes of a file are looked at to tell what it is. */
const sample = 1 << 16

/**
 * Decodes a manuscript: byte order mark, then UTF-8, then the legacy encoding that its bytes suggest.
 *
 * Afterwards `file.value` is the text without byte order mark, its line ends as they are, and `file.data.encoding` and
 * `file.data.byteOrderMark` say how to write it back. What cannot be read becomes a fatal message.
 *
 * @param file its value is the bytes as found
 * @returns whether there is a text to go on with
 */
export function decode(file: VFile): boolean {
  const bytes =
    typeof file.value === 'string' ? Buffer.from(file.value) : Buffer.from(file.value ?? new Uint8Array())
  const kind = binarySignatures.find(([, signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  )
  if (kind) return refuse(file, 'binary-file', `Unexpected ${kind[0]}, expected a text`)
  const { encoding, byteOrderMark, firstOther, isDoubtful } = encodingOf(bytes)
  const broken: number[] = []
  const text =
    encoding === 'utf-8'
      ? decodeUtf8(byteOrderMark ? bytes.subarray(3) : bytes, broken)
      : iconv.decode(bytes, encoding)
  file.value = text
  file.data.encoding = encoding
  file.data.byteOrderMark = byteOrderMark
  if (isBinary(text)) return refuse(file, 'binary-file', 'Unexpected bytes that are no text, expected a text')
  if (text.trim() === '') return refuse(file, 'empty-manuscript', 'Unexpected empty file, expected a story')
  if (/^\s{0,200}<(?:!doctype html|html[\s>])/i.test(text))
    return refuse(
      file,
      'web-page',
      'Unexpected source of a web page, expected its text: save the page as text',
    )
  const [first] = broken
  if (first !== undefined) {
    const where = positionAt(file, first, first + 1)
    const count = broken.length === 1 ? 'a byte that is' : `${broken.length} bytes that are`
    say(file, `Unexpected ${count} not UTF-8, read as windows-1252: look at the first, here`, {
      ruleId: 'invalid-encoding',
      place: where,
      actual: text.slice(first, first + 1),
    })
  } else if (firstOther !== undefined) {
    const start = iconv.decode(bytes.subarray(0, firstOther), encoding).length
    const reason = isDoubtful
      ? `Unexpected bytes of no one encoding, read as ${encoding}: look at the first that is not UTF-8, here`
      : `Read as ${encoding}: the bytes are not UTF-8, the first that is not stands here`
    say(file, reason, {
      ruleId: 'legacy-encoding',
      severity: isDoubtful ? 'warning' : 'info',
      place: positionAt(file, start, start + 1),
    })
  }
  return true
}

/** Encodes a text as its manuscript was: same encoding, same byte order mark. */
export function encode(file: VFile, text: string): Buffer {
  const encoding = file.data.encoding ?? 'utf-8'
  return iconv.encode(text, encoding, { addBOM: file.data.byteOrderMark ?? false })
}

/** How the bytes of a text are to be read. */
interface Encoding {
  encoding: string
  byteOrderMark: boolean
  /** Where the first byte stands that is no UTF-8; none in a text of Unicode. */
  firstOther?: number
  /** Whether some bytes fit the guessed encoding no better than UTF-8. */
  isDoubtful?: boolean
}

function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: 'utf-8', byteOrderMark: true }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', byteOrderMark: true }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', byteOrderMark: true }
  const wide = wideEncoding(bytes)
  if (wide) return { encoding: wide, byteOrderMark: false }
  if (isUtf8(bytes)) return { encoding: 'utf-8', byteOrderMark: false }
  const { sequences, broken, first } = countUtf8(bytes)
  // A UTF-8 file with a stray byte is still UTF-8; a legacy file has hardly a valid sequence by chance.
  if (broken === 0 || sequences > broken) return { encoding: 'utf-8', byteOrderMark: false }
  const legacy = legacyEncoding(bytes.subarray(0, sample))
  const isUnsure =
    legacy.name === 'windows-1252' && (sequences > 0 || bytes.some((byte) => unassigned.has(byte)))
  return {
    encoding: legacy.name,
    byteOrderMark: false,
    firstOther: first,
    isDoubtful: legacy.isDoubtful || isUnsure,
  }
}

/** The bytes that windows-1252 leaves without a character. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** UTF-16 without its mark: every second byte of ordinary text is zero. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, sample) & ~1
  if (length < 4) return undefined
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++
    if (bytes[index + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le'
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : undefined
}

/** The length of the valid UTF-8 sequence at an index; 0 where there is none (Unicode 15, table 3-7). */
function sequenceAt(bytes: Buffer, index: number): number {
  const lead = bytes[index] ?? 0
  if (lead < 0x80) return 1
  const length =
    lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0
  if (length === 0 || index + length > bytes.length) return 0
  for (let next = 1; next < length; next++) if (((bytes[index + next] ?? 0) & 0xc0) !== 0x80) return 0
  const second = bytes[index + 1] ?? 0
  if (lead === 0xe0 && second < 0xa0) return 0
  if (lead === 0xed && second > 0x9f) return 0
  if (lead === 0xf0 && second < 0x90) return 0
  if (lead === 0xf4 && second > 0x8f) return 0
  return length
}

/** How many sequences of UTF-8 beyond ASCII a text has, how many bytes that are none, and where the first of these is. */
function countUtf8(bytes: Buffer): { sequences: number; broken: number; first: number } {
  let sequences = 0
  let broken = 0
  let first = 0
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceAt(bytes, index)
    if (length === 0) {
      if (broken === 0) first = index
      broken++
    } else if (length > 1) sequences++
    index += length || 1
  }
  return { sequences, broken, first }
}

/** Decodes UTF-8; a byte that is none is read as windows-1252, and its offset in the text is put into `broken`. */
function decodeUtf8(bytes: Buffer, broken: number[]): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  const parts: string[] = []
  let length = 0
  let start = 0
  const take = (part: string): void => {
    parts.push(part)
    length += part.length
  }
  for (let index = 0; index < bytes.length; ) {
    const size = sequenceAt(bytes, index)
    if (size === 0) {
      take(bytes.toString('utf8', start, index))
      broken.push(length)
      take(iconv.decode(bytes.subarray(index, index + 1), 'windows-1252'))
      start = index + 1
    }
    index += size || 1
  }
  take(bytes.toString('utf8', start))
  return parts.join('')
}

/** Whether a text is none: more than a few of its characters, and one in twenty, are control characters. */
function isBinary(text: string): boolean {
  const length = Math.min(text.length, sample)
  let controls = 0
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index)
    if (code < 9 || (code > 13 && code < 32 && code !== 26 && code !== 27)) controls++
  }
  return controls > Math.max(8, length / 20)
}

function refuse(file: VFile, ruleId: string, reason: string): false {
  say(file, reason, { ruleId, severity: 'error' })
  return false
}
