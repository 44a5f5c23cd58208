/** The English dictionary: nspell over dictionary-en, British and older spellings with it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nspell from 'nspell'
import { isOneInAmerican } from '../../british-spelling.js'
import older from './older-words.json' with { type: 'json' }

let dictionary: ReturnType<typeof nspell> | undefined
let olderWords: ReadonlySet<string> | undefined
const judged = new Map<string, boolean>()

/** Whether a word (lower case, a straight apostrophe) is English, in any spelling. */
export function isEnglish(word: string): boolean {
  let answer = judged.get(word)
  if (answer === undefined) {
    olderWords ??= new Set(older.words.split(' '))
    answer = olderWords.has(word) || isInDictionary(word) || isOneInAmerican(word, isInDictionary)
    judged.set(word, answer)
  }
  return answer
}

/** Whether the dictionary itself has a word, also as a name or with another capital. */
export function isInDictionary(word: string): boolean {
  dictionary ??= openDictionary()
  return dictionary.correct(word) || dictionary.correct(word.charAt(0).toUpperCase() + word.slice(1))
}

function openDictionary(): ReturnType<typeof nspell> {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-en'))
  return nspell(readFileSync(join(folder, 'index.aff')), readFileSync(join(folder, 'index.dic')))
}
