import { everyBlock } from './every-block.js'
import { asksTag, endsInTag, leadsToSpeech } from './reading/speech-tags.js'
import { type Speech, speechesOf } from './reading/speeches.js'
import { defineRule } from './rule.js'

export const endMarkOutside = defineRule({
  id: 'end-mark-outside',
  family: 'dialogue',
  summary: 'The end mark of a speech stands after its closing mark',
  page: `Speech keeps its own full stop, \`?\` or \`!\` within its marks, in Britain as in America (*New Hart’s Rules* 9.2.3,
*Chicago Manual of Style* 13.40): \`"Yes".\` is \`"Yes."\`. Told is only what is plainly somebody's whole speech: it begins
its paragraph, or it begins a sentence and somebody speaks of himself or to another in it, or a tag stands beside it. Words
and phrases that narration quotes (*He called it "progress".*) end as the writer likes.`,
  severity: 'warning',
  examples: [
    {
      name: 'A full stop after the closing mark',
      text: '“Yes”.\n\n“I took the lamp”. He looked away.\n\nHe looked away. “I took the lamp”.\n',
      found: ['”.', '”.', '”.'],
      fixed: '“Yes.”\n\n“I took the lamp.” He looked away.\n\nHe looked away. “I took the lamp.”\n',
    },
    {
      name: 'A question, and its tag',
      text: '“Did you take it”? he asked.\n\n“Never”! Ann said.\n',
      found: ['”?', '”!'],
      fixed: '“Did you take it?” he asked.\n\n“Never!” Ann said.\n',
    },
    {
      name: 'Beside a tag',
      text: 'She said, “The lamp is gone”.\n\n“The lamp,” she said, “is gone”.\n\n“The lamp is gone”. she said.\n',
      found: ['”.', '”.', '”.'],
      fixed:
        'She said, “The lamp is gone.”\n\n“The lamp,” she said, “is gone.”\n\n“The lamp is gone,” she said.\n',
    },
    {
      name: 'What goes on after a tag',
      text: '“So,” said Tom. “The lamp is gone”. He left.\n',
      found: ['”.'],
    },
    {
      name: 'What narration quotes',
      text: 'He called it “progress”. She had read “The Lamp”. Was it really “progress”? All she said was “no”.\n\nShe read the titles. “The Lamp”. “The Lamp and the Sea”. She said it was a “pity”.\n\n“The Old Lamp”.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    for (const { text, block } of everyBlock(book)) {
      if (block.kind !== 'paragraph' && block.kind !== 'blockquote') continue
      for (const speech of speechesOf(block.text)) {
        const mark = block.text.charAt(speech.end)
        if (!/[.?!]/.test(mark) || !isWhole(block.text, speech)) continue
        const isBeforeTag = asksTag.test(block.text.slice(speech.end + 1))
        report({
          text,
          block,
          start: speech.end - 1,
          end: speech.end + 1,
          reason: `Unexpected \`${mark}\` after the closing mark of a speech, expected it before`,
          expected: [mark === '.' && isBeforeTag ? ',”' : `${mark}”`],
        })
      }
    }
  },
})

/** So many words in a paragraph that begins with speech are speech too. */
const remark = 5

/** Whether somebody says what stands between these marks: it is no word or title that narration quotes. */
function isWhole(text: string, { start, end, words }: Speech): boolean {
  const after = text.slice(end + 1)
  if (!/[\p{L}\p{N}]$/u.test(words) || !/^(?: |$)/.test(after)) return false
  const before = text.slice(0, start).trimEnd()
  if (!/^\p{Lu}/u.test(words))
    return /^\p{Ll}/u.test(words) && /”[^“”]*,$/.test(before) && endsInTag.test(before)
  if (asksTag.test(after)) return before === '' || /[.?!…—]$/.test(before)
  if (isTitle(words)) return false
  if (before === '' && text.charAt(end) !== '.') return true
  if (/^ [^\p{Lu}“]/u.test(after)) return false
  if (before === '') return true
  if (before.startsWith('“') && /[.?!…]$/.test(before) && words.split(' ').length >= remark) return true
  if (/”[^“”]*\.$/.test(before) && endsInTag.test(before.replace(/\.$/, ','))) return true
  return leadsToSpeech.test(before) || (/[.?!…]”?$/.test(before) && isUttered(words))
}

/** Two words and more that all begin with a capital, but for the little ones. */
function isTitle(words: string): boolean {
  const all = words.split(' ')
  return (
    all.length > 1 &&
    all.every((word) => /^(?:\P{Ll}|(?:a|an|the|and|of|in|on|to|for|at|by|from|with)$)/u.test(word))
  )
}

/** Whether somebody speaks of himself, or to another. */
function isUttered(words: string): boolean {
  return /\b(?:I|[Yy]ou|[Yy]our|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)\b/.test(words) && words.includes(' ')
}
