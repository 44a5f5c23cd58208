import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/commands/run.js'
import { withTempFolder } from '../support/temp-folder.js'

/** What one call of `fleuron` gave, in a folder with some files. */
interface Call {
  status: number
  out: string
  err: string
  /** The files of `out/` afterwards. */
  made: string[]
}

/** Runs `fleuron` over some files; every path in what it says is relative to their folder. */
async function fleuron(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...argv: string[]
): Promise<Call> {
  return withTempFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    const said: Record<'out' | 'err', string[]> = { out: [], err: [] }
    const streams = {
      out: (text: string) => void said.out.push(text),
      err: (text: string) => void said.err.push(text),
      isTerminal: false,
      hasColour: false,
    }
    const absolute = argv.map((word) => word.replace('@', `${folder}/`))
    const status = await run(absolute, streams)
    const made = await readdir(join(folder, 'out')).catch(() => [])
    for (const [name, content] of Object.entries(files)) {
      expect(
        (await readFile(join(folder, name))).equals(Buffer.from(content as string)),
        `${name} unchanged`,
      ).toBe(true)
    }
    const shown = (lines: readonly string[]): string => lines.join('').replaceAll(`${folder}/`, '')
    return { status, out: shown(said.out), err: shown(said.err), made }
  })
}

const story = 'Once there was a story.\n\n"And then?" she said.\n'

describe('a text of an old encoding', () => {
  it('is built, and the account says how it was read', async () => {
    const built = await fleuron(
      { 'a.txt': Buffer.from('They sat in the caf\u00e9.\n', 'latin1') },
      'build',
      '@a.txt',
      '-o',
      '@out',
    )
    expect(built.status).toBe(0)
    expect(built.out + built.err).toContain('a.txt: read as windows-1252\n')
  })

  it('is none where it is UTF-8', async () => {
    const built = await fleuron({ 'a.txt': 'They sat in the caf\u00e9.\n' }, 'build', '@a.txt', '-o', '@out')
    expect(built.out + built.err).not.toContain('read as')
  })
})

describe('rules of a book, when it is built or inspected', () => {
  const doubtful = "He saw 'is house and the boys' room.\n"
  const book = (severity: string) => ({
    'book.yaml': `title: A\nrules:\n  ambiguous-quote: ${severity}\n`,
    'one.txt': doubtful,
  })
  it('are silent where the book asks it, an error too', async () => {
    const ignore = 'ignore:\n  - { rule: ambiguous-quote, text: "saw \'is", reason: "his speech" }\n'
    const files = book('error')
    const { status, err, made } = await fleuron(
      { ...files, 'book.yaml': files['book.yaml'] + ignore },
      'build',
      '@.',
      '-o',
      '@out',
    )
    expect([status, made.length]).toEqual([0, 2])
    expect(err).not.toContain('ambiguous')
  })

  it('are never silent about what leaves nothing to build', async () => {
    const yaml = 'title: A\nignore: [{ rule: missing-image, reason: "lost" }]\n'
    const files = { 'book.yaml': yaml, 'one.md': 'It rained.\n\n![A map](map.png)\n' }
    for (const verb of ['build', 'check']) {
      const { status, out, err } = await fleuron(
        files,
        verb,
        '@.',
        ...(verb === 'build' ? ['-o', '@out'] : []),
      )
      expect(status).toBe(1)
      expect(out + err).toContain('map.png')
    }
  })

  it('account of what was changed by the name of its text', async () => {
    const { err } = await fleuron(
      { 'b/book.yaml': 'title: A\n', 'b/one.txt': story, 'b/two.txt': 'It rained.\n' },
      'build',
      '@b',
      '-o',
      '@out',
    )
    expect(err).toContain('b/one.txt: changed')
  })

  it('say how grave a doubt is', async () => {
    const { status, err, made } = await fleuron({ 'one.txt': doubtful }, 'build', '@one.txt', '-o', '@out')
    expect([status, made]).toEqual([0, ['one.epub', 'one.html']])
    expect(err).toContain(
      "one.txt:1:8: warning: Unexpected ambiguous mark `'`: set as ‘, might be ’ [ambiguous-quote]\n",
    )
  })
  it.each(['build', 'inspect'])('%s: off silences it', async (command) => {
    const { status, err } = await fleuron(
      book('off'),
      command,
      '@',
      ...(command === 'build' ? ['-o', '@out'] : []),
    )
    expect(status).toBe(0)
    expect(err).not.toContain('ambiguous')
  })
  it.each(['build', 'inspect'])('%s: an error stops the book', async (command) => {
    const { status, err, made } = await fleuron(
      book('error'),
      command,
      '@',
      ...(command === 'build' ? ['-o', '@out'] : []),
    )
    expect([status, made]).toEqual([1, []])
    expect(err).toContain('one.txt:1:8: error: Unexpected ambiguous mark')
  })
})

