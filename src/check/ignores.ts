/** What a person has looked at and found right: `ignore` in `book.yaml`, and comments in Markdown. */
import type { Html, Nodes, Root } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { positionAt, rangeOf } from '../ast/places.js'
import type { LoadedBook } from '../load/load-book.js'
import { placeOfSetting } from '../read-config.js'
import type { Told } from './tell.js'

/** One thing that need not be said. */
export interface Ignore {
  /** The rule that it silences. */
  rule: string
  /** Where it stands itself. */
  file: VFile
  place: Position | undefined
  /** Where the manuscript is to be read at its word; everywhere unless set. */
  matches: (told: Told) => boolean
  isUsed: boolean
}

/** An ignore comment that says too little to be one. */
export interface BareIgnore {
  file: VFile
  place: Position
}

/** Everything that a book asks not to be told. */
export function findIgnores(
  { config, manuscripts }: Pick<LoadedBook, 'config' | 'manuscripts'>,
  configFile: VFile,
): { ignores: Ignore[]; bare: BareIgnore[] } {
  const ignores = (config.ignore ?? []).map(({ rule, text }, index): Ignore => {
    const wanted = text === undefined ? undefined : plain(text).trim()
    return {
      rule,
      file: configFile,
      place: placeOfSetting(configFile, ['ignore', index]),
      matches: (told) => wanted === undefined || isAbout(told, wanted),
      isUsed: false,
    }
  })
  const bare: BareIgnore[] = []
  for (const { file, tree } of manuscripts) readComments(tree, file, ignores, bare)
  return { ignores, bare }
}

/** The messages that are left when a book's ignores have had their say; each ignore learns whether it was of use. */
export function withoutIgnored(told: readonly Told[], ignores: readonly Ignore[]): Told[] {
  return told.filter((each) => {
    const used = ignores.filter((ignore) => ignore.rule === each.message.ruleId && ignore.matches(each))
    for (const ignore of used) ignore.isUsed = true
    return used.length === 0
  })
}

/** Whether a message is about a text: the text overlaps its place in the manuscript, or its sentence quotes it. */
function isAbout({ file, message }: Told, wanted: string): boolean {
  const { place } = message
  const range = place && 'start' in place ? rangeOf({ type: 'text', position: place }) : undefined
  if (!range) return plain(`${message.actual ?? ''} ${message.reason}`).includes(wanted)
  const around = plain(
    String(file.value).slice(Math.max(0, range[0] - wanted.length), range[1] + wanted.length),
  )
  return wanted !== '' && around.includes(wanted)
}

/** A text as one types it: straight quotes, any space a space; each character stays one. */
function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, ' ')
}

/** Reads `<!-- fleuron-ignore rule: reason -->`: it is about the block that it stands in, else about the next one. */
function readComments(tree: Root, file: VFile, ignores: Ignore[], bare: BareIgnore[]): void {
  const waiting: { rule: string; comment: readonly [number, number] }[] = []
  const add = (
    rule: string,
    [start, end]: readonly [number, number],
    scope: readonly [number, number],
  ): void => {
    const matches = (told: Told): boolean => {
      const place = told.message.place
      const offset = place && ('start' in place ? place.start.offset : place.offset)
      return told.file === file && offset !== undefined && offset >= scope[0] && offset <= scope[1]
    }
    ignores.push({ rule, file, place: positionAt(file, start, end), matches, isUsed: false })
  }
  const visit = (node: Nodes, block: Nodes | undefined): void => {
    const range = rangeOf(node)
    if (node.type === 'html') {
      const said = /^<!--\s*fleuron-ignore\b(.*?)-->/su.exec((node as Html).value)?.[1]?.trim()
      if (said === undefined || !range) return
      const [, rule, reason] = /^([\w-]+)\s*:\s*(.+)$/su.exec(said) ?? []
      const own = block && rangeOf(block)
      if (!rule || !reason) bare.push({ file, place: positionAt(file, ...range) })
      else if (own) add(rule, range, own)
      else waiting.push({ rule, comment: range })
      return
    }
    const isBlock = node.type === 'paragraph' || node.type === 'heading' || !('children' in node)
    if (isBlock && range && block === undefined) {
      for (const { rule, comment } of waiting.splice(0)) add(rule, comment, range)
    }
    if ('children' in node)
      for (const child of node.children) visit(child, block ?? (isBlock ? node : undefined))
  }
  visit(tree, undefined)
  // A comment with nothing after it is about nothing, and so is told as unused.
  for (const { rule, comment } of waiting) add(rule, comment, [-1, -1])
}
