import { headerOf } from './reading/header-of.js'
import { defineRule } from './rule.js'

/** A disclaimer that only says where the real one stands. */
const elsewhere =
  /^(?:please |just )?(?:see|look (?:at|in|on|under)|refer to|check|read|go to|same as|as in|it'?s in|in)\b.{0,60}\b(?:part|chapter|prologue|page|site|profile|first|one|1|previous|before|story|index|header)\b|^(?:same|the usual|usual|you know (?:it|the drill)|ditto|standard)(?: (?:as (?:before|always|usual|ever)|disclaimers?(?: appl(?:y|ies))?|stuff|here))?[.!]*$/iu

export const missingDisclaimer = defineRule({
  id: 'missing-disclaimer',
  family: 'book',
  summary: 'The header speaks of a disclaimer that is not in the book',
  page: `\`Disclaimer: see part 1\` made sense on a web site. In a book it leads nowhere: copy the text that it speaks of
into \`disclaimer\` in \`book.yaml\`.`,
  severity: 'warning',
  examples: [
    {
      name: 'A disclaimer in another part',
      text: 'Title: Slack Water\nAuthor: Ann Miller\nDisclaimer: See part 1.\n\nIt rained.\n\nIt snowed.\n',
      found: ['Disclaimer: See part 1.'],
    },
    {
      name: 'The disclaimer itself',
      text: 'Title: Slack Water\nAuthor: Ann Miller\nDisclaimer: None of the people in it are mine.\n\nIt rained.\n\nIt snowed.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    const header = headerOf(book)
    const isThere =
      book.config.disclaimer !== undefined ||
      header.some(({ field, value }) => field === 'disclaimer' && !elsewhere.test(value.trim()))
    if (isThere) return
    for (const { text, field, value, place } of header) {
      if (field !== 'disclaimer' || !elsewhere.test(value.trim())) continue
      report({
        text,
        from: place.start.offset ?? 0,
        to: place.end.offset ?? 0,
        reason: `Unexpected disclaimer \`${value.trim()}\`, expected its text in \`disclaimer\` of book.yaml`,
      })
    }
  },
})
