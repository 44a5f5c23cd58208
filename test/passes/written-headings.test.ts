/** Headings of Markdown that have no sign. */
import { describe, expect, it } from 'vitest'
import { header } from '../../src/passes/header.js'
import { outline, passMarkdown } from './read.js'

const prose = 'The boat was late, and nobody on the quay would say why. '.repeat(30).trim()
const story = (...lines: string[]): string => lines.map((line) => (line === '' ? prose : line)).join('\n\n')
const found = (...lines: string[]): string[] =>
  passMarkdown(story(...lines), [header]).tree.children.flatMap((node) =>
    node.type === 'heading' ? [`${node.depth} ${outline(node)[0]?.slice(2)}`] : [],
  )

describe('headings of Markdown without their sign', () => {
  it.each([
    [
      'bold labels below a title',
      ['**The Lamp**', 'by Jo Harrow', '**Chapter One**', '', '**Chapter Two: Rain**', ''],
      ['1 Chapter One', '1 Chapter Two: Rain'],
    ],
    ['plain labels', ['Chapter One', '', 'Chapter Two', ''], ['1 Chapter One', '1 Chapter Two']],
    ['one at the start', ['**Prologue**', '', ''], ['1 Prologue']],
    [
      'bold titles, again and again',
      ['# The Lamp', '**The Quay**', '', '**Low Water**', '', '**Home**', ''],
      ['2 The Quay', '2 Low Water', '2 Home'],
    ],
    [
      'parts in both marks',
      ['***Part One***', '**1**', '', '**2**', '', '***Part Two***', '**3**', ''],
      ['1 Part One', '2 1', '2 2', '1 Part Two', '2 3'],
    ],
  ])('reads %s', (_, lines, expected) => expect(found(...lines)).toEqual(expected))

  it.each([
    ['a sign, and a message', ['# The Lamp', '', '**NO ENTRY**', '', '**You have mail**', '']],
    ['a heading that somebody reads', ['# The Lamp', '', 'He read it again.', '**Chapter Nine**', '']],
    ['bold lines where others have their sign', ['## One', '', '**Chapter Nine**', '', '## Two', '']],
    ['titles that are not bold', ['# The Lamp', 'The Quay', '', 'Low Water', '', 'Home', '']],
  ])('leaves %s', (_, lines) =>
    expect(found(...lines).filter((line) => !/(?:The Lamp|One|Two)$/.test(line))).toEqual([]),
  )
})
