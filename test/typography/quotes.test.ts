import { describe, expect, it } from 'vitest'
import { detectQuoteStyle } from '../../src/typography/outside.js'
import { educateQuotes } from '../../src/typography/quotes.js'
import { hairSpace, houseStyle } from '../../src/typography/styles.js'
import { applyEdits, educate, quotes } from './support.js'

/** Text as typed, and as it is to be set. */
type Cases = readonly (readonly [typed: string, set: string])[]

const each = (cases: Cases, overrides = {}, language = 'en'): void => {
  it.each(cases)('%s', (typed, set) => {
    expect(quotes(typed, overrides, language)).toBe(set)
  })
}

describe('what retext-smartypants means to do', () => {
  each([
    ['Alfred "bertrand" cees.', 'Alfred “bertrand” cees.'],
    ["Alfred 'bertrand' cees.", 'Alfred ‘bertrand’ cees.'],
    ['"Alfred" bertrand.', '“Alfred” bertrand.'],
    ["'Alfred' bertrand.", '‘Alfred’ bertrand.'],
    ['Alfred "bertrand".', 'Alfred “bertrand”.'],
    ["Alfred 'bertrand'.", 'Alfred ‘bertrand’.'],
    ['"\'Alfred\' bertrand" cees.', '“‘Alfred’ bertrand” cees.'],
    ['"Alfred \'bertrand\'" cees.', '“Alfred ‘bertrand’” cees.'],
    ['\'"Alfred" bertrand\' cees.', '‘“Alfred” bertrand’ cees.'],
    ['\'Alfred "bertrand"\' cees.', '‘Alfred “bertrand”’ cees.'],
    ['"Alfred "bertrand" cees."', '“Alfred “bertrand” cees.”'],
    ["'Alfred 'bertrand' cees.'", '‘Alfred ‘bertrand’ cees.’'],
    ['Alfred ".bertrand" cees.', 'Alfred “.bertrand” cees.'],
    ["Alfred '.bertrand' cees.", 'Alfred ‘.bertrand’ cees.'],
    ['Alfred "bertrand." cees.', 'Alfred “bertrand.” cees.'],
    ["Alfred 'bertrand.' cees.", 'Alfred ‘bertrand.’ cees.'],
    ['"..Alfred"', '“..Alfred”'],
    ["'..Alfred'", '‘..Alfred’'],
    ['"Alfred"..', '“Alfred”..'],
    ["'Alfred'..", '‘Alfred’..'],
    ['"Alfred", bertrand.', '“Alfred”, bertrand.'],
    ["'Alfred', bertrand.", '‘Alfred’, bertrand.'],
    ["Alfred's bertrand.", 'Alfred’s bertrand.'],
    ["In the '90s.", 'In the ’90s.'],
    ['"Alfred bertrand". Cees.', '“Alfred bertrand”. Cees.'],
    ["'Alfred bertrand'. Cees.", '‘Alfred bertrand’. Cees.'],
    ['``Alfred bertrand.', '“Alfred bertrand.'],
    ["Alfred'' bertrand.", 'Alfred” bertrand.'],
    ["``Alfred'' bertrand.", '“Alfred” bertrand.'],
    ["`Alfred' bertrand.", '‘Alfred’ bertrand.'],
    ['`Alfred bertrand.', '‘Alfred bertrand.'],
    ['("A.")', '(“A.”)'],
    ['"~a" bertrand', '“~a” bertrand'],
    ['"~*a*" bertrand', '“~*a*” bertrand'],
    ['Alfred "~', 'Alfred “~'],
  ])
  it('quotes from options', () => {
    const guillemets = { double: { open: '«', close: '»' }, single: { open: '‹', close: '›' } }
    expect(quotes('Alfred "bertrand" \'cees\'.', guillemets)).toBe('Alfred «bertrand» ‹cees›.')
  })
})

