/** Pages of archives, journals and free hosts copied whole: what is theirs, what the header's, what the story's. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { characters } from '../../src/passes/characters.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { expectGolden } from '../support/golden.js'
import { outline, passText } from './read.js'

const fixtures = join(import.meta.dirname, 'fixtures/pages')

describe('a page copied whole', () => {
  it.each(readdirSync(fixtures))('%s', async (name) => {
    const folder = join(fixtures, name)
    const { file, tree } = passText(readFileSync(join(folder, 'input.txt'), 'utf8'), [
      characters,
      chrome,
      header,
    ])
    const { header: fields, quarantined } = recordOf(file)
    const record = [
      ...fields.map(({ line, field, value }) => `${line} ${field}: ${value}`),
      ...quarantined.map(({ line, reason, text }) => `${line} [${reason}] ${text}`),
      ...file.messages.map(({ line, ruleId, actual }) => `${line} (${ruleId}) ${actual}`),
    ]
    await expectGolden(folder, 'record.txt', `${record.join('\n')}\n`)
    await expectGolden(folder, 'story.txt', `${outline(tree).join('\n')}\n`)
  })
})
