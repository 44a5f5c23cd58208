import { defineRule } from './rule.js'

export const mixedQuotes = defineRule({
  id: 'mixed-quotes',
  family: 'marks',
  summary: 'Straight and curly quotation marks in one manuscript',
  page: `One manuscript, one kind of mark: where a few straight marks stand among curly ones, a passage was pasted in.
The book comes out right in any case, so this is only for the manuscript's own sake.`,
  severity: 'info',
  examples: [
    {
      name: 'A straight pair among curly ones',
      text: '“One,” he said. “Two.”\n\n"Three," she said.\n',
      format: 'markdown',
      found: ['"'],
    },
    { name: 'One kind only', text: '"One," he said. "Two."\n', found: [] },
  ],
  check: ({ texts }, report) => {
    for (const text of texts) {
      const source = String(text.file.value)
      const [straight, curly] = [source.match(/"/g)?.length ?? 0, source.match(/[“”]/g)?.length ?? 0]
      if (straight === 0 || curly === 0) continue
      const [few, many] = straight <= curly ? ['straight', 'curly'] : ['curly', 'straight']
      const story = text.blocks[0]?.node.position?.start.offset ?? 0
      const at = source.slice(story).search(few === 'straight' ? /"/ : /[“”]/)
      if (at < 0) continue
      report({
        text,
        from: story + at,
        to: story + at + 1,
        reason: `Unexpected ${few} quotation marks (${Math.min(straight, curly)}) among ${many} ones (${Math.max(straight, curly)}), expected one kind`,
      })
    }
  },
})
