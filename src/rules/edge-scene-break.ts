import { everyChapter } from './reading/every-chapter.js'
import { type CheckedText, defineRule } from './rule.js'

type Ornament = CheckedText['record']['quarantined'][number]

export const edgeSceneBreak = defineRule({
  id: 'edge-scene-break',
  family: 'structure',
  summary: 'A scene break stands at the edge of a chapter, or twice in a row',
  page: `A scene break parts two scenes: at the start or end of a chapter, or beside another one, it parts nothing, and
the book leaves it out. Ornaments that a manuscript has at most of its chapters, or after its last line, are its habit.`,
  severity: 'warning',
  examples: [
    {
      name: 'At the end of a chapter',
      text: '## One\n\nIt rained.\n\n***\n\n## Two\n\nIt snowed.\n\n## Three\n\nThe sun.\n',
      format: 'markdown',
      found: ['***'],
    },
    {
      name: 'Between two scenes',
      text: '## One\n\nIt rained.\n\n***\n\nIt snowed.\n',
      format: 'markdown',
      found: [],
    },
    {
      name: 'Two before a heading',
      text: '## One\n\nIt rained.\n\n***\n\n***\n\n## Two\n\nIt snowed.\n',
      format: 'markdown',
      found: ['***', '***'],
    },
    { name: 'After the last line', text: 'It rained.\n\nIt snowed.\n\n***\n', format: 'markdown', found: [] },
  ],
  check: (book, report) => {
    const chapters = [...everyChapter(book.tree)].length
    for (const text of book.texts) {
      const last = text.blocks.at(-1)?.node.position?.start.offset ?? 0
      const ornaments = text.record.quarantined.filter(
        ({ reason, place }) => reason === 'ornament' && (place.start.offset ?? 0) < last,
      )
      // Two in a row are never a habit, nor more than one place.
      const edges = ornaments.filter((one, index) => !isRow(text, ornaments[index - 1], one)).length
      if (edges > Math.max(1, chapters / 2)) continue
      for (const { place } of ornaments) {
        const [from, to] = [place.start.offset ?? 0, place.end.offset ?? 0]
        report({ text, from, to, reason: 'Unexpected scene break at the edge of a chapter' })
      }
    }
  },
})

/** Whether nothing stands between two ornaments. */
function isRow({ file }: CheckedText, one: Ornament | undefined, other: Ornament): boolean {
  if (!one) return false
  return String(file.value).slice(one.place.end.offset, other.place.start.offset).trim() === ''
}
