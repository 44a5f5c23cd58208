/** The pages before the story that nobody wrote as a page: disclaimer, dedication, epigraph. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { MatterKind } from '../ast/matter.js'
import type { FlowContent, Matter } from '../ast/nodes.js'
import type { HeaderField } from '../ast/record.js'
import type { BookConfig } from '../config.js'
import type { Metadata } from '../metadata.js'
import type { Typesetter } from './typeset.js'

/** The matter that settings and header ask for, in the order of a book. */
export function frontMatter(
  config: BookConfig,
  labels: Metadata['labels'],
  header: readonly HeaderField[],
  typeset: Typesetter,
): Matter[] {
  const sections: Matter[] = []
  const disclaimer = disclaimerPage(config, labels, typeset)
  if (disclaimer.length > 0) sections.push(matter('disclaimer', disclaimer))
  const found = (field: string): string | undefined =>
    header.find((entry) => entry.field === field && entry.label === undefined)?.value
  const dedication = config.dedication
    ? typeset.markdown(config.dedication)
    : typeset.plain(found('dedication') ?? '')
  if (dedication.length > 0) sections.push(matter('dedication', dedication))
  const { text, source } =
    typeof config.epigraph === 'object' ? config.epigraph : { text: config.epigraph, source: undefined }
  const quotation = text ? typeset.markdown(text) : typeset.plain(found('epigraph') ?? '')
  const named = text ? source : found('epigraph-source')
  if (quotation.length > 0) {
    sections.push(
      matter('epigraph', [
        {
          type: 'epigraph',
          ...(named ? { source: typeset.line(named) } : {}),
          children: quotation as FlowContent[],
        },
      ]),
    )
  }
  return sections
}

/** Disclaimer, rating, warnings and the notes before the story; what a person wrote replaces what was found. */
function disclaimerPage(config: BookConfig, labels: Metadata['labels'], typeset: Typesetter): RootContent[] {
  const blocks: RootContent[] = []
  if (config.disclaimer) blocks.push(...typeset.markdown(config.disclaimer))
  for (const { field, label, value } of labels) {
    if ((field === 'disclaimer' && config.disclaimer) || (field === 'notes' && config.notes)) continue
    const paragraphs = typeset.plain(value)
    blocks.push(...(field === 'disclaimer' ? paragraphs : labelled(typeset.line(label), paragraphs)))
  }
  if (config.notes) blocks.push(...typeset.markdown(config.notes))
  return blocks
}

/** Paragraphs whose first begins with its label. */
function labelled(label: string, blocks: RootContent[]): RootContent[] {
  const [first, ...rest] = blocks
  const name =
    label === label.toUpperCase() && label.length > 3 ? label.charAt(0) + label.slice(1).toLowerCase() : label
  const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: `${name}:` }] }
  if (first?.type !== 'paragraph') return blocks
  const paragraph: Paragraph = {
    ...first,
    children: [strong, { type: 'text', value: ' ' }, ...first.children],
  }
  return [paragraph, ...rest]
}

function matter(kind: MatterKind, children: RootContent[]): Matter {
  return { type: 'matter', id: kind, kind, place: 'front', children: children as FlowContent[] }
}
