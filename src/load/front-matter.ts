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
  const disclaimer = labels.flatMap(({ label, blocks }) =>
    label === undefined ? blocks : labelled(label, blocks),
  )
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

/** Blocks with their label before them. */
function labelled(label: string, blocks: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = blocks
  const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: `${label}:` }] }
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [strong] }, ...blocks]
  const paragraph: Paragraph = {
    ...first,
    children: [strong, { type: 'text', value: ' ' }, ...first.children],
  }
  return [paragraph, ...rest]
}

function matter(kind: MatterKind, children: RootContent[]): Matter {
  return { type: 'matter', id: kind, kind, place: 'front', children: children as FlowContent[] }
}
