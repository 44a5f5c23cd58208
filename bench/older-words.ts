/**
 * Collects from published novels the words that they share and the dictionary lacks, and writes
 * `src/rules/words/older-words.json`:
 *
 *     node --import tsx bench/older-words.ts FOLDER
 *
 * A word in a single novel may be a misprint. One in two counts unless a slip makes it of a common word.
 */
import { writeFileSync } from 'node:fs'
import { isInDictionary } from '../src/rules/words/dictionary.js'
import { intended } from '../src/rules/words/typos.js'
import { readNovels } from './support/words/novels.js'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('expected a folder of novels')
const seen = new Map<string, { count: number; novels: Set<number> }>()
for (const [index, novel] of readNovels(folder).entries()) {
  for (const { text, plain } of novel.flat()) {
    if (!/^\p{Ll}{3,}$/u.test(text)) continue
    const known = seen.get(plain) ?? { count: 0, novels: new Set() }
    known.count++
    known.novels.add(index)
    seen.set(plain, known)
  }
}
const isSlip = (word: string, count: number): boolean => {
  for (const { word: meant } of intended(word)) if ((seen.get(meant)?.count ?? 0) > 100 * count) return true
  return false
}
const words = [...seen]
  .filter(([word, { count, novels }]) => novels.size > 2 || (novels.size === 2 && !isSlip(word, count)))
  .map(([word]) => word)
  .filter((word) => !isInDictionary(word))
  .sort()
writeFileSync(
  'src/rules/words/older-words.json',
  `${JSON.stringify({ words: words.join(' ') }, undefined, 1)}\n`,
)
console.log(words.length, 'words')
