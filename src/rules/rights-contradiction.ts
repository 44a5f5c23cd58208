import { headerOf } from './reading/header-of.js'
import { defineRule } from './rule.js'

const disowns =
  /\b(?:(?:do(?:es)?n['’]?t|do not|not|never) own|own nothing|(?:not|none of (?:\w+ ){1,5}(?:is|are)) (?:mine|ours)|belongs? to|property of|owned by)\b/iu
const claims = /\ball rights reserved\b|\b(?:copyright|©|\(c\))/iu

export const rightsContradiction = defineRule({
  id: 'rights-contradiction',
  family: 'book',
  summary: 'The rights of the book contradict its disclaimer',
  page: `The disclaimer says that people and places belong to somebody else, and \`rights\` claims all of the book. Say
what is claimed: the text, or nothing.`,
  severity: 'warning',
  examples: [
    {
      name: 'All rights, and a disclaimer',
      text: 'Title: Slack Water\nAuthor: Ann Miller\nDisclaimer: I don’t own them, the BBC does.\n\nIt rained.\n\nIt snowed.\n',
      config: { rights: 'All rights reserved' },
      found: [''],
    },
    {
      name: 'Rights in the text alone',
      text: 'Title: Slack Water\nAuthor: Ann Miller\nDisclaimer: I don’t own them, the BBC does.\n\nIt rained.\n\nIt snowed.\n',
      config: { rights: 'The text may be shared freely' },
      found: [],
    },
  ],
  check: (book, report) => {
    const header = headerOf(book)
    const disclaimer = book.config.disclaimer ?? header.find(({ field }) => field === 'disclaimer')?.value
    const rights = book.config.rights ?? header.find(({ field }) => field === 'rights')?.value
    const [text] = book.texts
    if (!text || !disclaimer || !rights || !disowns.test(disclaimer) || !claims.test(rights)) return
    report({
      text,
      reason: `Unexpected rights \`${rights}\`: the disclaimer says that parts of it belong to others`,
    })
  },
})
