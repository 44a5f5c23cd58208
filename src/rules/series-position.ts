import { headerOf } from './reading/header-of.js'
import { defineRule } from './rule.js'

export const seriesPosition = defineRule({
  id: 'series-position',
  family: 'book',
  summary: 'The book belongs to a series, and its place there is not told',
  page: `Libraries and reading systems sort a series by position; a book without one stands anywhere. Write
\`series: { name: …, position: 2 }\` in \`book.yaml\`, or \`Series: Name #2\` in the header.`,
  severity: 'warning',
  examples: [
    {
      name: 'A series without a position',
      text: 'It rained.\n\nIt snowed.\n',
      config: { series: 'The Island' },
      found: [''],
    },
    {
      name: 'A series with a position',
      text: 'It rained.\n\nIt snowed.\n',
      config: { series: { name: 'The Island', position: 2 } },
      found: [],
    },
  ],
  check: (book, report) => {
    const { series } = book.config
    const [text] = book.texts
    if (!text) return
    const header = headerOf(book)
    const found = header.find(({ field }) => field === 'series')
    const hasPart = header.some(({ field }) => field === 'part')
    const name =
      typeof series === 'string' ? series : series?.position === undefined ? series?.name : undefined
    if (name !== undefined)
      report({
        text,
        reason: `Unexpected series \`${name}\` without a position, expected its number in \`series.position\``,
      })
    else if (
      !series &&
      found &&
      !hasPart &&
      !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|last)\b/i.test(
        found.value,
      )
    ) {
      report({
        text,
        from: found.place.start.offset ?? 0,
        to: found.place.end.offset ?? 0,
        reason: `Unexpected series \`${found.value}\` without a position`,
      })
    }
  },
})