describe('what remark-smartypants means to do', () => {
  each([
    ['"Hello World!"', '“Hello World!”'],
    // Links and emphasis are looked through by the caller; brackets and asterisks in plain text by the engine.
    [
      '"wow". go to \'[single](/foo)\' today "[double](/bar)".',
      '“wow”. go to ‘[single](/foo)’ today “[double](/bar)”.',
    ],
    ["foo '**Bolded -- ``part** of --- this quote' bar", 'foo ‘**Bolded -- “part** of --- this quote’ bar'],
    // Inline code is one U+FFFC.
    ['"\uFFFC"', '“\uFFFC”'],
    ['"\uFFFC baz"', '“\uFFFC baz”'],
    ["'\uFFFC'", '‘\uFFFC’'],
  ])
})

describe('apostrophes that begin a word', () => {
  each([
    ["He told 'em 'twas so.", 'He told ’em ’twas so.'],
    ['"\'Twas the \'ouse," he said.', '“’Twas the ’ouse,” he said.'],
    ["Rock 'n' roll in '76.", 'Rock ’n’ roll in ’76.'],
    ["She'd 'a' gone.", 'She’d ’a’ gone.'],
    ["I 'll go, and he 's here.", 'I ’ll go, and he ’s here.'],
    [
      '"Get \'em!" he cried. "Get \'em \'fore they\'re gone!"',
      '“Get ’em!” he cried. “Get ’em ’fore they’re gone!”',
    ],
    ['*\'Tis* "\'*Em*"', '*’Tis* “’*Em*”'],
    // A word that stands in this manuscript where no quote can open is an elision everywhere in it.
    [
      "He 'urried off.\nThey 'urried on. And she 'urried 'ome, didn' she?",
      'He ’urried off.\nThey ’urried on. And she ’urried ’ome, didn’ she?',
    ],
  ])
})

describe('apostrophes that end a word', () => {
  each([
    ["the boys' room and James' hat", 'the boys’ room and James’ hat'],
    ["goin' o' nights wi' th' others", 'goin’ o’ nights wi’ th’ others'],
    ['"We was goin\'," he said.', '“We was goin’,” he said.'],
    ['"We was goin\'"--he stopped.', '“We was goin’”--he stopped.'],
  ])
})

describe('single marks outside', () => {
  each(
    [
      [
        "'I don't know,' said the boys' father. 'It's all right.'",
        '‘I don’t know,’ said the boys’ father. ‘It’s all right.’',
      ],
      ["''Tis true,' he said, 'and 'twas always so.'", '‘’Tis true,’ he said, ‘and ’twas always so.’'],
      ['\'He said "No" and left.\'', '‘He said “No” and left.’'],
      ['\'"No," he said.\'', '‘“No,” he said.’'],
      ["'They're goin' to the 'ouse,' 'e said.", '‘They’re goin’ to the ’ouse,’ ’e said.'],
      ["'Get 'em,' he said. ''Course I will.'", '‘Get ’em,’ he said. ‘’Course I will.’'],
    ],
    { outside: 'single' },
  )
  it('is found from the manuscript', () => {
    expect(quotes("'Go,' he said.\n'Where?' she asked.\n'To the sea.'")).toBe(
      '‘Go,’ he said.\n‘Where?’ she asked.\n‘To the sea.’',
    )
  })
})

describe('the outer mark', () => {
  it.each([
    ["'Go,' he said. ''Tis \"so\".'", 'single'],
    ['"Go," he said. "\'Tis so."', 'double'],
    ["''Go,'' he said. ''So.''", 'double'],
    ["He told 'em.", 'double'],
  ])('of %s is %s', (text, outside) => {
    expect(detectQuoteStyle([{ text, kind: 'paragraph' }])).toBe(outside)
  })
})

