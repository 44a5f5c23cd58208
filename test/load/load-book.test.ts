import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/ast/text.js'
import { findManuscripts } from '../../src/load/find-manuscripts.js'
import { type LoadedBook, loadBook } from '../../src/load/load-book.js'
import { outline } from '../passes/read.js'
import { withTempFolder } from '../support/temp-folder.js'

/** The first book that a folder with these files holds. */
async function load(files: Readonly<Record<string, string>>): Promise<LoadedBook> {
  return withTempFolder(async (folder) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    const [source] = await findManuscripts([folder])
    if (!source) throw new Error('no manuscript')
    return loadBook(source)
  })
}

/** The sections of a book as a person sees them. */
const sectionsOf = ({ book }: LoadedBook): string[] => (book?.sections ?? []).flatMap((each) => outline(each))

/** What is said of a book: rule and file. */
const told = ({ files }: LoadedBook): string[] =>
  files.flatMap((file) => file.messages.map(({ ruleId }) => `${basename(file.path)}: ${ruleId}`))

describe('a folder of texts', () => {
  const yaml = { 'book.yaml': 'title: The Weir\nauthor: Jo\n' }

  it('is a chapter for each, though none has a heading', async () => {
    const loaded = await load({
      ...yaml,
      '01.txt': 'It rained.\n',
      '02.txt': 'It snowed.\n',
      '03.md': 'It froze.\n',
    })
    expect(sectionsOf(loaded)).toEqual([
      'chapter 1 #chapter-1',
      '  It rained.',
      'chapter 2 #chapter-2',
      '  It snowed.',
      'chapter 3 #chapter-3',
      '  It froze.',
    ])
    expect(told(loaded)).toEqual([])
  })

  it('takes a title from front matter, set as the story is', async () => {
    const loaded = await load({
      ...yaml,
      '01.md': "---\ntitle: The Ferryman's Wife\n---\n\nIt rained.\n",
      '02.md': '---\ntitle: "The \\"House\\""\n---\n\nIt snowed.\n',
    })
    expect(sectionsOf(loaded)).toEqual([
      'chapter #the-ferrymans-wife',
      '  # The Ferryman’s Wife',
      '  It rained.',
      'chapter #the-house',
      '  # The “House”',
      '  It snowed.',
    ])
    expect(loaded.book?.metadata.title).toBe('The Weir')
  })

  it('says a title once, and puts it above the headings of its own text', async () => {
    const loaded = await load({
      ...yaml,
      '01.md': '---\ntitle: The Storm\n---\n\n# The Storm\n\nIt rained.\n',
      '02.md': '---\ntitle: The House\n---\n\n# Evening\n\nIt snowed.\n',
    })
    expect(sectionsOf(loaded)).toEqual([
      'chapter #the-storm',
      '  # The Storm',
      '  It rained.',
      'chapter #the-house',
      '  # The House',
      '  chapter #evening',
      '    # Evening',
      '    It snowed.',
    ])
  })

  it('takes a title from the header of a text', async () => {
    const loaded = await load({
      ...yaml,
      '01.txt': 'Title: The Storm\nRating: G\n\nIt rained.\n',
      '02.txt': 'It snowed.\n',
    })
    expect(sectionsOf(loaded)).toEqual(
      expect.arrayContaining(['chapter #the-storm', '  # The Storm', 'chapter 2 #chapter-2']),
    )
  })

  it('keeps the title of matter', async () => {
    const loaded = await load({
      ...yaml,
      '00.md': '---\nkind: foreword\ntitle: A Word Before\n---\n\nRead slowly.\n',
      '01.md': '# One\n\nIt rained.\n',
    })
    expect(sectionsOf(loaded).slice(0, 3)).toEqual([
      'matter foreword #a-word-before',
      '  # A Word Before',
      '  Read slowly.',
    ])
  })

  it('gives the first text its title back where all are headed alike', async () => {
    const text = 'It rained over the ferry, and went on raining until the morning.\n'
    const loaded = await load({
      'ch1.txt': `Salt\n\n${text}`,
      'ch2.txt': `The Bell\n\n${text}`,
      'ch3.txt': `Low Tide\n\n${text}`,
    })
    expect(sectionsOf(loaded).filter((line) => line.startsWith('  #'))).toEqual([
      '  # Salt',
      '  # The Bell',
      '  # Low Tide',
    ])
    expect(loaded.book?.metadata.title).not.toMatch(/salt|^ch$/i)
    expect(told(loaded)).not.toContain('ch1.txt: untitled-chapter')
  })

  it('keeps the title of the book that the first text says with more', async () => {
    const text = 'It rained over the ferry, and went on raining until the morning.\n'
    const loaded = await load({
      'ch1.txt': `The Ferry\nby Jo Harrow\n\n${text}`,
      'ch2.txt': `The Bell\n\n${text}`,
      'ch3.txt': `Low Tide\n\n${text}`,
    })
    expect(loaded.book?.metadata.title).toBe('The Ferry')
  })

  it('tells of a text without a heading among others', async () => {
    const loaded = await load({
      ...yaml,
      '01.md': '# One\n\nIt rained.\n',
      '02.md': '# Two\n\nIt snowed.\n',
      'notes.md': 'The bridge must fall.\n',
    })
    expect(told(loaded)).toEqual(['notes.md: untitled-chapter'])
    expect(sectionsOf(loaded).slice(-2)).toEqual(['chapter 3 #chapter-3', '  The bridge must fall.'])
  })

  it('goes on where a text ends in the middle of a sentence', async () => {
    const loaded = await load({ 'a-1.txt': 'Rain.\n\nIt rained and\n', 'a-2.txt': 'it snowed.\n\nSnow.\n' })
    expect(sectionsOf(loaded).filter((line) => line.startsWith('chapter'))).toHaveLength(1)
  })

  it('takes parts of one story, posted one by one, as its parts', async () => {
    const post = (part: number) => `Title: Run (${part}/2)\nAuthor: Jo\n\nIt rained.\n`
    const loaded = await load({ 'run-1.txt': post(1), 'run-2.txt': post(2) })
    expect(sectionsOf(loaded)).toEqual(expect.arrayContaining(['  # Part 1', '  # Part 2']))
    expect(loaded.book?.metadata.title).toBe('Run')
  })
})

describe('the language that a header names', () => {
  const story = '„Ich geh nicht“, sagte sie. "Und du auch nicht!"\n'

  it('is that of the quotes', async () => {
    const { tree, book } = await load({
      'a.txt': `Title: Regen\nAuthor: Jo Harrow\nLanguage: German\n\n${story}`,
    })
    expect(plainText(tree)).toBe('„Ich geh nicht“, sagte sie. „Und du auch nicht!“')
    expect(book?.metadata.language).toBe('de')
  })

  it('holds for the later files too', async () => {
    const { tree } = await load({
      'a-1.txt': `Title: Regen\nAuthor: Jo Harrow\nLanguage: German\n\n${story}`,
      'a-2.txt': story,
    })
    expect(plainText(tree)).not.toMatch(/[”"]/)
  })

  it('gives way to what a person says', async () => {
    const { tree } = await load({
      'a.md': '---\nlanguage: en\n---\n\nLanguage: German\nRating: G\n\n"I go," she said.\n',
    })
    expect(plainText(tree)).toBe('“I go,” she said.')
  })
})
