import { everyBlock } from './every-block.js'
import { tellMinority } from './reading/tell-minority.js'
import { defineRule } from './rule.js'

const kinds = {
  '…': /…/g,
  '...': /(?<!\.)\.{3}(?!\.)/g,
  '. . .': /(?<!\. )\. \. \.(?! \.)/g,
  '..': /(?<!\.)\.\.(?!\.)/g,
}

export const mixedEllipses = defineRule({
  id: 'mixed-ellipses',
  family: 'marks',
  summary: 'Several kinds of ellipsis in one manuscript',
  page: `Three dots, one sign or three spaced dots: a book has one kind. The build sets one in any case; this is for the
manuscript's own sake.`,
  severity: 'info',
  examples: [
    { name: 'Two kinds', text: 'Well... perhaps... no.\n\nYes . . . no.\n', found: ['. . .'] },
    { name: 'One kind', text: 'Well... perhaps... no.\n', found: [] },
  ],
  check: (book, report) => tellMinority([...everyBlock(book)], kinds, 'ellipsis', report),
})
