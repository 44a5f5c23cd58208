/** What stands before and after a story: one folder a convention, its header beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { plainText } from '../../src/ast/text.js'
import { characters } from '../../src/passes/characters.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { expectGolden } from '../support/golden.js'
import { outline, type Passed, passMarkdown, passText } from './read.js'
import { headers } from './tables/headers.js'
import { tale } from './tables/tale.js'

const fixtures = join(import.meta.dirname, 'fixtures/header')
const passes = [characters, chrome, header]

/** The fields as `field: value`, with the label in brackets where the manuscript has one. */
function fieldsOf({ file }: Passed): string[] {
  return recordOf(file).header.map(
    ({ field, label, value }) => `${field}${label ? ` [${label}]` : ''}: ${value}`,
  )
}

describe('headers of mailing lists, newsgroups and archives', () => {
  it.each(readdirSync(fixtures))('%s', async (name) => {
    const folder = join(fixtures, name)
    const passed = passText(readFileSync(join(folder, 'input.txt'), 'utf8'), passes)
    const gone = recordOf(passed.file).quarantined.map(({ reason, text }) => `(${reason}: ${text})`)
    await expectGolden(folder, 'header.txt', `${[...fieldsOf(passed), ...gone].join('\n')}\n`)
    await expectGolden(folder, 'story.txt', `${outline(passed.tree).join('\n')}\n`)
  })
})

describe('a by-line in another language', () => {
  it.each([
    ['La maison du passeur', 'par Jeanne Corvec'],
    ['LA PUERTA', 'POR INÉS ROBLEDO'],
    ['Das Haus am Siel', 'von Grete Behn'],
  ])('names the writer below the title: %s / %s', (title, line) => {
    const passed = passText(`${title}\n${line}\n\n${tale.join('\n\n')}\n`, passes)
    const [, label = '', name = ''] = /^(\S+) (.*)$/.exec(line) ?? []
    expect(fieldsOf(passed)).toEqual([`title: ${title}`, `author [${label}]: ${name}`])
  })

  it.each(['par Dieu', 'por favor, Inés', 'von Adel war er nie gewesen'])(
    'is none in other words: %s',
    (line) => {
      const passed = passText(`Das Haus am Siel\n${line}\n\n${tale.join('\n\n')}\n`, passes)
      expect(fieldsOf(passed).filter((field) => field.startsWith('author'))).toEqual([])
    },
  )
})

describe('a first line with `by` in it', () => {
  it.each([
    'The rain had not stopped since Tuesday, and by now',
    'We reached the harbour by dusk',
    'She went to the mill and by mistake',
  ])('is no title and writer where the sentence goes on: %s', (line) => {
    const passed = passText(`${line}\n\nnobody would say why.\n\n${tale.join('\n\n')}\n`, passes)
    expect(fieldsOf(passed).filter((field) => field.startsWith('author'))).toEqual([])
  })

  it.each(['The Harbour by dusk_77', 'The Harbour by Dawn', 'Now and Then by Jo Harrow'])(
    'is one: %s',
    (line) => {
      const passed = passText(`${line}\n\n${tale.join('\n\n')}\n`, passes)
      expect(fieldsOf(passed)[1]).toMatch(/^author \[by\]: /)
    },
  )
})

describe("the address of a writer's page", () => {
  const page = 'http://www.tideway.example/~imre'
  const told = (head: string): Passed => passText(`${head}\n\n${tale.join('\n\n')}\n`, passes)

  it.each([
    ['the by-line', `Low Water\nby Imre Dallow\n${page}`],
    ['the by-line, all lines apart', `Low Water\n\nby Imre Dallow\n\n${page}`],
    ['name and mail', `Low Water\nby Imre Dallow (imre@tideway.example)\n${page}`],
    ['the mail', `Low Water\nby Imre Dallow\nimre@tideway.example\n${page}`],
    ['labels', `Title: Low Water\nAuthor: Imre Dallow\n${page}`],
    ['nothing, behind the name', `Low Water\nby Imre Dallow (${page})`],
    ['the by-line and above labels', `Low Water\nby Imre Dallow\n${page}\n\nRating: PG\nSummary: It rains.`],
  ])('is a field below %s', (_, head) => {
    const passed = told(head)
    expect(fieldsOf(passed)).toContain(`author url: ${page}`)
    expect(outline(passed.tree)).toEqual(tale)
  })

  it('leaves the story at a free host, too', () => {
    for (const mail of ['', ' (imre@tideway.example)']) {
      const passed = told(`Low Water\nby Imre Dallow${mail}\nhttp://www.geocities.com/imre`)
      expect(outline(passed.tree)).toEqual(tale)
    }
  })

  it('is story where it stands further off, or no writer above it', () => {
    for (const head of [`Low Water\nby Imre Dallow\n\n${page}`, `Low Water\n\n${tale[0]}\n\n${page}`])
      expect(outline(told(head).tree)).toContain(page)
  })
})

