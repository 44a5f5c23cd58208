import { chmod, open, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { writeFiles } from '../src/write-files.js'
import { withTempFolder } from './support/temp-folder.js'

vi.mock('node:fs/promises', { spy: true })
afterEach(() => vi.restoreAllMocks())

describe('writeFiles', () => {
  it('writes files into folders that are not there yet', async () => {
    await withTempFolder(async (folder) => {
      await writeFiles([
        new VFile({ path: join(folder, 'a/b/c.txt'), value: 'C' }),
        new VFile({ path: join(folder, 'a/d.bin'), value: Buffer.from([0, 255]) }),
      ])
      expect(await readFile(join(folder, 'a/b/c.txt'), 'utf8')).toBe('C')
      expect([...(await readFile(join(folder, 'a/d.bin')))]).toEqual([0, 255])
    })
  })

  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EACCES', 'no permission to write there'],
    ['EROFS', 'the file system can only be read'],
    ['EIO', 'EIO'],
  ])('says what %s means, and leaves every last good file', async (code, reason) => {
    await withTempFolder(async (folder) => {
      const paths = ['a.epub', 'a.html'].map((name) => join(folder, name))
      for (const path of paths) await writeFile(path, 'the last good one')
      let opened = 0
      const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
      vi.mocked(open).mockImplementation(async (...args) => {
        if (++opened === 2) throw Object.assign(new Error('no'), { code })
        return real.open(...args)
      })
      const files = paths.map((path) => new VFile({ path, value: 'new' }))
      await expect(writeFiles(files)).rejects.toThrow(`${paths[1]}: cannot be written: ${reason}`)
      expect(await readdir(folder)).toEqual(['a.epub', 'a.html'])
      for (const path of paths) expect(await readFile(path, 'utf8')).toBe('the last good one')
    })
  })

  it('keeps a link, and who may read what it leads to', async () => {
    await withTempFolder(async (folder) => {
      await writeFile(join(folder, 'real.txt'), 'old')
      await chmod(join(folder, 'real.txt'), 0o640)
      await symlink('real.txt', join(folder, 'link.txt'))
      await writeFiles([new VFile({ path: join(folder, 'link.txt'), value: 'new' })])
      expect(await readFile(join(folder, 'real.txt'), 'utf8')).toBe('new')
      expect((await stat(join(folder, 'real.txt'))).mode & 0o777).toBe(0o640)
    })
  })

  it('says where a file stands in the way of a folder', async () => {
    await withTempFolder(async (folder) => {
      await writeFile(join(folder, 'out'), '')
      const file = new VFile({ path: join(folder, 'out/a.epub'), value: '' })
      await expect(writeFiles([file])).rejects.toThrow('a part of the path is a file, not a folder')
    })
  })
})
