import { everyBlock } from './every-block.js'
import { wordsIn } from './lexicon.js'
import type { CheckedBlock, CheckedBook, CheckedText } from './rule.js'
import { defineRule } from './rule.js'
import { asWritten } from './words/as-written.js'
import { type Choice, codedTokens, featuresAt, knownChoices, scoreOf } from './words/choice.js'
import { apostrophePairs, commonPairs } from './words/confusions.js'
import { isDialect, isDialectBook } from './words/dialect.js'
import { type Frame, frames, soundPhrases } from './words/frames.js'
import { type Token, tokensOf } from './words/tokens.js'
import { shapesIn } from './words/worded-shapes.js'

/** A word that may stand where another was meant. */
interface Doubt {
  choice: Choice
  /** The word that may be meant. */
  other: string
  /** The score's sign for the other word, and from where on it is sure. */
  sign: 1 | -1
  limit: number
}

/** A rare confusion must be surer than a common one. */
const rareMargin = 0.7

let doubtsOf: ReadonlyMap<string, readonly Doubt[]> | undefined

/** The doubts about each word; those that lack only their apostrophe have a rule of their own. */
function doubts(): ReadonlyMap<string, readonly Doubt[]> {
  const found = new Map<string, Doubt[]>()
  const add = (word: string, doubt: Doubt): void => {
    if (Number.isFinite(doubt.limit)) found.set(word, [...(found.get(word) ?? []), doubt])
  }
  for (const choice of knownChoices()) {
    const [first, second] = choice.words
    if (apostrophePairs.some(([bare]) => bare === first)) continue
    const more = commonPairs.some(([one, other]) => one === first && other === second) ? 0 : rareMargin
    add(first, { choice, other: second, sign: 1, limit: choice.limits[0] + more })
    add(second, { choice, other: first, sign: -1, limit: choice.limits[1] + more })
  }
  return found
}

