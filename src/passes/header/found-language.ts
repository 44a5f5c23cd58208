/** The language that a header names (`Language: German` is `de`), else the one that the text shows. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { type HeaderField, recordOf } from '../../ast/record.js'
import { plainText } from '../../ast/text.js'
import { languageOfText } from './text-language.js'

declare module 'vfile' {
  interface DataMap {
    /** The language that the text itself shows, BCP 47, where nobody says one and it is not English. */
    language: string
  }
}

/** Languages in which stories are found, and the varieties that have a name of their own. */
const tags =
  'ar bg ca cs cy da de de-AT de-CH el en en-AU en-CA en-GB en-US eo es es-MX et eu fa fi fr fr-CA ga gl he hi hr hu id is it ja ko la lt lv mk ms nb nl nn no pl pt pt-BR pt-PT ro ru sk sl sq sr sv th tl tr uk vi yi zh'.split(
    ' ',
  )

/** What archives call some of them beside that. */
const others: readonly [name: string, tag: string][] = [
  ['british', 'en-GB'],
  ['uk english', 'en-GB'],
  ['us english', 'en-US'],
  ['american', 'en-US'],
  ['english (uk)', 'en-GB'],
  ['english (us)', 'en-US'],
  ['brazilian', 'pt-BR'],
  ['castellano', 'es'],
  ['farsi', 'fa'],
  ['flemish', 'nl'],
  ['mandarin', 'zh'],
  ['norsk', 'no'],
]

/** Every name, English and its own, in lower case. */
const named = new Map<string, string>([
  ...tags.flatMap((tag): [string, string][] =>
    ['en', tag].flatMap((inWhich): [string, string][] => {
      const name = new Intl.DisplayNames([inWhich], { type: 'language', fallback: 'none' }).of(tag)
      return name === undefined ? [] : [[name.toLowerCase(), tag]]
    }),
  ),
  ...others,
])

/**
 * The tag of a language, BCP 47, from its name in English or in itself, or from a tag; undefined for any other text.
 *
 * `Deutsch` is `de`, `Brazilian Portuguese` is `pt-BR`, `en_us` is `en-US`.
 */
function languageOfName(name: string): string | undefined {
  const lower = name.trim().toLowerCase().replace(/\.$/, '')
  const known = named.get(lower)
  if (known) return known
  const tag = lower.replaceAll('_', '-')
  return /^[a-z]{2,3}(?:-[a-z]{2})?$/.test(tag) && tags.includes(tag.slice(0, 2))
    ? Intl.getCanonicalLocales(tag)[0]
    : undefined
}

/** The language that a text's header states, else the one that the text shows; undefined for English that nobody states. */
export function foundLanguage(file: VFile): string | undefined {
  return statedLanguage(recordOf(file).header) ?? file.data.language
}

/** The language that a header states; undefined where it states none, or none that is known. */
export function statedLanguage(header: readonly HeaderField[]): string | undefined {
  for (const { field, value } of header) {
    const tag = field === 'language' ? languageOfName(value) : undefined
    if (tag) return tag
  }
  return undefined
}

/** Looks which language a story is written in, unless a person or its header says so. */
export function findLanguage(tree: Root, file: VFile): void {
  if (file.data.matter?.language !== undefined || statedLanguage(recordOf(file).header)) return
  const shown = languageOfText(tree.children.slice(0, mostBlocks).map(plainText).join('\n'))
  if (shown !== undefined && shown !== 'en') file.data.language = shown
}

/** How many blocks, or lines, are looked at. */
const mostBlocks = 600
