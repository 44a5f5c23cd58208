import { stat } from 'node:fs/promises'
import { Failure } from '../failure.js'

/** What a command works on when nothing is named: the book or the shelf that one stands in. */
export async function manuscriptsOrDefault(paths: readonly string[] | undefined): Promise<readonly string[]> {
  if (paths && paths.length > 0) return paths
  const here = await Promise.all(
    ['book.yaml', 'manuscripts'].map((path) => stat(path).catch(() => undefined)),
  )
  if (here[0]?.isFile()) return ['.']
  if (here[1]?.isDirectory()) return ['manuscripts']
  throw new Failure(
    'no book.yaml and no manuscripts/ here: name a story (fleuron build story.txt), or start a book with fleuron init',
  )
}