describe('the first chapter right below the title', () => {
  const [first = '', ...more] = tale
  it.each([
    ['and no writer', 'The Low Road\n1. Salt', []],
    ['above the writer', 'The Low Road\n1. Salt\nby Imre Dallow', ['author [by]: Imre Dallow']],
    ['below the writer', 'The Low Road\nby Imre Dallow\n\n1. Salt', ['author [by]: Imre Dallow']],
    ['below labels', 'Title: The Low Road\n1. Salt', []],
  ])('is no second title: %s', (_, head, fields) => {
    const passed = passText(`${head}\n\n${[first, ...more].join('\n\n')}\n`, passes)
    expect(fieldsOf(passed).slice(1)).toEqual(fields)
    expect(outline(passed.tree).slice(0, 2)).toEqual(['1. Salt', first])
  })

  it('leaves the text where a line says it before, as in a list of one', () => {
    const passed = passText(
      `Title: The Low Road\nAuthor: Jo\n\n*\t1. Salt*\n\n\t1. Salt\n\n${first}\n`,
      passes,
    )
    expect(outline(passed.tree)).toEqual(['1. Salt', first])
    expect(recordOf(passed.file).quarantined.map(({ reason }) => reason)).toEqual(['contents'])
  })
})

describe("an author's note in brackets", () => {
  const lines = (text: string): string[] =>
    outline(passText(`${tale.join('\n\n')}\n\n${text}`, [header]).tree)

  it.each([
    ['(AN: sorry!) She looked up.', '(AN: sorry!)', 'She looked up.'],
    ['[A/N: so (very) sorry] "Where?" she said.', '[A/N: so (very) sorry]', '"Where?" she said.'],
    ['(A/N: sorry :) again) She looked up.', '(A/N: sorry :) again)', 'She looked up.'],
  ])('leaves the story behind it: %s', (text, note, story) => {
    expect(lines(text).slice(-3)).toEqual(['note author', `  ${note}`, story])
  })

  it.each(['(AN: sorry for the wait!)', '(AN: sorry) :)', '(AN: sorry'])('is the whole of %s', (text) => {
    expect(lines(text).slice(-2)).toEqual(['note author', `  ${text}`])
  })
})

describe('a title above a name and an address', () => {
  it('is that of the whole where the chapters have titles, too', () => {
    const chapter = (title: string): string => [title, ...tale, ...tale, ...tale].join('\n\n')
    const head = 'Low Water\n\nIsolde Marsh\nimarsh@tideway.example\n\nRating: PG'
    const passed = passText(
      [head, chapter('The Lamp'), chapter('The Long Road'), chapter('The Bell')].join('\n\n'),
      passes,
    )
    expect(fieldsOf(passed)).toEqual([
      'title: Low Water',
      'author: Isolde Marsh',
      'email: imarsh@tideway.example',
      'rating [Rating]: PG',
    ])
  })
})

describe('a title above a bare name', () => {
  it.each(['\n', '\n\n'])('is title and writer', (gap) => {
    for (const story of [tale.join('\n\n'), 'Dear Ann,\n\nIt rains.\n\nYours,\nMara']) {
      const passed = passText(`The Low Water${gap}Isolde Marsh\n\n${story}\n`, passes)
      expect(fieldsOf(passed)).toEqual(['title: The Low Water', 'author: Isolde Marsh'])
      expect(outline(passed.tree)[0]).toBe(story.split('\n')[0])
    }
  })

  it.each(['Isolde’s Third Journal', 'Isolde Marsh.'])('is none where the line is no name: %s', (line) => {
    const passed = passText(`The Low Water\n\n${line}\n\n${tale.join('\n\n')}\n`, passes)
    expect(outline(passed.tree)).toContain(line)
  })

  it('is none where names head what each one tells', () => {
    const told = `The Low Water\n\nIsolde Marsh\n\n${tale[0]}\n\nJo Harrow\n\n${tale[2]}\n`
    expect(fieldsOf(passText(told, passes))).not.toContain('author: Isolde Marsh')
  })
})

