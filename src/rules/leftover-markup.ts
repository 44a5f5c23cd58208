import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'

/** HTML, BBCode, entities and the marks of a few word processors, and notes to oneself, which no reader of a story should see. */
const markup =
  /<\/?(?:p|br|hr|b|i|u|em|strong|font|center|span|div|a|img|blockquote|table|t[rdh]|h[1-6]|li|[uo]l|sup|sub|small|big)(?:\s[^<>]{0,200})?\/?>|&(?:nbsp|amp|quot|lt|gt|mdash|ndash|hellip|[lr]dquo|[lr]squo|#\d{2,5}|#x[\da-f]{2,4});|\[\/?(?:b|i|u|s|center|color|size|url|img|quote|font|right|spoiler)(?:=[^\]]{0,100})?\]|\{\\[a-z]+\d*|<!\[CDATA\[|\{\{[\w ]{1,40}\}\}|\[(?:todo|tbd|tbc|fixme|xxx|tk|insert [\w ]{1,40})(?:[:,—–-][^[\]]{0,200}| [^[\]]{0,200})?\]/giu

export const leftoverMarkup = defineRule({
  id: 'leftover-markup',
  family: 'structure',
  summary: 'Markup of a web page or a word processor, or a note to oneself, stands in the text',
  page: `Tags (\`<i>\`), codes of a forum (\`[b]\`) and entities (\`&nbsp;\`) that the text was copied with, and notes to
oneself (\`[TODO: her name]\`), all of which a reader would see as they stand. What the readers and passes understand is gone before this rule looks.`,
  severity: 'warning',
  examples: [
    {
      name: 'The code of a forum',
      text: 'She was [color=red]very[/color] late.\n',
      found: ['[color=red]', '[/color]'],
    },
    {
      name: 'A note to oneself',
      text: 'She opened the door. [TODO: what does she see?] He was [insert name here].\n',
      found: ['[TODO: what does she see?]', '[insert name here]'],
    },
    { name: 'Brackets of the story', text: 'She was [as always] late, and 3 < 5 but 5 > 3.\n', found: [] },
  ],
  check: (book, report) => {
    for (const { text, block } of everyBlock(book)) {
      if (!/[<&[{]/.test(block.text)) continue
      for (const { 0: found, index } of block.text.matchAll(markup)) {
        report({
          text,
          block,
          start: index,
          end: index + found.length,
          reason: `Unexpected ${/^\[(?:t|f|x|insert)/i.test(found) ? 'note to oneself' : 'markup'} \`${found}\` in the text`,
        })
      }
    }
  },
})
