import { capitalized } from '../words-alike.js'
import { everyBlock } from './every-block.js'
import { startsWithTag } from './reading/speech-tags.js'
import { type CheckedBlock, defineRule } from './rule.js'

/** The end of a sentence and a small letter. */
const start = /(?<=(?:^|[^\p{L}.])(\p{Ll}{3,}|\p{Lu}\p{Ll}{3,})\. [“‘]?)(\p{Ll}+)(?=[\s,’])/gu

/** Speech that has ended its sentence, and somebody who does something, in small letters: `“Yeah.” he looked down`. */
const afterSpeech = /(?<=\p{Ll}\.”) (he|she|they|we|it|his|her|their|the|then|there)(?= \p{Ll})/gu

/** Words that keep their full stop in the middle of a sentence. */
const abbreviations = new Set(
  'capt prof hon lieut serg sergt assoc sept messrs revd gent etc esq viz inst ult prox messrs cent vol fig ver vers chap chapt approx abt dept incl encl sec secs min mins hrs obs anon illus misc oct nov dec jan feb aug sept mar apr jun jul mon tues wed thurs fri sat sun'.split(
    ' ',
  ),
)

/** A paragraph, or the speech at its start, that begins with a small letter. */
const beginning = /^([“‘]?)(\p{Ll}+(?:[’-]\p{L}+)*)(?=[ ,])/u

/** A paragraph that has ended its sentence, and one after which speech begins anew: nearly any, for it is another's. */
const ended = /[.?!][”’)]*$/
const led = /[.?!:—…][”’)]*$/

/** What names begin with: \`de Vries\`, \`von Bülow\`. */
const particles = /^(?:d[eaiou]s?|del|della|van|von|la|le|les|el|al|ibn|bin|ap|ter|ten|den|der)$/

/** A book begins its paragraphs small as its manner from this share of them on, where they are more than a few. */
const manner = 0.1
const few = 3

export const lowerCaseStart = defineRule({
  id: 'lower-case-start',
  family: 'marks',
  summary: 'A sentence begins with a small letter',
  page: `After a full stop a sentence begins, and so with a capital. After \`?\` and \`!\` older books go on in small
letters (\`Alas! he was gone\`), so only the full stop counts; abbreviations and names written small are left alone.
A paragraph, and the speech at its start, begins with a capital too where the paragraph before it has ended a sentence,
unless the book begins many so; speech also after a colon, a dash or an ellipsis. What somebody does after speech that
has ended (\`“Yes.” She left.\`) is a sentence too; what is said of the speech itself is its tag (\`tag-punctuation\`).`,
  severity: 'warning',
  examples: [
    {
      name: 'A small letter after a full stop',
      text: 'The rain had stopped. nobody moved.\n',
      found: ['nobody'],
    },
    {
      name: 'What somebody does after speech',
      text: '“Yeah.” he looked down. “I saw him,” she said. “It was late.” the door fell shut.\n',
      found: ['he', 'the'],
    },
    {
      name: 'A tag, which another rule marks, and quoted words within a sentence',
      text: '“I saw him.” she said. “Did he?” the boy asked. “He did.” his mother said. Below “No admittance.” in red was his name.\n',
      found: [],
    },
    {
      name: 'A paragraph and a speech',
      text: 'The rain had stopped.\n\nnobody moved in the house.\n\n“come in here, then,” said Ann.\n\n“But I never—”\n\n“never mind that now,” she said.\n',
      found: ['nobody', 'come', 'never'],
    },
    {
      name: 'What goes on, and names written small',
      text: 'He looked up and said,\n\n“and so it was.”\n\nde Vries had nothing to say to that.\n\ni think so too, she wrote. i do. u up?\n\n“… so there we were, all of us.”\n',
      found: [],
    },
    {
      name: 'Abbreviations and exclamations',
      text: 'Nets, boats, etc. lay about. Alas! he was gone.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    const blocks = [...everyBlock(book)].filter(({ block }) => block.kind !== 'verse')
    const small = blocks.filter(({ block }, index) => isSmall(block, blocks[index - 1]?.block))
    if (small.length <= Math.max(few, manner * blocks.length)) {
      for (const { text, block } of small) {
        const [whole = '', opening = '', word = ''] = beginning.exec(block.text) ?? []
        const capital = capitalized(word)
        report({
          text,
          block,
          start: opening.length,
          end: whole.length,
          reason: `Unexpected small letter at the start of a ${opening ? 'speech' : 'paragraph'}, expected \`${capital}\``,
          expected: [capital],
          isSuggestion: true,
        })
      }
    }
    for (const { text, block } of blocks) {
      for (const { index, reason, word } of smallStarts(block.text)) {
        report({
          text,
          block,
          start: index,
          end: index + word.length,
          reason: `Unexpected small letter after ${reason}, expected \`${capitalized(word)}\``,
          expected: [capitalized(word)],
          isSuggestion: true,
        })
      }
    }
  },
})

/** A word that begins a sentence within a paragraph, and what ended the sentence before. */
interface SmallStart {
  index: number
  word: string
  reason: string
}

function* smallStarts(text: string): Generator<SmallStart> {
  for (const { 1: before = '', 2: word = '', index } of text.matchAll(start)) {
    if (abbreviations.has(before.toLowerCase()) || (word.length === 1 && word !== 'a')) continue
    yield { index, word, reason: 'a full stop' }
  }
  for (const { 1: word = '', index } of text.matchAll(afterSpeech)) {
    if (!startsWithTag(text.slice(index, index + 60)))
      yield { index: index + 1, word, reason: 'speech that has ended' }
  }
}

/** Whether a paragraph of story begins small though the one before has ended its sentence. */
function isSmall(block: CheckedBlock, before: CheckedBlock | undefined): boolean {
  if (block.kind !== 'paragraph' || block.chapter < 0) return false
  const [, opening = '', word = ''] = beginning.exec(block.text) ?? []
  // A small `i` has a rule of its own; other single letters are what somebody types on a telephone.
  if (
    word === '' ||
    (word.length === 1 && word !== 'a') ||
    particles.test(word) ||
    block.text.split(' ').length < 4
  )
    return false
  return before === undefined || before.kind === 'heading' || (opening ? led : ended).test(before.text)
}
