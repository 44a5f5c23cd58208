/** The blocks that a person can fence in Markdown with `:::name` … `:::`. */
import type { RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { type MatterKind, matterTerms } from '../ast/matter.js'
import type { Epigraph, FlowContent, Letter, Matter, Note, Verse } from '../ast/nodes.js'

type Fenced = Letter | Verse | Epigraph | Note | Matter

const forms: readonly string[] = ['letter', 'telegram', 'diary', 'note']
const voices: readonly string[] = ['author', 'editor', 'translator']

const content = (node: ContainerDirective): FlowContent[] =>
  (node.children as RootContent[]).filter(
    (child) => !(child.type === 'paragraph' && child.data?.directiveLabel),
  ) as FlowContent[]

const letter =
  (form: NonNullable<Letter['form']>) =>
  (node: ContainerDirective): Letter => ({ type: 'letter', form, children: content(node) })

/** A whole section that is no chapter: its title may say nothing of what it is. */
const matter =
  (kind: MatterKind) =>
  (node: ContainerDirective): Matter => ({
    type: 'matter',
    id: kind,
    kind,
    place: matterTerms[kind].place,
    children: content(node),
  })

/** The kinds of matter that have a fence; an epigraph and a note are blocks. */
export const fencedMatter = [
  'dedication',
  'foreword',
  'acknowledgments',
  'afterword',
] as const satisfies readonly MatterKind[]

/** Each fence by name: `:::letter`, `:::letter{form=diary}`, `:::verse`, `:::epigraph{source="…"}`, `:::note{by=editor}`. */
export const fences: Readonly<Record<string, (node: ContainerDirective) => Fenced>> = {
  letter: (node) => {
    const form = node.attributes?.form ?? ''
    return letter(forms.includes(form) ? (form as NonNullable<Letter['form']>) : 'letter')(node)
  },
  telegram: letter('telegram'),
  diary: letter('diary'),
  verse: (node) => ({ type: 'verse', children: content(node) }),
  epigraph: (node) => {
    const source = node.attributes?.source
    return { type: 'epigraph', ...(source ? { source } : {}), children: content(node) }
  },
  note: (node) => {
    const by = node.attributes?.by ?? ''
    return { type: 'note', by: voices.includes(by) ? (by as Note['by']) : 'author', children: content(node) }
  },
  ...Object.fromEntries(fencedMatter.map((kind) => [kind, matter(kind)])),
}
