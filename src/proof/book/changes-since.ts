/** What changed in a book since a revision of git, or since its last build, by word. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { Failure } from '../../failure.js'
import type { ManuscriptSource } from '../../load/find-manuscripts.js'
import { loadBook } from '../../load/load-book.js'
import type { ProofChange } from '../shape.js'
import { numberBlocks, type PlacedBlock } from './number-blocks.js'

const run = promisify(execFile)

/**
 * The changes since an earlier version.
 *
 * @param since a git revision, or `build` for the HTML edition in `out`
 * @returns undefined where there was no earlier version
 * @throws {Failure} where git has no such revision
 */
export async function changesSince(
  source: ManuscriptSource,
  paths: readonly string[],
  blocks: readonly PlacedBlock[],
  since: string,
  out: string,
): Promise<{ changes: ProofChange[]; since: string } | undefined> {
  const before = since === 'build' ? await builtTexts(source, out) : await textsAt(source, paths, since)
  if (!before) return undefined
  return { changes: compare(before, blocks), since: since === 'build' ? 'the last build' : since }
}

/** Each changed block against what stood there before. */
function compare(before: readonly string[], blocks: readonly PlacedBlock[]): ProofChange[] {
  const now = blocks.map(({ flat }) => flat.text.trim())
  const changes: ProofChange[] = []
  const parts = diffArrays([...before], now)
  let index = 0
  for (let part = 0; part < parts.length; part++) {
    const { value, added, removed } = parts[part] as (typeof parts)[number]
    if (!added && !removed) {
      index += value.length
      continue
    }
    const next = parts[part + 1]
    const old = removed ? value : []
    const fresh = added ? value : removed && next?.added ? next.value : []
    if (removed && next?.added) part++
    for (const [offset, text] of fresh.entries()) {
      const block = blocks[index + offset]
      if (block) changes.push(changeOf(old[offset], text, block))
    }
    const lost = old.slice(fresh.length).join(' ')
    const at = blocks[Math.min(index + fresh.length, blocks.length - 1)]
    if (lost && at) {
      const spot = { section: at.section, block: at.number, start: 0, end: 0 }
      changes.push({ spot, kind: 'gone', removed: [{ at: 0, text: lost }], added: [] })
    }
    index += fresh.length
  }
  return changes
}

function changeOf(old: string | undefined, text: string, block: PlacedBlock): ProofChange {
  const lead = block.flat.text.length - block.flat.text.trimStart().length
  const spot = { section: block.section, block: block.number, start: 0, end: block.flat.text.length }
  if (old === undefined) return { spot, kind: 'new', removed: [], added: [{ start: 0, end: spot.end }] }
  const change: ProofChange = { spot, kind: 'changed', removed: [], added: [] }
  let at = lead
  for (const { value, added, removed } of diffWordsWithSpace(old, text)) {
    if (removed) change.removed.push({ at, text: value })
    else {
      if (added) change.added.push({ start: at, end: at + value.length })
      at += value.length
    }
  }
  return change
}

/** The texts of every block as the book was at a revision. */
async function textsAt(
  source: ManuscriptSource,
  paths: readonly string[],
  revision: string,
): Promise<string[] | undefined> {
  const contents = new Map<string, Uint8Array>()
  for (const path of paths) {
    const bytes = await atRevision(path, revision)
    if (bytes) contents.set(path, bytes)
  }
  if (contents.size === 0) return undefined
  // A file that was not there yet was empty; what is empty is no text, so it holds its name in a comment's place.
  for (const path of paths) if (!contents.has(path)) contents.set(path, Buffer.from('\u200b'))
  const loaded = await loadBook({ ...source, contents })
  if (!loaded.book) return undefined
  return numberBlocks(loaded, loaded.book.sections)
    .bySection.flat()
    .map(({ flat }) => flat.text.trim())
}

async function atRevision(path: string, revision: string): Promise<Buffer | undefined> {
  const folder = dirname(resolve(path))
  const git = (args: readonly string[]) =>
    run('git', ['-C', folder, ...args], { encoding: 'buffer', maxBuffer: 1 << 28 })
  await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]).catch(() => {
    throw new Failure(`--since ${revision}: no such revision in a git repository at ${folder}`)
  })
  return git(['show', '--end-of-options', `${revision}:./${basename(path)}`]).then(
    ({ stdout }) => stdout,
    () => undefined,
  )
}

/** The texts of every block in the HTML edition that was built last. */
async function builtTexts({ name }: ManuscriptSource, out: string): Promise<string[] | undefined> {
  const html = await readFile(join(out, `${name}.html`), 'utf8').catch(() => undefined)
  if (html === undefined) return undefined
  const texts: string[] = []
  const visit = (node: Nodes, isStory: boolean): void => {
    if (node.type === 'element' && isStory && /^(?:p|h[1-6]|td|th)$/.test(node.tagName)) {
      texts.push(textOf(node).trim())
      return
    }
    const isSection = node.type === 'element' && /\b(?:chapter|part|matter)\b/.test(classOf(node))
    if ('children' in node) for (const child of node.children) visit(child as Nodes, isStory || isSection)
  }
  visit(fromHtml(html), false)
  return texts
}

function classOf({ properties }: Element): string {
  return Array.isArray(properties.className) ? properties.className.join(' ') : ''
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'br') return ''
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : ''
}
