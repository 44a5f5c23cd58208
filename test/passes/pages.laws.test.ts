/** Whatever page stands around a story, and whichever of its menu's words the story says: no line of story is lost. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characters } from '../../src/passes/characters.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { outline, passText } from './read.js'
import { tale } from './tables/tale.js'

const fixtures = join(import.meta.dirname, 'fixtures/pages')

/** What stands on a page above its story and below it: the story's first words and its last are the same on all. */
function around(name: string): { head: string; foot: string } | undefined {
  const page = readFileSync(join(fixtures, name, 'input.txt'), 'utf8')
  const lines = page.split('\n')
  const story = lines.flatMap((line, index) =>
    /^(?:The kettle had|"It hums,|She put her|They carried)/.test(line) ? [index] : [],
  )
  const [first] = story
  const last = story.at(-1)
  if (first === undefined || last === undefined) return undefined
  return { head: lines.slice(0, first).join('\n'), foot: lines.slice(last + 1).join('\n') }
}

const pages = readdirSync(fixtures).flatMap((name) => {
  const found = around(name)
  return found ? [{ name, ...found }] : []
})

const words = [
  'Share',
  'Comments',
  'Next',
  'Like',
  'Report',
  'Home.',
  'Reply',
  'Follow',
  'Post',
  'Part 1',
  'Kudos',
  'Search',
  'Chapter',
  'By the sea',
]

describe('a story that says the words of the page around it', () => {
  it.each(pages)('keeps them: $name', ({ head, foot }) => {
    const said = fc.array(fc.tuple(fc.integer({ min: 2, max: tale.length - 2 }), fc.constantFrom(...words)), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(said, (inserted) => {
        const story = tale.flatMap((line, index) => [
          ...inserted
            .filter(([at]) => at === index)
            .slice(0, 2)
            .map(([, word]) => word),
          line,
        ])
        const { tree } = passText(`${head}\n${story.join('\n\n')}\n${foot}`, [characters, chrome, header])
        const left = outline(tree).map((line) => line.replace(/^\s*(?:# )?/, ''))
        let from = 0
        for (const line of story) {
          const at = left.indexOf(line, from)
          expect(at, line).toBeGreaterThanOrEqual(from)
          from = at + 1
        }
      }),
      { numRuns: 30 },
    )
  })
})
