/** Which chapters have been read, and as what they read then: kept with the person's other state, not in the book. */
import { mkdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { VFile } from 'vfile'
import { writeFiles } from '../../write-files.js'
import { digestOf } from './digest.js'

/** The read chapters of one book. */
export interface ReadMarks {
  /** What each read chapter said, by its id. */
  all: () => Record<string, string>
  set: (id: string, digest: string | undefined) => Promise<void>
}

/** The marks of the book at a path; kept in `XDG_STATE_HOME`. */
export async function openReadMarks(bookPath: string): Promise<ReadMarks> {
  const home = process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state')
  const path = join(home, 'fleuron', 'read', `${digestOf(resolve(bookPath))}.json`)
  const marks = await readFile(path, 'utf8').then(parse, () => ({}) as Record<string, string>)
  return {
    all: () => marks,
    set: async (id, digest) => {
      if (digest === undefined) delete marks[id]
      else marks[id] = digest
      await mkdir(dirname(path), { recursive: true })
      await writeFiles([new VFile({ path, value: JSON.stringify(marks) })])
    },
  }
}

function parse(json: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    return {}
  }
}
