import { everyBlock } from './every-block.js'
import { nameTag, partedTag, startsWithTag } from './reading/speech-tags.js'
import { defineRule } from './rule.js'

export const tagPunctuation = defineRule({
  id: 'tag-punctuation',
  family: 'dialogue',
  summary: 'Speech before its tag ends in a full stop, in nothing, or in a comma outside',
  page: `A tag (\`she said\`) belongs to the sentence that it speaks of: the speech before it ends in a comma, or in
\`?\`, \`!\`, a dash or an ellipsis, never in a full stop (*Chicago Manual of Style* 13.40), and the comma stands
inside the marks; where the speech goes on after its tag, a mark ends the tag. A sentence of its own after the speech
(\`"Hello." She left.\`) is no tag.`,
  severity: 'warning',
  examples: [
    {
      name: 'A full stop before the tag',
      text: '“I saw him.” she said.\n',
      found: ['.'],
      fixed: '“I saw him,” she said.\n',
    },
    {
      name: 'The stop of an abbreviation, which stays',
      text: '“It is 5 p.m.” she said. “We met in the U.S.” said Ann. “He works for Hale Inc.” Tom said.\n',
      found: ['.', '.', '.'],
      fixed:
        '“It is 5 p.m.,” she said. “We met in the U.S.,” said Ann. “He works for Hale Inc.,” Tom said.\n',
    },
    {
      name: 'A full stop before a verb',
      text: '“I saw him.” said Ann.\n',
      found: ['.'],
      fixed: '“I saw him,” said Ann.\n',
    },
    {
      name: 'A full stop before a person',
      text: '“I saw him.” the boy said. “So did I.” his mother said.\n',
      found: ['.', '.'],
      fixed: '“I saw him,” the boy said. “So did I,” his mother said.\n',
    },
    {
      name: 'A full stop before a name, and before I',
      text: '“I saw him.” Ann said.\n\n“So did I.” I said with a nod.\n\n“Hm.” Emily said.\n',
      found: ['.', '.', '.'],
      fixed: '“I saw him,” Ann said.\n\n“So did I,” I said with a nod.\n\n“Hm,” Emily said.\n',
    },
    {
      name: 'A full stop before a whole tag with a capital, of which the comma comes first',
      text: '“I saw him.” She said. “So did I.” Said Ann.\n',
      found: ['.', '.'],
      fixed: '“I saw him,” She said. “So did I,” Said Ann.\n',
    },
    {
      name: 'A sentence of its own',
      text: '“I saw him.” I said nothing more. “Did you?” Ann asked him in. “Yes.” Ann asked me to sit down. “No.” Then Tom said quietly that it was. “So.” Suddenly Ann said in a low voice, “Look.”\n',
      found: [],
    },
    {
      name: 'Nothing before the tag',
      text: '“I saw him” she said.\n\n“I saw him” I said.\n',
      found: ['m', 'm'],
    },
    {
      name: 'A comma on the wrong side',
      text: '“I saw him”, she said.\n',
      found: ['”,'],
      fixed: '“I saw him,” she said.\n',
    },
    {
      name: 'A comma beside another mark',
      text: '“I saw him.”, she said.\n\n“I saw him,”, she said.\n\n“Did you?”, she asked.\n',
      found: ['.”,', '”,', '”,'],
      fixed: '“I saw him,” she said.\n\n“I saw him,” she said.\n\n“Did you?” she asked.\n',
    },
    {
      name: 'A tag within a speech, without its comma',
      text: '“I saw him,” she said “and nobody else.” “So did I,” said Tom “Nobody else.”\n\n“So,” he said “no” to her.\n',
      found: [' “', ' “'],
    },
    {
      name: 'Speech after what fades out',
      text: 'They waited... “I saw him”, she said.\n',
      found: ['”,'],
      fixed: 'They waited... “I saw him,” she said.\n',
    },
    {
      name: 'As it should be',
      text: '“I saw him,” she said. “Did you?” asked Tom. “I did.” Ann left.\n',
      found: [],
    },
    { name: 'A quoted word', text: 'At the word “go” she said nothing.\n', found: [] },
  ],
  check: (book, report) => {
    for (const { text, block } of everyBlock(book)) {
      const findings = [...commasOutside(block.text), ...partedSpeeches(block.text), ...wrongEnds(block.text)]
      for (const finding of findings) report({ text, block, ...finding })
    }
  },
})

/** What is wrong in a paragraph, and what should stand there. */
interface Finding {
  start: number
  end: number
  reason: string
  expected: string[]
}

/** `“I saw him”, she said`, and the comma beside another mark. */
function* commasOutside(text: string): Generator<Finding> {
  for (const { index: at } of text.matchAll(/”,(?= )(?<=[\p{Ll}.,?!]”,)/gu)) {
    if (!startsWithTag(text.slice(at + 2, at + 61)) || !isSpeech(text, at)) continue
    const reason = 'Unexpected comma after the closing mark, expected it before'
    // `.”,` becomes `,”`; after `,`, `?` and `!` the comma outside is one mark too many.
    const before = text.charAt(at - 1)
    const start = before === '.' ? at - 1 : at
    yield { start, end: at + 2, reason, expected: [/[,?!]/.test(before) ? '”' : ',”'] }
  }
}

/** `,” she said “and…`: a tag within a speech. */
function* partedSpeeches(text: string): Generator<Finding> {
  for (const { 0: found, index } of text.matchAll(partedTag)) {
    const end = index + found.length
    yield {
      start: end - 2,
      end,
      reason: 'Unexpected speech after a tag without a mark, expected a comma',
      expected: /\p{Lu}/u.test(text.charAt(end)) ? ['. “', ', “'] : [', “'],
    }
  }
}

/** What ends in a stop of its own: `p.m.`, `U.S.`, `Inc.`. */
const abbreviation = /(?:\.\p{L}|(?<!\p{L})(?:Drs?|Mrs?|Ms|Inc|Ltd|Jr|Sr|[Ee]tc|Esq|Ph\.D))\.$/u

/** A full stop before a tag, or nothing at all. */
function* wrongEnds(text: string): Generator<Finding> {
  for (const { index: at } of text.matchAll(/”(?= )/g)) {
    const after = text.slice(at + 1, at + 60)
    const before = text.charAt(at - 1)
    const [start, end] = [at - 1, at]
    if (before === '.' && !/[.\s]/.test(text.charAt(at - 2)) && startsWithTag(after)) {
      yield {
        start,
        end,
        reason: 'Unexpected full stop before a dialogue tag, expected a comma',
        expected: [abbreviation.test(text.slice(Math.max(0, at - 6), at)) ? '.,' : ','],
      }
    } else if (
      /\p{Ll}/u.test(before) &&
      (startsWithTag(after) || nameTag.test(after)) &&
      isSpeech(text, at)
    ) {
      const reason = 'Unexpected end of speech before a dialogue tag, expected a comma'
      yield { start, end, reason, expected: [',', '?', '!'].map((mark) => before + mark) }
    }
  }
}

/** Whether the quotation that ends here is speech: it begins a sentence, or goes on after a tag. */
function isSpeech(text: string, end: number): boolean {
  const open = text.lastIndexOf('“', end - 1)
  if (open < 0 || text.slice(open, end).includes('”')) return false
  const before = text.slice(0, open).trimEnd()
  return before === ''
    ? /^“\p{Lu}/u.test(text.slice(open))
    : /[.?!…,:”—]$/.test(before) && text.slice(open, end).includes(' ')
}
