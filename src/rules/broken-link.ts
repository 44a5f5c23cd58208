import { everyNode } from './reading/every-node.js'
import { defineRule } from './rule.js'

export const brokenLink = defineRule({
  id: 'broken-link',
  family: 'structure',
  summary: 'A link or a footnote leads nowhere',
  page: `A link inside the book (\`#the-mill\`) names a chapter, and a footnote's mark (\`[^1]\`) has a note; else both
lead nowhere. So does a link to a text that is none of this book, and one to another file of the site that the story
came from.`,
  severity: 'warning',
  examples: [
    {
      name: 'A chapter that is not there',
      text: '# One\n\nSee [the mill](#the-mill).\n',
      format: 'markdown',
      found: ['[the mill](#the-mill)'],
    },
    {
      name: 'A file of a web site',
      text: '# One\n\nSee [the next part](part2.html).\n',
      format: 'markdown',
      found: ['[the next part](part2.html)'],
    },
    {
      name: 'A text of another book',
      text: '# One\n\nSee [the next part](02.md) and [the last][0].\n\n[0]: 00.txt\n',
      format: 'markdown',
      found: ['[the next part](02.md)', '[0]: 00.txt'],
    },
    {
      name: 'A chapter and an address',
      text: '# One\n\nSee [this](#one) and [that](https://example.org/).\n',
      format: 'markdown',
      found: [],
    },
  ],
  check: (book, report) => {
    const targets = new Set<string>()
    for (const node of everyNode(book.tree)) {
      if (node.type === 'chapter' || node.type === 'matter') targets.add(node.id)
    }
    for (const node of everyNode(book.tree)) {
      if (node.type !== 'link' && node.type !== 'definition') continue
      const problem = problemOf(node.url, targets)
      if (problem)
        report({ text: book.textOf(node), node, reason: `Unexpected link to \`${node.url}\`: ${problem}` })
    }
  },
})

function problemOf(url: string, targets: ReadonlySet<string>): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return undefined
  if (url === '' || url === '#') return 'it leads nowhere'
  const [path = '', id = ''] = url.split('#')
  // One to a text of this book would be one to its chapter by now.
  if (/\.(?:md|markdown|txt|text)$/i.test(path)) return 'no text of this book'
  if (path !== '') return 'expected a chapter of the book or an address of the web'
  return !targets.has(decode(id)) ? 'there is no chapter of that name' : undefined
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
