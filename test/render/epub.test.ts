import { describe, expect, it } from 'vitest'
import { editions } from '../../src/render/editions.js'
import { renderEpub } from '../../src/render/epub/render.js'
import { bookOf } from '../support/books.js'
import { describeWith } from '../support/tools.js'
import { epubText, validateEpubs, validators } from '../support/verify-epub.js'

const epubOf = async (files: Readonly<Record<string, string>>): Promise<Uint8Array> => {
  const [file] = await editions(await bookOf(files), ['epub'])
  return file?.value as Uint8Array
}

/** The package document of a story with some front matter. */
const packageOf = async (yaml: string, text = 'It was a dark night.\n'): Promise<string> => {
  const files = renderEpub(await bookOf({ 'story.md': `---\n${yaml}\n---\n\n${text}` }))
  return String(files.find(({ path }) => path === 'content.opf')?.value)
}

describe('the package document', () => {
  it('names each person once, with a role of their own', async () => {
    const text = await packageOf(
      'title: A\nauthor:\n  - B\n  - { name: C D, role: illustrator, sortName: "D, C" }',
    )
    expect(text).toContain(
      '<dc:creator id="person-1">B</dc:creator>\n<meta property="role" refines="#person-1" scheme="marc:relators">aut</meta>',
    )
    expect(text).toContain('<dc:contributor id="person-2">C D</dc:contributor>')
    expect(text).toContain('<meta property="file-as" refines="#person-2">D, C</meta>')
  })

  it('claims rights only where the manuscript does', async () => {
    expect(await packageOf('title: A')).not.toContain('dc:rights')
    expect(await packageOf('title: A\nrights: CC0')).toContain('<dc:rights>CC0</dc:rights>')
  })

  it('files a book in its series', async () => {
    const text = await packageOf('title: A\nseries: { name: S, position: 2 }')
    expect(text).toContain('<meta property="belongs-to-collection" id="series">S</meta>')
    expect(text).toContain('<meta property="group-position" refines="#series">2</meta>')
  })

  it('says nothing of pictures that are not there', async () => {
    const text = await packageOf('title: A')
    expect(text).not.toContain('visual')
    expect(text).not.toContain('alternativeText')
  })

  it('has an identifier that is the same on each build, and another for another book', async () => {
    const identifier = async (yaml: string) => /<dc:identifier[^>]*>([^<]+)/.exec(await packageOf(yaml))?.[1]
    expect(await identifier('title: A')).toBe(await identifier('title: A'))
    expect(await identifier('title: A')).not.toBe(await identifier('title: B'))
    expect(await identifier('title: A\nidentifier: "urn:isbn:9780000000002"')).toBe('urn:isbn:9780000000002')
  })
})

describe('the navigation', () => {
  it('names the place where the story begins by what stands there', async () => {
    const files = renderEpub(
      await bookOf({ 'story.md': '---\ntitle: A Book\n---\n\n## One: Rain\n\nText.\n' }),
    )
    const nav = String(files.find(({ path }) => path === 'toc.xhtml')?.value)
    const landmarks = nav.slice(nav.indexOf('landmarks'))
    expect(landmarks).toContain('<a epub:type="bodymatter" href="one-rain.xhtml">One: Rain</a>')
  })

  it('nests chapters in their parts', async () => {
    const epub = await epubOf({
      'story.md': '# One\n\n## A\n\nText.\n\n## B\n\nText.\n\n# Two\n\n## C\n\nText.\n',
    })
    const nav = await epubText(epub, 'OEBPS/toc.xhtml')
    const contents = nav
      .slice(nav.indexOf('<nav'), nav.indexOf('</nav>'))
      .replace(/<[^>]*href="([^"]*)"[^>]*>/g, '')
      .replace(/\s+/g, '')
    expect(contents).toContain(
      '<li>One</a><ol><li>A</a></li><li>B</a></li></ol></li><li>Two</a><ol><li>C</a></li></ol></li>',
    )
    expect(await epubText(epub, 'OEBPS/toc.ncx')).toContain('<meta name="dtb:depth" content="2"/>')
  })

  it('tells headings of the same words apart', async () => {
    const files = renderEpub(
      await bookOf({
        'story.md': '## Same\n\nText.\n\n## Same\n\nText.\n\n## Contents\n\nText.\n\n## Cover\n\nText.\n',
      }),
    )
    const paths = files.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
  })
})

