/** Links from one text of a book to another become links within the book. */
import { dirname, join, normalize } from 'node:path'
import type { Definition, Link, LinkReference, Nodes, Root } from 'mdast'
import { eachNode } from '../ast/each-node.js'
import { say } from '../ast/message.js'
import { safeAddress } from '../render/handlers/links.js'
import type { Manuscript } from './read-manuscript.js'

const toText = /^([^#?:]+\.(?:md|markdown|txt|text))(#.*)?$/i

/** Tells of each link that no edition will have: to a script, to a file of someone's machine. Its words stay. */
export function tellUnsafeLinks({ file, tree }: Manuscript): void {
  const definitions = new Map<string, Definition>()
  const tell = ({ url }: Link | Definition, { position }: Nodes): void => {
    if (!/^[a-z][a-z\d+.-]*:/i.test(url.trim()) || safeAddress(url)) return
    say(
      file,
      `Unexpected link to \`${shortened(url)}\`: a book leads only to addresses of the web and of mail`,
      {
        ruleId: 'unsafe-link',
        actual: url,
        ...(position ? { place: position } : {}),
      },
    )
  }
  const links: (Link | LinkReference)[] = []
  eachNode(tree, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') links.push(node)
    // CommonMark: of several with one name, the first counts.
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
  })
  for (const node of links) {
    const target = node.type === 'link' ? node : definitions.get(node.identifier)
    if (target) tell(target, node)
  }
}

const shortened = (url: string): string => (url.length > 80 ? `${url.slice(0, 77)}...` : url)

/** Gives each link to a text of the book (`02.md`, `02.md#the-bath`) the id that it means; other texts are told of. */
export function linkFiles(tree: Root, manuscripts: readonly Manuscript[]): void {
  const ids = idsOf(tree)
  const targets = new Map(
    manuscripts.map(({ file, tree: part }) => [
      normalize(file.path),
      part.children.map((child) => ids.get(child)).find((id) => id !== undefined),
    ]),
  )
  for (const { file, tree: part } of manuscripts) {
    eachNode(part, (link) => {
      if (link.type !== 'link' && link.type !== 'definition') return
      const [, path, anchor = ''] = toText.exec(link.url) ?? []
      if (!path) return
      const id = targets.get(normalize(join(dirname(file.path), decoded(path))))
      if (id !== undefined) link.url = anchor.length > 1 ? anchor : `#${id}`
      else
        say(file, `Unexpected link to \`${link.url}\`: no text of this book`, {
          ruleId: 'broken-link',
          actual: link.url,
          ...(link.position ? { place: link.position } : {}),
        })
    })
  }
}

/** The id of each section, and of the section that each block stands in. */
function idsOf(tree: Root): Map<Nodes, string> {
  const ids = new Map<Nodes, string>()
  eachNode(tree, (node) => {
    if (node.type !== 'chapter' && node.type !== 'matter') return
    ids.set(node, node.id)
    for (const child of node.children) ids.set(child, node.id)
  })
  return ids
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
