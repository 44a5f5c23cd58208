/** Opens `/book.epub` in epub-ts, the maintained epub.js, on which most readers on the web are built. */

let book
let rendition

/** Entries of a table of contents, each with how deep it stands. */
const flatten = (entries, depth = 1) =>
  entries.flatMap(({ label, href, subitems }) => [
    { label: label.trim(), href, depth },
    ...flatten(subitems ?? [], depth + 1),
  ])

const imageProblem = (image) =>
  image.decode().then(
    () => undefined,
    () => `image not shown: ${image.src}`,
  )

async function findProblem({ href }) {
  const [path, id] = href.split('#')
  const section = book.spine.get(path)
  if (!section) return `contents: ${href} leads nowhere`
  if (!id) return undefined
  await section.load(book.load.bind(book))
  return section.document.getElementById(id) ? undefined : `contents: ${href} leads to no element`
}

globalThis.reader = {
  async open() {
    book = globalThis.ePub(await (await fetch('/book.epub')).arrayBuffer())
    await book.ready
    rendition = book.renderTo('book', { width: '100%', height: '100%', flow: 'paginated', spread: 'none' })
    const sections = book.spine.spineItems
    const toc = flatten(book.navigation.toc)
    const problems = await Promise.all(toc.map(findProblem))
    return {
      title: book.packaging.metadata.title,
      toc,
      sections: sections.map(({ href }) => href),
      problems: problems.filter(Boolean),
    }
  },

  /** Shows a section from its first page; resolves to what is wrong in it. */
  async show(index) {
    await rendition.display(book.spine.get(index).href)
    const { document: page } = rendition.getContents()[0]
    await page.fonts.ready
    return (await Promise.all([...page.images].map(imageProblem))).filter(Boolean)
  },
}
