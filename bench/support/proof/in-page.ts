/** What the benchmark does in a window of the desk, as scripts for it. */

/** Scrolls some pages on; gives the longest time between two frames meanwhile, in milliseconds. */
export const scrolling = `(async () => {
  let last = performance.now()
  let slowest = 0
  for (let count = 0; count < 120; count++) {
    window.scrollBy(0, 240)
    await new Promise(requestAnimationFrame)
    const now = performance.now()
    slowest = Math.max(slowest, now - last)
    last = now
  }
  return slowest
})()`

/** Sends a change of the paragraph in sight as the page does; gives the milliseconds until it shows. */
export function change(round: number): string {
  return `(async () => {
    const page = [...document.querySelectorAll('.page')].find((each) => each.getBoundingClientRect().bottom > 300)
    const block = [...page.querySelectorAll('p[data-n]')].find((each) => each.getBoundingClientRect().top > 60 && each.textContent.length > 40) ?? page.querySelector('p[data-n]')
    const base = 'books/book/'
    const outline = await (await fetch(base + 'outline')).json()
    const place = outline.sections[+page.dataset.page].blocks[+block.dataset.n]
    const revision = outline.files[place.file].revision
    const query = 'source?file=' + place.file + '&from=' + place.from + '&to=' + place.to + '&revision=' + revision
    const source = await (await fetch(base + query)).json()
    const mark = 'Changed ${round}.'
    const begun = performance.now()
    const shown = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!page.textContent.includes(mark)) return
        observer.disconnect()
        requestAnimationFrame(() => resolve(performance.now() - begun))
      })
      observer.observe(page, { childList: true, subtree: true })
    })
    await fetch(base + 'requests', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        do: 'replace', place: { file: place.file, from: source.from, to: source.to }, revision: source.revision,
        expected: source.text, text: source.text + ' ' + mark,
      }),
    })
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error('the change never showed')), 60000))
    return Promise.race([shown, late])
  })()`
}
