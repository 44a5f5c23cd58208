/** The transfer encoding of mail that an archive left in a text: `=92s`, `=C3=A9`, `=3D`, and lines cut off with `=`. */
import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { Text } from 'mdast'
import type { VFile } from 'vfile'
import { editLeaf, type LeafEdit } from '../ast/leaf.js'
import { say } from '../ast/message.js'
import { positionAt } from '../ast/places.js'
import { legacyEncoding } from './legacy-encoding.js'

/** A byte that mail may not carry as it is: beyond ASCII, an equals sign, a space at the end; and what is no byte. */
const byte = '=(?:[89A-F][\\dA-F]|3D|20|09)'
const cut = '=[ \\t]{0,9}(?:\\r\\n|\\r|\\n)'
const stretch = new RegExp(`(?:${byte}(?:${cut})?)+|${cut}`, 'g')
/** A dot or a dash that begins a line, and the F of `From`: a mail server would have taken them for its own. */
const guarded = '^=(?:2E|2D|46(?=rom ))'
const encoded = new RegExp(`${guarded}|${stretch.source}`, 'g')

/** Every equals sign of a text but rows of them: a byte, the end of a line, or one that somebody wrote. */
const sign =
  /=(?:([89A-F][\dA-F]|3D|(?:20|09)(?=[ \t]{0,9}(?:[\r\n]|$)))|([ \t]{0,9}(?:[\r\n]|$))|(={1,400}))?/g

/** The columns between which such a line is cut off. */
const cutColumns = { least: 50, most: 78 }
/** What a text must have to be one: lines cut off, or several bytes; hardly another equals sign. */
const enough = { cuts: 2, bytes: 5, kinds: 3, others: 0.1 }
/** An apostrophe of windows-1252 within a word, which nobody writes so: `didn=92t`. */
const apostrophe = /\p{L}=92(?:s|t|re|ve|ll|d|m)(?![\p{L}\d=&])/u
/**
 * A space that the encoding kept behind a sentence, in a line of its own, or behind the last word of a line as long as
 * prose is; a sum has a digit before it, and what is counted (`speed=20`) a word or two.
 */
const endSpace = /(?<=[.,!?;:"'”’-]|^|[^\r\n=]{26}\p{L})=20[ \t]{0,9}$/gmu
/** A line of one word and its number. */
const count = /^[\p{L}\d_+*/-]{1,30}=\d\d[ \t]{0,9}$/u
/** What a mail's own header says of it. */
const said = /^content-transfer-encoding:[ \t]{0,9}quoted-printable\b/im
/** What stands before the equals sign of a header's setting: `charset="iso-8859-1"`. */
const setting = /[;\s](?:charset|boundary|format|delsp)$/i
/** A header is not looked for below so many characters. */
const headLength = 4000

/** How the bytes of a text in this encoding are to be read: by the name that iconv-lite knows; undefined for other texts. */
export function quotedPrintable(source: string): string | undefined {
  if (!source.includes('=')) return undefined
  const kinds = new Set<string>()
  let [bytes, cuts, others] = [0, 0, 0]
  for (const { 1: code, 2: end, 3: row, index } of source.matchAll(sign)) {
    if (setting.test(source.slice(Math.max(0, index - 12), index))) continue
    // It may be a word with a space, too: it proves nothing.
    if (code !== undefined && count.test(lineAround(source, index))) continue
    if (code !== undefined) {
      bytes++
      kinds.add(code)
    } else if (end !== undefined && isCutHere(source, index)) cuts++
    else if (row === undefined) others++
  }
  const isCut = cuts >= enough.cuts && (bytes > 0 || cuts >= enough.bytes)
  const isMixed = bytes >= enough.bytes && kinds.size >= enough.kinds
  if (!isCut && !isMixed && !hasLostCuts(source, bytes, others)) return undefined
  return others <= (bytes + cuts) * enough.others ? charsetOf(source) : undefined
}

/**
 * Whether a text without lines cut off is in this encoding all the same: a list or an archive joined them, and left the
 * bytes. Its header says so, or they stand where nobody sets an equals sign.
 */
function hasLostCuts(source: string, bytes: number, others: number): boolean {
  if (bytes === 0) return false
  if (said.test(source.slice(0, headLength))) return true
  if ((source.match(endSpace)?.length ?? 0) >= enough.kinds) return true
  return others === 0 && apostrophe.test(source)
}

/** The line that an offset stands in, as far as a short one goes. */
function lineAround(source: string, at: number): string {
  const before = source.slice(Math.max(0, at - 40), at)
  const after = source.slice(at, at + 40)
  return (before.split(/[\r\n]/).at(-1) ?? '') + (after.split(/[\r\n]/, 1)[0] ?? '')
}

function isCutHere(source: string, index: number): boolean {
  const before = source.slice(Math.max(0, index - cutColumns.most), index)
  const column = before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
  return column >= cutColumns.least && column <= cutColumns.most
}

function charsetOf(source: string): string {
  const raw = source.replace(stretch, (found) => bytesOf(found).toString('latin1'))
  const bytes = Buffer.from(raw.replace(/[^\0-\xff]/g, '?'), 'latin1')
  return isUtf8(bytes) ? 'utf-8' : legacyEncoding(bytes.subarray(0, 1 << 16)).name
}

function bytesOf(found: string): Buffer {
  return Buffer.from(found.replace(/=[ \t]*[\r\n]+|=/g, ''), 'hex')
}

/** Whether a line that ends at an offset goes on in the next. */
export function isCutOff(source: string, end: number): boolean {
  let last = end - 1
  while (source[last] === ' ' || source[last] === '\t') last--
  return source[last] === '=' && source[last - 1] !== '='
}

/** Decodes a line, the lines that it goes on in included; each change is an edit. */
export function decodeLine(file: VFile, line: Text, charset: string): void {
  const edits: LeafEdit[] = []
  for (const { 0: found, index } of line.value.matchAll(encoded))
    edits.push({
      start: index,
      end: index + found.length,
      to: textOf(bytesOf(found), charset),
      confidence: 0.99,
    })
  editLeaf(file, line, edits, 'read')
  if (edits.length > 0) trimLine(file, line)
}

/** Spaces that the encoding kept at the edges of a line mean nothing there, as in any line. */
function trimLine(file: VFile, line: Text): void {
  const { value } = line
  const start = value.length - value.trimStart().length
  const end = value.trimEnd().length
  const edits: LeafEdit[] = []
  if (start > 0) edits.push({ start: 0, end: start, to: '', confidence: 0.99 })
  if (end < value.length && end > start)
    edits.push({ start: end, end: value.length, to: '', confidence: 0.99 })
  editLeaf(file, line, edits, 'read')
}

/** Says how a text was read, at its first encoded sign. */
export function tellEncoding(file: VFile, charset: string): void {
  const first = String(file.value).search(stretch)
  say(file, `Read as quoted-printable (${charset}), as mail is sent: the first encoded sign stands here`, {
    ruleId: 'legacy-encoding',
    severity: 'info',
    place: positionAt(file, first, first + 1),
  })
}

function textOf(bytes: Buffer, charset: string): string {
  // A mail may quote another, in another encoding.
  if (charset === 'utf-8' || charset === 'windows-1252')
    return isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'windows-1252')
  return iconv.decode(bytes, charset)
}
