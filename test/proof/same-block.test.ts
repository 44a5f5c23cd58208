/** A paragraph found again in a book that was read anew. */
import { describe, expect, it } from 'vitest'
import { movePlace } from '../../src/proof/move-place.js'
import { sameBlocks } from '../../src/proof/page/same-block.js'
import { stepsBetween } from '../../src/proof/server/differences.js'
import type { ProofBook } from '../../src/proof/shape.js'

/** A book of one chapter, each of its lines a block. */
function bookOf(text: string, revision = 0): Pick<ProofBook, 'files' | 'sections'> {
  const blocks = [...text.matchAll(/.+/g)].map(({ index, 0: line }) => ({
    file: 0,
    from: index,
    to: index + line.length,
  }))
  const section = { id: 'one', title: 'One', depth: 0, html: '', words: 0, digest: text, blocks }
  return { files: [{ name: 'a.txt', kind: 'text', revision }], sections: [section] }
}

/** Where the block at a number is after an editor has made one text of another. */
function after(before: string, now: string, block: number): number | undefined {
  const old = bookOf(before)
  for (const { change } of stepsBetween(before, now))
    for (const place of old.sections[0]?.blocks ?? []) movePlace(place, change)
  const lines = now.split('\n').filter(Boolean)
  const words = before.split('\n').filter(Boolean)[block]
  return sameBlocks(old, bookOf(now)).same({ section: 0, block }, words, (at) => lines[at.block])?.block
}

describe('a paragraph in a book that was read anew', () => {
  it.each([
    ['nothing changed', 'A.\nB.\nC.', 'A.\nB.\nC.', 2, 2],
    ['lines put in above', 'A.\nB.\nC.', 'A.\nNew.\nNewer.\nB.\nC.', 2, 4],
    ['a line put in right before it, like letters', 'A.\nAbc.', 'A.\nAnd.\nAbc.', 1, 2],
    ['a line like it put in above', 'A.\nYes.\nYes.', 'Yes.\nA.\nYes.\nYes.', 2, 3],
    ['lines taken out above', 'A.\nB.\nC.', 'C.', 2, 0],
    ['changed itself', 'A.\nBut.\nC.', 'A.\nButter.\nC.', 1, 1],
    ['taken out itself', 'A.\nB.\nC.', 'A.\nC.', 1, undefined],
    ['changes above and below in one save', 'A.\nB.\nC.', 'A new one.\nZ.\nB.\nC as well.', 1, 2],
    ['the same, and it stands there twice', 'A.\nB.\nC.', 'A new one.\nB.\nB.\nC as well.', 1, 1],
  ])('%s', (_, before, now, block, expected) => {
    expect(after(before, now, block)).toBe(expected)
  })

  it('in a file that has changed once more is found by its words only', () => {
    const ways = sameBlocks(bookOf('A.\nB.'), bookOf('A.\nN.\nB.', 1))
    const wordsOf = ({ block }: { block: number }) => ['A.', 'N.', 'B.'][block]
    expect(ways.same({ section: 0, block: 1 }, 'B.', wordsOf)?.block).toBe(2)
    expect(ways.same({ section: 0, block: 1 }, 'Gone.', wordsOf)).toBeUndefined()
  })
})
