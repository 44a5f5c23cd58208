/** Puts an element around a stretch of a block's text, across whatever stands in it. */

/** The text nodes of a block that are the manuscript's, and where each starts in the block's text. */
function textRuns(block: HTMLElement): { node: Text; start: number }[] {
  const runs: { node: Text; start: number }[] = []
  for (const leaf of block.querySelectorAll<HTMLElement>('[data-o]')) {
    let start = Number(leaf.dataset.o)
    const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // What the desk itself has put in is no text of the book.
      if (node.parentElement?.closest('[data-extra]')) continue
      runs.push({ node: node as Text, start })
      start += (node as Text).length
    }
  }
  return runs
}

/**
 * Wraps a stretch, piece by piece.
 *
 * @returns the first piece; undefined where the block has no such text
 */
export function wrapText(
  block: HTMLElement,
  start: number,
  end: number,
  wrapper: () => HTMLElement,
): HTMLElement | undefined {
  const runs = textRuns(block)
  const last = runs.at(-1)
  if (!last) return undefined
  const length = last.start + last.node.length
  // A place between two characters is shown on the one before.
  const [from, to] =
    end > start
      ? [start, end]
      : [Math.max(0, Math.min(start, length) - 1), Math.max(1, Math.min(start, length))]
  let first: HTMLElement | undefined
  for (const { node, start: at } of runs) {
    const left = Math.max(from, at)
    const right = Math.min(to, at + node.length)
    if (left >= right) continue
    const tail = left > at ? node.splitText(left - at) : node
    if (tail.length > right - left) tail.splitText(right - left)
    const element = wrapper()
    tail.before(element)
    element.append(tail)
    first ??= element
  }
  return first
}

/** Puts an element between two characters of a block. */
export function insertAt(block: HTMLElement, offset: number, element: HTMLElement): void {
  for (const { node, start } of textRuns(block)) {
    if (offset > start + node.length || offset < start) continue
    node.splitText(offset - start).before(element)
    return
  }
  block.append(element)
}

/** Takes wrappers away again. */
export function unwrap(root: HTMLElement, selector: string): void {
  for (const element of root.querySelectorAll(selector)) {
    const { parentNode } = element
    element.replaceWith(...element.childNodes)
    parentNode?.normalize()
  }
}
