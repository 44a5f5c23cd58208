/** Takes entries out of a list of a YAML file as text: everything else stays as its author wrote it. */
import { isDeepStrictEqual } from 'node:util'
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
import { endOf, parsed } from './add-to-yaml.js'

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
  const wanted = parseDocument(yaml)
  if (wanted.errors.length > 0 || !(wanted.contents === null || isMap(wanted.contents))) return undefined
  const list = wanted.get(key)
  if (!isSeq(list)) return yaml
  const out = list.items.filter((item) => isOut(isNode(item) ? item.toJS(wanted) : item))
  if (out.length === 0) return yaml
  const pair = wanted.contents?.items.find(({ key: name }) => isScalar(name) && name.value === key)
  const isWhole = out.length === list.items.length
  const text = isWhole
    ? withoutLines(yaml, [[pair?.key, list]])
    : withoutLines(
        yaml,
        out.map((item) => [item, item]),
      )
  list.items = list.items.filter((item) => !out.includes(item))
  if (isWhole) wanted.delete(key)
  // A way of writing a file that is not foreseen is written anew: only then does more than the entries change.
  return isDeepStrictEqual(parsed(text) ?? {}, wanted.toJS() ?? {})
    ? text
    : wanted.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** The text without the lines from the first to the last of each pair of nodes. */
function withoutLines(
  yaml: string,
  stretches: readonly (readonly [first: unknown, last: unknown])[],
): string {
  let text = yaml
  for (const [first, last] of stretches.toReversed()) {
    if (!isNode(first) || !isNode(last)) continue
    const start = first.range?.[0] ?? 0
    const lineStart = Math.max(yaml.lastIndexOf('\n', start - 1), yaml.lastIndexOf('\r', start - 1)) + 1
    text = text.slice(0, lineStart) + text.slice(endOf(yaml, last))
  }
  return text
}
