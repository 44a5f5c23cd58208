import { createTwoFilesPatch } from 'diff'
import type { MendedFile } from '../check/fix-book.js'

/** What a fix would change in a file, as a patch that `git apply` takes. */
export function patchOf({ path, before, after }: MendedFile): string {
  const name = path.replaceAll('\\', '/').replace(/^\.\//, '')
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 1,
  }).replace(/^=+\n/, '')
}
