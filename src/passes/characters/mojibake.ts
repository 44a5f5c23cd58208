/** UTF-8 that was read as windows-1252, once or twice: `donâ€™t`, `cafÃ©`, `Ã¢â‚¬â„¢`. */
import type { LeafEdit } from '../../ast/leaf.js'
import { mendEntities } from './entities.js'
import { countSigns, garbled, hasMojibake, hasQuestionedQuotes, isGarbled } from './garbled.js'
import type { Mender } from './mend.js'
import { ungarbled } from './windows-1252.js'

/** What a whole manuscript shows of one time that it was garbled. */
export interface Layer {
  /** Whether all of it was, but for a few signs that came later: then nothing in it is as somebody wrote it. */
  isWhole: boolean
  /** Whether it has lost second spaces, so that the one behind `Ã` is two: the rest of the letter, and a space. */
  isCollapsed: boolean
  /** Whether its closing quotes have a question mark for their last byte; else one behind them is one. */
  isQuestioned: boolean
}

/** How often a manuscript can be garbled: two times in practice; a third costs nothing. */
export const mostLayers = 3
/** The share of signs that came later in a manuscript that was garbled as a whole. */
const later = 0.02

/** Finds how often a manuscript was garbled, the last time first. */
export function layersOf(source: string): Layer[] {
  const layers: Layer[] = []
  if (!hasMojibake(source)) return layers
  let text = applied(source, mendEntities(source))
  while (layers.length < mostLayers && hasMojibake(text)) {
    const count = countSigns(text)
    const layer = {
      isWhole: count.written <= count.garbled * later,
      isCollapsed: !text.includes('Ã  '),
      isQuestioned: hasQuestionedQuotes(text),
    }
    layers.push(layer)
    text = text.replace(/[^\r\n]+/g, (line) =>
      hasSuspect.test(line) ? applied(line, decodings(line, layer)) : line,
    )
  }
  return layers
}

/** Where something may be garbled. */
const hasSuspect = /[Â-ô][^\0-\x7f]|[ÂÃÅÎÐ](?: |$)/m

/**
 * Takes one layer off.
 *
 * @param depth which; 0 is the last that came on
 */
export function mendMojibake(depth: number): Mender {
  return (value, evidence) => {
    if (!hasSuspect.test(value)) return []
    const layer = evidence.mojibake()[depth]
    return layer ? joined(decodings(value, layer)) : []
  }
}

/**
 * What the garbled signs of a line mean. In a line that holds other signs beyond ASCII too, only those are decoded that
 * nobody writes.
 */
function decodings(line: string, layer: Layer): LeafEdit[] {
  const isAll = countSigns(line).written === 0 && (layer.isWhole || hasMojibake(line))
  const edits: LeafEdit[] = []
  for (const { 0: sign, index } of line.matchAll(garbled)) {
    const end = index + sign.length
    const last = edits.at(-1)
    const followsGarbled = last?.end === index
    const before = followsGarbled ? last.to.slice(-1) : line.charAt(index - 1)
    const after = line.charAt(end)
    if (!isAll && !isGarbled({ sign, before, after, followsGarbled })) continue
    const to = meaningOf(sign, before, line.slice(end, end + 5), layer)
    if (to !== undefined) edits.push({ start: index, end, to, confidence: 0.98 })
  }
  return edits
}

/** What a garbled sign means; undefined for none, or one that might be two. */
function meaningOf(sign: string, before: string, after: string, layer: Layer): string | undefined {
  if (sign === 'â€') return '”'
  if (sign === 'â€?') return layer.isQuestioned ? '”' : '”?'
  // Between two letters it may be a hyphen, whose last byte has no character either.
  if (sign === 'â€\ufffd') return isLetter(before) && isLetter(firstOf(after)) ? undefined : '”'
  if (sign === 'ï¬\ufffd') return 'ﬁ'
  if (sign === 'Â\ufffd') return '\ufffd'
  if (!sign.endsWith(' ') && sign.length > 1) return ungarbled(sign)
  const letter = ungarbled(`${sign.charAt(0)}\u00a0`)
  const isWordEnd =
    sign === 'Ã ' &&
    layer.isCollapsed &&
    /^[\p{L}\p{N}(«;:!?]/u.test(after) &&
    !/^(?:quel|quil|s\b)/.test(after)
  return isWordEnd ? `${letter} ` : letter
}

/** Whether a sign is a letter, or what is left of one. */
function isLetter(sign: string): boolean {
  return /[\p{L}\ufffd]/u.test(sign)
}

/** The first character of a text that may be garbled. */
function firstOf(text: string): string {
  const [sign] = text.match(garbled) ?? []
  return sign && text.startsWith(sign) ? (ungarbled(sign) ?? '”') : text.charAt(0)
}

/** Neighbours as one edit: what is garbled comes in runs. Beside a lost sign each stays for itself, as it is told. */
function joined(edits: LeafEdit[]): LeafEdit[] {
  if (edits.some(({ to }) => to.includes('\ufffd'))) return edits
  const runs: LeafEdit[] = []
  for (const edit of edits) {
    const last = runs.at(-1)
    if (last?.end === edit.start) runs[runs.length - 1] = { ...last, end: edit.end, to: last.to + edit.to }
    else runs.push(edit)
  }
  return runs
}

/** A text after some edits. */
function applied(text: string, edits: readonly LeafEdit[]): string {
  let done = 0
  const parts: string[] = []
  for (const { start, end, to } of edits) {
    parts.push(text.slice(done, start), to)
    done = end
  }
  return parts.join('') + text.slice(done)
}
