/** The blocks that a person can fence in Markdown with `:::name` … `:::`. */
import type { RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Epigraph, FlowContent, Letter, Note, Verse } from '../ast/nodes.js'

type Fenced = Letter | Verse | Epigraph | Note

const forms: readonly string[] = ['letter', 'telegram', 'diary', 'note']
const voices: readonly string[] = ['author', 'editor', 'translator']

const content = (node: ContainerDirective): FlowContent[] =>
  (node.children as RootContent[]).filter(
    (child) => !(child.type === 'paragraph' && child.data?.directiveLabel),
  ) as FlowContent[]

const letter =
  (form: NonNullable<Letter['form']>) =>
  (node: ContainerDirective): Letter => ({ type: 'letter', form, children: content(node) })

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
}
