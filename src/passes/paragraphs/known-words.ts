/**
 * The words of the English dictionary, with their usual endings. The spelling rules ask nspell, which takes half a second
 * to open it; here a word of ten in a story is asked for, and its list of words alone is read.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isOneInAmerican } from '../../british-spelling.js'

let list: ReadonlySet<string> | undefined

/** Endings, and what stands for them at the end of the word itself. */
const endings: readonly (readonly [ending: RegExp, base: readonly string[]])[] = [
  [/ies$|ied$|ier$|iest$/, ['y']],
  [/(?<=[sxzh])es$/, ['']],
  [/s$/, ['']],
  [/([bdgklmnprtvz])\1(?:ed|ing|er)$/, ['$1']],
  [/(?:ed|ing|er|est)$/, ['', 'e']],
  [/ily$/, ['y']],
  [/(?:ly|ness|less|ful)$/, ['']],
]

/** Whether a word in small letters is English: no name, and longer than two letters. */
export function isKnownWord(word: string): boolean {
  return word.length > 2 && (hasBase(word) || isOneInAmerican(word, hasBase))
}

function hasBase(word: string): boolean {
  list ??= readList()
  const known = list
  return (
    known.has(word) ||
    endings.some(
      ([ending, bases]) => ending.test(word) && bases.some((base) => known.has(word.replace(ending, base))),
    )
  )
}

function readList(): ReadonlySet<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-en'))
  const lines = readFileSync(join(folder, 'index.dic'), 'utf8').split('\n')
  return new Set(lines.map((line) => line.split('/', 1)[0] as string))
}
