import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ProgramResult, runProgram } from '../support/run-program.js'
import { withTempFolder } from '../support/temp-folder.js'

const dirty = ['--import', import.meta.resolve('tsx'), join(import.meta.dirname, '../../bench/dirty.ts')]
const book = `## One\n\n${'She went down to the harbour, and the boats were gone.\n\n'.repeat(30)}`

/** Runs it in a folder that holds a book, an empty one and nothing else. */
function soil(...args: string[]): Promise<ProgramResult> {
  return withTempFolder(async (cwd) => {
    await writeFile(join(cwd, 'book.md'), book)
    await writeFile(join(cwd, 'empty.md'), '')
    return runProgram(process.execPath, [...dirty, ...args], { cwd })
  })
}

describe('bench/dirty.ts', () => {
  it('soils a book, alike for the same seed number', async () => {
    const { status, stdout, stderr } = await soil('book.md', '7')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('harbour')
    expect((await soil('book.md', '7')).stdout).toBe(stdout)
  })

  it.each([
    ['nothing', [], 'expected BOOK.md [SEED] [SIZE]: a clean book, a seed number, a number of characters'],
    ['too much', ['book.md', '1', '900', 'more'], 'expected BOOK.md [SEED] [SIZE]: a clean book'],
    ['a book that is not there', ['gone.md'], 'gone.md: no such file'],
    ['a folder', ['.'], '.: cannot be read (EISDIR)'],
    ['a book without a story', ['empty.md'], 'empty.md: no paragraph of a story in 60000 characters'],
    ['a seed that is no number', ['book.md', 'one'], 'the seed is `one`, expected a whole number'],
    ['a seed that is a part of one', ['book.md', '1.5'], 'the seed is `1.5`, expected a whole number'],
    ['a size that is no number', ['book.md', '1', '9k'], 'the size is `9k`, expected a whole number'],
  ])('says in one line what is wrong with %s', async (_what, args, message) => {
    const { status, stdout, stderr } = await soil(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.startsWith(`dirty: ${message}`)).toBe(true)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})
