/** The two real stories against what a careful reader says of them. Nothing of their text stands here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Nodes, Root } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { pipeline } from '../../src/pipeline.js'
import { readText } from '../../src/read/text.js'

const folder = new URL('../../../shared/seeds/', import.meta.url)
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []

function build(prefix: string): { file: VFile; tree: Root } {
  const name = names.find((candidate) => candidate.startsWith(prefix)) as string
  const file = new VFile({ path: name, value: readFileSync(new URL(name, folder), 'utf8') })
  return { file, tree: pipeline().runSync(readText(file), file) }
}

/** First and last line of every node of a type, in order. */
function linesOf(tree: Root, type: Nodes['type']): [number, number][] {
  const found: [number, number][] = []
  const visit = (node: Nodes): void => {
    if (node.type === type) found.push([node.position?.start.line ?? 0, node.position?.end.line ?? 0])
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return found
}

const linesSaid = (file: VFile, rule: string): (number | undefined)[] =>
  file.messages.filter(({ ruleId }) => ruleId === rule).map(({ line }) => line ?? undefined)

describe.skipIf(names.length < 2)('the seeds', () => {
  it('001: twelve scene breaks, each at its two blank lines', () => {
    const ends = linesOf(build('001').tree, 'sceneBreak').map(([, last]) => last)
    expect(ends).toEqual([16, 19, 28, 31, 40, 52, 61, 64, 70, 75, 80, 119])
  })

  it('001: the letter, the lyric, and the broken sentence', () => {
    const { tree } = build('001')
    expect(linesOf(tree, 'letter')).toEqual([[85, 85]])
    expect(linesOf(tree, 'verse')).toEqual([[66, 66]])
    expect(linesOf(tree, 'break')).toHaveLength(3)
    const paragraphs = linesOf(tree, 'paragraph')
    expect(paragraphs.filter(([first, last]) => first !== last)).toEqual([[23, 24]])
    expect(paragraphs).toHaveLength(85)
  })

  it('001: the nine thoughts whose italics were lost, and no other', () => {
    const { file } = build('001')
    expect(linesSaid(file, 'lost-italics').sort((a, b) => Number(a) - Number(b))).toEqual([
      23, 25, 28, 48, 64, 70, 72, 75, 77,
    ])
    expect(linesSaid(file, 'two-speakers')).toEqual([80])
  })

  it('000: no break, every paragraph, one lost thought', () => {
    const { file, tree } = build('000')
    expect(linesOf(tree, 'sceneBreak')).toEqual([])
    expect(linesOf(tree, 'paragraph')).toHaveLength(36)
    expect(linesSaid(file, 'lost-italics')).toEqual([19])
    expect(linesSaid(file, 'two-speakers')).toEqual([65])
  })
})
