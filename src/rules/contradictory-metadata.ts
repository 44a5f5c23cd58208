import { headerOf } from './reading/header-of.js'
import { defineRule } from './rule.js'

export const contradictoryMetadata = defineRule({
  id: 'contradictory-metadata',
  family: 'book',
  summary: 'The header of the manuscript says something else than the settings',
  page: `Title and author stand both in the settings and in the header of the text, and differ: the settings win, but
one of the two is wrong. Told only where the two have no word in common, so that a shorter form of a title passes.`,
  severity: 'warning',
  examples: [
    {
      name: 'Another author',
      text: 'Title: Slack Water\nAuthor: Ann Miller\nDisclaimer: All mine.\n\nIt rained.\n\nIt snowed.\n',
      config: { author: 'Tom Hale' },
      found: ['Author: Ann Miller'],
    },
    {
      name: 'A shorter title',
      text: 'Title: Slack Water\nAuthor: Ann Miller\nDisclaimer: All mine.\n\nIt rained.\n\nIt snowed.\n',
      config: { title: 'Slack Water, Part One', author: 'A. Miller' },
      found: [],
    },
  ],
  check: (book, report) => {
    const { title, author } = book.config
    const authors =
      author === undefined ? [] : [author].flat().map((each) => (typeof each === 'string' ? each : each.name))
    for (const { text, field, value, place } of headerOf(book)) {
      const said =
        field === 'title' && title !== undefined ? title : field === 'author' ? authors.join(' ') : ''
      if (said === '' || shareWord(said, value)) continue
      const [from, to] = [place.start.offset ?? 0, place.end.offset ?? 0]
      report({
        text,
        from,
        to,
        reason: `Unexpected ${field} \`${value}\` in the header, expected \`${said}\` as in the settings`,
      })
    }
  },
})

/** Whether two names have a word in common, whatever its case and accents. */
function shareWord(one: string, other: string): boolean {
  const words = (text: string): string[] =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\d]{2,}/gu) ?? []
  const known = new Set(words(one))
  const others = words(other)
  return others.length === 0 || others.some((word) => known.has(word))
}
