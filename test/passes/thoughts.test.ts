import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { plainText } from '../../src/ast/text.js'
import { header } from '../../src/passes/header.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { quotes } from '../../src/passes/quotes.js'
import { notUnderstood, readLegend } from '../../src/passes/thoughts/legend.js'
import { thoughts } from '../../src/passes/thoughts.js'
import { expectInProportion } from '../support/in-proportion.js'
import { outline, pass, run, type Step } from './outline.js'
import { passText } from './read.js'

const steps: Step[] = [[paragraphs], [thoughts]]
const marked = (text: string): string => pass(text, steps).outline

/** A story in the third person and the past, with one sentence that may be a thought. */
const story = (sentence: string): string =>
  `"Is anybody there?" called Ruth. She stood on the step and knocked the snow from her boots. The house was dark, and it smelled of apples. ${sentence} She put down her bag. Nobody had lit the stove. Ruth went from room to room and opened the shutters, and in each of them she found the same cold dust.\n\n"Tom?" she said. He had promised that he would wait.`

const lost = (text: string, options: unknown = true) =>
  pass(text, [[paragraphs], [thoughts, options]]).file.messages.filter(
    ({ ruleId }) => ruleId === 'lost-italics',
  )

describe('thoughts: marks', () => {
  it.each([
    ['*I should never have come here.*'],
    ['_I should never have come here._'],
    ['/I should never have come here./'],
    ['//I should never have come here.//'],
    ['::I should never have come here.::'],
    ['<i>I should never have come here.</i>'],
    ['<em>I should never have come here.</em>'],
    ['[i]I should never have come here.[/i]'],
  ])('reads %s as a thought', (sentence) => {
    expect(marked(`Ruth sat down. ${sentence} The lamp smoked.`)).toBe(
      'Ruth sat down. <thought>I should never have come here.</thought> The lamp smoked.',
    )
  })

  it('reads slashes around a word where the manuscript has them around several', () => {
    const usage = 'The sign said /keep off the grass/ in green.'
    const words = 'The coat was /hers/, and "that is /yours/," said Ruth, /too./'
    expect(marked(`${usage}\n\n${words}`).split('\n').at(-1)).toBe(
      'The coat was <emphasis>hers</emphasis>, and "that is <emphasis>yours</emphasis>," said Ruth, <emphasis>too.</emphasis>',
    )
    expect(marked(words)).toBe(words)
  })

  it.each([
    'He and/or she came, his/hers, on 3/4/2008 or 24/7.',
    'It lay in /usr/local/bin/ and not in /etc/hosts.',
    'It ran at 60 km / hour / day.',
    'He / she / they came.',
  ])('leaves slashes that are none: %s', (line) => {
    expect(marked(`/I should never have come./\n\n${line}`).split('\n').at(-1)).toBe(line)
  })

  it.each([
    ['a word', 'It was *her* lamp.', 'It was <emphasis>her</emphasis> lamp.'],
    ['two words', 'It was _really quite_ dark.', 'It was <emphasis>really quite</emphasis> dark.'],
    [
      'a title',
      'She read *The Lamp at Harrow Point* aloud.',
      'She read <emphasis>The Lamp at Harrow Point</emphasis> aloud.',
    ],
    [
      'a foreign phrase',
      'It had a certain *je ne sais quoi* about it.',
      'It had a certain <emphasis>je ne sais quoi</emphasis> about it.',
    ],
    ['a time', '*Three weeks later.*', '<emphasis>Three weeks later.</emphasis>'],
    [
      'speech',
      '"You *said that you would come* home."',
      '"You <emphasis>said that you would come</emphasis> home."',
    ],
  ])('keeps %s as emphasis', (_, text, expected) => {
    expect(marked(text)).toBe(expected)
  })

  it('reads a word as a thought where the sentence says who thinks it', () => {
    expect(marked('*Damn*, she thought.')).toBe('<thought>Damn</thought>, she thought.')
  })

  it('reads strong marks, and marks inside marks', () => {
    expect(marked('It was **never** hers. <b>Never.</b>')).toBe(
      'It was <strong>never</strong> hers. <strong>Never.</strong>',
    )
    expect(marked('*I _never_ wanted the lamp.*')).toBe(
      '<thought>I <emphasis>never</emphasis> wanted the lamp.</thought>',
    )
  })

  it.each([
    'He and/or she',
    'see a/b and c/d',
    '3 * 4 * 5',
    'a footnote* here',
    'snake_case_name',
    'at http://example.org/a/b/',
    '~ about ~ ten',
    '[sic] he said',
    '/usr/local/bin/',
  ])('leaves %s as text', (text) => {
    expect(marked(text)).toBe(text)
  })

  it('reads the emphasis of Markdown, and keeps what a person says', () => {
    const text =
      'Ruth sat. *I should never have come.* It was *her* lamp. <em>I said so before.</em> <i class="thought">Well.</i>\n'
    expect(pass(text, steps, 'story.md').outline).toBe(
      'Ruth sat. <thought>I should never have come.</thought> It was <emphasis>her</emphasis> lamp. <emphasis>I said so before.</emphasis> <thought>Well.</thought>',
    )
  })

  it('records each sign that became a node, at its place', () => {
    const { file } = pass('Ruth sat. *Why is it so dark?* She rose.', steps)
    const source = String(file.value)
    expect(
      recordOf(file).edits.map(({ place, from, to, made }) => [
        source.slice(place.start.offset, place.end.offset),
        from,
        made ?? to,
      ]),
    ).toEqual([
      ['*', '*', ''],
      ['*', '*', ''],
      ['*Why is it so dark?*', '*Why is it so dark?*', 'thought'],
    ])
  })

  it('reads whole sentences as thoughts where the author writes thoughts so', () => {
    const sure = ['*I am late.*', '*Why am I here?*', '*You will see.*', '*She knows it.*', '*It is dark.*']
    expect(marked(`Ruth sat. *Five long years.* ${sure.join(' Ruth rose. ')}`)).toContain(
      '<thought>Five long years.</thought>',
    )
    expect(marked('Ruth sat. *Five long years.* She rose.')).toContain(
      '<emphasis>Five long years.</emphasis>',
    )
  })

  it('reads one pair of marks over several paragraphs', () => {
    expect(marked('*I should never have come.\n\nNobody knows that I am here.*\n\nShe rose.')).toBe(
      '<thought>I should never have come.</thought>\n<thought>Nobody knows that I am here.</thought>\nShe rose.',
    )
  })

  it('leaves a sign without its pair, and tells of it where others have theirs', () => {
    const { file, outline } = pass('It was *her lamp. It was *his* coat.\n\nA note <i>here.', steps)
    expect(outline).toBe('It was *her lamp. It was <emphasis>his</emphasis> coat.\nA note <i>here.')
    expect(file.messages.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([
      ['unbalanced-mark', '*'],
      ['unbalanced-mark', '<i>'],
    ])
    expect(pass('A footnote * here and *there.', steps).file.messages).toEqual([])
  })

  it('finds nothing more in its own tree', () => {
    const { file, tree } = pass(
      'Ruth sat. *Why is it so dark?* "It is _very_ dark." She read *The Lamp*.',
      steps,
    )
    const once = outline(tree)
    expect(outline(run(tree, file, steps))).toBe(once)
  })
})

describe('thoughts: a line before the first sentence', () => {
  it.each(["Don't Leave Us", 'You Are Here', 'Why We Wait\n\nWe Are Home'])('is none: %s', (line) => {
    expect(lost(`${line}\n\n${story('The lamp smoked.')}`)).toEqual([])
  })

  it('is one where it ends as a sentence', () => {
    expect(lost(`Don't leave us.\n\n${story('The lamp smoked.')}`)).toHaveLength(1)
  })
})

describe('thoughts: what stands around the story', () => {
  it('has none: a note on its author is in the present tense', () => {
    const about = 'I live by the sea and never learn.'
    expect(lost(story(about))).toHaveLength(1)
    expect(lost(`${story('The lamp smoked.')}\n\nAbout the Author\n\n${about}`)).toEqual([])
  })
})

describe('thoughts: legends', () => {
  const titled = (legend: string, text: string): string =>
    pass(`Title: The Ferry\nAuthor: Ann\n\n${legend}\n\n***\n\n${story(text)}`, [[header], ...steps]).outline

  it.each([
    ['//...// denotes telepathy, /.../ denotes thoughts', '//Come here,// said the voice.', 'Come here,'],
    [':: :: is mindspeak', '::Come here now,:: said the voice.', 'Come here now,'],
    ['‘blah’ - thoughts', '‘He isn’t here.’ She shut the door.', 'He isn’t here.'],
    ['~...~ telepathy\n// dream //\n[brackets] = sign language', '~Are you there?~', 'Are you there?'],
    ['‘thoughts’\n"speech"\n~flashback~', '‘He isn’t here.’ She shut the door.', 'He isn’t here.'],
    ['"Speech", ~thoughts~', '~ He is not here. ~ She shut the door.', 'He is not here.'],
    [
      'Words inside /slashes/ are what somebody thinks.',
      '/Come here now,/ said the voice.',
      'Come here now,',
    ],
    ['Anything that is in {brackets} is telepathy.', '{He is not here.} She sat.', 'He is not here.'],
    ['Thoughts are in ~tildes~.', '~Are you there?~', 'Are you there?'],
    [
      '// // is a dream, ~ ~ means thoughts, and words in CAPS are loud.',
      '~Are you there?~',
      'Are you there?',
    ],
    ['Legend:\n~blah~ - telepathy\n*blah* - emphasis', '~Are you there?~', 'Are you there?'],
    ['Key to the marks:\n~...~ telepathy\n// // dream', '~Are you there?~', 'Are you there?'],
    ['Telepathy is shown as ~like this~ and dreams as //like this//.', '~Are you there?~', 'Are you there?'],
    [
      '(Thoughts are in italics, like so. Mindspeech looks ::like so::.)',
      '::Come here,:: he sent.',
      'Come here,',
    ],
  ])('reads %s before the story', (legend, text, inner) => {
    const shown = titled(legend, text)
    expect(shown).toContain(`[note author]\n  ${legend.replaceAll('\n', '\n  ')}\n`)
    expect(shown).toContain(`<thought>${inner}</thought>`)
  })

  it.each([
    '*Now* is the time for thoughts of home, he said.',
    '*Now* is the time for thoughts.',
    "'Twas the night of the letter, and he had nothing to say.",
    '"Home" - she thought of it.',
    '~Flashback~',
    'Key: under the stone.',
    'Legend: the *Wake*, a brig of 1902.',
    '"Key: *thoughts*," he said.',
    '"Speech?"\n\n"Thoughts?"',
    'Anything in a letter is what somebody thinks.',
    'Words in /The Times/ are seldom what they think.',
    'Everything between /slashes/ of rain was grey.',
    'Thoughts are in the air.',
    '~like this~',
    'Dreams look like *this* and never like that.',
    'His thoughts were written as *she* had said, and her dreams as *he* had.',
  ])('takes %s for no legend', (sentence) => expect(titled(sentence, 'She sat.')).not.toContain('[note'))

  it.each([
    ['Key: *flashbacks*, _thoughts_, {Parseltongue}', '_He is not here._ She rose.', 'He is not here.'],
    ['Legend: ~blah~ - telepathy; *blah* - emphasis', '~Are you there?~', 'Are you there?'],
    ['Key: "speech" *memories* {telepathy}', '{Mind the step.} It was cold.', 'Mind the step.'],
    ['Key - ~thoughts~ | {memories}', '~Are you there?~', 'Are you there?'],
  ])('reads %s on one line', (legend, text, inner) => {
    expect(titled(legend, text)).toContain(`<thought>${inner}</thought>`)
    const bare = pass(`${legend}\n\n${story(text)}`, [[header], ...steps]).outline
    expect(bare).toContain(`[note author]\n  ${legend}\n`)
    expect(bare).toContain(`<thought>${inner}</thought>`)
  })

  it('reads a legend in brackets that shows its marks', () => {
    const shown = titled(
      '(Thoughts are in italics, _like so_. Dreams look ::like so::.)',
      '_He is not here._ She sat.',
    )
    expect(shown).toContain('[note author]')
    expect(shown).toContain('<thought>He is not here.</thought>')
  })

  it.each([
    'KEY: [brackets] = sign language\n     ~tildes~ = what the horse thinks\n     // slashes // = flashback',
    'NOTES: ~...~ is telepathy\n  // dream //\n  [brackets] = sign language',
    'Notes: I have set the telepathy in ~tildes~ and the dreams in //slashes//, and sign language\n in [square brackets] because it reads well.',
    'A/N: ~these~ are horse-thoughts. [These] are signs. //These// are dreams.',
  ])('reads %j', (field) => {
    const shown = pass(
      `Title: The Ferry\nAuthor: Ann\n${field}\n\n${story("~Are you there?~ [You're late,] he signed. //The sea was black.// She woke.")}`,
      [[header], ...steps],
    ).outline
    expect(shown).toContain(
      "<thought>Are you there?</thought> <emphasis>You're late,</emphasis> he signed. <emphasis>The sea was black.</emphasis> She woke.",
    )
  })

  it('gives each sign of a legend its own meaning', () => {
    const shown = titled(
      'Key: *thoughts*, _flashbacks_, {Parseltongue}',
      '_The door was green._ {Open,} he hissed.',
    )
    expect(shown).toContain('<emphasis>The door was green.</emphasis> <emphasis>Open,</emphasis> he hissed.')
  })

  const note = (value: string) => ({
    field: 'notes',
    value,
    line: 1,
    place: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
  })

  it.each([
    ["Anything in italics is that person's thoughts.", 'italics', 'thought'],
    ['~...~ telepathy', '~', 'thought'],
    ['// dream //', '//', 'emphasis'],
    ['[brackets] = sign language', '[', 'emphasis'],
    ['*blah* means thinking', '*', 'thought'],
    ["'speech', ::mindspeech:: is telepathic", '::', 'thought'],
    ['~...~ means telepathy, // dream // and [brackets] = sign language.', '~', 'thought'],
    ['~...~ means telepathy, // dream // and [brackets] = sign language.', '//', 'emphasis'],
    ['~...~ means telepathy, // dream // and [brackets] = sign language.', '[', 'emphasis'],
    ['*blah* and _blah_ are thoughts', '*', 'thought'],
    ['*blah* and _blah_ are thoughts', '_', 'thought'],
    ['// = dream, ~ = telepathy', '//', 'emphasis'],
    ['// = dream, ~ = telepathy', '~', 'thought'],
    ['Telepathy is in ~ and dreams are in //.', '~', 'thought'],
    ['Telepathy is shown as ~like this~ and dreams as //like this//.', '~', 'thought'],
    ['Telepathy is shown as ~like this~ and dreams as //like this//.', '//', 'emphasis'],
    ['Words in *asterisks* are stressed, words in /slashes/ are thoughts.', '*', 'emphasis'],
    ['Words in *asterisks* are stressed, words in /slashes/ are thoughts.', '/', 'thought'],
    ['Everything in [square brackets] is spoken in Welsh.', '[', 'emphasis'],
    ['Thoughts are in italics, _like so_. Mindspeech looks ::like so::.', 'italics', 'thought'],
    ['Thoughts are in italics, _like so_. Mindspeech looks ::like so::.', '::', 'thought'],
  ])('reads %s', (text, sign, meaning) => {
    const legend = readLegend([text])
    expect(sign === 'italics' ? legend.italics : legend.signs.get(sign)).toBe(meaning)
  })

  it.each([
    [
      '// dream //',
      '// The sea was black. // She woke.',
      '<emphasis>The sea was black.</emphasis> She woke.',
    ],
    [
      '@@ = flashback @@',
      '@@The sea was black.@@ She woke.',
      '<emphasis>The sea was black.</emphasis> She woke.',
    ],
    ['%telepathy%, |dreams|', '%Come here.% She rose.', '<thought>Come here.</thought> She rose.'],
    ['~ = telepathy', '~ Come here. ~ She rose.', '<thought>Come here.</thought> She rose.'],
    [
      ':: :: is the ship talking',
      '::Two,:: said the ship. :: Ann? :: it asked. ::You may go.::',
      '<emphasis>Two,</emphasis> said the ship. <emphasis>Ann?</emphasis> it asked. <emphasis>You may go.</emphasis>',
    ],
    ['[...] = the radio', '[All ships return.] She sat.', '<emphasis>All ships return.</emphasis> She sat.'],
    ['" " is speech, [ ] is talking', '[All ships return.] She sat.', '[All ships return.] She sat.'],
    ['~ = telepathy', '~ Come here.', '~ Come here.'],
    ['~ = telepathy', 'Two ~ three or ~four men.', 'Two ~ three or ~four men.'],
    [
      '[brackets] = sign language',
      '// The sea was black. // She woke.',
      '// The sea was black. // She woke.',
    ],
  ])('after %s, %s', (legend, text, expected) => {
    const { file, tree } = pass(text, [])
    recordOf(file).header.push(note(legend))
    expect(outline(run(tree, file, steps))).toBe(expected)
    expect(outline(run(tree, file, steps))).toBe(expected)
  })

  it('reads nothing into notes that say nothing', () => {
    expect(readLegend(['Thanks to my beta. I wrote this at night.']).signs.size).toBe(0)
  })

  it('obeys', () => {
    const file = pass('~Can you hear me?~ [I hear you very well.] He nodded.', []).file
    recordOf(file).header.push(note('~...~ telepathy; [brackets] = sign language'))
    const { tree } = pass('~Can you hear me?~ [I hear you very well.] He nodded.', [])
    expect(outline(run(tree, file, steps))).toBe(
      '<thought>Can you hear me?</thought> <emphasis>I hear you very well.</emphasis> He nodded.',
    )
  })
})

describe('thoughts: a legend with a line for each mark', () => {
  it.each([
    ['Notes: \'blah blah\' - thoughts\n"blah blah" - talking', "'I hear you.' He nodded."],
    ['Note: // means telepathy from Ann //\n      <text> is the ship.', '// I hear you. // He nodded.'],
  ])('is read from %j', (notes, text) => {
    const { tree } = passText(
      `Title: The Lamp\nAuthor: Jo\n${notes}\n\n${text}\n\nThe rain had not stopped.`,
      [header, paragraphs, quotes, thoughts],
    )
    expect(tree.children.map((node) => plainText(node))).toEqual([
      'I hear you. He nodded.',
      'The rain had not stopped.',
    ])
  })
})

describe('thoughts: lost italics', () => {
  it.each([
    'I should never have come here.',
    'Why is it so dark?',
    'You fool, you always believe him.',
    "She's going to be so angry with me.",
    'Oh, well done, Ruth.',
    "It doesn't matter now.",
  ])('tells of %s', (sentence) => {
    const [message, ...others] = lost(story(sentence))
    expect(others).toEqual([])
    expect(message?.actual).toBe(sentence)
    expect(message?.expected).toEqual([`*${sentence}*`])
    expect(message?.note).toMatch(/^Score 0\.\d\d: \w/)
  })

  it.each([
    'She thought of the sea.',
    'Where was he?',
    'It had been a good house once.',
    'He would have lit the stove.',
    '"I am cold," she said.',
    'An old house has a way of listening.',
    'Mind your step, said the sign.',
    'I hope you are well, she wrote, and put down the pen.',
    '[You have discovered a lamp!]',
    '@@Can you hear me?@@',
    '»Why do you ask me that?« said Tom.',
    '„Why do you ask me that?“ said Tom.',
    '»Why do you ask me that?» said Tom.',
  ])('is silent about %s', (sentence) => {
    expect(lost(story(sentence))).toEqual([])
  })

  it('is silent where an I tells the story', () => {
    expect(
      lost(
        '"Come in," said Ruth. I went in. I do not like dark houses. I put my bag down on the step and I looked about me. Why is it so dark? I asked her. She gave me a lamp.',
      ),
    ).toEqual([])
  })

  it.each([
    ['I have the hour from his own watch, which lies before me as I write.', 'I am told that it was noon.'],
    ['I do not pretend to explain it.', 'I have only the letter, and I know no more.'],
  ])('is silent where a narrator of others says I to the reader: %s', (told, aside) => {
    const text = `The captain went below and woke the mate. He had not slept, and he said so.\n\n"Madam," he said, "sit down."\n\nThey struck at four. ${told} ${aside} He was found on the Friday.`
    expect(lost(text)).toEqual([])
    expect(lost(text.replace(told, 'I should never have come.'))).not.toEqual([])
  })

  it('is silent where the narrator reflects on the world again and again', () => {
    const essay =
      'What is it that moves a town? It is not the men who govern it, and the tide governs them. Nobody chooses the hour.'
    const text = (times: number): string =>
      `${story('She was late.')}\n\n${Array(times).fill(essay).join('\n\n')}\n\n${story('Why is it so dark?')}`
    const actual = (times: number): unknown[] => lost(text(times)).map((message) => message.actual)
    expect(actual(1)).toEqual([essay, 'Why is it so dark?'])
    expect(actual(5)).toEqual(['Why is it so dark?'])
  })

  it.each([
    'A bigger room than she thought.',
    'No answer to what Ruth wondered.',
    'A thing no longer thought of.',
    'As if it were Tom’s thought.',
  ])('does not take the thinking that is told for an attribution: %s', (sentence) => {
    expect(lost(story(sentence)).map(({ note }) => note)).not.toContainEqual(
      expect.stringContaining('followed by who thinks it'),
    )
  })

  it('is silent about letters', () => {
    expect(
      lost(
        `${story('It was late.')}\n\nDear Ruth,\n\nI am sorry that I could not wait. Will you forgive me?\n\nYours,\n\nTom`,
      ),
    ).toEqual([])
  })

  it('sets them in italics only where a person asks', () => {
    const text = story('I should never have come here.')
    expect(pass(text, steps).outline).not.toContain('<thought>')
    expect(pass(text, [[paragraphs], [thoughts, 'infer']]).outline).toContain(
      '<thought>I should never have come here.</thought>',
    )
    expect(pass(text, [[paragraphs], [thoughts, { infer: 1 }]]).outline).not.toContain('<thought>')
  })

  it.each(['*', '*a ', '<i>', '"a" ', 'I. ', "'a "])('takes time in proportion to many %j', (unit) => {
    expectInProportion(8000, (times) => pass(unit.repeat(times), steps))
  })
})

describe('thoughts: legends that are not understood', () => {
  it.each([
    ['Anything in /slashes/ is what the ship sings.', true],
    ['Words between [brackets] are the house.', true],
    ['Anything in /slashes/ is what she thinks.', false],
    ['Words in CAPS are shouting.', false],
    ['Anything in "quotes" is speech.', false],
    ['Thanks to Wil for everything in this one.', false],
    ['The words in the song are by Ada Wren.', false],
  ])('are told: %s', (text, isTold) => {
    expect(notUnderstood(text)).toHaveLength(isTold ? 1 : 0)
  })
})
