import { describe, expect, it } from 'vitest'
import { renderEpub } from '../../src/render/epub/render.js'
import { bookOf } from '../support/books.js'

/** The markup of a chapter's blocks, as the EPUB has them. */
const blocksOf = async (markdown: string, files: Readonly<Record<string, string>> = {}): Promise<string> => {
  const book = await bookOf({ 'story.md': `## One\n\n${markdown}\n`, ...files })
  const page = String(renderEpub(book).find(({ path }) => path === 'one.xhtml')?.value)
  return page.slice(page.indexOf('</h1>') + 6, page.lastIndexOf('\n</section>'))
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'

describe('a block of the story', () => {
  it.each([
    ['stars between scenes', 'A.\n\n***\n\nB.', '<p>A.</p>\n<hr class="scene-break stars"/>\n<p>B.</p>'],
    ['a rule', 'A.\n\n- - -\n\nB.', '<p>A.</p>\n<hr class="scene-break rule"/>\n<p>B.</p>'],
    ['an ornament', 'A.\n\n~*~*~\n\nB.', '<p>A.</p>\n<hr class="scene-break ornament"/>\n<p>B.</p>'],
    [
      'verse, each line its own',
      ':::verse\none\n*two*\n\nthree\n:::',
      '<blockquote class="verse" epub:type="z3998:verse">\n<p><span class="line">one<br/></span>\n<span class="line"><em>two</em></span></p>\n<p><span class="line">three</span></p>\n</blockquote>',
    ],
    [
      'an epigraph with its source',
      ':::epigraph{source="B & C"}\nA.\n:::',
      '<blockquote class="epigraph" epub:type="epigraph" role="doc-epigraph">\n<p>A.</p>\n<p class="source"><cite>B &#x26; C</cite></p>\n</blockquote>',
    ],
    [
      "an editor's note",
      ':::note{by=editor}\nA.\n:::',
      '<aside class="note by-editor" epub:type="annotation">\n<p>A.</p>\n</aside>',
    ],
    [
      'a telegram',
      ':::telegram\nSTOP\n:::',
      '<blockquote class="letter telegram" epub:type="z3998:letter">\n<p>STOP</p>\n</blockquote>',
    ],
    ['a quotation', '> A.', '<blockquote>\n<p>A.</p>\n</blockquote>'],
    ['a list', '1. A\n2. B', '<ol>\n<li>A</li>\n<li>B</li>\n</ol>'],
    ['code', '```\na < b xmlns="x"\n```', '<pre><code>a &#x3C; b xmlns="x"\n</code></pre>'],
    ['struck words', '<s>A</s> ~~B', '<p><del>A</del> ~~B</p>'],
    [
      'a table, as wide as its widest row',
      '| A | "B" |\n|---|--:|\n| 1 | *2* | 3 |',
      '<table><thead><tr><th scope="col">A</th><th scope="col" class="right">“B”</th><td></td></tr></thead><tbody><tr><td>1</td><td class="right"><em>2</em></td><td>3</td></tr></tbody></table>',
    ],
    [
      'a table whose columns have no names',
      '| | |\n|-|-|\n| 1 | 2 |',
      '<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
    ['a smaller heading, which links find', '### A B', '<h2 id="a-b">A B</h2>'],
  ])('%s', async (_name, markdown, expected) => {
    expect(await blocksOf(markdown)).toBe(expected)
  })

  it('a picture alone is a figure with its title below', async () => {
    expect(await blocksOf('![A map](m.svg "Of the isle")', { 'm.svg': drawing })).toBe(
      '<figure><img src="images/m.png" alt="A map"/><figcaption>Of the isle</figcaption></figure>',
    )
  })

  it('a picture among words stands among them', async () => {
    expect(await blocksOf('Here ![A map](m.svg).', { 'm.svg': drawing })).toBe(
      '<p>Here <img src="images/m.png" alt="A map"/>.</p>',
    )
  })
})

describe('a letter', () => {
  /** The class of each paragraph. */
  const parts = async (...paragraphs: string[]): Promise<string[]> => {
    const markup = await blocksOf(`:::letter\n${paragraphs.join('\n\n')}\n:::`)
    return [...markup.matchAll(/<p(?: class="(\w+)")?>/g)].map(([, part = '']) => part)
  }
  const long = 'I have gone to fetch the ladder, and I shall not be back before the evening.'

  it.each([
    [
      'has a head, a greeting, a close, a postscript',
      ['The Lodge', '3rd May', 'Dear Tom,', long, 'Yours,', 'A. F.', 'P.S. Apples.'],
      ['letterhead', 'letterhead', 'salutation', '', 'closing', 'closing', 'postscript'],
    ],
    ['may have none of them', [long, long], ['', '']],
    ['may end in a sentence', ['Dear Tom,', long, 'Come.'], ['salutation', '', '']],
    ['may be a list', [long, 'eggs', 'milk', 'bread', 'ink', 'rope'], ['', '', '', '', '', '']],
    ['may be one line', ['Gone to market'], ['']],
  ])('%s', async (_name, paragraphs, expected) => {
    expect(await parts(...paragraphs)).toEqual(expected)
  })
})

describe('within a line', () => {
  it.each([
    [
      'a thought is not stress',
      '<i class="thought">Is it?</i> *No.*',
      '<p><i class="thought">Is it?</i> <em>No.</em></p>',
    ],
    ['a break', 'A\\\nB', '<p>A<br/>\nB</p>'],
    ['what was struck out', '<del>A</del>', '<p><del>A</del></p>'],
    ['a link', '[a](https://example.org/)', '<p><a href="https://example.org/">a</a></p>'],
    ['a link to nowhere', '[a](#nowhere)', '<p>a</p>'],
    ['a link to a heading', '[a](#c)\n\n### C', '<p><a href="#c">a</a></p>\n<h2 id="c">C</h2>'],
    ['a script', '[a](javascript:alert(1))', '<p>a</p>'],
    ['a script by reference', '[a][r]\n\n[r]: javascript:alert(1)', '<p>a</p>'],
    [
      'an address by reference',
      '[a][r]\n\n[r]: https://example.org/',
      '<p><a href="https://example.org/">a</a></p>',
    ],
    ['a picture on the network by reference', 'A ![b][r]\n\n[r]: https://example.org/b.png', '<p>A b</p>'],
    ['a file by reference', 'A ![b][r]\n\n[r]: file:///etc/passwd', '<p>A b</p>'],
  ])('%s', async (_name, markdown, expected) => {
    expect(await blocksOf(markdown)).toBe(expected)
  })
})

describe('a footnote', () => {
  it('stands at the end of its chapter, a mark leading there and back', async () => {
    expect(await blocksOf('A[^x] and again[^x].\n\n[^x]: N.')).toBe(
      `<p>A<a id="noteref-1" href="#note-1" class="noteref" epub:type="noteref" role="doc-noteref">1</a> and again<a href="#note-1" class="noteref" epub:type="noteref" role="doc-noteref">1</a>.</p>
<div class="footnotes">
<aside id="note-1" class="footnote" epub:type="footnote" role="doc-footnote" aria-label="Note 1">
<p><a href="#noteref-1" class="backlink" role="doc-backlink" title="Back to the text">1.</a> N.</p>
</aside>
</div>`,
    )
  })

  it('that another refers to follows it, wherever it was written', async () => {
    const markup = await blocksOf('A[^x].\n\n[^x]: See[^y].\n\n## Two\n\nB[^z].\n\n[^z]: Z.\n\n[^y]: Y.')
    expect(markup.match(/id="note-\d"/g)).toEqual(['id="note-1"', 'id="note-2"'])
    expect(markup).toContain('2.</a> Y.')
  })

  it('that no mark leads to stands below the others, without a number', async () => {
    const markup = await blocksOf('A[^x].\n\n[^y]: Y.\n\n[^x]: X.\n\n[^x]: Z.')
    expect(markup.slice(markup.indexOf('</aside>'))).toBe(
      `</aside>
<div class="footnote">
<p>Y.</p>
</div>
<div class="footnote">
<p>Z.</p>
</div>
</div>`,
    )
  })

  it('without a text is only its mark', async () => {
    expect(await blocksOf('A[^x].')).toBe('<p>A[^x].</p>')
  })
})
