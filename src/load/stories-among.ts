/** Numbered files may be the parts of one story, or somebody's downloads, numbered as they came. */
import { dirname } from 'node:path'
import { recordOf } from '../ast/record.js'
import { Failure } from '../failure.js'
import { pipeline } from '../pipeline.js'
import { readManuscripts } from './read-manuscript.js'

/** The passes after the header, which tells whose story a text is. */
const afterHeader = {
  paragraphs: false,
  sceneBreaks: false,
  quotes: false,
  dashes: false,
  thoughts: false,
  blocks: false,
  sections: false,
} as const

/**
 * The stories that numbered files hold, in order: files of different writers are of different stories. One that names
 * no writer goes on with the story of the file before it.
 *
 * @param paths in the order of their numbers
 */
export async function storiesAmong(paths: readonly string[]): Promise<string[][]> {
  const stories: { writers: Set<string>; files: string[] }[] = []
  for (const path of paths) {
    const writers = await writersOf(path)
    const story =
      writers.length === 0
        ? stories.at(-1)
        : stories.find((one) => one.writers.size === 0 || writers.some((writer) => one.writers.has(writer)))
    if (story) {
      story.files.push(path)
      for (const writer of writers) story.writers.add(writer)
    } else stories.push({ writers: new Set(writers), files: [path] })
  }
  return stories.map(({ files }) => files)
}

/** Who wrote a text, as it says itself, in small letters; nobody where it cannot be read, which its building tells. */
async function writersOf(path: string): Promise<string[]> {
  try {
    const { manuscripts, config } = await readManuscripts({ name: '', files: [path], folder: dirname(path) })
    const [manuscript] = manuscripts
    if (!manuscript) return []
    if (config.author !== undefined)
      return [config.author].flat().map((one) => (typeof one === 'string' ? one : one.name).toLowerCase())
    manuscript.file.data.matter = config
    pipeline({ ...config.normalize, ...afterHeader }).runSync(manuscript.tree, manuscript.file)
    return recordOf(manuscript.file).header.flatMap(({ field, value }) =>
      field === 'author' ? [value.trim().toLowerCase()] : [],
    )
  } catch (error) {
    if (error instanceof Failure) return []
    throw error
  }
}
