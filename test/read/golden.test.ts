/** Each reader on a small text of its own: the tree that it makes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, it } from 'vitest'
import { decode } from '../../src/read/decode.js'
import { readMarkdown } from '../../src/read/markdown.js'
import { readText } from '../../src/read/text.js'
import { expectGolden } from '../support/golden.js'
import { showRecord, showTree } from '../support/show-tree.js'

describe('each reader', () => {
  it.each([
    ['text', 'input.txt', readText],
    ['markdown', 'input.md', readMarkdown],
  ] as const)('%s makes of its fixture what its golden file says', async (name, input, read) => {
    const folder = join('test/read/fixtures', name)
    const file = new VFile({ path: input, value: readFileSync(join(folder, input)) })
    decode(file)
    const tree = read(file)
    await expectGolden(folder, 'expected.txt', `${showTree(tree)}\n${showRecord(file)}`)
  })
})
