/** Adds entries to a list of a YAML file as text: everything else stays as its author wrote it, to the last byte. */
import { isDeepStrictEqual } from 'node:util'
import { type Document, isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml'

/**
 * A file of settings with more entries in one of its lists.
 *
 * @param key the list, at the top of the file; made at its end if there is none
 * @returns undefined where the text is no YAML map
 */
export function withEntries(yaml: string, key: string, entries: readonly object[]): string | undefined {
  const document = parseDocument(yaml)
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents)))
    return undefined
  const wanted = parseDocument(yaml)
  if (!isMap(wanted.contents)) wanted.contents = wanted.createNode({}) as never
  const list = wanted.get(key)
  if (isSeq(list)) {
    list.flow = false
    for (const entry of entries) list.add(wanted.createNode(entry))
  } else wanted.set(key, entries)
  const added = asText(yaml, document, key, entries)
  // A way of writing a file that is not foreseen is written anew: only then does more than the entry change.
  return added !== undefined && isDeepStrictEqual(parsed(added), wanted.toJS())
    ? added
    : wanted.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** What a file of settings says; undefined where it is no YAML. */
export function parsed(yaml: string): unknown {
  const document = parseDocument(yaml)
  return document.errors.length > 0 ? undefined : document.toJS()
}

/** The text with the entries put in; undefined where the list, or the file, is not written line by line. */
function asText(
  yaml: string,
  document: Document,
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
  const pair = document.contents.items.find(({ key: name }) => isScalar(name) && name.value === key)
  if (!pair) return putAt(endOf(yaml, document.contents), `${key}:${end}${lines('  ')}`)
  const list = pair.value
  if (!isSeq(list) || list.flow || !list.range) return undefined
  const [first] = list.range
  const indent = yaml.slice(
    Math.max(yaml.lastIndexOf('\n', first - 1), yaml.lastIndexOf('\r', first - 1)) + 1,
    first,
  )
  return /^ *$/.test(indent) ? putAt(endOf(yaml, list), lines(indent)) : undefined
}

/** The end of the last line that a map or a list has words on: comments behind it are about what follows. */
export function endOf(yaml: string, { range }: { range?: readonly number[] | null }): number {
  const value = yaml.slice(0, range?.[1] ?? yaml.length).trimEnd().length
  const rest = /\r\n|\r|\n/g
  rest.lastIndex = value
  return rest.exec(yaml) ? rest.lastIndex : yaml.length
}