describe('speech over several paragraphs', () => {
  it('opens each and closes once', () => {
    const { text, problems } = educate('"It began so.\n"And went on.\n"And ended," he said.')
    expect(text).toBe('“It began so.\n“And went on.\n“And ended,” he said.')
    expect(problems).toEqual([])
  })
  it('opens a quotation within it anew, whatever its first word', () => {
    const { text } = educate(
      `"'It rained on the first day.\n"'Our boat was new.\n"'In the end we rowed,' he read. "That is all."`,
      { nestedSpace: '' },
    )
    expect(text).toBe(
      '“‘It rained on the first day.\n“‘Our boat was new.\n“‘In the end we rowed,’ he read. “That is all.”',
    )
  })
  it('is not carried over a scene break', () => {
    const { problems } = educate('"It began so.\n***\n"And he," she said.')
    expect(problems.map(({ kind, block }) => [kind, block])).toEqual([['unclosed-quote', 0]])
  })
  it('keeps the damage of a missing mark in its paragraph', () => {
    const { text, problems } = educate('"I am, he said. "You are not."\nHe went. "So?"')
    expect(text).toBe('“I am, he said. “You are not.”\nHe went. “So?”')
    expect(problems.map(({ kind, block }) => [kind, block])).toContainEqual(['unclosed-quote', 0])
  })
  it('tells of a mark that nothing opened', () => {
    const { text, problems } = educate('I am," he said. "You are not."')
    expect(text).toBe('I am,” he said. “You are not.”')
    expect(problems.map(({ kind, start }) => [kind, start])).toContainEqual(['unopened-quote', 5])
  })
})

describe('primes', () => {
  each([
    ['He was 6\'2" tall.', 'He was 6′2″ tall.'],
    ["He was 5' tall, at 62° 17' 20\" north.", 'He was 5′ tall, at 62° 17′ 20″ north.'],
    ['"He is 6\' 2"," she said.', '“He is 6′ 2″,” she said.'],
    ['"It was 1862," he said.', '“It was 1862,” he said.'],
  ])
  it('are no question where a quotation waits for its closing mark', () => {
    const { text, problems } = educate("'Go,' he said.\nHe wrote, 'so put A back to 20'. No more.\n'Now.'")
    expect(text).toBe('‘Go,’ he said.\nHe wrote, ‘so put A back to 20’. No more.\n‘Now.’')
    expect(problems).toEqual([])
  })
  it('are left out when the style has none', () => {
    expect(quotes("He was 5' tall.", { primes: false })).toBe('He was 5’ tall.')
  })
})

describe('marks that are typed otherwise', () => {
  each([
    ["10'000 francs", '10’000 francs'],
    ["''Hello,'' he said. ''Go.''", '“Hello,” he said. “Go.”'],
    ["``Hello,'' he said, ``it's `so'.''", '“Hello,” he said, “it’s ‘so’.”'],
    ['“Hello,” he said. "Go."', '“Hello,” he said. “Go.”'],
    ['“Hello," he said. "Go.”', '“Hello,” he said. “Go.”'],
    ['He told ‘em ‘twas so.', 'He told ’em ’twas so.'],
    ['„Hello“, he said. "Go."', '“Hello”, he said. “Go.”'],
    ['o‘clock, don`t, don´t', 'o’clock, don’t, don’t'],
    ['" Hello ," he said. " Go ! "', '“Hello ,” he said. “Go !”'],
    ['tightly."What happened?"', 'tightly.“What happened?”'],
  ])
})

describe('two single marks for one double mark, where the other marks are single', () => {
  const others = "'Come in,' she said.\n'No,' he said. 'Not yet.'\n'Why?' she said.\n'So.'"
  it.each([
    ["''Well,'' he said, ''I never.''", '“Well,” he said, “I never.”'],
    ['‘‘Well,’’ he said, ‘‘I never.’’', '“Well,” he said, “I never.”'],
    ["''Course I will,' he said.", '‘’Course I will,’ he said.'],
    ["'He said \"No.\"' 'And he went to the boys.''", '‘He said “No.”’ ‘And he went to the boys.’’'],
  ])('%s', (typed, set) => {
    expect(quotes(`${typed}\n${others}`).split('\n')[0]).toBe(set)
  })
})

describe('a mark between a word and its stop', () => {
  it.each([
    ["In spite o' himsel'. He'd no' laughed.", 'In spite o’ himsel’. He’d no’ laughed.'],
    ["So it was (by himsel'). He went.", 'So it was (by himsel’). He went.'],
  ])('opens nothing: %s', (typed, set) => {
    expect(quotes(`'Come in,' she said.\n${typed}`, {}, 'en-GB').split('\n')[1]).toBe(set)
  })
})