describe('several stories in one file', () => {
  const bodies = ['The boat was late.', 'Nobody came.']
  const told = (heads: readonly string[]): string[] =>
    outline(passText(heads.map((head, at) => `${head}\n\n${bodies[at]}`).join('\n\n\n'), passes).tree)

  it('have a heading each, and below the second what its header says', () => {
    const labels = 'AUTHOR: Isolde Marsh\nRATING: PG'
    expect(told([`TITLE: Low Water\n${labels}`, 'TITLE: The Bell\nAUTHOR: Jo Harrow\nRATING: R'])).toEqual([
      '# Low Water',
      'The boat was late.',
      '# The Bell',
      'note author',
      '  by Jo Harrow',
      '  Rating: R',
      'Nobody came.',
    ])
  })

  it('keep the label that is an abbreviation', () => {
    expect(told(['TITLE: Low Water\nRATING: PG', 'TITLE: The Bell\nRATING: R\nA/N: So late!'])).toContain(
      '  A/N: So late!',
    )
  })

  it.each(['', '\n'])('have their headers between two rules%s', (gap) => {
    const rule = '='.repeat(30)
    const head = (title: string, rating: string): string =>
      [rule, `Title: ${title}\nAuthor: Jo Harrow\nRating: ${rating}`, rule].join(`\n${gap}`)
    expect(told([head('Low Water', 'G'), head('The Bell', 'PG')])).toEqual([
      '# Low Water',
      'The boat was late.',
      '# The Bell',
      'note author',
      '  Rating: PG',
      'Nobody came.',
    ])
  })

  it('are numbered where they are the parts of one', () => {
    expect(told(['Low Water (1/2)\nby Jo Harrow', 'Low Water (2/2)\nby Jo Harrow'])).toEqual([
      '# Part 1',
      'The boat was late.',
      '# Part 2',
      'Nobody came.',
    ])
  })

  it('are numbered by a line of its own below the writer, too', () => {
    expect(told(['LOW WATER\nby Jo Harrow, 1998\n(1/2)', 'LOW WATER\nby Jo Harrow, 1998\n(2/2)'])).toEqual([
      '# Part 1',
      'The boat was late.',
      '# Part 2',
      'Nobody came.',
    ])
  })

  it('leave the title of the whole alone, where a heading stands below it', () => {
    const text = 'Low Water\nby Jo Harrow\n\nThe Bell\nby Jo Harrow\n\nRain.\n\nA Road\nby Jo Harrow\n\nSnow.'
    expect(outline(passText(text, passes).tree)[0]).toBe('The Bell')
  })
})

describe("an author's note of two lines", () => {
  const told = (text: string): string[] =>
    outline(passText(`${tale.join('\n\n')}\n\n${text}\n\n${tale.join('\n\n')}`, [header]).tree)

  it('has the short line right below it', () => {
    expect(told('A/N: This part is sad.\nBring a towel.')).toContain(
      '  A/N: This part is sad. Bring a towel.',
    )
  })

  it('ends where speech or a long line begins', () => {
    for (const line of ['"You are late," said the keeper.', `The lamp ${'burned and '.repeat(9)}went out.`])
      expect(told(`A/N: This part is sad.\n${line}`)).toContain(line)
  })

  it("is all that stands below an archive's title for it, up to the next chapter", () => {
    const text = `Chapter End Notes\n\nThank you!\n\nMore soon.\n\nChapter 2\n\n${tale[0]}`
    expect(told(text)).toEqual(
      expect.arrayContaining([
        'note author',
        '  Chapter End Notes',
        '  Thank you!',
        '  More soon.',
        'Chapter 2',
      ]),
    )
  })
})

