/** Marks that a word processor turned the wrong way, and marks typed as other marks. */
import { describe, expect, it } from 'vitest'
import { educate, quotes } from './support.js'

/** Text as typed, and as it is to be set; set again it stays. */
const each = (
  cases: readonly (readonly [typed: string, set: string])[],
  overrides = {},
  language = 'en',
): void => {
  it.each(cases)('%s', (typed, set) => {
    expect(quotes(typed, overrides, language)).toBe(set)
    expect(quotes(set, overrides, language)).toBe(set)
  })
}

describe('an apostrophe that Word made an opening quote', () => {
  each([
    ['“‘Tis true,” he said.', '“’Tis true,” he said.'],
    ['“‘Cause I said so,” he said.', '“’Cause I said so,” he said.'],
    ['‘Twas so.\n‘Tis so.', '’Twas so.\n’Tis so.'],
    ['‘90s music of the ‘80s.', '’90s music of the ’80s.'],
    ['‘E’s gone, ‘e ‘as.', '’E’s gone, ’e ’as.'],
    ['It was rock ‘n’ roll.', 'It was rock ’n’ roll.'],
    ['“Get ‘em,” he said. “‘Twas ‘ere.”', '“Get ’em,” he said. “’Twas ’ere.”'],
  ])
  each([['‘Get ‘em,’ he said. ‘‘Twas ‘ere.’', '‘Get ’em,’ he said. ‘’Twas ’ere.’']], { outside: 'single' })
  it('is no longer doubted where all of them are wrong', () => {
    expect(educate('“Get ‘em,” he said. “‘Twas ‘ere.”').problems).toEqual([])
  })
})

describe('an opening quote that is one', () => {
  each([
    ['The ‘out’ and the ‘in’ of it.', 'The ‘out’ and the ‘in’ of it.'],
    ['He called it ‘cause and effect’.', 'He called it ‘cause and effect’.'],
    ['The letter ‘n’ and the letter ‘d’.', 'The letter ‘n’ and the letter ‘d’.'],
    ['“He told ’em ‘no’ and ‘never’,” she said.', '“He told ’em ‘no’ and ‘never’,” she said.'],
  ])
  each([['‘Cause and effect,’ he said.', '‘Cause and effect,’ he said.']], { outside: 'single' })
})

describe('a closing quote that a dash turned round', () => {
  each([['“I thought—“ he said. “So—“', '“I thought—” he said. “So—”']])
})

describe('double marks typed as two', () => {
  each([
    [",,Hello'', he said.", '“Hello”, he said.'],
    ['‘‘Hello,’’ he said. ‘‘Go.’’', '“Hello,” he said. “Go.”'],
    ["\"Hello,'' he said.", '“Hello,” he said.'],
    ['He came, he saw,, he said "so".', 'He came, he saw,, he said “so”.'],
  ])
  each(
    [
      [',,Ja", sagte er.', '„Ja“, sagte er.'],
      [",,Ja'', sagte er.", '„Ja“, sagte er.'],
    ],
    {},
    'de',
  )
})
