/** What the elements of HTML are in a book. */
import type { Image, PhrasingContent } from 'mdast'
import type { VFile } from 'vfile'
import { positionAt } from '../../ast/places.js'

declare module 'mdast' {
  interface EmphasisData {
    /** The person wrote `<em>`: it is emphasis, whatever its length. */
    kept?: true
  }
}

/** Elements whose content is no text of the story. */
export const inert = new Set(
  'script style iframe object embed applet noscript template svg math form select textarea title head audio video canvas'.split(
    ' ',
  ),
)

/** Elements that end the paragraph before them. */
export const blockTags = new Set(
  (
    'p div center blockquote section article header footer main ul ol li dl dt dd table tr td th tbody thead pre address ' +
    'figure figcaption h1 h2 h3 h4 h5 h6'
  ).split(' '),
)

/** The inline node of an element; undefined for one whose markup only goes. */
const inlineNode: Readonly<
  Record<string, (children: PhrasingContent[], className: string) => PhrasingContent>
> = {
  i: (children, className) =>
    /(^|\s)thought(\s|$)/.test(className)
      ? { type: 'thought', certainty: 'marked', children }
      : { type: 'emphasis', children },
  em: (children) => ({ type: 'emphasis', data: { kept: true }, children }),
  cite: (children) => ({ type: 'emphasis', data: { kept: true }, children }),
  b: (children) => ({ type: 'strong', children }),
  strong: (children) => ({ type: 'strong', children }),
  s: (children) => ({ type: 'delete', children }),
  del: (children) => ({ type: 'delete', children }),
  strike: (children) => ({ type: 'delete', children }),
}

export function wrap(
  tag: string,
  className: string,
  href: string,
  children: PhrasingContent[],
  file: VFile,
  start: number,
  end: number,
): PhrasingContent[] {
  const position = positionAt(file, start, end)
  if (tag === 'a' && href) return [{ type: 'link', url: href, children: children as never, position }]
  const make = Object.hasOwn(inlineNode, tag) ? inlineNode[tag] : undefined
  return make ? [{ ...make(children, className), position }] : children
}

/** The picture of an `<img>`; none without an address. */
export function imageOf(attributes: Record<string, string>, at: Pick<Image, 'position'>): PhrasingContent[] {
  const { src, alt = '', title } = attributes
  if (!src) return []
  return [
    {
      type: 'image',
      url: src,
      alt,
      ...(title ? { title } : {}),
      ...(at.position ? { position: at.position } : {}),
    },
  ]
}