describe('labelled lines below the story', () => {
  const read = (foot: string): Passed => passText(`${tale.join('\n\n')}\n\n${foot}\n`, passes)

  it.each([
    [
      'Author’s notes: I was late.\nFeedback: jo@example.org\nDisclaimer: All hers.',
      ['feedback', 'disclaimer'],
    ],
    ['Disclaimer: All hers.\nFeedback: jo@example.org', ['disclaimer', 'feedback']],
    [
      'A/N: I was late.\nThe ferry was, too.\nContact: jo@example.org\nWebsite: http://example.org',
      ['email', 'source'],
    ],
    ['THE END\n\nWebsite: http://example.org\nFeedback: jo@example.org', ['source', 'feedback']],
  ])('are its header among notes, too: %s', (foot, fields) => {
    const passed = read(foot)
    expect(recordOf(passed.file).header.map(({ field }) => field)).toEqual(fields)
    expect(outline(passed.tree).join('\n')).not.toMatch(/Feedback|Contact|Website|Disclaimer/)
  })

  it.each([
    'The card said:\nPlace: the landing\nFeedback: none, ever.',
    '"Key: under the stone."',
    'Password: lamp',
  ])('are story where nothing else says so: %s', (foot) => {
    expect(outline(read(foot).tree).slice(-1)).toEqual(foot.split('\n').slice(-1))
  })
})

describe('a line that says where the disclaimer is', () => {
  it.each([
    'See part one for disclaimers.',
    'Disclaimer, notes, etc. in part 1/5.',
    '(See first chapter for all disclaimers.)',
    'For disclaimers see part 1',
  ])('is header below the title, and a note in the middle: %s', (line) => {
    const passed = passText(`Low Water\nby Jo Harrow\n${line}\n\n${tale.join('\n\n')}`, passes)
    expect(fieldsOf(passed)).toContain(`disclaimer: ${line}`)
    const inside = passText([...tale, line, ...tale].join('\n\n'), passes)
    expect(outline(inside.tree)).toEqual([...tale, 'note author', `  ${line}`, ...tale])
  })

  it.each(['See the part about the boats for notes.', 'Notes were found in the prologue of his life.'])(
    'is no sentence of a story: %s',
    (line) => {
      expect(outline(passText([...tale, line, ...tale].join('\n\n'), passes).tree)).toContain(line)
    },
  )
})

describe('headers written down before the rules', () => {
  it.each(headers.map((made) => [made.name, made] as const))('%s', (_, { head, fields, foot = '' }) => {
    const passed = passText(`${head}\n\n${tale.join('\n\n')}\n\n${foot}\n`, passes)
    const found = recordOf(passed.file).header.map(({ field, value }) => `${field}: ${value}`)
    expect(found).toEqual(expect.arrayContaining([...fields]))
    expect(outline(passed.tree)).toEqual(expect.arrayContaining([...tale]))
  })
})

describe('a header in Markdown', () => {
  it('is read from the lines of a paragraph, and the title from the only first heading', () => {
    const passed = passMarkdown(
      '# The Ferry Lamp\n\n**Author:** Jo Harrow\n**Rating:** PG\n\n## One\n\nThe boat was late.\n',
      passes,
    )
    expect(fieldsOf(passed)).toEqual([
      'title: The Ferry Lamp',
      'author [Author]: Jo Harrow',
      'rating [Rating]: PG',
    ])
    expect(outline(passed.tree)).toEqual(['# One', 'The boat was late.'])
  })

  it.each(['##', '###'])('has its writer in a heading below the title: %s', (marks) => {
    const passed = passMarkdown(
      `# Low Water\n\n${marks} by Imre Dallow\n\n## One\n\nIt rained.\n\n## Two\n`,
      passes,
    )
    expect(fieldsOf(passed)).toEqual(['title: Low Water', 'author [by]: Imre Dallow'])
    expect(outline(passed.tree)).toEqual(['# One', 'It rained.', '# Two'])
  })

  it('leaves the lines of a paragraph that are not its own', () => {
    const passed = passMarkdown('Rating: PG\nSummary: A lamp goes out.\n\nThe boat was late.\n', passes)
    expect(fieldsOf(passed)).toEqual(['rating [Rating]: PG', 'summary [Summary]: A lamp goes out.'])
    expect(outline(passed.tree)).toEqual(['The boat was late.'])
  })

  it('leaves chapters alone where a person has named the book', () => {
    const named: Plugin<[], Root> = () => (_, file) => {
      file.data.matter = { title: 'The Ferry Lamp' }
    }
    const { tree } = passMarkdown('# The Storm\n\nThe boat was late.\n', [named, ...passes])
    expect(outline(tree)).toEqual(['# The Storm', 'The boat was late.'])
  })
})

