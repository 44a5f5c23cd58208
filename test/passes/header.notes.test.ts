/** Notes between the lines of a story, with a colon or without, in the languages that writers use. */
import { describe, expect, it } from 'vitest'
import { characters } from '../../src/passes/characters.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { outline, passText } from './read.js'
import { tale } from './tables/tale.js'

const told = (line: string): string[] =>
  outline(
    passText(
      `Low Water\nby Imre\n\n${tale.slice(0, 9).join('\n\n')}\n\n${line}\n\n${tale.slice(9).join('\n\n')}\n`,
      [characters, chrome, header],
    ).tree,
  )
const withNote = (line: string, by = 'author'): string[] => [
  ...tale.slice(0, 9),
  `note ${by}`,
  `  ${line}`,
  ...tale.slice(9),
]

describe('a note of the author', () => {
  it.each([
    'A/N omg please review',
    '*AN* ok so this is important later *AN*',
    '~AN~ sorry, more soon ~/AN~',
    "**Author's note** I don't own the lamp.",
    '{AN: lol}',
    'Anmerkung der Autorin: Danke fürs Lesen!',
    'Anmerkung des Autors: Danke fürs Lesen!',
    "NdA : Merci d'avoir lu !",
    "Note de l'auteure : merci !",
    'Nota de la autora: ¡gracias!',
  ])('is told by how it begins: %s', (line) => {
    expect(told(line)).toEqual(withNote(line))
  })

  it("may be the translator's", () => {
    for (const line of ['NdT : « lamp » est intraduisible.', 'Anmerkung der Übersetzerin: Siehe oben.'])
      expect(told(line)).toEqual(withNote(line, 'translator'))
  })

  it.each([
    '*AN* apple, he had said, and not a pear.',
    '*AN* apple, and *AN* egg, he had said.',
    'An omelette was all that was left of the note.',
    "*Author's note* was all that was left of the page.",
    "The author's note said nothing of it.",
    'NDA: three letters, and she had signed them.',
    'Anmerkung: der Deich ist hoch.',
    'Nota bene: the ferry does not wait.',
    'Note the lamp, she said.',
  ])('is none in a line of the story: %s', (line) => {
    expect(told(line)).toEqual([...tale.slice(0, 9), line, ...tale.slice(9)])
  })
})
