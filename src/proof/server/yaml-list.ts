/** Lists of a YAML file, changed as text: everything else stays as its author wrote it, to the last byte. */
import { isDeepStrictEqual } from 'node:util'
import { type Document, isMap, isNode, isScalar, isSeq, type Pair, parseDocument, stringify } from 'yaml'

/**
 * A file of settings with more entries in one of its lists.
 *
 * @param key the list, at the top of the file; made at its end if there is none
 * @returns undefined where the text is no YAML map
 */
export function withEntries(yaml: string, key: string, entries: readonly object[]): string | undefined {
  const [document, wanted] = [mapOf(yaml), mapOf(yaml)]
  if (!document || !wanted) return undefined
  if (!isMap(wanted.contents)) wanted.contents = wanted.createNode({}) as never
  const list = wanted.get(key)
  if (isSeq(list)) {
    list.flow = false
    for (const entry of entries) list.add(wanted.createNode(entry))
  } else wanted.set(key, entries)
  return asTextOrAnew(added(yaml, document, key, entries), wanted)
}

/**
 * A file of settings without some of the entries in one of its lists; a list of which nothing is left goes with them.
 *
 * @param key the list, at the top of the file
 * @returns undefined where the text is no YAML map
 */
export function withoutEntries(
  yaml: string,
  key: string,
  isOut: (entry: unknown) => boolean,
): string | undefined {
  const wanted = mapOf(yaml)
  if (!wanted) return undefined
  const list = wanted.get(key)
  if (!isSeq(list)) return yaml
  const out = list.items.filter((item) => isOut(isNode(item) ? item.toJS(wanted) : item))
  if (out.length === 0) return yaml
  const isWhole = out.length === list.items.length
  const stretches = isWhole
    ? [[pairOf(wanted, key)?.key, list] as const]
    : out.map((item) => [item, item] as const)
  const text = withoutLines(yaml, stretches)
  list.items = list.items.filter((item) => !out.includes(item))
  if (isWhole) wanted.delete(key)
  return asTextOrAnew(text, wanted)
}

/** A YAML file that is a map, or empty; undefined for any other. */
function mapOf(yaml: string): Document.Parsed | undefined {
  const document = parseDocument(yaml)
  const isKnown = document.errors.length === 0 && (document.contents === null || isMap(document.contents))
  return isKnown ? document : undefined
}

function pairOf({ contents }: Document.Parsed, key: string): Pair<unknown, unknown> | undefined {
  return isMap(contents)
    ? contents.items.find(({ key: name }) => isScalar(name) && name.value === key)
    : undefined
}

/** A way of writing a file that is not foreseen is written anew: only then does more than the entries change. */
function asTextOrAnew(text: string | undefined, wanted: Document.Parsed): string {
  const document = text === undefined ? undefined : parseDocument(text)
  const isWanted =
    document?.errors.length === 0 && isDeepStrictEqual(document.toJS() ?? {}, wanted.toJS() ?? {})
  return text !== undefined && isWanted
    ? text
    : wanted.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** The text with the entries put in; undefined where the list, or the file, is not written line by line. */
function added(
  yaml: string,
  document: Document.Parsed,
  key: string,
  entries: readonly object[],
): string | undefined {
  const [end = '\n'] = /\r\n|\r|\n/.exec(yaml) ?? []
  const lines = (indent: string): string =>
    stringify(entries, { lineWidth: 0 })
      .replace(/^(?=.)/gm, indent)
      .replaceAll('\n', end)
  const putAt = (at: number, text: string): string => {
    const head = yaml.slice(0, at)
    return head + (head === '' || /[\r\n]$/.test(head) ? '' : end) + text + yaml.slice(at)
  }
  if (!isMap(document.contents)) return putAt(yaml.length, `${key}:${end}${lines('  ')}`)
  if (document.contents.flow) return undefined
  const pair = pairOf(document, key)
  if (!pair) return putAt(endOf(yaml, document.contents), `${key}:${end}${lines('  ')}`)
  const list = pair.value
  if (!isSeq(list) || list.flow || !list.range) return undefined
  const [first] = list.range
  const indent = yaml.slice(lineStart(yaml, first), first)
  return /^ *$/.test(indent) ? putAt(endOf(yaml, list), lines(indent)) : undefined
}

/** The text without the lines from the first to the last of each pair of nodes. */
function withoutLines(
  yaml: string,
  stretches: readonly (readonly [first: unknown, last: unknown])[],
): string {
  let text = yaml
  for (const [first, last] of stretches.toReversed()) {
    if (!isNode(first) || !isNode(last)) continue
    text = text.slice(0, lineStart(yaml, first.range?.[0] ?? 0)) + text.slice(endOf(yaml, last))
  }
  return text
}

function lineStart(yaml: string, at: number): number {
  return Math.max(yaml.lastIndexOf('\n', at - 1), yaml.lastIndexOf('\r', at - 1)) + 1
}

/** The end of the last line that a map or a list has words on: comments behind it are about what follows. */
function endOf(yaml: string, { range }: { range?: readonly number[] | null }): number {
  const value = yaml.slice(0, range?.[1] ?? yaml.length).trimEnd().length
  const rest = /\r\n|\r|\n/g
  rest.lastIndex = value
  return rest.exec(yaml) ? rest.lastIndex : yaml.length
}