describe('fleuron build', () => {
  it('makes both editions of a text with no configuration, and one line that names them', async () => {
    const { status, out, made } = await fleuron(
      { 'the-end.txt': story },
      'build',
      '@the-end.txt',
      '-o',
      '@out',
    )
    expect(status).toBe(0)
    expect(made).toEqual(['the-end.epub', 'the-end.html'])
    expect(out).toMatch(
      /^The End: out\/the-end.epub \(\d+ kB\), out\/the-end.html \(\d+ kB\), 9 words, no warnings\n$/,
    )
  })

  it('makes what it is asked for', async () => {
    expect((await fleuron({ 'a.txt': story }, 'build', '@a.txt', '-o', '@out', '-f', 'epub')).made).toEqual([
      'a.epub',
    ])
    expect(
      (
        await fleuron(
          { 'a.md': `---\noutput: { name: b, formats: [html] }\n---\n\n${story}` },
          'build',
          '@a.md',
          '-o',
          '@out',
        )
      ).made,
    ).toEqual(['b.html'])
  })

  it('prints a result that a program can read', async () => {
    const { out, err } = await fleuron({ 'a.txt': story }, 'build', '@a.txt', '-o', '@out', '--json')
    expect(JSON.parse(out)).toMatchObject({
      books: [
        {
          name: 'a',
          title: 'A',
          words: 9,
          errors: 0,
          files: [{ path: 'out/a.epub' }, { path: 'out/a.html' }],
        },
      ],
    })
    expect(err).not.toContain('…\r')
  })

  it.each<[string, Record<string, string | Uint8Array>, string, RegExp]>([
    ['an empty file', { 'a.txt': '' }, '@a.txt', /^a.txt: error: Unexpected empty file, expected a story/],
    [
      'a binary file',
      { 'a.txt': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]) },
      '@a.txt',
      /^a.txt: error: Unexpected a ZIP archive/,
    ],
    [
      'a story that is only a header',
      { 'a.txt': 'Title: A\nAuthor: B\nDisclaimer: not mine.\n' },
      '@a.txt',
      /error: Unexpected end of the story: expected some text after the header/,
    ],
    [
      'a missing image',
      { 'a.md': '![A map](map.png)\n' },
      '@a.md',
      /^a.md:1:1: error: Unexpected image `map.png`: no such file/,
    ],
    [
      'an image outside the book',
      { 'b/a.md': '![A map](../../etc/map.png)\n' },
      '@b/a.md',
      /it lies outside the book's folder/,
    ],
  ])('tells %s and builds nothing: exit 1', async (_name, files, path, message) => {
    const { status, err, made } = await fleuron(files, 'build', path, '-o', '@out')
    expect(err).toMatch(message)
    expect(err).not.toContain('    at ')
    expect({ status, made }).toEqual({ status: 1, made: [] })
  })

  it.each<[string, Record<string, string>, string, RegExp]>([
    [
      'a misspelt key',
      { 'b/book.yaml': 'titel: A\n', 'b/1.md': story },
      '@b',
      /^b\/book.yaml:1:1: error: Unexpected key `titel`: did you mean `title`\?/,
    ],
    [
      'a missing chapter',
      { 'b/book.yaml': 'chapters:\n  - 1.md\n  - two.md\n', 'b/1.md': story, 'b/2.md': story },
      '@b',
      /^b\/book.yaml:3:5: error: Unexpected chapter `two.md`: no such file/,
    ],
    [
      'a chapter outside the book',
      { 'b/book.yaml': 'chapters: [../x.md]\n', 'x.md': story },
      '@b',
      /error: Unexpected chapter `..\/x.md`: it lies outside the book's folder/,
    ],
    [
      'a cover that is none',
      { 'a.md': '---\ncover: a.md\n---\n\nText.\n' },
      '@a.md',
      /^a.md:2:8: error: Unexpected cover `a.md`: no readable image/,
    ],
    [
      'a theme that is none',
      { 'a.md': '---\ntheme: modrn\n---\n\nText.\n' },
      '@a.md',
      /^a.md:2:8: error: Unexpected theme `modrn`/,
    ],
  ])('tells %s and builds nothing: exit 2', async (_name, files, path, message) => {
    const { status, err, made } = await fleuron(files, 'build', path, '-o', '@out')
    expect(err).toMatch(message)
    expect(err).not.toContain('    at ')
    expect({ status, made }).toEqual({ status: 2, made: [] })
  })

  it.each([
    [
      'a remote image',
      '![A map](https://example.org/map.png) Text.\n',
      /warning: Unexpected image address `https:\/\/example.org\/map.png`: a build fetches nothing/,
    ],
    [
      'a file address',
      '![x](file:///etc/passwd) Text.\n',
      /warning: Unexpected image address `file:\/\/\/etc\/passwd`/,
    ],
    ['a script', 'Text. <script>alert(1)</script>\n', /warning: Unexpected active content/],
  ])('tells %s, leaves it out and builds', async (_name, text, message) => {
    const { status, err, made } = await fleuron({ 'a.md': text }, 'build', '@a.md', '-o', '@out')
    expect(err).toMatch(message)
    expect({ status, made }).toEqual({ status: 0, made: ['a.epub', 'a.html'] })
  })

  it.each([
    ['a gigantic line', `${'word '.repeat(200_000)}\n`],
    ['NUL bytes', `A story with \0 in it, ${'and words '.repeat(30)}.\n`],
    [
      'invalid UTF-8',
      Buffer.concat([Buffer.from('It’s “here”, '), Buffer.from([0xff]), Buffer.from(' said the cat.\n')]),
    ],
    ['lone carriage returns', 'One.\rTwo.\rThree.\r'],
  ])(
    'survives %s',
    async (_name, content) => {
      expect((await fleuron({ 'a.txt': content }, 'build', '@a.txt', '-o', '@out')).made).toEqual([
        'a.epub',
        'a.html',
      ])
    },
    60_000,
  )

  it.each([
    ['a missing file', ['build', '@no.txt'], /^fleuron: no.txt: no such file or folder\n$/],
    [
      'a file that nothing reads',
      ['build', '@a.docx'],
      /^fleuron: a.docx: no reader for .docx: expected .txt or .md\n$/,
    ],
    ['a folder with nothing to build', ['build', '@empty'], /^fleuron: empty: nothing to build here/],
    [
      'a file where the results should go',
      ['build', '@a.txt', '-o', '@a.docx'],
      /^fleuron: a.docx: expected a folder for the results, found a file\n$/,
    ],
    ['a misspelt command', ['biuld'], /^fleuron: no command `biuld`: did you mean `fleuron build`\?\n$/],
    [
      'a misspelt flag',
      ['build', '@a.txt', '--formt', 'epub'],
      /^fleuron: no flag `--formt`: did you mean `--format`\?\n$/,
    ],
    [
      'a wrong value',
      ['build', '@a.txt', '--format', 'pdf'],
      /^fleuron: unexpected --format "pdf": expected "epub", "html"\n$/,
    ],
    [
      'a flag given twice',
      ['build', '@a.txt', '-o', 'x', '-o', 'y'],
      /^fleuron: --out stands here twice: give it once\n$/,
    ],
    ['a flag without its value', ['build', '@a.txt', '--out'], /^fleuron: .*out.*\n$/],
    ['no command', [], /^fleuron: Say what to do/],
    ['a misspelt flag alone', ['--versio'], /^fleuron: no flag `--versio`: did you mean `--version`\?\n$/],
    [
      'an empty word',
      ['init', ''],
      /^fleuron: unexpected empty word in the call: is a variable not set\?\n$/,
    ],
    [
      'standard input',
      ['build', '-'],
      /^fleuron: unexpected `-`: name a file, nothing is read from standard input\n$/,
    ],
  ])('tells %s in one line: exit 2', async (_name, argv, message) => {
    const { status, err, made } = await fleuron(
      { 'a.txt': story, 'a.docx': 'x', 'empty/x.jpg': 'x' },
      ...argv,
    )
    expect(err).toMatch(message)
    expect({ status, made }).toEqual({ status: 2, made: [] })
  })

  it('takes one format for each --format, and the manuscript after it', async () => {
    const { status, made } = await fleuron(
      { 'a.txt': story },
      'build',
      '-o',
      '@out',
      '-f',
      'epub',
      '-f',
      'html',
      '@a.txt',
    )
    expect({ status, made }).toEqual({ status: 0, made: ['a.epub', 'a.html'] })
  })

  it('tells a place where nothing can be written', async () => {
    const { status, err } = await fleuron({ 'a.txt': story }, 'build', '@a.txt', '-o', '/proc/fleuron')
    expect(status).toBe(2)
    expect(err).toMatch(/fleuron: \/proc\/fleuron\/a.epub: cannot be written: its folder cannot be made\n$/)
  })
})