describe('the title line of a text whose book a person has named otherwise', () => {
  const named: Plugin<[], Root> = () => (_, file) => {
    file.data.matter = { title: 'Ferries' }
  }
  it.each([
    ['below labels', "Disclaimer: All hers.\nFeedback: Jo\n\nDon't Go Home\n\n"],
    ['above labels', "Don't Go Home\n\nDisclaimer: All hers.\nFeedback: Jo\n\n"],
    ['above its writer', "Don't Go Home\n\nby Jo Harrow\n\n"],
  ])('leaves the text: %s', (_, head) => {
    const passed = passText(`${head}The boat was late.\n\nShe waited.\n`, [named, ...passes])
    expect(fieldsOf(passed)).toContain("title: Don't Go Home")
    expect(outline(passed.tree)).toEqual(['The boat was late.', 'She waited.'])
  })
})

describe('which heading of a Markdown text is its title', () => {
  const text = 'The boat was late.\n\n'
  it.each([
    [
      'the first of several that stands empty',
      `# Low Water\n\n# One\n\n${text}# Two\n\n${text}`,
      'Low Water',
    ],
    [
      'one with a writer below',
      `# Low Water\n\nby Jo Harrow\n\n# One\n\n${text}# Two\n\n${text}`,
      'Low Water',
    ],
    ['the only one of the second level', `## Low Water\n\n### One\n\n${text}### Two\n\n${text}`, 'Low Water'],
    [
      'none of several stories',
      `## Low Water\n\n### I\n\n${text}## High Water\n\n### I\n\n${text}`,
      undefined,
    ],
    [
      'none of several stories, the first in numbered chapters',
      `## The Storm\n\n## I\n\n${text}## II\n\n${text}## The House\n\n${text}## The Eel\n\n${text}`,
      undefined,
    ],
    ['none of several chapters', `# The Storm\n\n${text}# The House\n\n${text}`, undefined],
  ])('%s', (_, markdown, title) => {
    const { file } = passMarkdown(markdown, passes)
    expect(recordOf(file).header.find(({ field }) => field === 'title')?.value).toBe(title)
  })
})

describe('what stands between title and story', () => {
  const page = 'Low Water\n\nby Isolde Marsh\n\n'
  const chapters = 'Chapter One\n\nThe boat was late.\n\nChapter Two\n\nThe boat came.\n'

  it('is a dedication and a quotation, above the first heading', () => {
    const passed = passText(
      `${page}For my mother, who kept the lamp.\n\n"The river asks nothing twice."\n-- Anon.\n\n${chapters}`,
      passes,
    )
    expect(fieldsOf(passed).slice(2)).toEqual([
      'dedication: For my mother, who kept the lamp.',
      'epigraph: "The river asks nothing twice."',
      'epigraph-source: Anon.',
    ])
    expect(outline(passed.tree)[0]).toBe('Chapter One')
  })

  it('may be the story itself', () => {
    const passed = passText(`${page}For my mother the river was a road.\n\nShe walked it twice.\n`, passes)
    expect(outline(passed.tree)).toEqual(['For my mother the river was a road.', 'She walked it twice.'])
  })

  it('is no date of publication where dates head the entries of a diary', () => {
    const passed = passText(`${page}March 3rd, 1912\n\nRain.\n\nMarch 4th, 1912\n\nMore rain.\n`, passes)
    expect(fieldsOf(passed)).toEqual(['title: Low Water', 'author [by]: Isolde Marsh'])
    expect(outline(passed.tree)[0]).toBe('March 3rd, 1912')
  })

  it('is a list of chapters, numbered though they are not', () => {
    const passed = passText(
      `${page}Table of Contents\n\n1. The Landing\n2. The House\n\nThe Landing\n\nIt rained.\n\nThe House\n\nIt snowed.\n`,
      passes,
    )
    expect(outline(passed.tree)).toEqual(['The Landing', 'It rained.', 'The House', 'It snowed.'])
  })
})

