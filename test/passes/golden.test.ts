/** Each pass on a small text of its own, after the passes before it: the tree that comes out, and what was recorded. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'unified'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { blocks } from '../../src/passes/blocks.js'
import { characters } from '../../src/passes/characters.js'
import { chrome } from '../../src/passes/chrome.js'
import { dashes } from '../../src/passes/dashes.js'
import { header } from '../../src/passes/header.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { quotes } from '../../src/passes/quotes.js'
import { sceneBreaks } from '../../src/passes/scene-breaks.js'
import { sections } from '../../src/passes/sections.js'
import { thoughts } from '../../src/passes/thoughts.js'
import { decode } from '../../src/read/decode.js'
import { readText } from '../../src/read/text.js'
import { expectGolden } from '../support/golden.js'
import { showRecord, showTree } from '../support/show-tree.js'

const folder = 'test/passes/fixtures/passes'

/** Every pass by the name of its file, in the order of the pipeline. */
const passes: Readonly<Record<string, Plugin<never[]>>> = {
  characters,
  chrome,
  header,
  paragraphs,
  'scene-breaks': sceneBreaks,
  quotes,
  dashes,
  thoughts,
  blocks,
  sections,
} as never

describe('each pass', () => {
  it('has a fixture', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(passes).sort())
  })

  it.each(Object.keys(passes))('%s does on its fixture what its golden file says', async (name) => {
    const file = new VFile({ path: 'input.txt', value: readFileSync(join(folder, name, 'input.txt')) })
    decode(file)
    const until = Object.keys(passes).indexOf(name) + 1
    const processor = unified().use(Object.values(passes).slice(0, until) as never)
    const tree = processor.runSync(readText(file) as never, file)
    await expectGolden(join(folder, name), 'expected.txt', `${showTree(tree as never)}\n${showRecord(file)}`)
  })
})
