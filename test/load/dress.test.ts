import { describe, expect, it } from 'vitest'
import { loadedOf } from '../support/books.js'

const svg = (attributes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="3" height="4"/></svg>`

const told = async (yaml: string, cover = svg('width="600" height="800"')): Promise<string[]> => {
  const { files } = await loadedOf({ 'book.yaml': yaml, '01.md': '# One\n\nText.\n', 'c.svg': cover })
  return files.flatMap((file) => file.messages.map(({ reason }) => reason))
}

describe('the cover of a book', () => {
  it('of its own is told of where it is small', async () => {
    expect(await told('title: A\ncover: c.svg\n', svg('width="600" height="80"'))).toEqual([
      'Unexpected cover `c.svg`: 600 by 80 pixels, expected at least 600 by 800',
    ])
  })

  it('that is drawn is as large as a cover has to be, whatever size it says', async () => {
    expect(await told('title: A\ncover: c.svg\n')).toEqual([])
    expect(await told('title: A\ncover: c.svg\n', svg('viewBox="0 0 3 4"'))).toEqual([])
    expect(await told('title: A\ncover: c.svg\n', svg(''))).toEqual([])
  })

  it('that Fleuron makes is told of where its font lacks letters', async () => {
    expect(await told('title: 本と雨\n')).toEqual([
      'Unexpected letters for a drawn cover, left out: `本と雨`; a cover of your own can show them',
    ])
    expect(await told('title: Дождь και βροχή\n')).toEqual([])
  })
})
