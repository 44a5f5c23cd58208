/** The furniture of web sites: one folder a kind; and nothing of a published novel is taken for it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { expectGolden } from '../support/golden.js'
import { outline, passMarkdown, passText } from './read.js'
import { doubtful, footFurniture, headFurniture, storyLines } from './tables/chrome-lines.js'
import { tale } from './tables/tale.js'

const fixtures = join(import.meta.dirname, 'fixtures/chrome')

describe('site furniture', () => {
  it.each(readdirSync(fixtures))('%s', async (name) => {
    const folder = join(fixtures, name)
    const { file, tree } = passText(readFileSync(join(folder, 'input.txt'), 'utf8'), [chrome])
    const gone = recordOf(file).quarantined.map(({ line, reason, text }) => `${line} ${reason}: ${text}`)
    const told = file.messages.map(({ line, ruleId, actual }) => `${line} (${ruleId}) ${actual}`)
    await expectGolden(folder, 'quarantined.txt', `${[...gone, ...told].join('\n')}\n`)
    await expectGolden(folder, 'story.txt', `${outline(tree).join('\n')}\n`)
  })

  it('is found in Markdown too', () => {
    const { tree } = passMarkdown('[Home](a) | [Next](b)\n\nThe boat was late.\n\n[Back to Index](c)\n', [
      chrome,
    ])
    expect(outline(tree)).toEqual(['The boat was late.'])
  })

  it('leaves the thanks below a heading of notes, and a line with code in it', () => {
    const notes = 'End Notes\n\nThank you for reading. Come find me on tumblr (@oarlock).'
    const { tree } = passText(`${tale.join('\n\n')}\n\n${notes}\n\nBack to Index\n`, [chrome])
    expect(outline(tree).slice(-2)).toEqual(notes.split('\n\n'))
    const code = 'And `code`, and a link <https://example.com>, and [a link](https://example.com/x).'
    expect(passMarkdown(`${tale.join('\n\n')}\n\n${code}\n`, [chrome]).tree.children.length).toBe(
      tale.length + 1,
    )
  })

  it('leaves a manuscript that consists of nothing else', () => {
    expect(outline(passText('Back to Index\n', [chrome]).tree)).toEqual(['Back to Index'])
  })
})

describe('furniture written down before the rules', () => {
  const lineLeft = (text: string, line: number): boolean => {
    const { header: fields, quarantined } = recordOf(passText(text, [chrome, header]).file)
    return [...quarantined, ...fields].some(({ place }) => place.start.line === line)
  }

  it.each(headFurniture)('above a title: %s', (line) => {
    const { file } = passText(`${line}\n\nThe Lamp\n\n${tale.join('\n\n')}\n`, [chrome])
    expect(recordOf(file).quarantined.map((item) => item.line)).toEqual([1])
  })

  it.each(footFurniture)('below a story: %s', (line) => {
    const text = `The Lamp\n\n${tale.join('\n\n')}\n\n${line}`
    expect(lineLeft(text, text.split('\n').length)).toBe(true)
  })

  it.each(doubtful)('kept and told, alone below a story: %s', (line) => {
    const { file } = passText(`The Lamp\n\n${tale.join('\n\n')}\n\n${line}`, [chrome])
    expect(recordOf(file).quarantined).toEqual([])
    expect(file.messages.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([['site-chrome', line]])
  })

  it('goes with its neighbours: what proves nothing alone, beside what does', () => {
    const foot = ['Sign my guestbook', 'Home', 'Top', 'Print']
    const { file } = passText(`The Lamp\n\n${tale.join('\n\n')}\n\n${foot.join('\n')}`, [chrome])
    expect(recordOf(file).quarantined.map(({ text }) => text)).toEqual(foot)
  })

  it('stays where it stands in the middle of a story, once', () => {
    const middle = [...tale.slice(0, 13), 'Back to the story index', ...tale.slice(13)]
    expect(recordOf(passText(middle.join('\n\n'), [chrome]).file).quarantined).toEqual([])
  })
})

describe('what a story says as well as a page', () => {
  const gone = (text: string): string[] =>
    recordOf(passText(text, [chrome]).file).quarantined.map(({ text }) => text)
  const lonely = [
    'Home at last',
    'Back to the beginning',
    'Back home',
    'Go home',
    'Back to work',
    'The next chapter',
    '12 hits',
    'No comments',
  ]

  it.each(lonely)('stays and is told as the last line of a text without a page: %s', (line) => {
    for (const gap of ['\n\n', '\n']) {
      const text = `The Lamp\nby Jo Harrow\n\n${tale.join(gap)}\n\n${line}`
      const { file } = passText(text, [chrome])
      expect(recordOf(file).quarantined).toEqual([])
      expect(file.messages.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([['site-chrome', line]])
      const chapters = `Chapter 1\n\n${tale.join(gap)}\n\n${line}\n\nChapter 2\n\n${tale.join(gap)}\n\n${line}\n\nTHE END`
      expect(gone(chapters)).toEqual([])
    }
  })

  it.each(lonely)('leaves where a page stands around the story: %s', (line) => {
    const page = `Hosted by GeoCities\n\nThe Lamp\nby Jo Harrow\n\n${tale.join('\n\n')}\n\n${line}\nSign my guestbook`
    expect(gone(page)).toEqual(['Hosted by GeoCities', line, 'Sign my guestbook'])
  })

  it.each(['No Comments', 'Subscribe', 'Hits', 'Bookmark', 'Comments', '12 Hits'])(
    'stays right above a text that has no other title: %s',
    (line) => {
      expect(gone(`${line}\n\n${tale.join('\n\n')}`)).toEqual([])
      expect(gone(`${line}\n\nThe Lamp\n\n${tale.join('\n\n')}`)).toEqual([line])
    },
  )

  it.each(['Log In', 'Guest Book', 'Hits', 'Bookmark', 'Download', 'Fic', '12 Hits'])(
    'stays as the title of a chapter: %s',
    (title) => {
      for (const head of [`Chapter 1: ${title}`, `Chapter One - ${title}`, `Part 1. ${title}`])
        expect(
          gone(`${head}\n\n${tale.join('\n\n')}\n\nChapter 2: ${title}\n\n${tale.join('\n\n')}`),
        ).toEqual([])
    },
  )

  it.each(['Part 2 >>', 'Chapter 2: Next >', 'Chapter 1: Next | Previous'])(
    'leaves as a link between chapters: %s',
    (line) => {
      expect(gone(`The Lamp\n\n${tale.join('\n\n')}\n\n${line}`)).toEqual([line])
    },
  )

  it.each(['You are visitor number 00031', 'Sent from my iPhone'])(
    'stays and is told where sentences stand around it: %s',
    (line) => {
      const middle = [...tale.slice(0, 13), line, 'was all that was left on the screen.', ...tale.slice(13)]
      const { file } = passText(middle.join('\n\n'), [chrome])
      expect(recordOf(file).quarantined).toEqual([])
      expect(file.messages.map(({ actual }) => actual)).toEqual([line])
      const joined = `${tale.join('\n\n')}\n\n${line}\n\nChapter 2\n\n${tale.join('\n\n')}`
      expect(gone(joined)).toEqual([line])
    },
  )
})

describe('the name of a writer', () => {
  const gone = (text: string): string[] =>
    recordOf(passText(text, [chrome]).file).quarantined.map(({ text }) => text)

  it.each([
    'by Sedgewick (sedge@geocities.com)',
    'by Sedgewick <sedge@members.tripod.com>',
    'written by sedge_w (sedge@angelfire.com)',
    'by Sedgewick\nsedge@livejournal.com',
    'Author: Sedgewick (sedge@xoom.com)',
    'By The Webmaster',
  ])('stays, whatever mail it goes by: %s', (line) => {
    for (const gap of ['\n', '\n\n'])
      expect(gone(`Low Water${gap}${line}\n\n${tale.join('\n\n')}\n`)).toEqual([])
  })

  it.each(['Bookmarks', 'Comments', 'Kudos', 'Home', 'First Page', 'The Last Page', 'Story Index', 'Next'])(
    'makes a title of the words above it: %s',
    (title) => {
      for (const gap of ['\n', '\n\n'])
        expect(gone(`${title}${gap}by Imre Dallow\n\n${tale.join('\n\n')}\n`)).toEqual([])
    },
  )

  it('does not where a title stands above them', () => {
    const page = `Back to Index\n\nLow Water\nNext Page\nby Imre Dallow\n\n${tale.join('\n\n')}\n`
    expect(gone(page)).toEqual(['Back to Index', 'Next Page'])
  })
})

describe('the envelope of a mail in a mailbox', () => {
  const mail = 'Date: Tue, 2 Jun 1998 22:10:51 -0400\nSubject: FIC: The Lamp\n\nThe boat was late.'
  const gone = (text: string): string[] =>
    recordOf(passText(text, [chrome]).file).quarantined.map(({ text, reason }) => `${reason} ${text}`)

  it.each([
    '>From owner-tales@list.example Tue Jun  2 21:14:07 1998',
    'From owner-tales',
    'From mara@post.example Tue Jun 2 21:14:07 1998',
    'From mara Mon Jan  1 00:00:00 1999',
  ])('leaves: %s', (line) => expect(gone(`${line}\n${mail}`)).toEqual([`envelope ${line}`]))

  it.each([
    ['a sentence', 'From here on nobody spoke.\nTo: nobody at all, he wrote.\n\nThe boat was late.'],
    ['a sentence above a story', 'From mara@post.example came a letter.\n\nThe boat was late.'],
  ])('%s is none', (_, text) => expect(gone(text)).toEqual([]))
})

describe('page numbers alone on their lines', () => {
  const page = (end: string): string => `${'The boat was late, and nobody would say why. '.repeat(20)}${end}`
  const ends = ['It rained.', 'Ann went home.', 'Nobody came.', 'The lamp went out at last.', 'It was Tom.']
  const gone = (text: string): string[] =>
    recordOf(passText(text, [chrome]).file).quarantined.map(({ text, reason }) => `${reason} ${text}`)

  it.each([
    ['1', (number: number) => `${number}`],
    ['- 1 -', (number: number) => `- ${number} -`],
  ])('leave from the foot of even pages: %s', (_, numbered) => {
    const text = ends.flatMap((end, index) => [page(end), numbered(index + 1)]).join('\n\n')
    expect(gone(text)).toEqual(ends.map((_, index) => `page-number ${numbered(index + 1)}`))
  })

  const uneven = (index: number): string => page('It rained. ').repeat(2 + ((index * 2) % 3))
  const excerpt = (from: number): string[] =>
    Array.from({ length: 7 }, (_, index) => [uneven(index), `${from + index}`]).flat()

  it('leave where they count on from a high one, a page above the first', () => {
    expect(gone([...excerpt(58), uneven(2)].join('\n\n'))).toEqual(
      Array.from({ length: 7 }, (_, index) => `page-number ${58 + index}`),
    )
  })

  it.each<[string, string[]]>([
    ['an excerpt that begins with its number', excerpt(58).slice(1)],
    ['numbers that begin low', excerpt(4)],
    ['uneven lengths', excerpt(58).map((line, index) => (index % 4 === 2 ? line.repeat(5) : line))],
    ['a number above each text', ends.flatMap((end, index) => [`${index + 1}`, page(end)])],
    ['a prologue above them', [page(''), ...ends.flatMap((end, index) => [`${index + 1}`, page(end)])]],
    [
      'lengths of chapters, the last cut off',
      ends.flatMap((end, index) => [...Array<string>(1 + ((index * 3) % 5)).fill(page(end)), `${index + 1}`]),
    ],
    ['a title above them', ['The Lamp', ...ends.flatMap((end, index) => [`${index + 1}`, page(end)]), '6']],
  ])('stay as chapters: %s', (_, lines) => {
    expect(gone(lines.join('\n\n'))).toEqual([])
  })
})

describe('running heads between the pages', () => {
  const gone = (text: string): string[] =>
    recordOf(passText(text, [chrome]).file).quarantined.map(({ text, reason }) => `${reason} ${text}`)
  const page = 'Nobody had seen the boat, and the lamp on the quay was out.\n'.repeat(22).trim()
  /** Pages that end in the middle of a sentence, each with a line of its own before the next. */
  const pages = (...heads: string[]): string =>
    [
      'The rain was over. She stood by the side',
      ...heads.map(
        (head) =>
          `${head}\n\nof the river, and no one knew.\n${page}\nThe boat was late. She stood by the side`,
      ),
      'of the road.',
    ].join('\n\n')

  it.each<[string, string[]]>([
    [
      'title and number by turns',
      ['58   THE WEIR', 'THE MILL   59', '60   THE WEIR', 'THE MILL   61', '62   THE WEIR'],
    ],
    ['marks before the number', ['The Weir / 7', 'The Weir / 8', 'The Weir / 9', 'The Weir / 10']],
    ['a bar', ['THE WEIR | 3', 'THE WEIR | 4', 'THE WEIR | 5']],
    ['a page of pages', ['The Weir - Page 3 of 9', 'The Weir - Page 4 of 9', 'The Weir - Page 5 of 9']],
    ['the chapter, once', ['58 THE WEIR', 'THE MILL 59', '60 THE WEIR', 'THE LOCK 61', '62 THE WEIR']],
    ['a missing page', ['2 THE WEIR', '4 THE WEIR', '6 THE WEIR', '12 THE WEIR']],
  ])('leave: %s', (_, heads) => {
    expect(gone(pages(...heads))).toEqual(heads.map((head) => `running-head ${head}`))
  })

  it('leave without a number, too, and the title above the story stays', () => {
    const text = `THE WEIR\n\nThe rain was over at last, and she went out.\n\n${pages('THE WEIR', 'THE WEIR', 'THE WEIR', 'THE WEIR')}`
    expect(gone(text)).toEqual(Array(4).fill('running-head THE WEIR'))
  })

  it.each(['1 | P a g e', 'Page | 1', '1 | Page', 'Page 1 of 9'])(
    'stand beside the numbers of word processors: %s',
    (first) => {
      const numbers = [1, 2, 3].map((number) => first.replace('1', `${number}`))
      expect(gone(pages(...numbers))).toEqual(numbers.map((number) => `page-number ${number}`))
    },
  )

  it('leave beside a number at the foot', () => {
    const text = pages('1\n\nTHE WEIR', '2\n\nTHE WEIR', '3\n\nTHE WEIR', '4\n\nTHE WEIR')
    expect(gone(text)).toEqual(
      [1, 2, 3, 4].flatMap((number) => [`page-number ${number}`, 'running-head THE WEIR']),
    )
  })

  it('leave no gap in the sentence', () => {
    const text = `The rain was over.\n\n${pages('58 THE WEIR', '59 THE WEIR', '60 THE WEIR')}`
    expect(outline(passText(text, [chrome, paragraphs]).tree)).not.toContain('\nof the river')
  })

  describe('of a manuscript printed double-spaced', () => {
    const rows =
      'The rain had not stopped since Tuesday, and by now\nnobody in the harbour office expected it to. Marta kept\nthe ledger open on the counter, as if the page could dry\nthe room. There was a crate beside the door that had not\nbeen there in the morning, and somebody had written on it\nwith chalk, which was not allowed, and which did not keep\nin such a wet week.'
        .split('\n')
        .map((row, index) => (index === 0 ? `     ${row}` : row))
    const lines = Array<string[]>(16).fill(rows).flat()
    /** Pages of 24 lines, a blank line after every line, each below its head. */
    const paged = (head: (page: number) => string): string =>
      Array.from({ length: 5 }, (_, at) => [head(at + 1), ...lines.slice(at * 24, at * 24 + 24)])
        .flat()
        .join('\n\n')
    const whole = rows.join(' ').trim()

    it.each<[string, string, (page: number) => string]>([
      [
        'running-head',
        'a name and a title',
        (page) => `Loam                         The Crate       ${page}`,
      ],
      ['running-head', 'marks between them', (page) => `Loam / The Crate / ${page}`],
      ['page-number', 'a number', (page) => `                                          ${page}`],
    ])('leave as %s: %s', (reason, _, head) => {
      const text = paged(head)
      expect(gone(text)).toEqual([1, 2, 3, 4, 5].map((page) => `${reason} ${head(page).trim()}`))
      const story = outline(passText(text, [chrome, header, paragraphs]).tree)
      expect(story.slice(0, -1)).toEqual(Array(story.length - 1).fill(whole))
    })

    it('are none where each paragraph is a line and the author ends no sentence', () => {
      const careless = lines.map((row, index) =>
        row
          .trim()
          .repeat(1 + (index % 4))
          .replaceAll('.', ''),
      )
      const text = [1, 2, 3, 4].map((day) => [`the weir ${day}`, ...careless.slice(day * 9, day * 9 + 9)])
      expect(gone(`The Weir\n\n${text.flat().join('\n\n')}`)).toEqual([])
    })
  })

  describe('of a magazine, with their numbers at the outer edges', () => {
    const [left, right] = ['ASTOUNDING SHORES', 'THE CLOCK IN THE CRATE']
    const leaf = (page: number, text = page % 2 === 0 ? left : right): string =>
      page % 2 === 0 ? `${page}          ${text}` : `${text}          ${page}`
    const copied = (heads: readonly string[], first = ''): string =>
      [first, ...heads.flatMap((head) => [page, head]), page].join('\n\n').trim()

    it('leave however few they are, though no sentence runs on across them', () => {
      const heads = [47, 48, 49, 112].map((page) => leaf(page))
      expect(gone(copied(heads))).toEqual(heads.map((head) => `running-head ${head}`))
    })

    it('leave with the name above the title of the first page', () => {
      const heads = [47, 48, 49].map((page) => leaf(page))
      const front = `${left}\n\n${right}\n\nBy Jo Harrow`
      const { file } = passText(copied(heads, front), [chrome, header])
      const { quarantined, header: fields } = recordOf(file)
      expect(quarantined.map(({ text }) => text)).toEqual([left, ...heads])
      expect(fields.map(({ value }) => value)).toEqual([right, 'Jo Harrow'])
    })

    it.each<[string, string]>([
      [
        'a table of contents',
        copied(['THE CLOCK     3', 'THE WEIR     12', 'THE MILL      31', 'THE CLOCK     44']),
      ],
      ['scores', copied(['RAVENS     12', '14     HAWKS', 'RAVENS     16', '18     HAWKS'])],
      ['a list', `${page}\n\n${[46, 47, 48].map((number) => leaf(number)).join('\n\n')}`],
      [
        'names that do not come again',
        copied([leaf(47, 'THE MILL'), leaf(48, 'THE WEIR'), leaf(49, 'THE LOCK')]),
      ],
      ['numbers beside them', copied(['THE CLOCK 47', '48 THE SHORES', 'THE CLOCK 49'])],
    ])('are none: %s', (_, text) => expect(gone(text)).toEqual([]))
  })

  it('leave from the first page, too, where they have its number', () => {
    const text = pages('THE MILL   59', '60   THE WEIR', 'THE MILL   61', '62   THE WEIR', 'THE MILL   63')
    expect(gone(`58   THE WEIR\n\n${text}`)[0]).toBe('running-head 58   THE WEIR')
    expect(gone(`THE WEIR\n\n${text}`)[0]).toBe('running-head THE MILL   59')
    expect(gone(`THE WEIR 2\n\n${text}`)[0]).toBe('running-head THE MILL   59')
  })

  it.each<[string, string]>([
    [
      'numbered chapters',
      [1, 2, 3, 4].map((number) => `Chapter ${number}\n\n${tale.join('\n\n')}`).join('\n\n'),
    ],
    ['days', [93, 94, 95, 96].map((number) => `~ Day ${number} ~\n\n${tale.join('\n\n')}`).join('\n\n')],
    ['a refrain', `${pages('Oh, the river!', 'Oh, the river!', 'Oh, the river!')}`],
    ['years in a sentence', pages('in the summer of 1841', 'in the summer of 1842', 'in the autumn of 1843')],
    [
      'a word said again and again',
      ['Beep', 'Beep', 'Beep', 'Beep', 'Beep'].join('\n\nwent the box, and she was\n\n'),
    ],
    [
      'messages in small letters',
      Array(9).fill('yes\n\ni miss you so much tonight\n\nso what did you say\n\nno').join('\n\n'),
    ],
    ['days that end in mid-sentence', pages('Day 1', 'Day 2', 'Day 3', 'Day 4')],
    ['chapters that go on in mid-sentence', pages('Chapter 1', 'Chapter 2', 'Chapter 3')],
    ['a refrain in small letters', pages('oh the river', 'oh the river', 'oh the river', 'oh the river')],
    ['a count of seconds', 'She held her\n\n1\n\nbreath, and\n\n2\n\nher hand, and\n\n3\n\nher tongue.'],
    ['numbers that do not rise', pages('THE WEIR 4', 'THE WEIR 4', 'THE WEIR 2')],
  ])('are none: %s', (_, text) => {
    expect(gone(text)).toEqual([])
  })
})