export const confusedWord = defineRule({
  id: 'confused-word',
  family: 'words',
  summary: 'One word stands where another that looks or sounds alike is meant',
  page: `*Then* for *than*, *its* for *it's*, *your* for *you're*, *of* for *have*: the dictionary knows both, so only
the words around tell. Each pair has a small statistical model, trained on published novels, of the places where each
of its two words stands, and speaks only where published books would hardly ever have the word that is written.
Among the pairs: ${'`then` `than`, `its` `it’s`, `your` `you’re` `you`, `of` `have`, `to` `too`, `there` `their`'}
${'`they’re`, `passed` `past`, `whose` `who’s`, `were` `where`, `quite` `quiet`, `lead` `led`, `loose` `lose`'}.`,
  severity: 'warning',
  examples: [
    { name: 'Then for than', text: 'He loved her more then anything in the world.\n', found: ['then'] },
    { name: 'It’s for its', text: 'The question found it’s way to his lips.\n', found: ['it’s'] },
    { name: 'You for your', text: 'I had to go and comfort you poor sister.\n', found: ['you'] },
    {
      name: 'Lead and led, of and off',
      text: 'She turned and lead him in. He had lead them there, and would led them back. They set of at once, instead off the others.\n',
      found: ['lead', 'lead', 'led', 'of', 'off'],
    },
    {
      name: 'Supposed to, used to, it’s',
      text: 'Its raining again. We were suppose to go. He use to sing. I think its the same.\n\nIts a pity. Did he use to sing?\n',
      found: ['Its', 'suppose', 'use', 'its', 'Its'],
    },
    {
      name: 'What the words around might mislead about',
      text: 'Elrohir and Elladan rode. I will march in there right now, and follow the trail.\n',
      found: [],
    },
    {
      name: 'What is taken off a heap, where somebody gets to',
      text: 'He took the last card off the pile. There is one more hill before you got to the farm.\n',
      found: [],
    },
    {
      name: 'Of that cannot be off',
      text: 'It was the result off his work. He ran out off the house with a slip off paper. I told her off it.\n\nHe took the lid off the pot, and was miles off the road.\n',
      found: ['off', 'off', 'off', 'off'],
    },
    {
      name: 'Planned, each place once',
      text: 'We planed a feast for Monday. What had they planed for us?\n\nHe planed the board.\n',
      found: ['planed', 'planed'],
    },
    { name: 'Started for stared', text: 'They started into each other’s eyes.\n', found: ['started'] },
    {
      name: 'Each word in its place',
      text: 'Then it was over. It’s more than I hoped, and your dog has hurt its paw. You had to wait there too.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    doubtsOf ??= doubts()
    const framesIn = shapesIn(frames)
    const found: (Confusion & { text: CheckedText; block: CheckedBlock })[] = []
    for (const { text, block } of everyBlock(book)) {
      if (block.kind === 'verse') continue
      const sure = [...framed(block, framesIn(tokensOf(block)))]
      const likely = [...doubted(block, doubtsOf)].filter(
        ({ start }) => !sure.some((other) => other.start === start),
      )
      for (const confusion of [...sure, ...likely]) found.push({ ...confusion, text, block })
    }
    const caution = cautionOf(found, book)
    for (const { text, block, start, end, expected, margin } of found) {
      if (margin < caution) continue
      const written = block.text.slice(start, end)
      const meant = asWritten(expected, written)
      report({
        text,
        block,
        start,
        end,
        reason: `Unexpected \`${written}\`, expected \`${meant}\``,
        expected: [meant],
        isSuggestion: true,
      })
    }
  },
})

interface Confusion {
  start: number
  end: number
  expected: string
  /** By how much the place's score is above the limit. */
  margin: number
}

/** From this margin on a confusion says something of the whole book. */
const plainMargin = 1.2
/** Plain confusions in 10,000 words: a book with fewer was proofread, one with more was not. */
const proofread = 0.5
const raw = 1.5
/** Where the teller has a grammar of his own, everything is likelier meant. */
const moreForDialect = 1

/**
 * The margin that a book's confusions need: where there are hardly any plain ones, a doubtful one is likelier the
 * writer's own way with words than a mistake.
 */
function cautionOf(found: readonly Confusion[], { lexicon }: CheckedBook): number {
  const rate = (10_000 * found.filter(({ margin }) => margin > plainMargin).length) / wordsIn(lexicon)
  const caution = Math.min(1, Math.max(0, (raw - rate) / (raw - proofread)))
  return isDialectBook(lexicon) ? caution + moreForDialect : caution
}

function* doubted(block: CheckedBlock, known: ReadonlyMap<string, readonly Doubt[]>): Generator<Confusion> {
  const tokens = tokensOf(block)
  let sound: ReadonlySet<number> | undefined
  for (const [index, token] of tokens.entries()) {
    const candidates = known.get(token.plain)
    if (!candidates || isEmphatic(token)) continue
    const place = featuresAt(codedTokens(tokens), index - 1, index + 1)
    let best: { expected: string; margin: number } | undefined
    for (const { choice, other, sign, limit } of candidates) {
      const margin = sign * scoreOf(choice, place) - limit
      if (margin > (best?.margin ?? 0)) best = { expected: other, margin }
    }
    if (!best || isDialect(tokens, index) || isSpoken(tokens, index)) continue
    sound ??= soundPlaces(block)
    if (!sound.has(token.start)) {
      yield { start: token.start, end: token.end, ...best }
    }
  }
}

/** `If he’d of lived`: a way of speaking that writers write on purpose. */
function isSpoken(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.plain === 'of' && /'d$/.test(tokens[index - 1]?.plain ?? '')
}

/** Where the words of a block stand that are right in their phrase. */
function soundPlaces(block: CheckedBlock): ReadonlySet<number> {
  const plain = block.text.replaceAll('’', "'")
  const places = new Set<number>()
  for (const phrase of soundPhrases)
    for (const match of plain.matchAll(phrase))
      places.add(match.index + match[0].lastIndexOf(match.groups?.right ?? ''))
  return places
}

/** A word in capitals is a sign, a shout or a title. */
function isEmphatic({ text }: Token): boolean {
  return text.length > 1 && text === text.toUpperCase()
}

/** The words that stand in a frame for another, each once though several frames may hold it. */
function* framed(block: CheckedBlock, possible: readonly Frame[]): Generator<Confusion> {
  const seen = new Set<number>()
  const plain = block.text.replaceAll('’', "'")
  for (const { shape, expected, unless } of possible) {
    for (const match of plain.matchAll(shape)) {
      const wrong = match.groups?.wrong ?? ''
      const start = match.index + match[0].lastIndexOf(wrong)
      if (unless?.test(plain) || seen.has(start)) continue
      seen.add(start)
      yield { start, end: start + wrong.length, expected, margin: plainMargin + 1 }
    }
  }
}
