import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { chrome } from '../../src/passes/chrome.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { sceneBreaks } from '../../src/passes/scene-breaks.js'
import { readText } from '../../src/read/text.js'
import { expectInProportion } from '../support/in-proportion.js'
import { outline, pass, run, type Step } from './outline.js'

const steps: Step[] = [[paragraphs]]
const lines = (text: string, options?: string): string[] =>
  pass(text, options ? [[paragraphs, options]] : steps).outline.split('\n')

const prose =
  'The mill had stood empty since the flood, and nobody in the village would say who owned it now. Agnes did not mind. She had a lantern, a rope, and the whole of a Sunday to herself.'

/** A text cut at a column, as an old mail program does. */
function wrap(text: string, width: number, indent = ''): string {
  const rows: string[] = []
  let row = indent
  for (const word of text.split(' ')) {
    if (row.trim() !== '' && `${row} ${word}`.length > width) {
      rows.push(row)
      row = word
    } else row = row.trim() === '' ? row + word : `${row} ${word}`
  }
  return [...rows, row].join('\n')
}

describe('paragraphs', () => {
  it('parts them at blank lines', () => {
    expect(lines('One came in.\n\nTwo went out.\n\n\nThree stayed.')).toEqual([
      'One came in.',
      'Two went out.',
      'Three stayed.',
    ])
  })

  it('parts them at line ends', () => {
    expect(lines('"Is it far?" asked Nell.\n"Not very."\nThey walked on until dark.')).toHaveLength(3)
  })

  it('parts them at either, in one manuscript', () => {
    expect(
      lines('He came in.\n"Sit down," said Ruth.\n\n"I would rather stand."\nShe shrugged.'),
    ).toHaveLength(4)
  })

  it.each(['\n', '\n\n'])('joins a sentence broken off between short lines, parted by %j', (gap) => {
    const broken = ['Agnes walked up to the', 'mill and knocked twice.']
    expect(lines([prose, prose, ...broken, prose, prose].join(gap))).toEqual([
      prose,
      prose,
      broken.join(' '),
      prose,
      prose,
    ])
    const verse = ['I went down to the', 'mill on a Sunday', 'And I heard from the', 'wheel a low song.']
    expect(lines([prose, ...verse, prose, prose].join(gap))).not.toContain(verse.slice(0, 2).join(' '))
    expect(lines([prose, ...verse, prose, prose].join(gap))).not.toContain(verse.slice(2).join(' '))
  })

  it('joins wrapped lines between blank lines', () => {
    expect(lines([prose, prose, prose].map((text) => wrap(text, 62)).join('\n\n'))).toEqual([
      prose,
      prose,
      prose,
    ])
  })

  it('joins wrapped lines that are set in at a narrower column, and no verse', () => {
    const text = [prose, prose, prose].map((text) => wrap(text, 72)).join('\n\n')
    const letter = 'I was mistaken about the lamp, and the oil, and about a number of other things beside.'
    expect(lines(`${text}\n\n${wrap(letter, 58).replace(/^/gm, '    ')}\n\n${text}`)).toContain(letter)
    const verse = [
      'I went down on a Sunday to the mill beside the sea,',
      'And heard the wheel go round and round in the rain.',
    ]
    expect(lines(`${text}\n\n    ${verse.join('\n    ')}\n\n${text}`)).toContain(verse.join(' / '))
  })

  it('joins the lines of a justified text, whatever word the next one begins with', () => {
    const justify = (row: string, at: number, rows: readonly string[]): string => {
      if (at === rows.length - 1) return row
      const gaps = row.trimStart().split(' ').length - 1
      let missing = 62 - row.length
      let gap = 0
      return row.replace(/(?<=\S) /g, () => {
        const wide = Math.ceil(missing / (gaps - gap++))
        missing -= wide
        return ' '.repeat(1 + wide)
      })
    }
    const speech = '"The bell is at the bottom of the bay, and I saw it go under. I was nine."'
    const text = [prose, prose, speech, prose, speech, prose]
    const rows = (indent: string): string[] =>
      text.map((one) => wrap(one, 62, indent).split('\n').map(justify).join('\n'))
    const bare = (found: readonly string[]): string[] => found.map((line) => line.replace(/ +/g, ' '))
    expect(bare(lines(rows('').join('\n\n')))).toEqual(text)
    expect(rows('').join('\n')).toMatch(/under\.\nI was/)
  })

  it('joins wrapped lines of stories that were cut at several columns', () => {
    const widths = [60, 78, 61, 79, 62, 80, 63]
    expect(lines(widths.map((width) => wrap(prose, width)).join('\n\n'))).toEqual(widths.map(() => prose))
  })

  describe('short lines in a text that was cut at a column', () => {
    const body = [prose, prose, prose].map((text) => wrap(text, 70)).join('\n\n')
    const around = (text: string): string[] => lines(`${body}\n\n${text}\n\n${body}`).slice(3, -3)

    it.each([
      ['an inventory', 'In the safe there were:', 'three keys\na bag of coins\ntwo letters, both unopened'],
      ['two things', 'In the safe there were:', 'three keys\na bag of coins, all of them foreign'],
      [
        'a card',
        'She read the card.',
        'Mr. and Mrs. A. Loam\nrequest the pleasure of your company\nat the wedding of their daughter\nAgnes\nto nobody in particular',
      ],
      [
        'a song in small letters',
        'Somebody was singing.',
        "and the tide comes in\nand the tide goes out\nand nobody ever asks\nwhat any of it's about",
      ],
      [
        'one of longer lines',
        'Somebody was singing.',
        'and i was nine when the boat went down\nand the clock went down with me\nand i never went back to that part of town\nor that part of the sea',
      ],
      ['messages', 'They came one after the other.', 'where are you\nstill here\nwhy\nbecause'],
    ])('keeps %s in its lines', (_, lead, list) => {
      expect(around(`${lead}\n\n${list}`)).toEqual([lead, list.replaceAll('\n', ' / ')])
    })

    it('joins them where a narrower column cut them, and where somebody broke a sentence once', () => {
      const note =
        'the tide is high at four, and the boat will wait for nobody who is late, not even for you.'
      expect(around(`The note said:\n\n${wrap(note, 38)}`)).toEqual(['The note said:', note])
      expect(around('She knocked and\nwaited for somebody to come down.')).toEqual([
        'She knocked and waited for somebody to come down.',
      ])
    })

    it('learns no column from the first of them either, however short the story is', () => {
      const list = ['one lamp', 'two ropes', 'a very long ladder that nobody could carry']
      expect(around(`He wrote it down:\n\n${list.join('\n')}\n\nthe river came down.`)).toEqual([
        'He wrote it down:',
        list.join(' / '),
        'the river came down.',
      ])
    })

    it('learns no column from them', () => {
      const cards = ['A. Loam\nand family', 'a rope\nof mine', 'a key\nor two', 'Loam\nof the mill']
      const list = 'Flour\nSugar\nRope'
      expect(around(`${cards.join('\n\n')}\n\n${list}\n\nand nothing else.`).slice(-2)).toEqual([
        list.replaceAll('\n', ' / '),
        'and nothing else.',
      ])
    })
  })

  it('joins wrapped lines up to the next indent', () => {
    expect(lines([prose, prose, prose].map((text) => wrap(text, 66, '     ')).join('\n'))).toEqual([
      prose,
      prose,
      prose,
    ])
  })

  const whole = Array<string>(12).fill(prose)
  /** Twelve indented paragraphs of five lines, with something after some of the lines. */
  const paged = (ends: readonly number[], between: (page: number) => string): string =>
    whole
      .flatMap((text) => wrap(text, 44, '   ').split('\n'))
      .flatMap((row, at) => (ends.includes(at + 1) ? [row, between(ends.indexOf(at + 1))] : [row]))
      .join('\n')
  const outlineOf = (text: string): string[] =>
    pass(text, [[chrome], [paragraphs], [sceneBreaks]]).outline.split('\n')

  it('joins the pages of an indented text whose ends are blank lines', () => {
    expect(outlineOf(paged([3, 7, 11, 14, 18, 24, 31, 37], () => ''))).toEqual(whole)
    expect(outlineOf(paged([3, 5, 7, 11, 18, 25, 33], () => ''))).toEqual(whole)
  })

  it('keeps the scenes that blank lines part in an indented text', () => {
    expect(outlineOf(paged([20, 35], () => '')).filter((line) => line === '---')).toHaveLength(2)
  })

  it('takes the blank lines at a numbered page of an indented text for the printer’s', () => {
    const numbered = (page: number): string => `\n- ${page + 57} -\n`
    expect(outlineOf(paged([12, 25, 38, 47], numbered))).toEqual(whole)
    const named = paged([13, 26, 38], numbered).replace(/,(\s+- 58 -\s+)and/, '$1Agnes and')
    expect(outlineOf(named)[5]).toContain('flood Agnes and nobody')
  })

  describe('pages whose ends are two blank lines', () => {
    const page = (text: string, length: number): string => {
      const rows = text.split('\n')
      const ends = (at: number): boolean => at % length === length - 1 && at < rows.length - 1
      return rows.flatMap((row, at) => (ends(at) ? [row, '', ''] : [row])).join('\n')
    }
    const passed = (text: string): [outline: string[], told: unknown[]] => {
      const { outline, file } = pass(text, [[chrome], [paragraphs], [sceneBreaks]])
      return [outline.split('\n'), file.messages.map(({ ruleId }) => ruleId)]
    }

    it('join where a sentence runs on, and are told elsewhere, as they are no breaks', () => {
      const text = whole.map((one) => wrap(one, 44)).join('\n\n')
      const [story, told] = passed(page(text, 13))
      expect(story).toEqual(whole)
      expect(told).toContain('possible-scene-break')
      const indented = whole.map((one) => wrap(one, 44, '   ')).join('\n')
      expect(passed(page(indented, 13))[0]).toEqual(whole)
    })

    it('are scenes where they lie at any distance, and one in mid-sentence is joined all the same', () => {
      const rows = whole.map((one) => wrap(one, 44))
      const scenes = [rows.slice(0, 2), rows.slice(2, 3), rows.slice(3, 8), rows.slice(8)].map((scene) =>
        scene.join('\n\n'),
      )
      const [story, told] = passed(scenes.join('\n\n\n'))
      expect(story.filter((line) => line === '---')).toHaveLength(3)
      expect(told).toEqual([])
      const broken = scenes.join('\n\n\n').replace('Agnes did\nnot', 'Agnes did\n\n\nnot')
      expect(passed(broken)[0]).toEqual(story)
    })

    it('are scenes of even length where one breaks off before the column, or where each paragraph is a line', () => {
      const scene = [whole[0] as string, '"No," said Agnes.', whole[1] as string]
      const cut = 'He would have said it then, but'
      const rest = 'and then the moment was gone.'
      for (const set of [(text: string): string => wrap(text, 44), (text: string): string => text]) {
        for (const end of [cut, `${cut}—`]) {
          const first = [...scene, end].map(set).join('\n\n')
          const last = [rest, ...scene].map(set).join('\n\n')
          const text = [first, [rest, ...scene, end].map(set).join('\n\n'), last, first, last].join('\n\n\n')
          const [story] = passed(text)
          expect(story.filter((line) => line === '---')).toHaveLength(4)
          expect(story.filter((line) => line === rest)).toHaveLength(3)
        }
      }
    })

    it('are told where one breaks off before the column among pages', () => {
      const rows = page(whole.map((one) => wrap(one, 44)).join('\n\n'), 13).split('\n\n\n')
      const [above, below, ...more] = rows
      const text = [`${above}\n\nHe would have, but`, `and it was gone.\n\n${below}`, ...more].join('\n\n\n')
      const [story, told] = passed(text)
      expect(story).toContain('and it was gone.')
      expect(told).toContain('possible-scene-break')
    })

    it('are scenes where they are even by chance', () => {
      const scene = whole
        .slice(0, 2)
        .map((one) => wrap(one, 44))
        .join('\n\n')
      expect(
        passed([scene, scene, scene, scene].join('\n\n\n'))[0].filter((line) => line === '---'),
      ).toHaveLength(3)
    })

    it('join in a speech that is still open, where each paragraph is a line', () => {
      const speech = '"My father’s clock is at the bottom of the bay, and I saw it go down. I'
      const text = [prose, prose, `${speech}\n\n\nwas nine."`, prose, prose].join('\n\n')
      expect(passed(text)[0]).toEqual([prose, prose, `${speech} was nine."`, prose, prose])
      const scenes = [prose, speech.slice(1), 'was nine.', prose].join('\n\n\n')
      expect(passed(scenes)[0]).toContain('was nine.')
    })
  })

  it('joins lines that were cut twice, at a wide column and at a narrow one', () => {
    const twice = (text: string): string =>
      wrap(text, 78)
        .split('\n')
        .map((row) => wrap(row, 64))
        .join('\n')
    const text = ['"Is it far?" asked Nell.', `${prose} ${prose}`, prose, '"Not very."', prose]
    expect(lines(text.map(twice).join('\n\n'))).toEqual(text)
    const verse = ['I went down to the mill on a Sunday with my lantern and a rope and', 'sat'].join('\n')
    expect(lines([prose, verse, verse, prose].join('\n\n'))).not.toContain(verse.replaceAll('\n', ' '))
  })

  it('joins lines that were cut twice up to the next indent, without any blank line', () => {
    const twice = (text: string): string =>
      wrap(text, 78, '    ')
        .split('\n')
        .map((row) => wrap(row, 66, /^ */.exec(row)?.[0]))
        .join('\n')
        .replaceAll(/^ +/gm, '    ')
    const text = ['"Is it far?" asked Nell.', `${prose} ${prose}`, prose, '"Not very," said Agnes.', prose]
    const whole = [...text, ...text]
    expect(lines(whole.map(twice).join('\n'))).toEqual(whole)
    const level = whole.map((one) => twice(one).trim()).join('\n')
    expect(lines(level).length).toBeGreaterThan(whole.length)
  })

  it('takes no indents of verse for those of paragraphs', () => {
    const stanza = [
      'I went to the mill with my lantern and with all that my mother left me',
      '    of rope and',
      'heard',
      '    in the rain how the wheel went round and the water fell and went on',
      'falling',
      '    under the floor',
    ]
    const found = lines([...stanza, ...stanza, ...stanza].join('\n'))
    expect(found).not.toContain('in the rain how the wheel went round and the water fell and went on falling')
  })

  it('ends short paragraphs at their indents before a blank line, and keeps the lines of a verse set in further', () => {
    const text = [prose, prose, prose].map((text) => wrap(text, 66, '     ')).join('\n')
    const short = ["'Nobody is there,' she said.", 'But she had heard the rope.']
    const verse = ['The mill is dark.', 'The wheel is still.']
    const setIn = (own: readonly string[], indent: string): string =>
      own.map((line) => indent + line).join('\n')
    const found = lines(
      `${text}\n\n${setIn(short, '     ')}\n\n${text}\n\n${setIn(verse, '          ')}\n\n${text}`,
    )
    expect(found).toEqual([
      prose,
      prose,
      prose,
      ...short,
      prose,
      prose,
      prose,
      verse.join(' / '),
      prose,
      prose,
      prose,
    ])
  })

  it('joins the lines of a text printed double-spaced', () => {
    const text = [prose, prose, prose].map((paragraph) => wrap(paragraph, 64, '    ')).join('\n')
    expect(lines(text.replaceAll('\n', '\n\n'))).toEqual([prose, prose, prose])
  })

  it('joins sentences broken off again and again, where every line behind a full stop has its capital', () => {
    const broken = 'Mara climbed the wet steps to the lamp and put down\nher bag.'
    const story = `${broken}\n"You are late," said the keeper.\nNobody came.\n`
    const joined = [broken.replace('\n', ' '), '"You are late," said the keeper.', 'Nobody came.']
    expect(lines(story.repeat(3))).toEqual([...joined, ...joined, ...joined])
  })

  it('joins sentences broken off by a blank line in a short story, as many as there are whole ones', () => {
    const broken = [
      [
        'The keeper had a voice like a gate. "There is somebody on the stairs," he said, "and it is not',
        'the cat."',
      ],
      ['Nobody moved. The lamp, which had been burning quite steadily since the bell rang,', 'went out.'],
      [
        'In the morning they found the sand in a neat drift on the third stair, as if',
        'something had slept there.',
      ],
    ]
    const joined = broken.map((halves) => halves.join(' '))
    expect(lines(`${broken.flat().join('\n\n')}\n\nMara swept it up.`)).toEqual([
      ...joined,
      'Mara swept it up.',
    ])
  })

  it('joins nothing where the author writes no capitals', () => {
    const story = [
      'mara climbed the wet steps to the lamp and put down her bag',
      'you are late, said the keeper.',
      'nobody came.',
      'it was dark over the islands and over the long low water and a bell rang somewhere',
      'she did not answer it.',
      'then they went home.',
    ]
    expect(lines(story.join('\n'))).toEqual(story)
  })

  describe('in a text without capitals', () => {
    const small = [
      'it was late when maya got home and the lights were off, which was odd, because her brother never slept.',
      'she tried his phone and heard it ring somewhere under the couch, and then she began to be afraid of it',
    ]
    const around = (text: string): string[] =>
      lines([small[0], text, small[1], small[0]].join('\n\n')).slice(1, -2)

    it.each([
      ['messages', 'where are you\ni am at home\nno you are not\ni am at home\ncome to the window'],
      ['a diary', 'i did not go to school today\nmom thinks i have a cold\ni do not have a cold'],
      [
        'a diary in sentences',
        'it rained all day.\nmaya called at four.\nshe asked where i was.\ni said i was sick.',
      ],
      ['one sentence with a pause', 'hey,\nare you there\ni can see you\nlook up'],
      ['like endings', 'i was waiting\nhe was sleeping\nand she asked\nwhy he never called'],
    ])('keeps short paragraphs: %s', (_, text) => {
      expect(around(text)).toEqual(text.split('\n'))
    })

    it('keeps long ones, though no sentence ends at their line ends', () => {
      const text = [
        'so this is the thing about tuesday, and i will try to tell it the way it was, because nobody else will',
        'i was waiting for the bus and it did not come, and then i thought of maya and her stupid hat again, and why',
        'nobody told me that it would not come',
        'maya was there when i got in and she had made tea in the big pot that her mother left her, the blue one',
        'i think she knew',
      ]
      expect(lines(`${text.slice(0, 3).join('\n')}\n\n${text.slice(3).join('\n')}`)).toEqual(text)
      expect(lines(text.join('\n\n'))).toEqual(text)
    })

    it('joins the lines that a column cut', () => {
      const text = [prose, prose, prose].map((one) => one.toLowerCase())
      expect(lines(text.map((one) => wrap(one, 62)).join('\n\n'))).toEqual(text)
      expect(lines([...text, 'then she left', ...text].map((one) => wrap(one, 62)).join('\n\n'))).toEqual([
        ...text,
        'then she left',
        ...text,
      ])
    })

    it.each([
      ['by its line ends', 'the weir is low,\nthe reeds are high,\nand all the geese\nhave gone to dry'],
      ['by lines that break off', 'a boat of\nfolded paper on the\nwater where my\nmother sleeps'],
      [
        'by its rhymes',
        'the river took the stone\nand came to see the light\nand left me here alone\nto wait for it all night',
      ],
      ['by its place', '    where have you been\n    i was at sea\n    what did you bring'],
    ])('finds verse %s', (_, text) => {
      expect(around(text)).toEqual([text.replace(/\n\s*/g, ' / ').trim()])
    })

    it('finds verse by its stanzas, and where a song is announced', () => {
      const stanzas = [
        'the river took the stone\nand all the little boats\nand nobody came home',
        'the river took the wheel\nand all the winter corn\nand nobody was fed',
      ]
      const broken = stanzas.map((stanza) => stanza.replaceAll('\n', ' / '))
      expect(around(stanzas.join('\n\n'))).toEqual(broken)
      expect(around(`and then she sang.\n\n${stanzas[0]}\n\noh river`)).toEqual([
        'and then she sang.',
        broken[0],
        'oh river',
      ])
    })
  })

  it('keeps lines apart that end with a sentence each, though others have a tag', () => {
    const plain = ['The boat was late.', '"Who is that?" said Mara.', 'Nobody said a word.', 'It rained.']
    const tagged = 'She waited<br>\nfor the\nferry.<br>\nIt came.<br>\nIt went.<br>\n'
    expect(lines(`${plain.join('\n')}\n<br><br>\n${tagged}`)).toEqual([
      ...plain,
      'She waited',
      'for the ferry.',
      'It came.',
      'It went.',
    ])
  })

  it('reads the line ends that tags make, and only those', () => {
    expect(lines('He came<br>\n<br>\nand went.<br>\n<br>\nNobody\nsaw him.<br>')).toEqual([
      'He came',
      'and went.',
      'Nobody saw him.',
    ])
  })

  it('takes the hyphen out of a cut word and leaves it in a compound, as the rest of the story writes them', () => {
    const body = wrap(`${prose} She hummed something. It was a well-known tune.`, 60)
    const cut = `${body}\n\nThen she heard a noise in the wheelhouse above her, some-\nthing heavy that was dragged along; it was a sound well-\nknown to anyone who had kept pigs, and to Agnes above all\nothers of her family it was a comfort.`
    const joined = lines(cut).at(-1)
    expect(joined).toContain('something heavy')
    expect(joined).toContain('well-known to anyone')
  })

  it.each([
    ['self-\npossessed', 'self-possessed'],
    ['twenty-\nfive', 'twenty-five'],
    ['Anglo-\nSaxon', 'Anglo-Saxon'],
    ['won-\nderful', 'wonderful'],
  ])('reads %j by the word itself where the story says nothing', (cut, whole) => {
    const [head, rest] = cut.split('\n') as [string, string]
    const text = `She was, as all of them could see in the lamplight, a ${head}\n${rest} woman, and nobody in the house\nwould have dared to say so.`
    expect(lines(`${text}\n\n${wrap(prose, 60)}`)[0]).toContain(` ${whole} woman`)
  })

  it.each([
    ['some-\nthing', 'something'],
    ['neigh-\nbours', 'neighbours'],
    ['door-\nstep', 'doorstep'],
    ['Wolver-\nhampton', 'Wolverhampton'],
    ['public-\nhouse', 'public-house'],
    ['tallow-\nfaced', 'tallow-faced'],
  ])('reads %j by the dictionary, though both halves stand in the story', (cut, whole) => {
    const [head, rest] = cut.split('\n') as [string, string]
    const text = `They went, as all could see by lamplight, into the ${head}\n${rest}, and nobody who was there\nwould have dared to say so.`
    const halves = head === 'Wolver-' ? '' : `It was ${head.slice(0, -1)} and ${rest}. `
    const { outline: read, file } = pass(`${text}\n\n${wrap(`${halves}${prose}`, 60)}`, steps)
    expect(read).toContain(` ${whole},`)
    const told = file.messages.filter(({ ruleId }) => ruleId === 'line-end-hyphen')
    expect(told.map(({ actual, expected }) => ({ actual, expected }))).toEqual(
      whole.includes('-') ? [{ actual: cut, expected: [whole, whole.replace('-', '')] }] : [],
    )
  })

  it('asks no English dictionary for the words of another language', () => {
    const file = new VFile({
      value:
        'Sie gingen am Abend, wie alle sehen konnten, in das Hand-\nwerk hinein, das sie von ihrem Vater gelernt hatten, ohne\ndavon zu reden.',
    })
    file.data.language = 'de'
    expect(outline(run(readText(file), file, steps))).toContain('Handwerk')
    expect(file.messages).toEqual([])
  })

  it('leaves the hyphens at line ends where no word is cut in two in all the manuscript', () => {
    const body = wrap(Array<string>(40).fill(prose).join(' '), 60)
    const text = `${body}\n\nIt was the longest of her walks, along the muddy tallow-\nfaced bank to the mill and its old wheel and home again.`
    expect(lines(text).at(-1)).toContain('tallow-faced')
    const cut = (word: string): string => `It was the longest of her walks, along the muddy, ${word}`
    const words = ['no-\nbody', 'lan-\ntern', 'vil-\nlage', 'her-\nself', 'tal-\nlow']
    const known = words.map((word) => `${cut(word)} and its wheel and home again at the end.`).join('\n\n')
    expect(lines(`${wrap(prose, 60)}\n\n${known}`).at(-1)).toContain('tallow and')
  })

  it.each([
    [
      'a small letter',
      'He had almost reached the corner of the long wall when somebody\ncalled him by his name.',
    ],
    ['who spoke', '"I should not go in there if I were you,"\nMartha said, and shut the gate.'],
    [
      'who thought',
      '"I will pay you on Friday." Well, old man, you believed that once.\nHob thought as he said, "Friday it is."',
    ],
  ])('joins a sentence that was broken off before %s', (_, text) => {
    expect(lines(`Nobody came.\n${text}\nThat was all.`)).toHaveLength(3)
  })

  describe('a sentence that may be broken off', () => {
    const told = (text: string): (string | undefined)[] =>
      pass(`${prose}\n${text}\n${prose}`, steps).file.messages.map(
        ({ ruleId, actual }) => `${ruleId} ${actual}`,
      )

    it('is told, with the line end to take out', () => {
      const { file, outline: read } = pass(
        `${prose}\nAgnes walked up the hill\nlate that night.\n${prose}`,
        steps,
      )
      expect(read).toContain('hill\nlate')
      expect(file.messages.map(({ ruleId, actual, expected }) => ({ ruleId, actual, expected }))).toEqual([
        { ruleId: 'broken-sentence', actual: '\n', expected: [' '] },
      ])
    })

    it.each([
      ['verse', 'The weir was low\nand so was she\nand so they went\nto find the sea.'],
      ['a sign', 'KEEP OFF THE SLIP\nand so they did.'],
      ['a list', 'There was salt\nbread\nand two eggs.'],
      ['what follows a line set in', '    We are at the inn\nand nobody came.'],
      ['a line that a scene parts', 'Agnes walked up the hill\n\n\nlate that night.'],
    ])('is none in %s', (_, text) => {
      expect(told(text)).toEqual([])
    })
  })

  describe('talk in dashes, a line each', () => {
    const narration =
      'Le bateau partit à neuf heures, et il n’y avait personne à bord que le chien, qui ne montrait pas son billet.'
    it.each([
      ['French', ['— Vous venez ? dit-elle.', '— Oui.', '— Tout de suite ?', '— Non.']],
      ['French, set in hyphens', ['- Vous venez ? dit-elle.', '- Oui.', '- Non.']],
      ['Spanish', ['—¿Viene usted? —dijo ella.', '—Sí.', '—¡Ahora mismo!']],
      ['Polish', ['– Idzie pan? – spytała.', '– Tak.', '– Zaraz.']],
      ['Russian', ['— Вы идёте? — спросила она.', '— Да.', '— Сейчас.']],
      ['below narration', ['Elle posa la lampe.', '— Vous venez ?', 'Il ne répondit pas.']],
    ])('has a paragraph for each: %s', (_, talk) => {
      const text = [narration, talk.join('\n'), narration, narration]
      expect(lines(text.join('\n\n'))).toEqual([narration, ...talk, narration, narration])
    })

    it('has them in a text that was cut at a column, too', () => {
      const wrapped = (text: string): string => wrap(text, 60)
      const said = '— Vous venez avec nous jusqu’au phare, ou restez-vous ici avec le chien et la lampe ?'
      const text = [narration, `${wrapped(said)}\n${wrapped(said)}\n— Oui.`, narration, narration].map(
        (block) => (block.includes('\n') ? block : wrapped(block)),
      )
      expect(lines(text.join('\n\n'))).toEqual([narration, said, said, '— Oui.', narration, narration])
    })

    it('is none where a column cut a sentence before its dash, in a story that talks in quotation marks', () => {
      const said =
        'She waited at the gate and called his name into the rain. - But he was not listening any more.'
      const text = [prose, `"Not yet," said Nell. ${said}`, prose].map((one) => wrap(one, 79))
      expect(text[1]).toMatch(/^- But/m)
      expect(lines(text.join('\n\n'))).toEqual([prose, `"Not yet," said Nell. ${said}`, prose])
    })

    it('is no list and no signature', () => {
      const list = '- Du sel\n- Du pain'
      expect(lines(`${narration}\n\n${list}\n\n${narration}`)).toEqual([
        narration,
        list.replace('\n', ' / '),
        narration,
      ])
    })
  })

  it('keeps the lines of verse and of an address in one paragraph', () => {
    const verse = 'The weir is low,\nThe reeds are high,\nAnd all the geese\nHave gone to dry.'
    expect(
      lines(
        `${prose}\n\n${prose}\n\n${prose}\n\n${prose}\n\n${prose}\n\n${prose}\n\n${prose}\n\n${verse}\n\n${prose}`,
      )[7],
    ).toBe(verse.replaceAll('\n', ' / '))
  })

  it('does as a person says', () => {
    const text = 'One line\nanother line\n\nA third'
    expect(lines(text, 'blank-line')).toEqual(['One line another line', 'A third'])
    expect(lines(text, 'line-end')).toHaveLength(3)
    expect(lines('  First\nsecond\n  Third', 'indent')).toEqual(['First second', 'Third'])
  })

  it('joins the soft line breaks of Markdown', () => {
    expect(pass('One line\nand the next.\n', steps, 'story.md').outline).toBe('One line and the next.')
  })

  it('records each joint with its place', () => {
    const { file } = pass(
      'He had almost reached the corner of the long wall when somebody\r\n  called him.',
      steps,
    )
    const [edit] = recordOf(file).edits
    expect(edit?.from).toBe('\r\n  ')
    expect(edit?.to).toBe(' ')
    expect(String(file.value).slice(edit?.place.start.offset, edit?.place.end.offset)).toBe(edit?.from)
  })

  it('joins a sentence over a line that an earlier pass took out', () => {
    const { file, tree } = pass(
      'He had almost reached the corner of the long wall when somebody\n[12]\ncalled him.',
      [],
    )
    const [taken] = tree.children.splice(1, 1)
    if (taken?.position) {
      recordOf(file).quarantined.push({ line: 2, text: '[12]', reason: 'page-number', place: taken.position })
    }
    expect(outline(run(tree, file, steps))).toBe(
      'He had almost reached the corner of the long wall when somebody called him.',
    )
    expect(recordOf(file).edits.map(({ from, to }) => [from, to])).toEqual([['\n', ' ']])
  })

  it('tells of two speakers in one paragraph and leaves them', () => {
    const { file, outline: whole } = pass(
      '"How long have you been there?" "Long enough." She came down.',
      steps,
    )
    expect(whole.split('\n')).toHaveLength(1)
    expect(file.messages.map(({ ruleId, actual, expected }) => ({ ruleId, actual, expected }))).toEqual([
      { ruleId: 'two-speakers', actual: ' ', expected: ['\n\n'] },
    ])
  })

  it.each([
    ["'How long have you been there?' 'Long enough.' She'd come down.", 1],
    ["'How long?' 'Long enough, I'd say.' 'Oh.' She came down.", 2],
    ['« Depuis quand ? » « Assez longtemps. » Elle descendit.', 1],
    ["'Good night, Ruth,' Tom called as he went. 'Good night, Tom,' Ruth said.", 1],
    ['"How long?" "Long enough." "Oh." She came down.', 2],
    ["'Long enough,' she said. 'Too long.'", 0],
    ["The boys' 'Ark and the girls' 'Ouse were old names.", 0],
    ["'Twas the miller's. 'Tis mine.", 0],
  ])('tells each further speaker in %s', (text, times) => {
    expect(pass(text, steps).file.messages.map(({ ruleId }) => ruleId)).toEqual(
      Array(times).fill('two-speakers'),
    )
  })

  it.each([
    ['en', '— Are you coming? — No. — Why not?', 2],
    ['en', '—Are you coming? —No, said Ruth.', 1],
    ['fr', '— Vous venez ? dit-elle. — Oui, tout de suite.', 1],
    ['ru', '— Вы идёте? — Да.', 1],
    ['es', '—¿Viene usted? —¿Adónde?', 1],
    ['ru', '— Пора идти. — Он встал и вышел.', 0],
    ['ru', '— Идём, — сказал он. — Пора!', 0],
    ['es', '—Sí —dijo ella—. Mañana. —Se levantó de la mesa.', 0],
    ['en', '— A. B. Marsh. — The Salt Roads', 0],
    ['en', 'He had seen it. — The rest is known.', 0],
    ['en', '— It was late — Ruth was tired. She went home — Tom stayed.', 0],
  ])('tells of two speakers behind dashes (%s): %s', (language, text, times) => {
    const file = new VFile({ value: text })
    file.data.language = language
    run(readText(file), file, steps)
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(Array(times).fill('two-speakers'))
  })

  it('tells of two named speakers', () => {
    const text =
      '"Good night, Ruth," Tom called as he went down the path to the gate. "Good night, Tom," Ruth said.'
    expect(pass(text, steps).file.messages.map(({ ruleId }) => ruleId)).toEqual(['two-speakers'])
    expect(pass('"Good night," Tom called as he went. "Sleep well," he said.', steps).file.messages).toEqual(
      [],
    )
  })

  it.each([
    ['one gigantic line', (times: number) => 'word '.repeat(10 * times)],
    ['blank lines', (times: number) => `One.${'\n'.repeat(10 * times)}Two.`],
    ['stars', (times: number) => `${'*'.repeat(5 * times)}\n${'* '.repeat(2 * times)}\nText.`],
    ['tags', (times: number) => '<br>'.repeat(3 * times)],
  ])('takes time in proportion: %s', (_, textOf) => {
    expectInProportion(4000, (times) => pass(textOf(times), steps))
  })
})
