/** Short texts that stand outside the story (a title, a disclaimer), set as the story is. */
import type { Root, RootContent } from 'mdast'
import { VFile } from 'vfile'
import { plainText } from '../ast/text.js'
import { type PipelineSettings, pipeline } from '../pipeline.js'
import { readMarkdown } from '../read/markdown.js'
import { readText } from '../read/text.js'

/** Sets short texts in one language and house style. */
export interface Typesetter {
  /** A name or title: one line, its quotes and dashes as in print. */
  line(text: string): string
  /** Paragraphs that a person wrote in `book.yaml`: Markdown. */
  markdown(text: string): RootContent[]
  /** Paragraphs found in a manuscript's header: plain text. */
  plain(text: string): RootContent[]
}

/** A typesetter for one book. */
export function typesetter(settings: PipelineSettings): Typesetter {
  const passes = pipeline({
    ...settings,
    chrome: false,
    header: false,
    sceneBreaks: false,
    blocks: false,
    sections: false,
    thoughts: settings.thoughts !== false,
  })
  const set = (text: string, read: (file: VFile) => Root): RootContent[] => {
    const file = new VFile({ value: text })
    return passes.runSync(read(file), file).children
  }
  return {
    line: (text) => set(text.replace(/\s+/g, ' ').trim(), readText).map(plainText).join(' '),
    markdown: (text) => set(text, readMarkdown),
    plain: (text) => set(text, readText).map(asParagraph),
  }
}

/** A value is never a heading: `Chapters: 2`. */
function asParagraph(block: RootContent): RootContent {
  if (block.type !== 'heading') return block
  const { children, position } = block
  return { type: 'paragraph', children, ...(position ? { position } : {}) }
}
