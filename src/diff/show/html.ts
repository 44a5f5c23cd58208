/** A comparison as one page to read: the changed chapters as in a manuscript, with what came and went marked in them. */
import { createHash } from 'node:crypto'
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Change, ChapterChange, Comparison, Piece, Span } from '../comparison.js'
import { spansOf } from '../pieces.js'
import type { ReadBlock } from '../reading.js'
import { script, style } from './html-assets.js'
import { count, fateOf, figuresOf, headingOf, isNotable, nameOf } from './phrases.js'

/** How many unchanged paragraphs stay open beside a change; the rest of a longer run is folded. */
const context = 1

/** Numbers the changes of a page, so that each can be linked to and stepped through. */
interface Numbering {
  next: () => string
}

/** One page with its style and script in it; it loads nothing and works without the script. */
export function htmlDiff(comparison: Comparison): string {
  const { old, new: young } = comparison
  const title = young.title || old.title
  const notable = comparison.chapters.filter(isNotable)
  const heading = title ? `${title}: what changed` : 'What changed'
  let number = 0
  const numbering: Numbering = { next: () => `change-${++number}` }
  const chapters = notable.map((chapter, at) => showChapter(chapter, at, numbering))
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy() }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('title', heading),
          h('style', style),
        ]),
        h('body', [
          h('header', [
            h('h1', heading),
            h('p.sides', `From ${old.label} to ${young.label}`),
            comparison.isSame
              ? h('p', 'Both read the same.')
              : h(
                  'ul.figures',
                  figuresOf(comparison).map((line) => h('li', line)),
                ),
            ...(notable.length > 1 ? [contents(notable)] : []),
          ]),
          h('main', chapters),
          h('nav.steps', { hidden: true, ariaLabel: 'Changes' }, [
            h('button', { type: 'button', dataStep: '-1' }, [
              h('span', { ariaHidden: 'true' }, '↑ '),
              'Previous',
            ]),
            h('output', { ariaLive: 'polite' }),
            h('button', { type: 'button', dataStep: '1' }, [h('span', { ariaHidden: 'true' }, '↓ '), 'Next']),
          ]),
          h('script', script),
        ]),
      ]),
    ],
  }
  return `${toHtml(tree)}\n`
}

function policy(): string {
  const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return `default-src 'none'; style-src ${digest(style)}; script-src ${digest(script)}; base-uri 'none'; form-action 'none'`
}

function contents(chapters: readonly ChapterChange[]): Element {
  const items = chapters.map((chapter, at) => {
    const changes = chapter.changes.filter(({ kind }) => kind !== 'same').length
    const isWhole = chapter.kind === 'added' || chapter.kind === 'removed'
    const notes = [...fateOf(chapter), ...(isWhole || changes === 0 ? [] : [count(changes, 'change')])]
    return h('li', [h('a', { href: `#chapter-${at + 1}` }, headingOf(chapter)), ` ${notes.join('; ')}`])
  })
  return h('nav', { ariaLabel: 'Changed chapters' }, [h('ol.contents', items)])
}

function showChapter(chapter: ChapterChange, at: number, numbering: Numbering): Element {
  const fate = fateOf(chapter)
  return h('section', { id: `chapter-${at + 1}`, className: [chapter.kind] }, [
    h('h2', headingOf(chapter)),
    ...(fate.length > 0 ? [h('p.fate', fate.join('; '))] : []),
    ...showChanges(chapter.changes, numbering),
  ])
}

function showChanges(changes: readonly Change[], numbering: Numbering): Element[] {
  const shown: Element[] = []
  for (let at = 0; at < changes.length; ) {
    let end = at
    while (changes[end]?.kind === 'same') end++
    if (end === at) {
      shown.push(showChange(changes[at++] as Change, numbering))
      continue
    }
    const from = at === 0 ? at : at + context
    const to = end === changes.length ? end : end - context
    const run = changes.slice(at, end).map((change) => showChange(change, numbering))
    if (to - from < 2) shown.push(...run)
    else {
      shown.push(...run.slice(0, from - at))
      shown.push(
        h('details', [
          h('summary', `${count(to - from, 'paragraph')} unchanged`),
          ...run.slice(from - at, to - at),
        ]),
      )
      shown.push(...run.slice(to - at))
    }
    at = end
  }
  return shown
}

function showChange(change: Change, numbering: Numbering): Element {
  switch (change.kind) {
    case 'same':
      return showBlock(change.new)
    case 'added':
      return mark(showBlock(change.new, 'ins'), numbering)
    case 'removed':
      return mark(showBlock(change.old, 'del'), numbering)
    case 'changed':
      return mark(h('p', change.pieces.flatMap(showPiece)), numbering)
    case 'moved': {
      const note = h('small', `${change.isHere ? 'Moved here from' : 'Moved to'} ${nameOf(change.chapter)}`)
      const text = change.isHere
        ? change.pieces.flatMap(showPiece)
        : change.old.kind === 'break'
          ? []
          : phrasing(spansOf(change.old))
      return mark(
        h('p', { className: ['moved', change.isHere ? 'here' : 'away'] }, [note, ' ', ...text]),
        numbering,
      )
    }
  }
}

function mark(element: Element, numbering: Numbering): Element {
  element.properties.id = numbering.next()
  const { className } = element.properties
  element.properties.className = [...(Array.isArray(className) ? className : []), 'change']
  return element
}

function showBlock(block: ReadBlock, tag?: 'ins' | 'del'): Element {
  const content = block.kind === 'break' ? ['⁂'] : phrasing(spansOf(block))
  const inner = tag ? [h(tag, content)] : content
  if (block.kind === 'break') return h('p.break', inner)
  return block.kind === 'heading' ? h('h3', inner) : h('p', inner)
}

function showPiece({ kind, spans }: Piece): ElementContent[] {
  if (kind === 'kept') return phrasing(spans)
  // The space after the last word belongs to no word, and a line under it looks like a mistake.
  const last = spans.at(-1)
  const text = last?.text.trimEnd() ?? ''
  const content = phrasing(last ? [...spans.slice(0, -1), { ...last, text }] : spans)
  return [
    h(kind === 'removed' ? 'del' : 'ins', content),
    ...phrasing([{ text: last?.text.slice(text.length) ?? '', isEmphasized: false }]),
  ]
}

/** Text with its emphasis and its line ends. */
function phrasing(spans: readonly Span[]): ElementContent[] {
  return spans.flatMap(({ text, isEmphasized }) => {
    const lines = text
      .split('\n')
      .flatMap((line, at): ElementContent[] => [...(at > 0 ? [h('br')] : []), { type: 'text', value: line }])
    return isEmphasized ? [h('em', lines)] : lines
  })
}