describe('fleuron inspect', () => {
  it('gives a Markdown manuscript that builds to the same book', async () => {
    const text =
      'Title: The End\nAuthor: A. B.\nRating: PG\n\n"Who\'s there?" she said.\n\n***\n\n*I know that voice,* she thought. It was *Tom*.\n'
    const json = async (file: string, content: string) =>
      JSON.parse((await fleuron({ [file]: content }, 'inspect', `@${file}`, '--json')).out)
    const first = await json('a.txt', text)
    const markdown = (await fleuron({ 'a.txt': text }, 'inspect', '@a.txt', '-f', 'markdown')).out
    const second = await json('a.md', markdown)
    const bare = (value: unknown) =>
      JSON.parse(
        JSON.stringify(value, (key, inner) => (key === 'position' || key === 'data' ? undefined : inner)),
      )
    expect(bare(second.tree)).toEqual(bare(first.tree))
    for (const key of ['title', 'authors', 'identifier', 'language', 'series'])
      expect(second[key]).toEqual(first[key])
  })
})

describe('fleuron init', () => {
  it('starts a book that builds, and never over another', async () => {
    await withTempFolder(async (folder) => {
      const streams = { out: () => {}, err: () => {}, isTerminal: false, hasColour: false }
      const dir = join(folder, 'my-book')
      expect(await run(['init', dir], streams)).toBe(0)
      expect(await readdir(dir)).toEqual(['01-chapter-one.md', 'book.yaml'])
      expect(await run(['init', dir], streams)).toBe(2)
      expect(await run(['build', dir, '-o', join(folder, 'out')], streams)).toBe(0)
      expect(await readdir(join(folder, 'out'))).toEqual(['my-book.epub', 'my-book.html'])
    })
  })

  it('explains the settings of a story that it takes over, and names no path that is not there', async () => {
    await withTempFolder(async (folder) => {
      const streams = { out: () => {}, err: () => {}, isTerminal: false, hasColour: false }
      const [story, dir] = [join(folder, 'a.txt'), join(folder, 'book')]
      await writeFile(story, 'Title: Rain\nAuthor: Jo\nDate: 14 March 1999\n\nIt rained.\n')
      expect(await run(['init', dir, '--from', story], streams)).toBe(0)
      const yaml = await readFile(join(dir, 'book.yaml'), 'utf8')
      expect(yaml).toMatch(/^title: Rain$/m)
      expect(yaml).toMatch(/^date: 1999-03-14$/m)
      expect(yaml).toMatch(/^# cover: cover.jpg$/m)
      expect(yaml).not.toMatch(/^# date:|docs\//m)
    })
  })
})

describe('a manuscript in a language that nobody told', () => {
  it('is set in the language that the text shows, and the account says so', async () => {
    const text = 'Sie stand auf der Brücke und sah nach dem Licht, aber es war dunkel, und er war nicht da.\n'
    const built = await fleuron({ 'a.txt': text.repeat(3) }, 'build', '@a.txt', '-o', '@out')
    expect(built.out + built.err).toContain('a.txt: language: German, found from the text\n')
    const said = await fleuron(
      { 'a.md': `---\nlanguage: en\n---\n\n${text}` },
      'build',
      '@a.md',
      '-o',
      '@out',
    )
    expect(said.out + said.err).not.toContain('language:')
  })
})

describe('a manuscript without a title', () => {
  it('has the name of its file, and the account says so', async () => {
    const built = await fleuron({ 'a.txt': 'It rained, and nobody came.\n' }, 'build', '@a.txt', '-o', '@out')
    expect(built.out + built.err).toContain('a.txt: no title found: the book has the name of its file\n')
    const titled = await fleuron({ 'a.txt': 'Title: Rain\n\nIt rained.\n' }, 'build', '@a.txt', '-o', '@out')
    expect(titled.out + titled.err).not.toContain('no title found')
  })
})