describe('a printed list of contents', () => {
  const page = 'LOW WATER\n\nby Isolde Marsh\n\n\n'
  const story = 'CHAPTER I\n\nTHE STEPS\n\nIt rained.\n\nCHAPTER II\n\nTHE BELL\n\nIt snowed.\n'
  const left = ['CHAPTER I', 'THE STEPS', 'It rained.', 'CHAPTER II', 'THE BELL', 'It snowed.']
  const gone = (passed: Passed): string[] =>
    recordOf(passed.file).quarantined.flatMap(({ reason, text }) => (reason === 'contents' ? [text] : []))

  it.each([
    ['numbers', 'CONTENTS\n\n  I.   The Steps\n  II.  The Bell\n\n\n'],
    [
      'pages',
      'CONTENTS\n\nCHAPTER          PAGE\n\n  I. The Steps ......... 1\n\n  II. The Bell ........ 14\n\n\n',
    ],
    ['headings', 'Contents.\n\nChapter I    1\nThe Steps\nChapter II    14\nThe Bell\n\n\n'],
  ])('leaves with its %s: the book makes its own', (_, list) => {
    const passed = passText(page + list + story, passes)
    expect(outline(passed.tree)).toEqual(left)
    expect(gone(passed)).toHaveLength(list.split('\n').filter(Boolean).length)
  })

  it.each([
    ['a list of other things', 'CONTENTS\n\nOne lamp\nTwo ropes\nA bell\n\n'],
    ['a chapter', 'CONTENTS\n\nShe turned out her bag on the step.\n\nThe Bell\n\n'],
  ])('is not %s', (_, list) => {
    const passed = passText(page + list + story, passes)
    expect(gone(passed)).toEqual([])
    expect(outline(passed.tree).slice(-6)).toEqual(left)
  })
})

describe('a line of two hyphens', () => {
  it('begins the signature of a post', () => {
    const passed = passText(
      'Title: Low Water\nAuthor: Jo Harrow\n\nThe boat was late.\n\n-- \nJo Harrow\nsmall boats, long walks\n',
      passes,
    )
    expect(outline(passed.tree)).toEqual(['The boat was late.'])
    expect(recordOf(passed.file).quarantined.map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
      'signature: --',
      'signature: Jo Harrow',
      'signature: small boats, long walks',
    ])
  })

  it("begins the writer's above the one of a list, too", () => {
    const left = (scene: string): string[] =>
      outline(
        passText(
          `Title: Low Water\nAuthor: Jo Harrow\n\nThe boat was late.\n\n--\n${scene}\n\n-- \nThe list: http://www.example.net/list\n`,
          passes,
        ).tree,
      )
    expect(left('Jo Harrow\nsmall boats, long walks')).toEqual(['The boat was late.'])
    expect(left('jo@example.com\n"Rain is an opinion."')).toEqual(['The boat was late.'])
    expect(left('It snowed on the quay.')).toEqual(['The boat was late.', '--', 'It snowed on the quay.'])
    expect(left('Jo Harrow went home.')).toEqual(['The boat was late.', '--', 'Jo Harrow went home.'])
    expect(left('\nJo Harrow\n\nIt snowed.')).toEqual(['The boat was late.', '--', 'Jo Harrow', 'It snowed.'])
  })

  it('may be longer, right below a request for feedback or above an address', () => {
    const gone = (foot: string): string[] =>
      recordOf(
        passText(`Title: Low Water\nAuthor: Jo Harrow\n\n${tale.join('\n\n')}\n\n${foot}\n`, passes).file,
      ).quarantined.map(({ reason, text }) => `${reason}: ${text}`)
    expect(
      gone('Feedback always welcome at jo@example.com\n-----\n"Rain is an opinion." -- A. Marsh'),
    ).toEqual([
      'feedback-request: Feedback always welcome at jo@example.com',
      'signature: -----',
      'signature: "Rain is an opinion." -- A. Marsh',
    ])
    expect(gone('-----\nwww.example.com/jo')).toContain('signature: -----')
    expect(gone('-----\n\nIt rained on the quay.')).toEqual([])
    expect(gone('-----\nIt rained on the quay.')).toEqual([])
    expect(gone('-----\nJo Marsh\n"Rain is an opinion."\nwww.example.com/jo')).toContain('signature: -----')
    expect(gone('-----\n"What does it say?"\nwww.example.com/jo\n"Never heard of it."')).toEqual([])
    expect(gone('-----\nOn the card was one line:\nlamp@example.com\nAnd that was the end of it.')).toEqual(
      [],
    )
  })

  it('parts two scenes, the second about somebody named almost as the writer', () => {
    for (const head of ['', 'Path: news.example.net!mail\nNewsgroups: alt.tales\n']) {
      const { tree } = passText(
        `${head}Title: Low Water\nAuthor: Jo\n\nIt rained.\n\n--\n\nJohn came late.\n\nHe had seen Jo.\n`,
        passes,
      )
      expect(outline(tree)).toEqual(['It rained.', '--', 'John came late.', 'He had seen Jo.'])
    }
  })

  it('parts two scenes', () => {
    const { tree } = passText(
      'Title: Low Water\nAuthor: Jo Harrow\n\nIt rained.\n\n--\n\nIt snowed.\n',
      passes,
    )
    expect(outline(tree)).toEqual(['It rained.', '--', 'It snowed.'])
  })
})

