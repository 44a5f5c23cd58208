/** Marks that a paragraph opens and does not close: italics over several paragraphs, or a sign without its pair. */
import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { sectionFlows } from '../../ast/flow.js'
import { sliceLeaf, sourceOffset } from '../../ast/leaf.js'
import { say } from '../../ast/message.js'
import { positionAt } from '../../ast/places.js'
import { onlyLeaf } from '../../ast/text.js'
import { dropSign } from './mark-nodes.js'
import { findMarks, hasSigns, type Mark } from './marks.js'

/** The most paragraphs that one pair of marks holds. */
const longest = 12

/** A sign that opens in a paragraph and does not close there. */
interface OpenMark {
  mark: Mark
  start: number
  leaf: Text
}

/** Makes emphasis of what one pair of marks holds over several paragraphs, and tells of signs without a pair. */
export function settleOpenMarks(tree: Root, trusted: ReadonlySet<string>, file: VFile): void {
  const lone: OpenMark[] = []
  const paired = new Set<string>()
  for (const { children } of sectionFlows(tree)) {
    children.forEach((child, index) => {
      const leaf = onlyText(child)
      if (!leaf || !hasSigns(leaf.value, trusted)) return
      const { spans, unclosed } = findMarks(leaf.value, trusted)
      for (const { mark } of spans) paired.add(mark.open)
      for (const { mark, start } of unclosed) {
        const last = start === 0 ? closingParagraph(children, index, mark, trusted) : undefined
        if (last === undefined) lone.push({ mark, start, leaf })
        else {
          emphasize(children.slice(index, last + 1) as Paragraph[], mark, file)
          return
        }
      }
    })
  }
  for (const open of lone) if (isMeant(open.mark, paired)) tell(open, file)
}

function onlyText(node: RootContent | undefined): Text | undefined {
  return node?.type === 'paragraph' ? onlyLeaf(node) : undefined
}

/** The index of the paragraph at whose end a mark closes that opened at the head of another. */
function closingParagraph(
  children: readonly RootContent[],
  first: number,
  mark: Mark,
  trusted: ReadonlySet<string>,
): number | undefined {
  for (let index = first + 1; index < Math.min(children.length, first + longest); index++) {
    const leaf = onlyText(children[index])
    if (!leaf) return undefined
    if (!leaf.value.includes(mark.close)) continue
    // Its first sign must close, at its end: an opening sign first means that the other one was forgotten.
    const { spans, unclosed } = findMarks(leaf.value, trusted)
    const isOpened = spans.some((span) => span.mark === mark) || unclosed.some((open) => open.mark === mark)
    return isOpened || !leaf.value.endsWith(mark.close) ? undefined : index
  }
  return undefined
}

function emphasize(paragraphs: readonly Paragraph[], mark: Mark, file: VFile): void {
  paragraphs.forEach((paragraph, index) => {
    const leaf = onlyText(paragraph) as Text
    const start = index === 0 ? mark.open.length : 0
    const end = leaf.value.length - (index === paragraphs.length - 1 ? mark.close.length : 0)
    if (start > 0) dropSign(leaf, 0, start, file)
    if (end < leaf.value.length) dropSign(leaf, end, leaf.value.length, file)
    const inner: PhrasingContent = sliceLeaf(file, leaf, start, end)
    const type = mark.kind === 'strong' ? 'strong' : 'emphasis'
    paragraph.children = [{ type, children: [inner], ...(leaf.position ? { position: leaf.position } : {}) }]
  })
}

/** Whether a lone sign was meant as a mark: a tag always, an asterisk where others are paired. */
function isMeant({ open }: Mark, paired: ReadonlySet<string>): boolean {
  return open.length > 2 || (['*', '_', '**', '__', '::'].includes(open) && paired.has(open))
}

function tell({ mark, start, leaf }: OpenMark, file: VFile): void {
  const from = sourceOffset(leaf, start, 'start')
  const to = sourceOffset(leaf, start + mark.open.length, 'end')
  say(file, `Unexpected \`${mark.open}\` that nothing closes, expected \`${mark.close}\` after it`, {
    ruleId: 'unbalanced-mark',
    place: positionAt(file, from, to),
    actual: String(file.value).slice(from, to),
  })
}
