import { stat } from 'node:fs/promises'
import { Failure } from '../failure.js'

/** What a command works on when nothing is named: the project's own shelf. */
export async function manuscriptsOrDefault(paths: readonly string[] | undefined): Promise<readonly string[]> {
  if (paths && paths.length > 0) return paths
  const isThere = await stat('manuscripts').then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isThere)
    throw new Failure(
      'no manuscripts/ here: name a story (fleuron build story.txt), or start a book with fleuron init',
    )
  return ['manuscripts']
}
