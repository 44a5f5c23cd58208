/** A small book made by hand, which every checker accepts, and ways to break it: the harness is tested with these. */
import { type Zippable, zipSync } from 'fflate'

/** Files of a book by path in the container; `null` leaves a file of the skeleton out. */
export type Overlay = Record<string, string | null>

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`

const packageDocument = `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:6f1b7c1e-7d0e-4b5a-9c39-1d6a3f2f0a11</dc:identifier>
    <dc:title>The Lamp at Orrin Head</dc:title>
    <dc:creator>A. Tester</dc:creator>
    <dc:language>en</dc:language>
    <dc:source>urn:isbn:9780000000002</dc:source>
    <meta property="dcterms:modified">2024-01-01T00:00:00Z</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">structuralNavigation</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">Text only, with headings and a table of contents.</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
    <item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>
    <item id="style" href="style.css" media-type="text/css"/>
    <item id="ornament" href="ornament.svg" media-type="image/svg+xml"/>
    <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
  </manifest>
  <spine toc="ncx">
    <itemref idref="one"/>
    <itemref idref="two"/>
  </spine>
</package>
`

const nav = page(
  'Contents',
  `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
      <h1 id="contents">Contents</h1>
      <ol>
        <li><a href="one.xhtml">One</a>
          <ol><li><a href="one.xhtml#night">Night</a></li></ol>
        </li>
        <li><a href="two.xhtml">Two</a></li>
      </ol>
    </nav>`,
)

const ncx = `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="en">
  <head><meta name="dtb:uid" content="urn:uuid:6f1b7c1e-7d0e-4b5a-9c39-1d6a3f2f0a11"/></head>
  <docTitle><text>The Lamp at Orrin Head</text></docTitle>
  <navMap>
    <navPoint id="p1"><navLabel><text>One</text></navLabel><content src="one.xhtml"/></navPoint>
    <navPoint id="p2"><navLabel><text>Two</text></navLabel><content src="two.xhtml"/></navPoint>
  </navMap>
</ncx>
`

const ornament = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10" role="img">
  <title>Ornament</title>
  <circle cx="20" cy="5" r="4"/>
</svg>
`

const skeleton: Record<string, string> = {
  'META-INF/container.xml': container,
  'EPUB/package.opf': packageDocument,
  'EPUB/nav.xhtml': nav,
  'EPUB/toc.ncx': ncx,
  'EPUB/one.xhtml': page(
    'One',
    `<section epub:type="chapter" role="doc-chapter" aria-labelledby="one">
      <h1 id="one">One</h1>
      <p>The lamp went out at a quarter past nine, and nobody on the quay said a word.</p>
      <hr class="scene-break"/>
      <p id="night">By midnight the boats were home.</p>
    </section>`,
  ),
  'EPUB/two.xhtml': page(
    'Two',
    `<section epub:type="chapter" role="doc-chapter" aria-labelledby="two">
      <h1 id="two">Two</h1>
      <p>In the morning <i class="thought">I never trimmed the wick</i> was all he could think.</p>
      <p><img src="ornament.svg" alt="A small round ornament"/></p>
    </section>`,
  ),
  'EPUB/style.css': '.scene-break { border: 0; height: 1em; }\n',
  'EPUB/ornament.svg': ornament,
}

/** An XHTML page of the sample book. */
function page(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
  <head>
    <title>${title}</title>
    <link rel="stylesheet" type="text/css" href="style.css"/>
  </head>
  <body>
    ${body}
  </body>
</html>
`
}

/** The sample book with some of its files replaced, added or left out. */
export function sampleEpub(overlay: Overlay = {}): Uint8Array {
  const files: Zippable = { mimetype: [new TextEncoder().encode('application/epub+zip'), { level: 0 }] }
  for (const [path, text] of Object.entries({ ...skeleton, ...overlay })) {
    if (text !== null) files[path] = new TextEncoder().encode(text)
  }
  return zipSync(files, { mtime: '2024-01-01T00:00:00' })
}

/** Ways in which the sample book can be wrong, each by the name of what is wrong. */
export const faults = {
  missingFile: { 'EPUB/two.xhtml': null },
  notWellFormed: { 'EPUB/two.xhtml': page('Two', '<section><p>Never closed</section>') },
  blockInParagraph: { 'EPUB/two.xhtml': page('Two', '<h1>Two</h1><p>Text <div>in a block</div></p>') },
  imageWithoutAlt: { 'EPUB/two.xhtml': page('Two', '<h1>Two</h1><p><img src="ornament.svg"/></p>') },
  deadLink: { 'EPUB/nav.xhtml': nav.replace('one.xhtml#night', 'one.xhtml#day') },
  remoteImage: {
    'EPUB/two.xhtml': page('Two', '<h1>Two</h1><p><img src="http://example.org/a.png" alt="Far"/></p>'),
  },
  brokenStyle: { 'EPUB/style.css': '.scene-break { border: 0; height: ; }\np { colour: red }\n' },
} satisfies Record<string, Overlay>
