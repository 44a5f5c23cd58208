/** From the files of a book to trees that the pipeline has not touched yet. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { say } from '../ast/message.js'
import type { BookConfig } from '../config.js'
import { Failure } from '../failure.js'
import { nearest } from '../nearest.js'
import { decode } from '../read/decode.js'
import { readerOf } from '../read/reader.js'
import { placeOfSetting, readConfig } from '../read-config.js'
import { compareNames } from './compare-names.js'
import { type Decisions, obeyDecisions, readDecisions, withIgnores } from './decisions.js'
import type { ManuscriptSource } from './find-manuscripts.js'
import { resolveInside } from './inside.js'

declare module 'vfile' {
  interface DataMap {
    /** What a person said in the file's own front matter. */
    matter: BookConfig
  }
}

/** One file of a book, read. */
export interface Manuscript {
  file: VFile
  tree: Root
  /** Its own front matter, empty where it has none. */
  config: BookConfig
}

/** Everything read of one book. */
export interface ManuscriptSet {
  manuscripts: Manuscript[]
  /** What `book.yaml` says, or the front matter of a book in one file. */
  config: BookConfig
  /** Every file that has something to say, the configuration first. */
  files: VFile[]
}

/**
 * Reads a book's configuration and texts. What is wrong with them stands as messages on `files`; a fatal one means that
 * there is no book.
 *
 * @throws {Failure} where a file cannot be read at all
 */
export async function readManuscripts(source: ManuscriptSource): Promise<ManuscriptSet> {
  const files: VFile[] = []
  let config: BookConfig = {}
  let paths = source.files
  if (source.config) {
    const configFile = await readBytes(source.config, source)
    files.push(configFile)
    configFile.value = Buffer.from(configFile.value).toString('utf8')
    const said = readConfig(configFile)
    if (!said) return { manuscripts: [], config, files }
    config = said
    paths = await chapterPaths(source, config, configFile)
    if (configFile.messages.some((message) => message.fatal)) return { manuscripts: [], config, files }
  }
  const manuscripts: Manuscript[] = []
  const ignores: Decisions[] = []
  for (const path of paths) {
    const file = await readBytes(path, source)
    files.push(file)
    const reader = readerOf(path)
    if (!decode(file) || !reader) continue
    const tree = reader(file)
    const frontMatter = file.data.frontMatter
    const matter = frontMatter ? readConfig(file) : {}
    if (!matter) continue
    if (frontMatter) file.data.matter = matter
    const decided = await readDecisions(path, source.contents)
    if (decided) {
      files.push(decided.file)
      obeyDecisions(tree, file, decided)
      ignores.push(decided.decisions)
    }
    manuscripts.push({ file, tree, config: matter })
  }
  const [first] = manuscripts
  if (!source.config && first) config = first.config
  for (const decisions of ignores) config = withIgnores(config, decisions)
  return { manuscripts, config, files }
}

async function readBytes(path: string, { contents }: ManuscriptSource): Promise<VFile> {
  const known = contents?.get(path)
  if (known) return new VFile({ path, value: known })
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      `${path}: ${error.code === 'EACCES' ? 'may not be read' : `cannot be read (${error.code})`}`,
    )
  })
  return new VFile({ path, value: bytes })
}

/** The chapter files that `book.yaml` lists, or every text in the folder by name and number. */
async function chapterPaths(source: ManuscriptSource, config: BookConfig, file: VFile): Promise<string[]> {
  const { folder } = source
  if (!config.chapters) {
    const names = (await readdir(folder)).filter((name) => readerOf(name) && !/^[._]|^readme\./i.test(name))
    if (names.length === 0)
      throw new Failure(`${folder}: no chapters beside book.yaml: expected .txt or .md files`)
    return names.sort(compareNames).map((name) => join(folder, name))
  }
  const paths: string[] = []
  for (const [index, name] of config.chapters.entries()) {
    const inside = await resolveInside(folder, folder, name)
    const place = placeOfSetting(file, ['chapters', index])
    if ('problem' in inside) {
      const near = inside.problem === 'missing' ? await nearFile(folder, name) : undefined
      const reason =
        inside.problem === 'missing'
          ? `Unexpected chapter \`${name}\`: no such file${near ? `, did you mean \`${near}\`?` : ''}`
          : `Unexpected chapter \`${name}\`: it lies outside the book's folder`
      say(file, reason, {
        ruleId: 'missing-chapter',
        severity: 'error',
        ...(place ? { place } : {}),
        actual: name,
        ...(near ? { expected: [near] } : {}),
      })
    } else if (!readerOf(inside.path)) {
      say(file, `Unexpected chapter \`${name}\`: expected a .txt or .md file`, {
        ruleId: 'missing-chapter',
        severity: 'error',
        ...(place ? { place } : {}),
        actual: name,
      })
    } else {
      if (paths.includes(inside.path))
        say(file, `Unexpected chapter \`${name}\`: it is listed above already`, {
          ruleId: 'repeated-chapter',
          ...(place ? { place } : {}),
          actual: name,
        })
      paths.push(inside.path)
    }
  }
  return paths
}

/** The file of the folder that was probably meant. */
async function nearFile(folder: string, name: string): Promise<string | undefined> {
  return nearest(
    name,
    (await readdir(folder)).filter((entry) => readerOf(entry)),
  )
}
