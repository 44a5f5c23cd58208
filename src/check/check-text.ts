/** Proofreads a text that is no file: an example of the docs, a test, a page of an editor. */
import type { Root } from 'mdast'
import { VFile } from 'vfile'
import type { BookConfig } from '../config.js'
import { type PipelineSettings, pipeline } from '../pipeline.js'
import { decode } from '../read/decode.js'
import { readMarkdown } from '../read/markdown.js'
import { readText } from '../read/text.js'
import { readConfig } from '../read-config.js'
import { type CheckOptions, checkBook } from './check-book.js'
import type { Checkable } from './checked-book.js'
import type { Told } from './tell.js'

/** How a text is to be read. */
export interface TextOptions extends CheckOptions {
  format?: 'text' | 'markdown'
  config?: BookConfig
}

/** Reads and checks one text; see {@link checkBook}. */
export function checkText(text: string, options: TextOptions = {}): Told[] {
  return checkBook(readCheckable(text, options), options)
}

/** Reads one text as a whole book, without its images and its theme. */
export function readCheckable(text: string, { format = 'text', config = {} }: TextOptions = {}): Checkable {
  const file = new VFile({ value: text, path: format === 'text' ? 'story.txt' : 'story.md' })
  const empty: Root = { type: 'root', children: [] }
  if (!decode(file)) return { manuscripts: [], tree: empty, config, files: [file] }
  const read = format === 'text' ? readText(file) : readMarkdown(file)
  const { frontMatter } = file.data
  const own = frontMatter ? (readConfig(file) ?? {}) : {}
  const said: BookConfig = { ...own, ...config }
  file.data.matter = said
  const settings: PipelineSettings = {
    ...said.normalize,
    ...(said.language ? { language: said.language } : {}),
  }
  const tree = pipeline(settings).runSync(read, file)
  return { manuscripts: [{ file, tree, config: own }], tree, config: said, files: [file] }
}
