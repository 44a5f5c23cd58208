/** Line ends that a plain text writes as HTML: `<br>`, `<p>`, `<hr>`. */
import type { Paragraph, Root, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { recorded, sliceLeaf, sourceOffset } from '../../ast/leaf.js'
import { blankLinesBetween } from '../../ast/places.js'
import { recordOf } from '../../ast/record.js'
import { onlyLeaf } from '../../ast/text.js'
import { isLine, lineEnd } from './lines.js'

/** What stands before a line, where tags and not blank lines say it: blank lines, or `soft` for no line end at all. */
export type TaggedGap = number | 'soft'

const tag = /<\/?(br|p|hr|div|center)\b[^<>]{0,200}>/gi
const tagStart = /<\/?(?:br|p|hr|div|center)\b/i
/** From this share of lines with a tag on, line ends without one mean nothing. */
const habit = 0.3
/** Where so many line ends without a tag stand together, nearly all behind a sentence, they part paragraphs all the same. */
const wholeLines = { fewest: 3, share: 0.9 }

const gaps = new WeakMap<Paragraph, TaggedGap>()

/** What tags say of the place before a line; undefined where they say nothing. */
export function taggedGap(line: Paragraph): TaggedGap | undefined {
  return gaps.get(line)
}

/** Keeps of a line that the line end before it means nothing. */
export function soften(line: Paragraph): void {
  gaps.set(line, 'soft')
}

/** Splits the lines of a plain text at such tags, which leave the text; what they mean is kept for each line. */
export function splitAtTags(root: Root, file: VFile, pass: string): void {
  if (!tagStart.test(String(file.value))) return
  const lines = root.children.filter(isLine)
  const tagged = lines.filter((line) => tagStart.test(onlyLeaf(line)?.value ?? ''))
  if (tagged.length === 0) return
  const isHabit = tagged.length >= lines.length * habit
  const whole = isHabit ? wholeParagraphs(lines) : new Set()
  let gap: TaggedGap | undefined
  root.children = root.children.flatMap((child): RootContent[] => {
    const leaf = isLine(child) ? onlyLeaf(child) : undefined
    if (!leaf) {
      gap = undefined
      return [child]
    }
    if (gap === undefined && isHabit && !whole.has(child)) gap = 'soft'
    const pieces: Paragraph[] = []
    const add = (start: number, end: number): void => {
      const piece = trimmed(leaf, start, end, file)
      if (!piece) return
      if (gap !== undefined && gap !== 'soft') gaps.set(piece, gap)
      // Without a tag the blank lines of the source still part two lines.
      else if (gap === 'soft' && pieces.length === 0) gaps.set(piece, 'soft')
      gap = undefined
      pieces.push(piece)
    }
    let done = 0
    for (const match of leaf.value.matchAll(tag)) {
      add(done, match.index)
      done = match.index + match[0].length
      if (/^<hr/i.test(match[0])) {
        add(match.index, done)
        gap = 0
        continue
      }
      const isBreak = /^<br/i.test(match[0])
      gap = typeof gap === 'number' ? (isBreak ? gap + 1 : Math.max(gap, 1)) : isBreak ? 0 : 1
      dropTag(leaf, match.index, done, file, pass)
    }
    add(done, leaf.value.length)
    return done === 0 && !gaps.has(pieces[0] as Paragraph) ? [child] : pieces
  })
}

/** The lines in a stretch without tags whose line ends are those of paragraphs: a text cut at a column ends few with a sentence. */
function wholeParagraphs(lines: readonly Paragraph[]): Set<RootContent> {
  const whole = new Set<RootContent>()
  let run: Paragraph[] = []
  let sentences = 0
  const close = (): void => {
    if (run.length >= wholeLines.fewest && sentences >= run.length * wholeLines.share)
      for (const line of run) whole.add(line)
    run = []
    sentences = 0
  }
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!before || blankLinesBetween(before, line) > 0) continue
    const [above, text] = [onlyLeaf(before)?.value ?? '', onlyLeaf(line)?.value ?? '']
    if (text.startsWith('<') || above.endsWith('>')) close()
    else {
      run.push(line)
      if (lineEnd(above) === 'sentence') sentences++
    }
  }
  close()
  return whole
}

function trimmed(leaf: Text, from: number, to: number, file: VFile): Paragraph | undefined {
  let start = from
  let end = to
  while (start < end && /\s/.test(leaf.value[start] as string)) start++
  while (end > start && /\s/.test(leaf.value[end - 1] as string)) end--
  if (start === end) return undefined
  const piece = start === 0 && end === leaf.value.length ? leaf : sliceLeaf(file, leaf, start, end)
  return {
    type: 'paragraph',
    data: { line: true },
    children: [piece],
    ...(piece.position ? { position: piece.position } : {}),
  }
}

function dropTag(leaf: Text, start: number, end: number, file: VFile, pass: string): void {
  const from = sourceOffset(leaf, start, 'start')
  const to = sourceOffset(leaf, end, 'end')
  recordOf(file).edits.push(recorded(file, pass, from, to, leaf.value.slice(start, end), '', 0.95))
}
