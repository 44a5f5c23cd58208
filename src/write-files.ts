/** The one writer: whole files or none, beside their target and then renamed. */
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { VFile } from 'vfile'
import writeFileAtomic from 'write-file-atomic'
import { Failure } from './failure.js'

/** What an error of the operating system means to a person. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the file system can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EISDIR: 'there is a folder of that name',
  ENAMETOOLONG: 'the name is too long',
}

/**
 * Writes files so that each is either the whole new one or the whole old one.
 *
 * @throws {Failure} naming the file and the reason
 */
export async function writeFiles(files: readonly VFile[]): Promise<void> {
  for (const file of files) {
    try {
      await mkdir(dirname(file.path), { recursive: true })
      await writeFileAtomic(file.path, typeof file.value === 'string' ? file.value : Buffer.from(file.value))
    } catch (error) {
      const { code = 'unknown error' } = error as NodeJS.ErrnoException
      throw new Failure(`${file.path}: cannot be written: ${reasons[code] ?? code}`)
    }
  }
}
