/** The laws of the structure passes on soiled books: nothing is lost, twice is once, the answer is found. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { soilBook } from '../../bench/dirty.js'
import { breakStyles, conventions, headingStyles } from '../../bench/support/structure/habits.js'
import { recordOf } from '../../src/ast/record.js'
import { plainText } from '../../src/ast/text.js'
import { blocks } from '../../src/passes/blocks.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { sceneBreaks } from '../../src/passes/scene-breaks.js'
import { thoughts } from '../../src/passes/thoughts.js'
import { outline, pass, run, type Step } from './outline.js'

const steps: Step[] = [[paragraphs], [sceneBreaks], [thoughts], [blocks]]
const clean = readFileSync(new URL('../../manuscripts/the-wrong-g.md', import.meta.url), 'utf8').replace(
  /^---\n.*?\n---\n/s,
  '',
)

const letters = (text: string): string =>
  (text.replace(/<[^<>]{1,100}>/g, '').match(/[\p{L}\p{N}]/gu) ?? []).sort().join('')

function markers(node: Nodes): string {
  if (node.type === 'sceneBreak') return node.marker ?? ''
  return 'children' in node ? node.children.map(markers).join(' ') : ''
}

describe('the structure passes on soiled books', () => {
  it('hold the laws, whatever the habits', () => {
    const habits = fc.record({
      paragraphs: fc.constantFrom(...conventions),
      breaks: fc.constantFrom(...breakStyles),
      headings: fc.constantFrom(...headingStyles),
      isPlainType: fc.boolean(),
      hyphenates: fc.boolean(),
      width: fc.integer({ min: 60, max: 80 }),
    })
    fc.assert(
      fc.property(habits, fc.integer({ min: 1, max: 9999 }), (fixed, seed) => {
        const { text } = soilBook(clean, seed, fixed, 6000)
        const { file, tree, outline: once } = pass(text, steps)
        const { quarantined, edits } = recordOf(file)
        expect(
          letters([plainText(tree), markers(tree), ...quarantined.map((item) => item.text)].join(' ')),
        ).toBe(letters(text))
        const touched = new Set<number>()
        for (const { place, from } of edits) {
          const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0]
          if (!touched.has(start)) expect(text.slice(start, end)).toBe(from)
          for (let offset = start; offset < end; offset++) touched.add(offset)
        }
        expect(outline(run(structuredClone(tree), file, steps))).toBe(once)
      }),
      { numRuns: 60 },
    )
  })

  it.each(conventions)('find the paragraphs and the breaks under %s', (convention) => {
    const { text, answer } = soilBook(
      clean,
      7,
      { paragraphs: convention, breaks: '* * *', headings: 'Chapter One' },
      12_000,
    )
    const { tree } = pass(text, steps)
    const starts: number[] = []
    const visit = (node: Nodes): void => {
      if (node.type === 'paragraph') starts.push(node.position?.start.offset ?? -1)
      else if ('children' in node) node.children.forEach(visit)
    }
    visit(tree)
    const found = starts.filter((start) => answer.paragraphs.some((paragraph) => paragraph.start === start))
    expect(found.length).toBeGreaterThanOrEqual(
      answer.paragraphs.length * (convention === 'wrapped-line-end' ? 0.9 : 0.99),
    )
    expect(starts.length - found.length).toBeLessThanOrEqual(1)
    expect(
      outline(tree)
        .split('\n')
        .filter((line) => line === '--- * * *'),
    ).toHaveLength(answer.breaks.length)
  })
})
