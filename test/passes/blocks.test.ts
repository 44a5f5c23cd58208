import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { blocks } from '../../src/passes/blocks.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { quotes } from '../../src/passes/quotes.js'
import { sceneBreaks } from '../../src/passes/scene-breaks.js'
import { thoughts } from '../../src/passes/thoughts.js'
import { outline, pass, run, type Step } from './outline.js'
import { passMarkdown, passText } from './read.js'

const steps: Step[] = [[paragraphs], [sceneBreaks], [blocks]]
const outlineOf = (text: string): string => pass(text, steps).outline
const prose =
  'The mill had stood empty since the flood, and nobody in the village would say who owned it now.'

describe('blocks', () => {
  it('finds a letter by its salutation and signature', () => {
    expect(
      outlineOf(
        `${prose}\n\nDear Agnes,\n\nThe wheel is broken. I have gone to fetch your uncle.\n\nYours ever,\n\nTom\n\n${prose}`,
      ),
    ).toBe(
      `${prose}\n[letter letter]\n  Dear Agnes,\n  The wheel is broken. I have gone to fetch your uncle.\n  Yours ever,\n  Tom\n${prose}`,
    )
  })

  it('finds a letter that the story announces and blank lines enclose', () => {
    const letter = 'I am sorry about the wheel. You were right, and I should have listened to you.'
    const text = `${prose}\n${prose}\nShe found a note under the door and opened it.\n\n\n${letter}\n\n\nShe put it in her pocket.\n${prose}\n${prose}\n\n\n${prose}\n${prose}\n\n\n${prose}`
    expect(outlineOf(text)).toContain(`opened it.\n[letter letter]\n  ${letter}\nShe put it`)
  })

  it('finds a telegram', () => {
    expect(outlineOf(`${prose}\n\nWHEEL BROKEN STOP COME AT ONCE STOP TOM\n\n${prose}`)).toContain(
      '[letter telegram]\n  WHEEL BROKEN',
    )
  })

  it('takes the address above a telegram and the name below it into it, where they are lines of its block', () => {
    const wire = [
      'MISS J HARROW 14 CANAL ST',
      'DOORS NOW SIXTEEN STOP GAS MAN HERE AGAIN STOP SEND SOCKS STOP',
      'TOM',
    ]
    const found = wire.map((line) => `\n  ${line}`).join('')
    expect(outlineOf(`${prose}\n\n${wire.join('\n')}\n\n${prose}`)).toContain(
      `[letter telegram]${found}\n${prose}`,
    )
    expect(outlineOf(`${prose}\n\nTELEGRAM\n\n${wire.join('\n')}\n\n${prose}`)).toContain(
      `[letter telegram]\n  TELEGRAM${found}\n${prose}`,
    )
    const apart = outlineOf(`${prose}\n\nNO DOGS\n\n${wire[1]}\n\nTOM\n\n${prose}`)
    expect(apart).toContain(`NO DOGS\n[letter telegram]\n  ${wire[1]}\nTOM\n`)
    const talk = outlineOf(`${prose}\nSHE READ IT OUT.\n${wire[1]}\n"NO!" HE SAID.\n${prose}`)
    expect(talk).toContain(`SHE READ IT OUT.\n[letter telegram]\n  ${wire[1]}\n"NO!"`)
  })

  it('takes the word above a telegram into it', () => {
    const text = 'WHEEL BROKEN STOP COME AT ONCE STOP TOM'
    expect(outlineOf(`${prose}\n\nTELEGRAM\n\n${text}\n\n${prose}`)).toContain(
      `[letter telegram]\n  TELEGRAM\n  ${text}`,
    )
    expect(outlineOf(`${prose}\n\nTELEGRAM\n\n${prose}`)).not.toContain('[letter')
  })

  it.each(['"Dear me," she said.', 'Dear, dear,', 'My dear fellow, sit down.'])(
    'leaves %s as it is',
    (text) => {
      expect(outlineOf(`${text}\n\n${prose}`)).toBe(`${text}\n${prose}`)
    },
  )

  it('takes the players of a script for no verse', () => {
    const cast = 'RUTH, an actress of sixty\nOLLIE, her dresser\nA VOICE'
    expect(outlineOf(`CAST\n\n${cast}\n\nThe curtain was down, and nobody had said why.`)).not.toContain(
      '[verse',
    )
  })

  it('takes talk in dashes for no verse', () => {
    const talk = '— Vous venez ? dit-elle.\n— Oui.\n— Tout de suite ?\n— Non.'
    expect(outlineOf(`${prose}\n\n${prose}\n\n${talk}\n\n${prose}`)).not.toContain('[verse]')
  })

  it('finds verse by its short lines', () => {
    const verse = 'The weir is low,\nThe reeds are high,\nAnd all the geese\nHave gone to dry.'
    expect(outlineOf(`${prose}\n\n${prose}\n\n${verse}\n\n${verse}\n\n${prose}`)).toContain(
      '[verse]\n  The weir is low, / The reeds are high, / And all the geese / Have gone to dry.\n  The weir',
    )
  })

  it('splits a lyric that the copy ran together, and loses nothing', () => {
    const lyric =
      '"Low runs the water under the wheel All through the summer night Nobody knows what the millers feel When the moon is on the right"'
    const { file, tree } = pass(`${prose} She began to sing the old song.\n\n${lyric}\n\n${prose}`, steps)
    expect(outline(tree)).toContain(
      '[verse]\n  "Low runs the water under the wheel / All through the summer night / Nobody knows what the millers feel / When the moon is on the right"',
    )
    expect(recordOf(file).edits.map(({ from, to, made }) => [from, made ?? to])).toEqual([
      [' ', '\n'],
      [' ', '\n'],
      [' ', '\n'],
      [lyric, 'verse'],
    ])
  })

  it('takes the short last stanza of a poem into it, and a poem at the head of a chapter from its first line', () => {
    const poem = 'The weir is low,\nThe reeds are high,\nAnd all the geese\nHave gone to dry'
    const markdown = `${prose}\n\n${poem.replaceAll('\n', '\\\n')}\n\nAnd so have\\\nI\n\n${prose}`
    const { tree } = pass(markdown, steps, 'story.md')
    expect(outline(tree)).toContain(`  ${poem.replaceAll('\n', ' / ')}\n  And so have / I\n${prose}`)
    expect(outlineOf(`${poem}\n${prose}\n${prose}\n${prose}`)).toContain(
      `[verse]\n  ${poem.replaceAll('\n', ' / ')}`,
    )
  })

  it('tells nothing of a quotation that runs over the lines of a poem', () => {
    const verse =
      'The weir is low,\n"The reeds are high,\nAnd all the geese\nHave gone to dry,"\nSang all the boys\nWho stood near by.'
    const { file } = passText(`${prose}\n\n${verse}\n\n${prose}\n`, [paragraphs, quotes, blocks])
    expect(file.messages.map(String)).toEqual([])
    const open = passText(`${prose}\n\n${verse.replace('dry,"', 'dry,')}\n\n${prose}\n`, [
      paragraphs,
      quotes,
      blocks,
    ])
    expect(open.file.messages.map(({ ruleId }) => ruleId)).toEqual(['unclosed-quote'])
  })

  it('finds verse whose lines are paragraphs', () => {
    const verse = 'The weir is low,\nThe reeds are high,\nAnd all the geese\nHave gone to dry.'
    expect(outlineOf(`${prose}\n${prose}\n${verse}\n${prose}\n${prose}`)).toBe(
      `${prose}\n${prose}\n[verse]\n  ${verse.replaceAll('\n', ' / ')}\n${prose}\n${prose}`,
    )
    const talk = '"No."\n"Why not?"\nHe shrugged.\nShe sat down.\nIt was late.'
    expect(outlineOf(`${prose}\n${talk}\n${prose}`)).toBe(`${prose}\n${talk}\n${prose}`)
  })

  describe('verse beside narration', () => {
    const song = ['The weir is low,', 'The reeds are high,', 'And all the geese', 'Have gone to dry.']
    const verse = `[verse]\n  ${song.join(' / ')}`
    const around = (text: string, gap: string): string =>
      outlineOf([prose, prose, text, prose, prose].join(gap))

    it.each([
      ['blank lines', '\n\n'],
      ['line ends', '\n'],
    ])('keeps what is not set in apart from it: %s', (_, gap) => {
      const lines = song.map((line) => `    ${line}`).join('\n')
      expect(around(`The radio was on.\n${lines}\nShe turned it off.`, gap)).toContain(
        `The radio was on.\n${verse}\nShe turned it off.`,
      )
      expect(around(`The radio was on.${gap}${lines}`, gap)).toContain(`The radio was on.\n${verse}\n`)
      expect(around(`${prose}\n${lines}\n${prose}`, gap)).toContain(`${prose}\n${verse}\n${prose}`)
      expect(around(`She sang:\n${lines}`, gap)).toContain(`She sang:\n${verse}\n`)
    })

    it.each(['*', '/', '_'])('keeps the lines of lyrics between %s', (mark) => {
      const lyric = song.slice(0, 2).map((line) => `${mark}${line}${mark}`)
      const found = (gap: string): string =>
        pass([prose, 'She sang.', lyric.join('\n'), prose, prose].join(gap), [
          ...steps.slice(0, 2),
          [thoughts],
          [blocks],
        ]).outline
      for (const gap of ['\n\n', '\n'])
        expect(found(gap).replace(/<[^<>]{3,10}>/g, '')).toContain(
          '[verse]\n  The weir is low, / The reeds are high,',
        )
    })

    it('is none where two thoughts stand in lines of their own', () => {
      const text = [prose, '*Where was he?*\n*He should be here.*', prose].join('\n\n')
      expect(pass(text, [...steps.slice(0, 2), [thoughts], [blocks]]).outline).not.toContain('[verse]')
    })

    it('is found in a text that was cut at a column', () => {
      const cut = Array.from({ length: 5 }, () => prose.replace('nobody ', 'nobody\n')).join('\n\n')
      expect(outlineOf(`${cut}\n\n${song.join('\n')}\n\n${cut}`)).toContain(verse)
      expect(outlineOf(`${cut}\n\nHe sat down and\nsaid no more.\n\n${cut}`)).toContain('down and said')
    })
  })

  it('leaves prose after a song as prose', () => {
    const text = `She began to sing the old song.\n\n"Stop that," said Tom. "Agnes, please. The Miller will hear you."\n\n${prose}`
    expect(outlineOf(text)).not.toContain('[verse]')
  })

  it('finds an epigraph with its source at the head of a chapter', () => {
    expect(
      outlineOf(`Chapter One\n\nAll water remembers the hill.\n\n-- Maren Holt, Salt Road\n\n${prose}`),
    ).toBe(`# Chapter One\n[epigraph Maren Holt, Salt Road]\n  All water remembers the hill.\n${prose}`)
  })

  it.each([
    ['“All water remembers the hill.”\n    — Maren Holt, Salt Road', '“All water remembers the hill.”'],
    ['“All water remembers the hill.”\n-- Holt', '“All water remembers the hill.”'],
    ['All water remembers the hill.\n  - Maren Holt', 'All water remembers the hill.'],
    ['All water remembers the hill.\n~ Maren Holt', 'All water remembers the hill.'],
    ['“All water remembers the hill.” - Maren Holt', '“All water remembers the hill.”'],
    ['All water remembers\nThe hill.\n-- Holt, Salt Road', 'All water remembers / The hill.'],
  ])('finds an epigraph with its source on the line below, or behind it: %s', (text, quotation) => {
    for (const head of ['Chapter One\n\n', ''])
      expect(outlineOf(`${head}${text}\n\n${prose}\n\n${prose}\n\n${prose}`)).toMatch(
        new RegExp(`\\[epigraph (?:Maren )?Holt(?:, Salt Road)?\\]\n  ${quotation}\n${prose}`),
      )
    const inside = `${prose}\n\n${prose}\n\n${text}\n\n${prose}\n\n${prose}`
    expect(outlineOf(inside)).not.toContain('[epigraph')
  })

  it.each([
    ['"All water remembers the hill, and whoever came down', 'from it with a lantern."', '-- Maren Holt'],
    [
      'All water remembers the hill,',
      'and whoever came down it again',
      'with a lantern in his hand.',
      '-- Maren Holt',
    ],
    ['"All water remembers the hill, and whoever came', 'down from it with a lantern." --Maren Holt'],
  ])('joins the wrapped lines of an epigraph above paragraphs of one line each: %s', (...wrapped) => {
    const all = outlineOf(`${wrapped.join('\n')}\n\n${Array(9).fill(prose).join('\n\n')}`)
    expect(all).toMatch(
      /^\[epigraph Maren Holt\]\n {2}"?All water remembers the hill,? .{20,80}\."?\nThe mill/,
    )
    expect(all.split('\nThe mill')[0]).not.toContain(' / ')
  })

  it.each([
    [
      'lines with capitals',
      'All water remembers the hill,',
      'And whoever came down the way',
      'With a lantern in his hand.',
    ],
    ['uneven lines', 'All water remembers the hill,', 'and we', 'remember nothing at all of it.'],
    ['two short lines', 'All water remembers,', 'and we do not.'],
  ])('keeps the lines of a verse in an epigraph: %s', (_, ...lines) => {
    const all = outlineOf(`${lines.join('\n')}\n-- Maren Holt\n\n${Array(9).fill(prose).join('\n\n')}`)
    expect(all).toContain(lines.join(' / '))
  })

  it.each([
    '“All water remembers the hill.”\n-- Maren Holt',
    '“All water remembers the hill.”\n\n-- Maren Holt, "Salt"',
  ])('finds no break of a scene at an epigraph above paragraphs without blank lines: %s', (text) => {
    const rest = `${Array(9).fill(prose).join('\n')}\n\n${Array(9).fill(prose).join('\n')}`
    const all = outlineOf(`${text}\n\n${rest}`)
    expect(all).toMatch(/^\[epigraph Maren Holt/)
    expect(all.match(/^---/gm)).toHaveLength(1)
  })

  it('finds two epigraphs at one head', () => {
    const text = `Chapter One\n\n“All water.”\n— Maren Holt\n\n“No water.”\n— Isolde Marsh\n\n${prose}\n\n${prose}`
    expect(outlineOf(text)).toContain('[epigraph Maren Holt]\n  “All water.”\n[epigraph Isolde Marsh]\n  “No')
  })

  it.each([
    'Gone to the boats.\n-T',
    'Gone to the boats.\n- Tom was there.',
    '“I know.”\n— “You do not,” he said.',
    '“I know.” — Mara was there',
    '“I know,” she said. “Now.” — Mara Holt',
    '- Hello.\n- Mara Holt',
  ])('takes what is no name for no source: %s', (text) => {
    expect(outlineOf(`Chapter One\n\n${text}\n\n${prose}\n\n${prose}`)).not.toContain('[epigraph')
  })

  it.each([
    ['two speeches', '- Hej, sa hon.\n\n- Ja, sa han.'],
    ['a sentence before speeches', 'Hon satt stilla.\n\n- Hej, sa hon.\n\n- Ja, sa han.'],
    ['a question and its answer', '«Ты идёшь?» — спросила она.\n\n— Нет, — ответил он. — Я остаюсь.'],
    ['a question and one word', '"Are you coming?"\n\n-- No.'],
    ['a question and a word to somebody', '« Tu viens ? »\n\n— Oui, Marie.'],
    ['a time between tildes', `${prose}\n\n~ Later that day ~`],
    ['words between tildes', `The boat was late.\n\n~Hear me?~ he asked.`],
  ])('takes %s with dashes for no epigraph', (_, text) => {
    expect(outlineOf(`Chapter One\n\n${text}\n\n${prose}\n\n${prose}`)).not.toContain('[epigraph')
  })

  it('takes the source of an epigraph that a person has fenced', () => {
    const tree = passMarkdown(':::epigraph\nAll water remembers the hill.\n\n-- Maren Holt\n:::\n\nText.\n', [
      [blocks],
    ]).tree
    expect(tree.children[0]).toMatchObject({
      type: 'epigraph',
      source: 'Maren Holt',
      children: [{ type: 'paragraph' }],
    })
  })

  it.each([
    ['A/N: Thank you for reading!', 'author'],
    ["(Author's note: this is not how mills work.)", 'author'],
    ['[AN - sorry for the wait]', 'author'],
    ['T/N: an untranslatable pun.', 'translator'],
  ])('finds the note %s', (text, by) => {
    expect(outlineOf(`${prose}\n\n${text}\n\n${prose}`)).toBe(`${prose}\n[note ${by}]\n  ${text}\n${prose}`)
  })

  it('takes a note in brackets to where they close', () => {
    expect(outlineOf(`${prose}\n\n(A/N: one more thing.\n\nThe mill is real.)\n\n${prose}`)).toContain(
      '[note author]\n  (A/N: one more thing.\n  The mill is real.)',
    )
  })

  it('finds nothing more in its own tree', () => {
    const text = `${prose}\n\nDear Agnes,\n\nThe wheel is broken.\n\nLove,\nTom\n\nA/N: The end.\n\nThe weir is low,\nThe reeds are high,\nAnd all is dry.\n\n${prose}`
    const { file, tree } = pass(text, steps)
    const once = outline(tree)
    expect(outline(run(tree, file, steps))).toBe(once)
  })
})