describe('pages that a form feed ends', () => {
  const gone = (...pages: string[]): string[] =>
    recordOf(passText(pages.join('\n\f\n'), [chrome]).file).quarantined.map(
      ({ text, reason }) => `${reason} ${text}`,
    )
  const [first, second, third] = tale as [string, string, string]

  it('have their number at the foot, however uneven they are', () => {
    expect(gone(`${first}\n\n1`, `${second}\n\n${third}\n\n2`, third)).toEqual([
      'page-number 1',
      'page-number 2',
    ])
  })

  it('have their running head below it, the same or two by turns', () => {
    const [left, right] = ['THE LAMP          Jo Harrow', 'Harrow / THE LAMP / 3']
    expect(gone(first, `${left}\n\n${second}`, `${left}\n\n${third}`, `${left}\n\n${first}`)).toEqual(
      Array(3).fill(`running-head ${left}`),
    )
    const broken = 'It stood on a'
    expect(
      gone(
        broken,
        `${left}\n\ntable.`,
        `${right}\n\n${third}`,
        `${left}\n\n${first}`,
        `${right.replace('3', '5')}\n\n${first}`,
      ),
    ).toHaveLength(4)
  })

  it('leave a sentence whole that runs across them', () => {
    const pages = [
      'She put it down on the old\n\n1',
      'THE LAMP\n\ntable by the door.\n\n2',
      `THE LAMP\n\n${first}`,
    ]
    const { tree } = passText(`${second}\n\n${third}\n\n${pages.join('\n\f\n')}`, [chrome, paragraphs])
    expect(outline(tree)).toContain('She put it down on the old table by the door.')
  })

  it.each<[string, string[]]>([
    ['numbered', [first, `1\n\n${second}`, `2\n\n${third}`, `3\n\n${first}`]],
    ['labelled', [first, `Chapter 1\n\n${second}`, `Chapter 2\n\n${third}`, `Chapter 3\n\n${first}`]],
    ['named by turns', [`Jon\n\n${second}`, `Mary\n\n${third}`, `Jon\n\n${first}`, `Mary\n\n${second}`]],
    ['on pages of their own', [first, '1', second, '2', third, '3', first]],
  ])('may be chapters: %s', (_, pages) => {
    expect(gone(...pages)).toEqual([])
  })
})

