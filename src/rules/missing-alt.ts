import { everyNode } from './reading/every-node.js'
import { defineRule } from './rule.js'

export const missingAlt = defineRule({
  id: 'missing-alt',
  family: 'structure',
  summary: 'An image has no description',
  page: `Who cannot see an image hears its description: \`![A map of the island](map.png)\` (WCAG 1.1.1). Describe what
matters for the story, in a sentence.`,
  severity: 'warning',
  examples: [
    {
      name: 'No description',
      text: 'The map:\n\n![](https://example.org/map.png)\n',
      format: 'markdown',
      config: { rules: { 'remote-image': 'off' } },
      found: ['![](https://example.org/map.png)'],
    },
    {
      name: 'A description',
      text: 'The map:\n\n![A map of the island](https://example.org/map.png)\n',
      format: 'markdown',
      config: { rules: { 'remote-image': 'off' } },
      found: [],
    },
  ],
  check: (book, report) => {
    for (const node of everyNode(book.tree)) {
      if (node.type !== 'image' || node.alt?.trim()) continue
      report({ text: book.textOf(node), node, reason: 'Unexpected image without a description' })
    }
  },
})
