import { loneMarks, toldOfSingles } from './reading/speech-marks.js'
import { defineRule } from './rule.js'

export const unopenedQuote = defineRule({
  id: 'unopened-quote',
  family: 'marks',
  summary: 'A quotation mark closes speech that nothing opened',
  page: `A closing mark without an opening one before it: the opening one was forgotten, or this one is a leftover of
an edit. A mark that closes what an earlier paragraph opened is no case, nor is one that stands for inches or seconds.`,
  severity: 'warning',
  examples: [
    {
      name: 'Speech without its opening mark',
      text: 'He looked at her. Well, I hope you do.”\n\n“Not now.”\n',
      found: ['”'],
    },
    { name: 'A leftover mark', text: 'He closed the door.” Nobody saw him.\n', found: ['”'] },
    {
      name: 'Closed in the paragraph after',
      text: '“I came by the road,\n\nand it was long.”\n\nShe nodded.\n',
      found: [],
    },
    { name: 'Whole speech', text: '“Well,” she said, “I hope you do.”\n', found: [] },
  ],
  check: (book, report) => {
    const reason = 'Unexpected closing quotation mark, expected an opening one before it'
    for (const { kind, text, block, at } of loneMarks(book)) {
      if (kind === 'close') report({ text, block, start: at, end: at + 1, reason })
    }
    for (const { text, from, to } of toldOfSingles(book, 'unopened-quote')) report({ text, from, to, reason })
  },
})
