import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generatedDocs } from '../docs/generate.js'

describe('the generated docs', () => {
  it.each(Object.entries(generatedDocs()))('%s is what `npm run docs` makes', (name, text) => {
    const kept = readFileSync(`docs/${name}`, 'utf8')
    if (name.endsWith('.json')) expect(JSON.parse(kept)).toEqual(JSON.parse(text))
    else expect(kept).toBe(text)
  })
})
