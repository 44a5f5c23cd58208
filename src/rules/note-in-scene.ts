import { everyBlock } from './every-block.js'
import { everyChapter } from './reading/every-chapter.js'
import { defineRule } from './rule.js'

/** A bracket in which the author steps out of the story, or the end of a paragraph after `A/N:`. */
const aside =
  /[([]\s*(?:[Aa]\/[Nn]|AN(?=[\s:-])|[Aa]uthor['’]?s? [Nn]ote|[Tt]\/[Nn]|[Tt]ranslator['’]?s? [Nn]ote|OOC)\b\s*[:;,—-]?[^)\]]{0,400}[)\]]|(?<=[.?!…”] )A\/N\s*[:—-].{0,400}/gu

export const noteInScene = defineRule({
  id: 'note-in-scene',
  family: 'structure',
  summary: "An author's note stands in the middle of a scene",
  page: `A note to the reader in the middle of a scene breaks it; its place is before or after the chapter, or in a
footnote.`,
  severity: 'warning',
  examples: [
    {
      name: 'A note in brackets',
      text: 'He drove a Yugo (A/N: my uncle had one!) to the mill. It rained.\n',
      found: ['(A/N: my uncle had one!)'],
    },
    {
      name: 'A note without brackets',
      text: 'He drove a Yugo to the mill. A/N: my uncle had one! It rained.\n',
      found: ['A/N: my uncle had one! It rained.'],
    },
    {
      name: 'Brackets of the story',
      text: 'He drove a Yugo (a red one) to the mill (and back). It rained.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    const reason =
      "Unexpected author's note in the middle of a scene, expected it before or after the chapter"
    for (const { text, block } of everyBlock(book)) {
      if (block.kind !== 'paragraph') continue
      for (const { 0: found, index } of block.text.matchAll(aside))
        report({ text, block, start: index, end: index + found.length, reason })
    }
    for (const { chapter } of everyChapter(book.tree)) {
      chapter.children.forEach((child, index) => {
        const [before, after] = [chapter.children[index - 1], chapter.children[index + 1]]
        if (child.type === 'note' && before?.type === 'paragraph' && after?.type === 'paragraph')
          report({ text: book.textOf(child), node: child, reason })
      })
    }
  },
})
