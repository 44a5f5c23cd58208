/** Novels to learn from: plain text in a folder, one book a file. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Coded, encode, type Vocabulary } from '../../../src/rules/words/context.js'
import { type Token, tokenize } from '../../../src/rules/words/tokens.js'

/** The paragraphs of one book. */
export type Novel = readonly (readonly Token[])[]

/** Reads every `.txt` of a folder; paragraphs are parted by blank lines, a spaced hyphen is a dash. */
export function readNovels(folder: string): Novel[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) =>
      readFileSync(join(folder, name), 'utf8')
        .replaceAll('\r\n', '\n')
        .split(/\n\s*\n/)
        .map((paragraph) =>
          paragraph.replace(/\s+/g, ' ').replaceAll('_', '').replaceAll(' - ', ' — ').trim(),
        )
        .filter((paragraph) => paragraph !== '')
        .map(tokenize),
    )
}

/** Novels as one row of numbers, three empty places between paragraphs. */
export interface Row {
  coded: Coded
  /** The plain words, by place; empty between paragraphs. */
  plain: readonly string[]
  /** Which novel each place is in. */
  novel: Int32Array
}

/** Codes all novels. */
export function codeNovels(novels: readonly Novel[], vocabulary: Vocabulary): Row {
  const length = novels.flat().reduce((sum, paragraph) => sum + paragraph.length + 3, 0)
  const coded: Coded = { words: new Int32Array(length), classes: new Int32Array(length) }
  const plain = new Array<string>(length).fill('')
  const novel = new Int32Array(length)
  let at = 0
  for (const [index, paragraphs] of novels.entries()) {
    for (const paragraph of paragraphs) {
      at += 3
      const { words, classes } = encode(paragraph, vocabulary)
      coded.words.set(words, at)
      coded.classes.set(classes, at)
      for (const { plain: word } of paragraph) {
        plain[at] = word
        novel[at++] = index
      }
    }
  }
  return { coded, plain, novel }
}
