/** Reads what a person said of a book, and explains each mistake where it stands. */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { type Document, isMap, isScalar, isSeq, parseDocument, visit, type Node as YamlNode } from 'yaml'
import type { z } from 'zod'
import { say } from './ast/message.js'
import { positionAt } from './ast/places.js'
import { type BookConfig, bookSchema } from './config.js'
import { explain, isForeign } from './explain-config.js'

/**
 * Reads and checks a YAML text: a file of its own, or the front matter of one.
 *
 * Front matter is shared with other programs: a key of theirs (`tags`), which is like none of ours, is told and left out.
 *
 * @param file where it stands: every mistake becomes a message on it, with its place
 * @returns the checked settings; undefined where a mistake was told
 */
export function readConfig(file: VFile): BookConfig | undefined {
  const { frontMatter } = file.data
  const { yaml, offset } = frontMatter ?? { yaml: String(file.value), offset: 0 }
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: true })
  for (const error of [...document.errors, ...document.warnings]) {
    const [start, end] = error.pos
    say(file, `Unexpected YAML: ${firstSentence(error.message)}`, {
      ruleId: 'book-yaml',
      severity: 'error',
      place: positionAt(file, offset + start, offset + Math.max(end, start)),
    })
  }
  if (document.errors.length > 0) return undefined
  const mistakes = aliasMistakes(document)
  for (const { reason, range } of mistakes) {
    say(file, reason, {
      ruleId: 'book-yaml',
      severity: 'error',
      place: positionAt(file, offset + range[0], offset + range[1]),
    })
  }
  if (mistakes.length > 0) return undefined
  if (frontMatter) leaveOutForeign(document, file, offset)
  const result = validate(document)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    for (const { path, reason, expected, isUnknown } of explain(issue)) {
      const [start, end] = isUnknown
        ? rangeOfKey(document.contents, path)
        : rangeInYaml(document.contents, path)
      say(file, reason, {
        ruleId: 'book-yaml',
        severity: 'error',
        place: positionAt(file, offset + start, offset + end),
        ...(expected ? { expected: [expected] } : {}),
      })
    }
  }
  return undefined
}

/** Takes the keys of other programs out of front matter. */
function leaveOutForeign(document: Document.Parsed, file: VFile, offset: number): void {
  if (!isMap(document.contents)) return
  for (const { key } of [...document.contents.items]) {
    const range = rangeOfNode(key)
    if (!isScalar(key) || !range || !isForeign(String(key.value))) continue
    document.delete(key)
    say(file, `Unknown key \`${String(key.value)}\`, left out`, {
      ruleId: 'book-yaml',
      place: positionAt(file, offset + range[0], offset + range[1]),
    })
  }
}

/** Checks a document; where a text is expected, a number or a `true` is one: `title: 1984`. */
function validate(document: Document.Parsed) {
  const check = () => bookSchema.safeParse(document.toJS() ?? {}, { reportInput: true })
  const result = check()
  for (const path of result.error?.issues.flatMap(textsWanted) ?? []) {
    const node = document.getIn(path, true)
    if (isScalar(node) && node.source && (typeof node.value === 'number' || typeof node.value === 'boolean'))
      node.value = node.source
  }
  return result.success ? result : check()
}

/** The paths at which an issue would have had a text. */
function textsWanted(issue: z.core.$ZodIssue): PropertyKey[][] {
  if (issue.code === 'invalid_union')
    return issue.errors
      .flat()
      .flatMap((inner) => textsWanted({ ...inner, path: [...issue.path, ...inner.path] }))
  return issue.code === 'invalid_type' && issue.expected === 'string' ? [issue.path] : []
}

/** What is wrong with aliases (`*name`): the only thing in a YAML text that its parser tells too late. */
function aliasMistakes(document: Document.Parsed): { reason: string; range: [number, number] }[] {
  const found: { reason: string; range: [number, number] }[] = []
  visit(document, {
    Alias: (_, alias) => {
      const range = rangeOfNode(alias)
      const { source } = alias
      if (range && !alias.resolve(document))
        found.push({
          reason: `Unexpected alias \`*${source}\`: nothing is named \`&${source}\`; a text that begins with a star needs quotes`,
          range,
        })
    },
  })
  if (found.length > 0) return found
  try {
    document.toJS()
    return []
  } catch {
    return [{ reason: 'Unexpected aliases: they stand for one another too often', range: [0, 0] }]
  }
}

/** Where in a YAML file a value stands: that of `path`, or of the longest beginning of it that is there. */
function placeInYaml(
  file: VFile,
  path: readonly PropertyKey[],
  offset = 0,
  yaml = String(file.value),
): Position {
  const [start, end] = rangeInYaml(parseDocument(yaml).contents, path)
  return positionAt(file, offset + start, offset + end)
}

/** Where a setting stands: in `book.yaml`, or in the front matter of a text; undefined where the book has neither. */
export function placeOfSetting(file: VFile, path: readonly PropertyKey[]): Position | undefined {
  const { frontMatter } = file.data
  if (frontMatter) return placeInYaml(file, path, frontMatter.offset, frontMatter.yaml)
  return /\.ya?ml$/.test(file.path ?? '') ? placeInYaml(file, path) : undefined
}

function rangeInYaml(root: unknown, path: readonly PropertyKey[]): [number, number] {
  let node = root
  let range: [number, number] = [0, 0]
  for (const [depth, key] of path.entries()) {
    const isLast = depth === path.length - 1
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      if (!pair) break
      range = rangeOfNode(pair.key) ?? range
      node = pair.value
      // A value that fills lines is best shown by its key.
      if (isLast && isScalar(node)) range = rangeOfNode(node) ?? range
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      range = rangeOfNode(node) ?? range
    } else break
  }
  return range
}

/** The range of a key that the schema does not know. */
function rangeOfKey(root: unknown, path: readonly PropertyKey[]): [number, number] {
  let node = root
  for (const key of path.slice(0, -1))
    node = isMap(node) ? node.get(key) : isSeq(node) ? node.get(Number(key)) : undefined
  const pair = isMap(node)
    ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)))
    : undefined
  return rangeOfNode(pair?.key) ?? rangeInYaml(root, path)
}

function rangeOfNode(node: unknown): [number, number] | undefined {
  const range = (node as YamlNode | null | undefined)?.range
  return range ? [range[0], range[1]] : undefined
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

function firstSentence(message: string): string {
  return lowerFirst(message.split('\n')[0] ?? message)
}
