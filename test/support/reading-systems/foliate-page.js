/** Opens `/book.epub` in foliate-js, the reader inside Foliate and Readest. */
import '/foliate-js/view.js'

const view = document.createElement('foliate-view')
document.body.append(view)

/** Entries of a table of contents, each with how deep it stands. */
const flatten = (entries, depth = 1) =>
  entries.flatMap(({ label, href, subitems }) => [
    { label: label.trim(), href, depth },
    ...flatten(subitems ?? [], depth + 1),
  ])

/** A title is a string, or one string a language. */
const titleOf = ({ title = '' } = {}) => (typeof title === 'string' ? title : (Object.values(title)[0] ?? ''))

const imageProblem = (image) =>
  image.decode().then(
    () => undefined,
    () => `image not shown: ${image.src}`,
  )

async function findProblem({ href }) {
  const target = href ? view.book.resolveHref(href) : undefined
  if (!target || target.index < 0) return `contents: ${href} leads nowhere`
  if (!href.includes('#')) return undefined
  const page = await view.book.sections[target.index].createDocument()
  return target.anchor(page) ? undefined : `contents: ${href} leads to no element`
}

globalThis.reader = {
  async open() {
    const bytes = await (await fetch('/book.epub')).blob()
    await view.open(new File([bytes], 'book.epub'))
    const { book } = view
    const toc = flatten(book.toc ?? [])
    const problems = await Promise.all(toc.map(findProblem))
    return {
      title: titleOf(book.metadata),
      toc,
      sections: book.sections.map(({ id }) => id),
      problems: problems.filter(Boolean),
    }
  },

  /** Shows a section from its first page; resolves to what is wrong in it. */
  async show(index) {
    let page
    const keep = ({ detail }) => {
      page = detail.doc
    }
    view.addEventListener('load', keep, { once: true })
    // It reports a section that it cannot load on the console, and goes on as if nothing were wrong.
    await view.goTo(index)
    view.removeEventListener('load', keep)
    if (!page) return [`section ${index} not shown`]
    await page.fonts.ready
    return (await Promise.all([...page.images].map(imageProblem))).filter(Boolean)
  },
}
