/** Makes the generated pages of this folder; `npm run docs` writes them, a test compares. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { bookSchema } from '../src/config.js'
import { diffSchema } from '../src/diff/show/json.js'
import { checkSchema } from '../src/report/check-json.js'
import { inspectionSchema } from '../src/report/inspection.js'
import { rulesPage } from './rules-page.js'

interface JsonSchema {
  description?: string
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
}

const bookJsonSchema = z.toJSONSchema(bookSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema

/** Every generated file by name. */
export function generatedDocs(): Record<string, string> {
  return {
    'book.schema.json': json(bookJsonSchema),
    'inspect.schema.json': json(z.toJSONSchema(inspectionSchema, { unrepresentable: 'any' })),
    'diff.schema.json': json(z.toJSONSchema(diffSchema)),
    'check.schema.json': json(z.toJSONSchema(checkSchema, { unrepresentable: 'any' })),
    'book-yaml.md': bookYamlPage(),
    'rules.md': rulesPage(),
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function bookYamlPage(): string {
  return `# book.yaml

What a person can say of a book: in \`book.yaml\` in the book's folder, or in the front matter of a Markdown file. What is said here wins over what Fleuron finds
in the text. A misspelt key is an error that names the right one; in front
matter a key of another program (\`tags\`) is told and left out. Editors that read JSON Schema can use [book.schema.json](book.schema.json).

| key | value | meaning |
|---|---|---|
${rows(bookJsonSchema, '').join('\n')}

<!-- Made by \`npm run docs\` from src/config.ts. -->
`
}

function rows(schema: JsonSchema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const name = prefix ? `${prefix}.${key}` : key
    const inner = [value, ...(value.anyOf ?? [])].find((option) => option.properties)
    const list = [value, ...(value.anyOf ?? [])].find(
      (option) =>
        option.items && (option.items.properties || option.items.anyOf?.some((member) => member.properties)),
    )
    const member = list?.items?.properties
      ? list.items
      : list?.items?.anyOf?.find((option) => option.properties)
    return [
      `| \`${name}\` | ${wordsFor(value)} | ${value.description ?? ''} |`,
      ...(inner ? rows(inner, name) : []),
      ...(member ? rows(member, `${name}[]`) : []),
    ]
  })
}

function wordsFor(schema: JsonSchema): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(wordsFor))].join(', or ')
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  const words: Record<string, string> = {
    string: 'text',
    boolean: 'true or false',
    integer: 'whole number',
    number: 'number',
    object: 'keys and values',
  }
  if (schema.type === 'array') return `list of ${schema.items ? wordsFor(schema.items) : 'values'}`
  return words[schema.type ?? ''] ?? 'any'
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(generatedDocs()))
    writeFileSync(new URL(name, import.meta.url), text)
}