describe('the writer', () => {
  const story = 'Feedback: Julie\n\nThe Lamp\n\nThe boat was late that evening, and nobody came.\n'

  it('is found in the line that asks for feedback when a link names the same person', () => {
    const passed = passText(`${story}\n(click here to read other stories by Julie)\n`, passes)
    expect(fieldsOf(passed)).toContain('author: Julie')
    expect(passed.file.messages.map(({ ruleId }) => ruleId)).toContain('inferred-author')
  })

  it('is not guessed from that line alone', () => {
    const passed = passText(story, passes)
    expect(fieldsOf(passed)).not.toContain('author: Julie')
    expect(passed.file.messages.map(({ ruleId }) => ruleId)).toContain('missing-author')
  })
})

describe('the header pass', () => {
  it('does nothing to a tree that has been through it', () => {
    const { tree, file } = passText('Title: The Lamp\n\nThe boat was late.\n', passes)
    tree.children = [
      {
        type: 'chapter',
        id: 'one',
        children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Title: no title' }] }],
      },
    ]
    const before = structuredClone(tree)
    const transform = header.call({} as never)
    if (transform) transform(tree, file, () => {})
    expect(tree).toEqual(before)
  })

  it('keeps the place of every line', () => {
    const source = 'Title: The Lamp\n\nDisclaimer: The sea is\n   not mine.\n\nThe boat was late.\n'
    const { file } = passText(source, passes)
    const [title, disclaimer] = recordOf(file).header
    expect(title?.line).toBe(1)
    expect(source.slice(disclaimer?.place.start.offset, disclaimer?.place.end.offset)).toBe(
      'Disclaimer: The sea is\n   not mine.',
    )
  })
})

const seeds = join(import.meta.dirname, '../../../shared/seeds')

describe.skipIf(!existsSync(seeds))('the two stories of ../shared/seeds', () => {
  const read = (start: string): Passed => {
    const name = readdirSync(seeds).find((entry) => entry.startsWith(start) && entry.endsWith('.txt')) ?? ''
    return passText(readFileSync(join(seeds, name), 'utf8'), passes)
  }

  it('000: a title with its part', () => {
    const passed = read('000')
    expect(fieldsOf(passed)).toEqual(['title: Run', 'part [Part]: 2'])
    expect(recordOf(passed.file).quarantined).toEqual([])
  })

  it('001: disclaimer, notes, feedback, title and writer; furniture at head and foot', () => {
    const passed = read('001')
    const fields = recordOf(passed.file).header
    expect(fields.map(({ field, line }) => `${line} ${field}`)).toEqual([
      '3 disclaimer',
      '4 notes',
      '6 feedback',
      '8 title',
      '6 author',
    ])
    expect(recordOf(passed.file).quarantined.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '1 site-chrome',
      '136 site-chrome',
    ])
    const first = passed.tree.children[0]
    const last = passed.tree.children.at(-1)
    expect([first?.position?.start.line, last?.position?.start.line]).toEqual([10, 134])
    expect(first && plainText(first)).toMatch(/^They walked/)
  })
})

describe('a note that quotes', () => {
  const notesOf = (lines: string): string[] =>
    fieldsOf(
      passText(`Title: Low Water\nAuthor: Jory Pell\n${lines}\n\n${tale.join('\n\n')}\n`, passes),
    ).slice(2)

  it.each([
    ['Notes: You asked:\n> More?\n> Please.\nYes.', 'notes [Notes]: You asked: "More? Please." Yes.'],
    ['Notes:\n> More?\n> Please.', 'notes [Notes]: More? Please.'],
    ['Notes: You asked:\n> Is "more" a word?', 'notes [Notes]: You asked: Is "more" a word?'],
    ['Notes: It rained,\n>:( all the time.', 'notes [Notes]: It rained, >:( all the time.'],
  ])('has no marks of a mail program: %j', (lines, notes) => {
    expect(notesOf(lines)).toEqual([notes])
  })
})