/** Books that are meant to break the packager. */
const hostile: Record<string, Record<string, string>> = {
  'a title of markup': {
    'story.md': `---\ntitle: '<script>&"''</script> <% evil %> {{x}} ]]>'\nauthor: '<b>&"'\n---\n\n## <% x %>\n\nText & {{more}} <%= 1 %>.\n`,
  },
  'a long title': {
    'story.txt': `Title: ${'The long road home from the old house on the hill, '.repeat(100)}and on\nAuthor: X\n\nOnce there was a story.\n`,
  },
  'control characters': {
    'story.txt': 'Title\u0001: x\n\nA \u0000bell\u0007 rang \uFFFE \uD800 \u{1F600} once.\n\nAnd again.\n',
  },
  'the end of a CDATA section, and what XML forbids': {
    'story.md':
      '---\ntitle: A ]]> B\n---\n\n## One ]]> two\n\nText ]]> more *]]*>, `]]>`, [x]]>](https://example.org/]]>).\n\nA\uFDD0 \u{1FFFF} \x1b[31mred\x1b[0m \x85 \uD800 end.\n\n```\n]]>\n```\n',
  },
  'duplicate headings': {
    'story.md':
      '## A\n\nText.\n\n## A\n\nText.\n\n## 1\n\nText.\n\n## Toc\n\nText.\n\n## Colophon\n\nText.\n\n## Style\n\nText.\n',
  },
  'links to nowhere': {
    'story.md':
      '## A\n\n[a](#nowhere) [b](javascript:alert(1)) [c](file:///etc/passwd) [d](https://example.org/?a=1&b=2) [e](#a) <a href="data:text/html,x">f</a>\n',
  },
  'notes to nowhere': {
    'story.md':
      '## A\n\nText[^1] and again[^1], and[^2].\n\n## B\n\nMore[^3].\n\n[^1]: Note *one*.\n\n    Second paragraph.\n\n[^3]: > Quoted.\n',
  },
  'every node': {
    'story.md':
      '# Part\n\nWords before.\n\n## One\n\n:::epigraph{source="Who & Co."}\nWise.\n:::\n\n:::letter\nDear,\n\n- a\n- b\n\nX.\n:::\n\n:::telegram\nSTOP\n:::\n\n:::verse\none\ntwo\n\nthree\n:::\n\n:::note{by=editor}\nHm.\n:::\n\n***\n\n~*~*~\n\n`code` **strong** ~~x~~ <sub>2</sub>\\\nbreak\n\n> quote\n\n1. a\n2. b\n\n```\ncode\n```\n\n### Inner\n\n<i class="thought">No.</i>\n',
  },
  'odd addresses': {
    'story.md':
      '---\ntitle: A\nlanguage: EN-gb\n---\n\n## A\n\n[a](<https://example.org/a b|c[1]?x={y}^#z z>) [b](https://example.org/100%) [c](<mailto:a b@example.org>) [d](https://münchen.example/ß) [e][r] ![f][s] [g](https://[bad)\n\n### Note 1\n\nText[^1].\n\n[r]: javascript:alert(1)\n\n[s]: https://example.org/x.png\n\n[^1]: See[^2].\n\n## B\n\nText.\n\n[^2]: Far.\n',
  },
  'letters and verse': {
    'story.md':
      '## A\n\n:::letter\nHome\n\nDear X,\n\nCome, come, come, and bring the others with you as well.\n\n> Quoted.\n\nYours,\n\nA.\n\nP.S. B.\n:::\n\n:::verse\n*one\\\ntwo*\n\n> three\n:::\n',
  },
  'right to left': {
    'story.md': '---\ntitle: ספר\nauthor: מחבר\nlanguage: he\n---\n\n## פרק\n\nשלום עולם.\n',
  },
  'only a picture': {
    'story.md': '![](x.svg)\n',
    'x.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><script>alert(1)</script><rect width="40" height="30"/></svg>',
  },
}

describeWith(validators, 'an EPUB of hostile input', () => {
  it('is valid, to every checker', async () => {
    const books: Record<string, Uint8Array> = {}
    for (const [name, files] of Object.entries(hostile)) books[name] = await epubOf(files)
    expect(await validateEpubs(books)).toEqual([])
  }, 180_000)
})

describe('an EPUB', () => {
  it('leads nowhere that a manuscript may not lead', async () => {
    const epub = await epubOf(hostile['links to nowhere'] ?? {})
    const page = await epubText(epub, 'OEBPS/a.xhtml')
    expect(page).toContain('href="https://example.org/?a=1&#x26;b=2"')
    expect(page).not.toMatch(/javascript:|file:|data:|nowhere"/)
  })
})
