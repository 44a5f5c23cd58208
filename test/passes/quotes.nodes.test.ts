/** Quotes across nodes: what remark-smartypants means to do with links, emphasis, code and blockquotes. */
import type { Root } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { describe, expect, it } from 'vitest'
import { quotes } from '../../src/passes/quotes.js'
import { passMarkdown } from './read.js'

/** A tree as Markdown again. */
const markdownOf = (tree: Root): string => toMarkdown(tree, { emphasis: '*' }).trim()

describe('quotes', () => {
  it.each([
    [
      '"wow". go to \'[single](/foo)\' today "[double](/bar)". now.',
      '“wow”. go to ‘[single](/foo)’ today “[double](/bar)”. now.',
    ],
    ["foo '**bolded -- part** of this quote' bar", 'foo ‘**bolded -- part** of this quote’ bar'],
    ['"`code`" and \'`code`\'', '“`code`” and ‘`code`’'],
    ['"[so](/a "it\'s")", he said', '“[so](/a "it\'s")”, he said'],
    ['"*Quoted*," he said, "*and* not."', '“*Quoted*,” he said, “*and* not.”'],
    ['> "A quotation."\n\n"A paragraph."', '> “A quotation.”\n\n“A paragraph.”'],
    ['> "A quotation\n> of two lines."', '> “A quotation\n> of two lines.”'],
    ['a "hard\\\nbreak"', 'a “hard\\\nbreak”'],
  ])('%s', (typed, set) => {
    expect(markdownOf(passMarkdown(typed, [quotes]).tree)).toBe(set)
  })
  it('of which one is doubtful behind another are told by the mark itself, not by the space between the two', () => {
    const { messages } = passMarkdown('"\'E\'s mine."', [quotes]).file
    expect(messages).toMatchObject([
      { ruleId: 'ambiguous-quote', actual: "'", expected: ['’', '‘'], column: 2 },
    ])
    expect(messages[0]?.reason).toBe("Unexpected ambiguous mark `'`: set as ’, might be ‘")
  })
})
