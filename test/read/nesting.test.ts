import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/read/markdown.js'

const read = (value: string) => {
  const file = new VFile({ path: 'story.md', value })
  const tree = readMarkdown(file)
  return { tree, told: file.messages.filter(({ fatal }) => fatal) }
}
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

describe('Markdown that nests too deep', () => {
  it.each([
    ['quotes', `Text.\n\n${'> '.repeat(3000)}x`, 3, 1],
    ['quotes without spaces', `${'>'.repeat(3000)}x`, 1, 1],
    ['lists in one line', `${'- '.repeat(3000)}x`, 1, 1],
    ['numbered lists', `${'1. '.repeat(3000)}x`, 1, 1],
    ['lists by indents', lines(1000, (index) => `${'  '.repeat(index)}- a`), 101, 1],
    ['stars', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`, 1, 20_002],
    ['underlines', `a\n\n${'_'.repeat(20_000)}a${'_'.repeat(20_000)}`, 3, 20_002],
    ['emphasis in emphasis', `${'*a '.repeat(5000)}${'b* '.repeat(5000)}`, 1, 15_302],
    ['brackets', `${'['.repeat(20_000)}a${']'.repeat(20_000)}`, 1, 20_102],
    ['pictures', `${'!['.repeat(5000)}a${'](x)'.repeat(5000)}`, 1, 10_402],
    ['tags', `a ${'<b>'.repeat(5000)}x${'</b>'.repeat(5000)}`, 1, 3003],
    ['elements', `${'<div>'.repeat(20_000)}x`, 1, 5001],
    ['fences', lines(1000, (index) => `${':'.repeat(1003 - index)}note`), 101, 1],
  ])('is told at its place: %s', (_name, source, line, column) => {
    const { told } = read(`${source}\n`)
    expect(told).toMatchObject([{ line, column, fatal: true }])
  })

  it('is told of what is no deeper than tags may be', () => {
    expect(read(`a ${'<b>'.repeat(900)}x${'</b>'.repeat(900)}\n`).told).toHaveLength(1)
    expect(read(`<div>${'<div>'.repeat(900)}x</div>\n`).told).toEqual([])
  })

  it.each([
    ['rows of stars', `${'*'.repeat(500)}\n\n${'* '.repeat(500)}\n\n${'-'.repeat(500)}`],
    ['an ornament around words', `${'*'.repeat(40)} Later ${'*'.repeat(40)}\n\n${'~*'.repeat(300)}`],
    ['many openings that nothing closes', '*a [b _c '.repeat(1000)],
    ['many emphases in a row', '*a* **b** [c](d) '.repeat(300)],
    ['many quotes in a row', lines(500, () => '> a')],
    ['many lists in a row', lines(500, (index) => `${' '.repeat(index % 8)}- a`)],
    ['many fences in a row', lines(200, () => ':::verse\na\n:::\n')],
    ['old pages without end tags', `<p>${'a<br>\n<p>'.repeat(3000)}`],
    ['ten quotes', `${'> '.repeat(10)}x`],
  ])('is not seen in %s', (_name, source) => {
    expect(read(`${source}\n`).told).toEqual([])
  })
})

describe('a paragraph of millions of characters', () => {
  it('with markup is refused at its place, as the parser would be at it for an hour', () => {
    const { told } = read(`One.\n\n${'The cat _sat_ there. '.repeat(80_000)}\n`)
    expect(told).toMatchObject([{ fatal: true, line: 3, column: 1 }])
    expect(told[0]?.reason).toContain('Unexpected paragraph of 1,680,000 characters')
  })

  it.each([
    ['with and without their ends', '[a] '.repeat(40_000), '40,000'],
    ['of which only the ends are there', 'a ] '.repeat(40_000), '40,000'],
    ['of links', '[a](b '.repeat(1000) + '[a][b]'.repeat(20_000), '41,000'],
  ])('is refused where it is full of brackets, %s', (_name, text, count) => {
    const { told } = read(`One.\n\n${text}\n`)
    expect(told).toMatchObject([{ fatal: true, line: 3, column: 1, ruleId: 'long-paragraph' }])
    expect(told[0]?.reason).toContain(`Unexpected paragraph of ${count} brackets`)
  })

  it('of plain words and plain emphasis is read', () => {
    expect(read(`${'The cat *sat* there. '.repeat(80_000)}\n`).told).toEqual([])
  })
})
