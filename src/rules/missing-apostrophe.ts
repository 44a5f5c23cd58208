import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'
import { asWritten } from './words/as-written.js'
import { type Choice, codedTokens, featuresAt, knownChoices, scoreOf } from './words/choice.js'
import { apostrophePairs } from './words/confusions.js'
import { isDialect, isForeign } from './words/dialect.js'
import { tokensOf } from './words/tokens.js'

/** Contractions that are no words without their apostrophe. */
const contractions = new Map(
  `don't didn't doesn't isn't wasn't weren't aren't hasn't haven't hadn't wouldn't couldn't shouldn't mustn't needn't
  that's what's there's here's where's he's she's they're you're we've you've they've i've i'm they'll you'll it'll
  i'll we'll he'd you'd they'd would've could've should've might've must've o'clock y'all ma'am`
    .split(/\s+/)
    .filter((word) => !/^(?:he'd|i'll|we'll)$/.test(word))
    .map((word) => [word.replace("'", ''), word]),
)

/** Contractions whose apostrophe stands before the *n* that it follows: `did'nt`, and `your'e`; `sha'nt` was right once. */
const misplaced = new Map([
  ...[...contractions.values(), "can't", "won't"]
    .filter((word) => word.endsWith("n't"))
    .map((word) => [word.replace("n't", "'nt"), word] as const),
  ["your'e", "you're"],
])

/** Owners without their apostrophe, before what they own. */
const owners = new Map([
  ['peoples', "people's"],
  ['childrens', "children's"],
  ['mens', "men's"],
  ['womens', "women's"],
  ['everyones', "everyone's"],
  ['someones', "someone's"],
  ['anyones', "anyone's"],
  ['nobodys', "nobody's"],
  ['everybodys', "everybody's"],
  ['somebodys', "somebody's"],
])
const noThing =
  /^(?:of|and|or|in|on|at|to|who|whom|which|that|are|were|is|was|have|had|will|would|with|from|as|the|by|for|but|than|upon|under|between|among|into|through|against|not|do|did|can|could|may|might|should|shall|must|all|over|there|here|then)$/

/** A book that writes a contraction without its apostrophe this often does so on purpose. */
const manner = 5

export const missingApostrophe = defineRule({
  id: 'missing-apostrophe',
  family: 'words',
  summary: 'A contraction or an owner lacks its apostrophe, or has it in the wrong place',
  page: `*Dont*, *cant*, *did'nt*, *some peoples boyfriends*. A word that is another without its apostrophe (*well*, *ill*, *wont*)
is told only where the words around ask for the contraction. Silent in a book that leaves the apostrophe out as its
manner, as Shaw did.`,
  severity: 'warning',
  examples: [
    { name: 'A contraction', text: 'I dont know.\n', found: ['dont'], fixed: 'I don’t know.\n' },
    {
      name: 'An apostrophe in the wrong place',
      text: 'I did’nt know. We wo’nt go.\n',
      found: ['did’nt', 'wo’nt'],
      fixed: 'I didn’t know. We won’t go.\n',
    },
    {
      name: 'Straight marks stay straight',
      text: "I dont know. It isn't here.\n",
      found: ['dont'],
      fixed: "I don't know. It isn't here.\n",
    },
    { name: 'An owner', text: 'Some peoples brothers care.\n', found: ['peoples'] },
    {
      name: 'A word that is no contraction',
      text: 'The peoples of the north were well and ill by turns.\n',
      found: [],
    },
    {
      name: 'The manner of a book',
      text: 'I dont. You dont. We dont. They dont. He dont. It dont.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    const { lowerCounts } = book.lexicon
    const count = (word: string): number => lowerCounts.get(word) ?? 0
    const choices = new Map<string, Choice>()
    for (const choice of knownChoices()) {
      if (apostrophePairs.some(([bare]) => bare === choice.words[0])) choices.set(choice.words[0], choice)
    }
    for (const { text, block } of everyBlock(book)) {
      const tokens = tokensOf(block)
      for (const [index, token] of tokens.entries()) {
        const { plain, start, end } = token
        if (/[’']/.test(block.text.charAt(start - 1))) continue
        const isOwner =
          owners.has(plain) && isOwned(plain, tokens[index - 1]?.plain, tokens[index + 1]?.plain)
        const choice = choices.get(plain)
        const isMeant =
          choice !== undefined &&
          token.text !== token.text.toUpperCase() &&
          scoreOf(choice, featuresAt(codedTokens(tokens), index - 1, index + 1)) > choice.limits[0]
        const full =
          misplaced.get(plain) ??
          contractions.get(plain) ??
          (isOwner ? owners.get(plain) : undefined) ??
          (isMeant ? choice.words[1] : undefined)
        if (full === undefined || (count(plain) > manner && count(plain) > count(full) / 3)) continue
        if (token.text === token.text.toUpperCase() && plain !== 'im') continue
        if (isForeign(tokens, index) || (isMeant && isDialect(tokens, index))) continue
        const meant = asWritten(full, token.text)
        report({
          text,
          block,
          start,
          end,
          reason: `Unexpected \`${token.text}\` ${misplaced.has(plain) ? 'with its apostrophe in the wrong place' : 'without its apostrophe'}, expected \`${meant}\``,
          expected: [meant],
          isSuggestion: isOwner || isMeant,
        })
      }
    }
  },
})

/** Whether a plural-looking word is an owner: `peoples` needs something before it that no nations have. */
function isOwned(owner: string, before = '', after = ''): boolean {
  if (!/^\p{L}/u.test(after) || noThing.test(after)) return false
  return owner !== 'peoples' || /^(?:some|other|most|many|young|old)$/.test(before)
}