describe('marks beside other marks', () => {
  each([
    ['"*You* want what?"--"*So*."', '“*You* want what?”--“*So*.”'],
    ['"I thought--" he began.', '“I thought--” he began.'],
    ['--"and so on," he said--"and on."', '--“and so on,” he said--“and on.”'],
    ['("Yes," he said.) ["No."]', '(“Yes,” he said.) [“No.”]'],
    ['"... and so," he said, "it was ..."', '“... and so,” he said, “it was ...”'],
    ['<i>"So</i>," he said, "<b>go</b>."', '<i>“So</i>,” he said, “<b>go</b>.”'],
    ['_"So,"_ he said. /"Go."/', '_“So,”_ he said. /“Go.”/'],
    ['*Nellie*\'s "*Nellie*"', '*Nellie*’s “*Nellie*”'],
  ])
})

describe('what is not touched', () => {
  each([
    [
      "See http://x.com/it's?q='b and mail to o'x@y.com \"now\".",
      "See http://x.com/it's?q='b and mail to o'x@y.com “now”.",
    ],
    ["See http://a.b/c?x='y'.", "See http://a.b/c?x='y'."],
    ['"See http://a.b/c?x=\'y\'," he said.', "“See http://a.b/c?x='y',” he said."],
    ['\'See http://a.b/c?x="y"\'', '‘See http://a.b/c?x="y"’'],
    ['"see http://a.b/c"', '“see http://a.b/c”'],
    ["Run `git commit -m 'so'` now.", "Run `git commit -m 'so'` now."],
  ])
  it('leaves opaque stretches alone and looks through transparent ones', () => {
    const block = {
      text: 'say "x" or "~y~"',
      kind: 'paragraph' as const,
      opaque: [{ start: 4, end: 7 }],
      transparent: [
        { start: 12, end: 13 },
        { start: 14, end: 15 },
      ],
    }
    const { edits } = educateQuotes([block], houseStyle('en').quotes)
    expect(applyEdits(block.text, edits[0] ?? [])).toBe('say "x" or “~y~”')
  })
})

describe('nested marks that touch', () => {
  it('are parted by a hair space', () => {
    const style = { nestedSpace: hairSpace }
    const set = `“${hairSpace}‘Go,’ he said, ‘now.’${hairSpace}”`
    expect(quotes("\"'Go,' he said, 'now.'\"", style)).toBe(set)
    expect(quotes(set, style)).toBe(set)
  })
})

describe('words that have lost letters at both ends', () => {
  each([
    ["\"What's 'appenin' 'ere, then?\"", '“What’s ’appenin’ ’ere, then?”'],
    ["\"The 'ole 'ouse 'eard 'er 'ollerin'.\"", '“The ’ole ’ouse ’eard ’er ’ollerin’.”'],
    [
      "\"I saw 'im at the 'orse fair wi' the 'are an' 'ounds' men,\" he said.",
      '“I saw ’im at the ’orse fair wi’ the ’are an’ ’ounds’ men,” he said.',
    ],
    ["The word 'again' and the word 'origin'.", 'The word ‘again’ and the word ‘origin’.'],
  ])
})

describe('one letter between marks', () => {
  each([
    ["Rock 'n' roll, fish 'n' chips.", 'Rock ’n’ roll, fish ’n’ chips.'],
    ["I'd never 'a' thought it; 'twould 'a' spoilt it.", 'I’d never ’a’ thought it; ’twould ’a’ spoilt it.'],
    ["I'd 'a' done it; he couldn't 'a' known.", 'I’d ’a’ done it; he couldn’t ’a’ known.'],
    ["'the' is short, and 'a' shorter", '‘the’ is short, and ‘a’ shorter'],
    ["The letter 'n' and the letter 'd'.", 'The letter ‘n’ and the letter ‘d’.'],
    ["Choose 'A', 'B' or 'C'.", 'Choose ‘A’, ‘B’ or ‘C’.'],
    ["It is spelt with an 's', not a 'z'.", 'It is spelt with an ‘s’, not a ‘z’.'],
  ])
})

describe('years', () => {
  each([
    ["In June, '89, and in the winter of '76.", 'In June, ’89, and in the winter of ’76.'],
    ["the '90s; since '98", 'the ’90s; since ’98'],
  ])
  it('are doubted where nothing says that they are years', () => {
    const { problems } = educate("He paid '25 pounds' for it.")
    expect(problems.map(({ kind, start }) => [kind, start])).toContainEqual(['ambiguous-quote', 8])
  })
})

