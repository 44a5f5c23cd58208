import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'

export const headingLevels = defineRule({
  id: 'heading-levels',
  family: 'structure',
  summary: 'A heading skips a level',
  page: `Headings nest: under \`##\` the next is \`###\`, not \`####\`. A reader who moves by headings, by ear or by the
contents, takes a skipped level for a missing heading (WCAG 1.3.1).`,
  severity: 'warning',
  examples: [
    {
      name: 'A level skipped',
      text: '# One\n\nIt rained.\n\n#### A letter\n\nDear Ann.\n',
      format: 'markdown',
      found: ['#### A letter'],
    },
    {
      name: 'Each under the next',
      text: '# One\n\n## Morning\n\nIt rained.\n',
      format: 'markdown',
      found: [],
    },
  ],
  check: (book, report) => {
    let before: number | undefined
    for (const { text, block } of everyBlock(book)) {
      if (block.node.type !== 'heading') continue
      const { depth } = block.node
      if (before !== undefined && depth > before + 1) {
        report({
          text,
          node: block.node,
          reason: `Unexpected heading of level ${depth} under one of level ${before}, expected level ${before + 1}`,
        })
      }
      before = depth
    }
  },
})
