/** Golden files: what a fixture's output must be, committed beside its input. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'

/**
 * Compares a result with the golden file `name` in a fixture's folder.
 *
 * A golden file that is not there is a failure, not an invitation to write one. With `UPDATE_GOLDEN=1` in the
 * environment the files are written instead, for their author to read before committing; in CI that is ignored.
 */
export async function expectGolden(folder: string, name: string, actual: string | Uint8Array): Promise<void> {
  const path = join(folder, name)
  if (process.env.UPDATE_GOLDEN === '1' && !process.env.CI) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, actual)
    return
  }
  const expected = await readFile(path).catch(() => undefined)
  if (!expected) expect.fail(`No golden file ${path}; UPDATE_GOLDEN=1 npx vitest run writes it`)
  if (typeof actual === 'string') expect(actual, path).toBe(expected.toString('utf8'))
  else
    expect(expected.equals(actual), `${path}: ${expected.length} bytes expected, got ${actual.length}`).toBe(
      true,
    )
}