describe('doubt', () => {
  it('shows the other reading', () => {
    const { text, problems } = educate("He saw 'is house and the boys' room.")
    const [doubt] = problems
    expect(text).toBe('He saw ‘is house and the boys’ room.')
    expect(problems).toHaveLength(1)
    expect(doubt).toMatchObject({ kind: 'ambiguous-quote', start: 7, alternatives: ['’'] })
    expect(doubt?.confidence).toBeLessThan(0.9)
  })
  it.each([
    'He was 6\'2" tall.',
    "He was 5' tall.",
    '"He\'s 6\'2"," she said.',
    "It's the boys' own.",
    '"So," he said. "Go."',
  ])('is not told of %s', (text) => {
    expect(educate(text).problems).toEqual([])
  })
})

describe('a space on the wrong side of a mark', () => {
  each([
    ['"Hello, "he said, "I am here."', '“Hello,” he said, “I am here.”'],
    ['"Yes," she said," I know," and went. "Oh."', '“Yes,” she said, “I know,” and went. “Oh.”'],
    ['"Is it? "asked Tom\'s son," Then," he said, "go."', '“Is it?” asked Tom’s son, “Then,” he said, “go.”'],
    // A mark that is missing leaves nothing sure.
    ['"Hello, he said, "go away, she said.', '“Hello, he said, “go away, she said.'],
    ['"Hello, he said. "Go," and "stay."', '“Hello, he said. “Go,” and “stay.”'],
  ])
  it('is told with what was typed', () => {
    expect(educate('"Hello, "he said, "I am here."').problems).toMatchObject([
      { kind: 'ambiguous-quote', start: 7, end: 9, alternatives: [' “'], confidence: 0.9 },
    ])
  })
  it('goes with marks that are right', () => {
    const typed = '"Hello," he said, "I am here."'
    expect(educate(typed).problems).toEqual([])
  })
})

describe('a single quotation that nothing closes', () => {
  it.each(["He said 'go and left.", '"Yes," he said \'then left.', "They said 'hello there and left."])(
    '%s',
    (typed) => {
      expect(educate(typed).problems).toMatchObject([
        { kind: 'ambiguous-quote', start: typed.indexOf("'"), alternatives: ['‘'] },
      ])
    },
  )
  it.each(["He said 'twas so.", "'Cause I said so.", "In the '90s.", "Rock 'n' roll."])(
    'is not %s',
    (typed) => {
      expect(educate(typed).problems).toEqual([])
    },
  )
})

describe('what begins with a mark', () => {
  each([
    ["We love Guns 'N' Roses.", 'We love Guns ’N’ Roses.'],
    ["Some rock-'n'-roll for so-'n'-so.", 'Some rock-’n’-roll for so-’n’-so.'],
    [
      "The wind went nor'-nor'-east, 'specially for the '49ers.",
      'The wind went nor’-nor’-east, ’specially for the ’49ers.',
    ],
    ["Some rock-'n'---roll, and fish – 'n' chips.", 'Some rock-‘n’---roll, and fish – ‘n’ chips.'],
    ["They call it 'em dash' now.", 'They call it ‘em dash’ now.'],
    ["He paid '25 pounds' for it.", 'He paid ‘25 pounds’ for it.'],
    ["He was hangin' 'round the 'hood.", 'He was hangin’ ’round the ’hood.'],
    ["'Sup?", '’Sup?'],
    ['"\'Round the houses\' is what he said."', '“‘Round the houses’ is what he said.”'],
    ["'Erbert 'Enry 'Awkins.", '’Erbert ’Enry ’Awkins.'],
    ["A 2'x4' board, 8'x10'.", 'A 2′x4′ board, 8′x10′.'],
    ["\"A,'' she said. \"B.''", '“A,” she said. “B.”'],
  ])
  it('is doubted where a quotation stands within one of its own kind', () => {
    const { problems } = educateQuotes(
      [{ text: '"Hello, "he said," it\'s me."', kind: 'paragraph' }],
      houseStyle('en').quotes,
    )
    expect(problems).toMatchObject([{ kind: 'ambiguous-quote', start: 8 }])
  })
})