describe('lines of story that look like furniture', () => {
  const half = Math.floor(tale.length / 2)
  const places: readonly [string, (line: string) => readonly string[]][] = [
    ['first', (line) => [line, ...tale]],
    ['in the middle', (line) => [...tale.slice(0, half), line, ...tale.slice(half)]],
    ['last', (line) => [...tale, line]],
  ]

  it.each(storyLines)('%s', (line) => {
    for (const [place, put] of places) {
      for (const gap of ['\n', '\n\n'])
        expect(recordOf(passText(put(line).join(gap), [chrome]).file).quarantined, place).toEqual([])
    }
  })
})

const corpora = join(import.meta.dirname, '../../../shared/corpora')

describe.skipIf(!existsSync(corpora))('published novels', () => {
  const novels = existsSync(corpora)
    ? readdirSync(corpora).filter((name) => name.endsWith('.md') && name !== 'README.md')
    : []

  it.each(novels)('%s comes through untouched', (name) => {
    const markdown = readFileSync(join(corpora, name), 'utf8')
    for (const text of [
      markdown.replace(/^#+ /gm, ''),
      markdown.replace(/^#+ /gm, '').replaceAll('\n\n', '\n'),
    ]) {
      const { file } = passText(text, [chrome, header])
      expect(recordOf(file).quarantined).toEqual([])
      expect(recordOf(file).header).toEqual([])
    }
  })
})
