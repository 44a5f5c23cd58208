import { describe, expect, it } from 'vitest'
import { codeFrame } from '../../src/report/code-frame.js'

describe('codeFrame', () => {
  it('marks a place under its line', () => {
    expect(codeFrame('One.\nTwo words.\nThree.', 9, 14)).toEqual(['Two words.', '    ^^^^^'])
  })

  it('shows a window of a long line', () => {
    const [line, marks] = codeFrame(`${'word '.repeat(100)}here ${'word '.repeat(100)}`, 500, 504)
    expect(line).toMatch(/^… word .* word …$|^… .*here/)
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('here')
  })

  it('lets nothing through that a terminal acts upon', () => {
    expect(codeFrame('a\u001B[31mb\u202E', 0, 1)[0]).toBe('a [31mb ')
  })

  it('marks the end of a text', () => {
    expect(codeFrame('One', 3, 3)).toEqual(['One', '   ^'])
  })
})
