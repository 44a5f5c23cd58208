/** Whole small manuscripts through the four structure passes, against what a reader would see. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { blocks } from '../../src/passes/blocks.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { sceneBreaks } from '../../src/passes/scene-breaks.js'
import { thoughts } from '../../src/passes/thoughts.js'
import { expectGolden } from '../support/golden.js'
import { pass } from './outline.js'

const folder = 'test/passes/fixtures/structure'

describe('the structure of whole manuscripts', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const path = ['input.txt', 'input.md'].map((file) => join(folder, name, file)).find(existsSync) as string
    const { file, outline } = pass(
      readFileSync(path, 'utf8'),
      [[paragraphs], [sceneBreaks], [thoughts], [blocks]],
      path,
    )
    const said = file.messages.map(
      ({ line, ruleId, actual }) => `${line} ${ruleId} ${JSON.stringify(actual)}`,
    )
    const aside = recordOf(file).quarantined.map(({ line, reason, text }) => `${line} ${reason} ${text}`)
    await expectGolden(join(folder, name), 'outline.txt', `${outline}\n`)
    await expectGolden(join(folder, name), 'messages.txt', `${[...said, ...aside].join('\n')}\n`)
  })
})
