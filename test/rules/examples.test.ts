import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkBook } from '../../src/check/check-book.js'
import { checkText } from '../../src/check/check-text.js'
import { fixed } from '../../src/check/fix-text.js'
import type { Told } from '../../src/check/tell.js'
import { findManuscripts } from '../../src/load/find-manuscripts.js'
import { loadBook } from '../../src/load/load-book.js'
import { rules } from '../../src/rules/index.js'
import type { Example } from '../../src/rules/rule.js'
import { withTempFolder } from '../support/temp-folder.js'

/** What a rule says: the source that each of its messages is about. */
const actualsOf = (id: string, told: readonly Told[]): string[] =>
  told.filter(({ message }) => message.ruleId === id).map(({ message }) => message.actual ?? '')

const actuals = (id: string, text: string, options: Parameters<typeof checkText>[1]): string[] =>
  actualsOf(id, checkText(text, options))

/** An example that needs a folder: its files are written, and read as a book is. */
function checkFolder({ text, format = 'text', files = {}, encoding }: Example): Promise<Told[]> {
  return withTempFolder(async (folder) => {
    const name = format === 'text' ? 'story.txt' : 'story.md'
    await writeFile(join(folder, name), bytesOf(text, encoding))
    for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content)
    const [source] = await findManuscripts(['book.yaml' in files ? folder : join(folder, name)])
    if (!source) throw new Error('no book')
    return checkBook(await loadBook(source))
  })
}

function bytesOf(text: string, encoding: Example['encoding']): Buffer {
  if (encoding === undefined) return Buffer.from(text)
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1')
  const parts = text.split('ÿ').map((part) => Buffer.from(part))
  return Buffer.concat(parts.flatMap((part, index) => (index > 0 ? [Buffer.from([0xff]), part] : [part])))
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    if (example.files || example.encoding) {
      expect(actualsOf(id, await checkFolder(example))).toEqual(example.found)
      return
    }
    const { text, format = 'text', config = {}, found } = example
    // A rule that is off unless asked for is asked for.
    const said = rule.severity === 'off' ? { rules: { [id]: 'warning' as const }, ...config } : config
    expect(actuals(id, text, { format, config: said })).toEqual(found)
    if (example.fixed === undefined) return
    const once = fixed(text, checkText(text, { format, config: said, only: [id] }))
    expect(once).toBe(example.fixed)
    expect(actuals(id, once, { format, config: said })).toEqual([])
  })

  it('is written down in full', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/)
    expect(rule.summary).not.toMatch(/[.\n]$/)
    expect(rule.page.trim()).toMatch(/[.)]$/)
    expect(rule.examples.some(({ found }) => found.length > 0)).toBe(true)
    expect(rule.examples.some(({ found }) => found.length === 0)).toBe(true)
  })
})

it('each rule has a name of its own', () => {
  const ids = rules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
