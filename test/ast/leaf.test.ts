import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { editLeaf, joinLeaves, type LeafEdit, makeLeaf, sliceLeaf, sourceOffset } from '../../src/ast/leaf.js'
import { recordOf } from '../../src/ast/record.js'

const leafOf = (source: string) => {
  const file = new VFile({ value: source })
  return { file, leaf: makeLeaf(file, source, 0, source.length) }
}
const edit = (start: number, end: number, to: string): LeafEdit => ({ start, end, to, confidence: 1 })

describe('editLeaf', () => {
  it('replaces a stretch and records its place in the source', () => {
    const { file, leaf } = leafOf('say "hi" now')
    editLeaf(file, leaf, [edit(4, 5, '“'), edit(7, 8, '”')], 'quotes')
    expect(leaf.value).toBe('say “hi” now')
    expect(recordOf(file).edits.map(({ from, to, place }) => [from, to, place.start.offset])).toEqual([
      ['"', '“', 4],
      ['"', '”', 7],
    ])
  })

  it('keeps places true after an edit that changed the length', () => {
    const { file, leaf } = leafOf('well... "no"')
    editLeaf(file, leaf, [edit(4, 7, '…')], 'dashes')
    editLeaf(file, leaf, [edit(6, 7, '“'), edit(9, 10, '”')], 'quotes')
    expect(leaf.value).toBe('well… “no”')
    expect(recordOf(file).edits.map(({ place }) => place.start.offset)).toEqual([4, 8, 11])
  })

  it('melts an edit of an edit into one stretch of the source', () => {
    const { file, leaf } = leafOf('a -- b')
    editLeaf(file, leaf, [edit(2, 4, '—')], 'dashes')
    editLeaf(file, leaf, [edit(1, 4, '—')], 'dashes')
    expect(leaf.value).toBe('a—b')
    const [first, second] = recordOf(file).edits
    expect(first).toMatchObject({ from: '--', to: '—' })
    expect(second).toMatchObject({
      from: ' — ',
      to: '—',
      place: { start: { offset: 1 }, end: { offset: 5 } },
    })
    expect(sourceOffset(leaf, 2, 'start')).toBe(5)
  })

  it('maps every unedited character to itself, whatever was edited around it', () => {
    const source = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', '-'), minLength: 1, maxLength: 30 })
    const rounds = fc.array(
      fc.array(fc.tuple(fc.nat(30), fc.nat(3), fc.constantFrom('', 'X', 'YZ')), { maxLength: 4 }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(source, rounds, (text, allRounds) => {
        const { file, leaf } = leafOf(text)
        for (const round of allRounds) {
          const edits: LeafEdit[] = []
          for (const [at, length, to] of [...round].sort((a, b) => a[0] - b[0])) {
            const start = Math.min(at, leaf.value.length)
            const end = Math.min(start + length, leaf.value.length)
            if (start >= (edits.at(-1)?.end ?? 0) && (end > start || to !== ''))
              edits.push(edit(start, end, to))
          }
          // A later edit must not start where an insertion stands: which came first would be open.
          editLeaf(file, leaf, edits, 'test')
        }
        let last = -1
        for (let offset = 0; offset < leaf.value.length; offset++) {
          const character = leaf.value[offset] as string
          const from = sourceOffset(leaf, offset, 'start')
          const to = sourceOffset(leaf, offset + 1, 'end')
          expect(from).toBeLessThanOrEqual(to)
          expect(from).toBeGreaterThanOrEqual(Math.max(last, 0))
          expect(to).toBeLessThanOrEqual(text.length)
          if (!/[XYZ]/.test(character) && to - from === 1) expect(text[from]).toBe(character)
          last = from
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('sliceLeaf and joinLeaves', () => {
  it('keep the places of their parts', () => {
    const { file, leaf } = leafOf('one... two\n  three')
    editLeaf(file, leaf, [edit(3, 6, '…')], 'dashes')
    const first = sliceLeaf(file, leaf, 0, 8)
    const second = sliceLeaf(file, leaf, 11, 16)
    expect([first.value, second.value]).toEqual(['one… two', 'three'])
    const joined = joinLeaves(file, [first, second], ' ', 'paragraphs', 1)
    expect(joined.value).toBe('one… two three')
    expect(sourceOffset(joined, 9, 'start')).toBe(13)
    expect(recordOf(file).edits.at(-1)).toMatchObject({ from: '\n  ', to: ' ' })
  })
})
