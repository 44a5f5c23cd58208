import type { Table, Text } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { sourceOffset } from '../../src/ast/leaf.js'
import { recordOf } from '../../src/ast/record.js'
import { readMarkdown } from '../../src/read/markdown.js'

interface Shown {
  type: string
  value?: string
  children?: Shown[]
}

/** A tree as one line: `paragraph(text "…" emphasis(…))`. */
const show = ({ type, value, children }: Shown): string =>
  `${type}${value === undefined ? '' : ` ${JSON.stringify(value)}`}${children ? `(${children.map(show).join(' ')})` : ''}`

const read = (value: string) => {
  const file = new VFile({ path: 'story.md', value })
  const tree = readMarkdown(file)
  return { file, tree, shown: tree.children.map((child) => show(child as Shown)), record: recordOf(file) }
}

describe('readMarkdown', () => {
  it('keeps prose that only looks like markup', () => {
    expect(read('1986. A year.\n').shown).toEqual(['paragraph(text "1986. A year.")'])
    expect(read('\tIndented, not code.\n').shown).toEqual(['paragraph(text "Indented, not code.")'])
    expect(read('At 10:30 :sharp.\n').shown).toEqual(['paragraph(text "At 10:30 :sharp.")'])
    expect(read('- Hello, he said.\n\n- No.\n').shown).toEqual([
      'paragraph(text "- Hello, he said.")',
      'paragraph(text "- No.")',
    ])
  })

  it.each(['# ', '##', '### ###', '# &nbsp;'])('takes %j for no heading: it has no words', (line) => {
    const { shown, record } = read(`It rained.\n\n${line}\n\nIt snowed.\n`)
    expect(shown).toEqual(['paragraph(text "It rained.")', 'paragraph(text "It snowed.")'])
    expect(record.edits.map(({ from, to, place }) => [from, to, place.start.line])).toContainEqual([
      line,
      '',
      3,
    ])
  })

  it('leaves a lone sign between two scenes to be told as their break', () => {
    expect(read('It rained.\n\n#\n\nIt snowed.\n').shown[1]).toBe('paragraph(text "#")')
    expect(read('It rained.\n\n# # #\n\nIt snowed.\n').shown[1]).toBe('paragraph(text "# # #")')
  })

  it('takes a row of tildes between blank lines for an ornament, and no other for one', () => {
    expect(read('It rained.\n\n~~~~~\n\nIt snowed.\n\n~~~\n').shown).toEqual([
      'paragraph(text "It rained.")',
      'thematicBreak',
      'paragraph(text "It snowed.")',
      'thematicBreak',
    ])
    expect(read('~~~\nlet x\n\n~~~\n\nIt snowed.\n').tree.children.map(({ type }) => type)).toEqual([
      'code',
      'paragraph',
    ])
    expect(read('```\n\n~~~\n\n```\n').tree.children.map(({ type }) => type)).toEqual(['code'])
  })

  it('keeps a list that was meant as one', () => {
    expect(read('1. One\n2. Two\n').tree.children[0]?.type).toBe('list')
    expect(read('- One\n- Two\n').tree.children[0]?.type).toBe('list')
    expect(read('1. One\n   - Red\n2. Two\n').shown).toEqual([
      'list(listItem(paragraph(text "One") list(listItem(paragraph(text "Red")))) listItem(paragraph(text "Two")))',
    ])
  })

  it('reads a table, each cell with its place', () => {
    const source = '| a | *b* |\n|---|:-:|\n| 1 \\| 2 | x |\n'
    const { shown, tree } = read(source)
    expect(shown).toEqual([
      'table(tableRow(tableCell(text "a") tableCell(emphasis(text "b"))) tableRow(tableCell(text "1 | 2") tableCell(text "x")))',
    ])
    const [table] = tree.children as Table[]
    expect(table?.align).toEqual([null, 'center'])
    const cell = table?.children[1]?.children[0]?.children[0] as Text
    expect(sourceOffset(cell, '1 | 2'.length, 'end')).toBe(source.indexOf(' | x'))
  })

  it('keeps prose that is a table by accident', () => {
    expect(read('Yes | no\n--- and more\n').shown).toEqual(['paragraph(text "Yes | no\\n--- and more")'])
    expect(read('It *ended*.\n:-:\nIt | began\nagain.\n').shown).toEqual([
      'paragraph(text "It " emphasis(text "ended") text ".")',
      'paragraph(text ":-:")',
      'paragraph(text "It" text " | " text "began" text "\\n" text "again.")',
    ])
  })

  it('takes an underlined line for a heading where it looks like one', () => {
    expect(read('The Eel\n===\n\nIt rained.\n').shown[0]).toBe('heading(text "The Eel")')
    expect(read('The Road North\n--------------\n').shown).toEqual(['heading(text "The Road North")'])
    expect(read('What Now?\n=========\n').shown).toEqual(['heading(text "What Now?")'])
  })

  it('takes a row of signs below a line of story for a scene break', () => {
    expect(read('He left.\n=====\nIt rained.\n').shown).toEqual([
      'paragraph(text "He left.")',
      'paragraph(text "=====")',
      'paragraph(text "It rained.")',
    ])
    expect(read('He came home\n---\nIt rained.\n').shown).toEqual([
      'paragraph(text "He came home")',
      'thematicBreak',
      'paragraph(text "It rained.")',
    ])
    expect(read('> He came\n> home.\n> ---\n').shown).toEqual([
      'blockquote(paragraph(text "He came\\nhome.") thematicBreak)',
    ])
  })

  it('takes front matter out of the tree and tells where it starts', () => {
    const { file, shown } = read('---\ntitle: X\n---\nText\n')
    expect(file.data.frontMatter).toEqual({ yaml: 'title: X', offset: 4 })
    expect(shown).toEqual(['paragraph(text "Text")'])
  })

  it('makes nodes of fenced blocks, verse with its line ends', () => {
    expect(read(':::letter\nDear,\n:::\n').shown).toEqual(['letter(paragraph(text "Dear,"))'])
    expect(read(':::letter\nYours,\nMara\n:::\n').shown).toEqual([
      'letter(paragraph(text "Yours," break text "Mara"))',
    ])
    expect(read(':::verse\none\ntwo *three\nfour*\n:::\n').shown).toEqual([
      'verse(paragraph(text "one" break text "two " emphasis(text "three" break text "four")))',
    ])
    expect(read(':::epigraph{source="A. B."}\nWise.\n:::\n').tree.children[0]).toMatchObject({
      type: 'epigraph',
      source: 'A. B.',
    })
  })

  it('tells a fence of unknown name and keeps what it holds', () => {
    const { shown, file } = read(':::leter\nDear,\n:::\n')
    expect(shown).toEqual(['paragraph(text "Dear,")'])
    expect(file.messages[0]).toMatchObject({ ruleId: 'unknown-block', line: 1, actual: 'leter' })
  })

  it('reads a thought and emphasis as a person spelt them out', () => {
    expect(read('<i class="thought">No.</i> <em>All of it was his.</em>\n').shown).toEqual([
      'paragraph(thought(text "No.") text " " emphasis(text "All of it was his."))',
    ])
  })

  it('pairs tags that were left open or closed twice', () => {
    expect(read('A <b>bold <i>x</b> y</i> z\n').shown).toEqual([
      'paragraph(text "A " strong(text "bold " text "x") text " y" text " z")',
    ])
  })

  it.each([
    ['block', '<script>alert(1)</script>\n\nText\n'],
    ['inline', 'Te<script>alert(1)</script>xt\n'],
    ['in a block element', '<div>Text<script>alert(1)</script></div>\n'],
  ])('sets active content aside: %s', (_name, source) => {
    const { shown, record, file } = read(source)
    expect(shown.join()).not.toContain('alert')
    expect(record.quarantined.map(({ reason }) => reason)).toEqual(['script'])
    expect(file.messages.map((message) => message.ruleId)).toEqual(['active-content'])
  })

  it('knows the place of text after entities, escapes and continued lines', () => {
    const source = '> A &amp; B \\*C\\*\n> and D&hellip; E\n'
    const { tree } = read(source)
    const quote = tree.children[0]
    expect(show(quote as Shown)).toBe('blockquote(paragraph(text "A & B *C*\\nand D… E"))')
  })
})
