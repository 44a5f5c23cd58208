/** Paths that a manuscript names stay inside its book. */
import { realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'

/** What a path in a manuscript turned out to be. */
export type Inside = { path: string } | { problem: 'outside' | 'missing' }

/**
 * Resolves a path that a manuscript names against the book's folder, symbolic links included.
 *
 * @param base the folder that the path is relative to, inside `folder`
 */
export async function resolveInside(folder: string, base: string, path: string): Promise<Inside> {
  if (isAbsolute(path) || path.includes('\0')) return { problem: 'outside' }
  const joined = join(base, path)
  if (leads(folder, joined)) return { problem: 'outside' }
  try {
    const [top, real] = await Promise.all([realpath(folder), realpath(joined)])
    return leads(top, real) ? { problem: 'outside' } : { path: joined }
  } catch {
    return { problem: 'missing' }
  }
}

/** Whether the way from a folder to a path leads out of it. */
function leads(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}
