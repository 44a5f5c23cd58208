/** What a mistake in `book.yaml` means to the person who wrote it. */
import { z } from 'zod'
import { bookSchema } from './config.js'
import { nearest } from './nearest.js'

/** One mistake, explained. */
export interface Explanation {
  /** The keys that lead to it. */
  path: PropertyKey[]
  /** One sentence. */
  reason: string
  /** What was probably meant. */
  expected?: string
  /** The key itself is the mistake, not its value. */
  isUnknown?: true
}

type Issue = z.core.$ZodIssue

/** Explains one issue of the validator. */
export function explain(issue: Issue): Explanation[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => explainKey(key, issue.path))
  const { path } = issue
  if (issue.code === 'invalid_union') {
    const inner = meantMember(issue)
    if (inner) return explain({ ...inner, path: [...path, ...inner.path] })
  }
  const choices = choicesOf(issue)
  const near = typeof issue.input === 'string' ? nearest(issue.input, choices) : undefined
  if (issue.code === 'invalid_type' && issue.input === undefined && path.length > 0) {
    return [{ path, reason: `Missing \`${path.join('.')}\`: expected ${expectation(issue)}` }]
  }
  const name = path.length > 0 ? ` of \`${path.join('.')}\`` : ''
  const hint = near ? `did you mean \`${near}\`?` : `expected ${expectation(issue)}`
  return [{ path, reason: `Unexpected value${name}: ${hint}`, ...(near ? { expected: near } : {}) }]
}

/** Whether a key at the top is none of ours, and like none. */
export function isForeign(key: string): boolean {
  const known = keysAt([])
  return !known.includes(key) && nearest(key, known) === undefined
}

function explainKey(key: string, parent: readonly PropertyKey[]): Explanation {
  const known = keysAt(parent)
  const near = nearest(key, known)
  const hint = near
    ? `did you mean \`${near}\`?`
    : `expected one of ${known.map((name) => `\`${name}\``).join(', ')}`
  const path = [...parent, key]
  return {
    path,
    isUnknown: true,
    reason: `Unexpected key \`${path.join('.')}\`: ${hint}`,
    ...(near ? { expected: near } : {}),
  }
}

/** The issue inside the member of a union that the person meant: the one that got furthest into the value. */
function meantMember(issue: z.core.$ZodIssueInvalidUnion): Issue | undefined {
  const depth = (inner: Issue): number => inner.path.length + (inner.code === 'unrecognized_keys' ? 2 : 0)
  const deepest = issue.errors.flat().sort((a, b) => depth(b) - depth(a))[0]
  return deepest && depth(deepest) > 0 ? deepest : undefined
}

/** The words that a value could have been. */
function choicesOf(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(choicesOf) : []
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
}

/** What was expected, in words. */
function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return issue.values.map((value) => `\`${String(value)}\``).join(', ')
  if (issue.code === 'invalid_union') return [...new Set(issue.errors.flat().map(expectation))].join(', or ')
  if (issue.code === 'too_big')
    return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'some text' : `at least ${issue.minimum}`
  return issue.message.replace(/^Invalid /, 'a valid ')
}

/** The keys allowed at a path of the schema. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schemas: z.core.$ZodType[] = [bookSchema]
  const unwrap = (schema: z.core.$ZodType): z.core.$ZodType[] => {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.def.innerType)
    if (schema instanceof z.ZodUnion) return schema.def.options.flatMap(unwrap)
    return [schema]
  }
  for (const key of path) {
    schemas = schemas.flatMap(unwrap).flatMap((schema): z.core.$ZodType[] => {
      if (schema instanceof z.ZodObject) return schema.shape[String(key)] ? [schema.shape[String(key)]] : []
      return schema instanceof z.ZodArray ? [schema.def.element] : []
    })
  }
  return schemas
    .flatMap(unwrap)
    .flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []))
}
