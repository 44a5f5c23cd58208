import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'

/** The end of a sentence: a word, and perhaps a closing mark, with nothing before it. */
const bare = /$(?<=\p{Ll}{2}([”’)]*))/u

/** Words that no sentence ends with: what follows belongs to it, a line of verse or a letter that is shown. */
const leadsOn =
  /\b(?:and|or|but|nor|for|that|which|who|whom|whose|while|when|where|as|if|than|because|though|the|a|an|of|to|from|with|at|by|into|was|were|is|are|be|my|his|her|their|our|your|its)$/

export const missingEndMark = defineRule({
  id: 'missing-end-mark',
  family: 'marks',
  summary: 'A paragraph ends without a full stop or another mark',
  page: `A paragraph of running story ends with a mark. Told are only paragraphs that are clearly sentences: at least
six words, a capital at the start, no letter or list around them, and a story that ends its other paragraphs with marks.
A paragraph that leads to a letter, a verse or a list may end without one, and so may one that breaks off at *and* or
*that*.`,
  severity: 'warning',
  examples: [
    {
      name: 'A sentence without its full stop',
      text: 'The rain had stopped by the time they reached the house\n\nNobody was in. The door stood open.\n',
      found: ['e'],
    },
    {
      name: 'Speech without its full stop',
      text: '“I never said that he was coming with us today”\n\nNobody was in. The door stood open.\n',
      found: ['y”'],
    },
    {
      name: 'A title and a signature',
      text: 'Nobody was in.\n\nYours ever, Ann Miller of the old house\n\nThe door stood open.\n',
      found: [],
    },
    {
      name: 'A sentence that goes on in what is shown',
      text: 'He came out of his old house at ten that morning, and\n\nWent up the hill in the rain without a hat.\n\nNobody was in. The door stood open.\n',
      found: [],
    },
    { name: 'Each with its mark', text: 'Nobody was in.\n\nThe door stood open; and then—\n', found: [] },
  ],
  check: (book, report) => {
    const blocks = [...everyBlock(book)]
    blocks.forEach(({ text, block }, index) => {
      if (block.kind !== 'paragraph' || !/^[“‘]?\p{Lu}/u.test(block.text) || block.chapter < 0) return
      const found = bare.exec(block.text)
      if (!found || leadsOn.test(block.text) || block.text.includes('\n') || block.text.includes('\uFFFC'))
        return
      const words = block.text.split(/\s+/)
      const next = blocks[index + 1]?.block
      if (
        words.length < 6 ||
        /^\p{Ll}|^[\d•*-]/u.test(next?.text ?? '') ||
        (next && next.kind !== 'paragraph' && next.kind !== 'heading')
      )
        return
      // A name or a title in a line of its own ends the sentence before it.
      if (next?.kind === 'paragraph' && next.text.split(/\s+/).length <= 3 && !isMarked(next.text)) return
      if (
        isTitle(words) ||
        !(isSentence(blocks[index - 1]?.block.text ?? whole) || isSentence(next?.text ?? whole))
      )
        return
      const at = found.index - (found[1] ?? '').length
      report({
        text,
        block,
        start: at - 1,
        end: block.text.length,
        reason: 'Unexpected end of a paragraph without a mark, expected a full stop',
        expected: ['.', '?', '!'].map((mark) => block.text.slice(at - 1, at) + mark + block.text.slice(at)),
      })
    })
  },
})

/** What stands in for the text beyond the edge of the book. */
const whole = 'Here the story begins and ends.'

const isMarked = (text: string): boolean => /[.?!…—:;,][”’)*\]]*$/.test(text)

const isSentence = (text: string): boolean => isMarked(text) && text.split(/\s+/).length > 3

/** A heading, a name, the end of a letter: capitals within, or a comma after the first words. */
function isTitle(words: readonly string[]): boolean {
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return (
    capitals > words.length / 3 || /^(?:yours?|with|love|sincerely|dear|by|from)\b/i.test(words.join(' '))
  )
}
