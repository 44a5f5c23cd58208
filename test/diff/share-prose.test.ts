import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareReadings } from '../../src/diff/compare.js'
import { openSide } from '../../src/diff/read/open-side.js'
import { readBoth } from '../../src/diff/read/read-both.js'
import { withTempFolder } from '../support/temp-folder.js'
import { told } from './book-of.js'

const sentence = (chapter: number, at: number): string =>
  `In the ${at}th hour of day ${chapter} nobody in the long house by the river had anything to say to anybody else.`

/** A book long enough for its common prose to be read once. */
function longBook(change: (text: string, chapter: number, at: number) => string, blank = '\n\n'): string {
  return Array.from({ length: 30 }, (_, chapter) =>
    [
      `${blank === '\n\n' ? '## ' : '\n\n'}Chapter ${chapter + 1}`,
      ...Array.from({ length: 110 }, (_, at) => change(sentence(chapter, at), chapter, at)),
    ].join(blank),
  ).join(blank)
}

async function compare(old: string, young: string, extension = 'md') {
  return withTempFolder(async (folder) => {
    const [a, b] = [join(folder, `a.${extension}`), join(folder, `b.${extension}`)]
    await writeFile(a, old)
    await writeFile(b, young)
    const [before, after] = readBoth(await openSide(a), await openSide(b))
    if (!before.reading || !after.reading) throw new Error('not read')
    return {
      before: before.reading,
      after: after.reading,
      lines: told(compareReadings(before.reading, after.reading)),
    }
  })
}

describe('two long manuscripts', () => {
  const same = (text: string): string => text

  it.each(['\n\n', '\n'])('are read whole, though their common prose is read once (%j)', async (blank) => {
    const extension = blank === '\n' ? 'txt' : 'md'
    const edited = (text: string, chapter: number, at: number): string =>
      chapter === 17 && at === 55 ? text.replace('nobody', 'somebody') : text
    const { before, after, lines } = await compare(longBook(same, blank), longBook(edited, blank), extension)
    expect(lines).toEqual([
      'changed: Chapter 18',
      `~ ${sentence(17, 55).replace('nobody', '[-nobody-] {+somebody+}')}`,
    ])
    for (const { chapters } of [before, after]) {
      expect(chapters).toHaveLength(30)
      for (const [chapter, { blocks }] of chapters.entries())
        expect(blocks.map(({ text }) => text)).toEqual(
          Array.from({ length: 110 }, (_, at) => expect.stringContaining(sentence(chapter, at).slice(0, 20))),
        )
    }
  })

  it('a chapter that moved is found', async () => {
    const chapters = longBook(same).split(/(?=## )/)
    const moved = [...chapters]
    moved.splice(20, 0, ...moved.splice(8, 1))
    const { lines } = await compare(chapters.join(''), moved.map((text) => `${text.trimEnd()}\n\n`).join(''))
    expect(lines).toEqual(['same moved: Chapter 9'])
  })
})
