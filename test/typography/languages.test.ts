/** Marks by language, and marks that a person chose. */
import { describe, expect, it } from 'vitest'
import { marksFrom, quoteMarksOf } from '../../src/typography/quote-marks.js'
import { quotes } from './support.js'

const hair = { nestedSpace: '\u200A' }

describe('the marks of each language', () => {
  it.each([
    ['de', "\"Ja, 'so' ist's\", sagte er.", '„Ja, ‚so‘ ist’s“, sagte er.'],
    ['fr', '"Oui", dit-il, "c\'est "vrai"."', '«\u202FOui\u202F», dit-il, «\u202Fc’est “vrai”.\u202F»'],
    ['fr', '" Oui ", dit-il.', '«\u202FOui\u202F», dit-il.'],
    ['sv', '"Hej", sa hon.', '”Hej”, sa hon.'],
    ['pl', '"Tak", rzekł.', '„Tak”, rzekł.'],
    ['de-CH', '"Ja", sagte er.', '«Ja», sagte er.'],
    ['ru', '"Да", сказал он.', '«Да», сказал он.'],
    ['be', '"Так", сказаў ён.', '«Так», сказаў ён.'],
    ['ja', '"はい"と彼は言った。', '「はい」と彼は言った。'],
    ['zh-Hant', '"好,"他說。', '「好,」他說。'],
    ['nl', '\'s Avonds zei hij: "Zo\'n dag."', '’s Avonds zei hij: “Zo’n dag.”'],
    ['xx', '"So"', '“So”'],
  ])('%s: %s', (language, typed, set) => {
    expect(quotes(typed, {}, language)).toBe(set)
    expect(quotes(set, {}, language)).toBe(set)
  })
  it('stand off once where « » do', () => {
    const set = '«\u202F‹Oui›\u202F»'
    expect(quotes('"\'Oui\'"', hair, 'fr')).toBe(set)
    expect(quotes(set, hair, 'fr')).toBe(set)
  })
  it('replace the curly ones of English', () => {
    expect(quotes('„Ja”, sagte er.', {}, 'de')).toBe('„Ja“, sagte er.')
    expect(quotes('“Ja”, sagte er.', {}, 'de')).toBe('„Ja“, sagte er.')
    expect(quotes('“Hej”, sa hon.', {}, 'sv')).toBe('”Hej”, sa hon.')
    expect(quotes('“Да”, сказал он.', {}, 'ru')).toBe('«Да», сказал он.')
  })
})

it('a first „ that was set is read as one that was typed', () => {
  const typed = `said'''-\n"“\n`
  const set = quotes(typed, {}, 'ru')
  expect(quotes(set, {}, 'ru')).toBe(set)
})

describe('marks that a person chose', () => {
  it('are set in CLDR’s order, outside and within', () => {
    const marks = marksFrom(['»', '«', '›', '‹'])
    const set = '»Ja, ›so‹ ist’s«, sagte er.'
    expect(quotes("\"Ja, 'so' ist's\", sagte er.", marks, 'de')).toBe(set)
    expect(quotes('„Ja, ‚so‘ ist’s“, sagte er.', marks, 'de')).toBe(set)
    expect(quotes(set, marks, 'de')).toBe(set)
  })
  it('of two are the same outside and within', () => {
    expect(marksFrom(['«', '»'])).toEqual({
      double: { open: '«', close: '»' },
      single: { open: '«', close: '»' },
    })
  })
})

it('a region without marks of its own has those of its language', () => {
  expect(quoteMarksOf('de-AT')).toEqual(quoteMarksOf('de'))
  expect(quoteMarksOf('de_ch')).toEqual(quoteMarksOf('de-CH'))
})

describe('elisions of other languages', () => {
  it.each([
    ['el', "θα 'ρθω, σ' αγαπώ", 'θα ’ρθω, σ’ αγαπώ'],
    ['el', '"Θα \'ρθω", είπε, "μ\' αρέσει απ\' όλα."', '«Θα ’ρθω», είπε, «μ’ αρέσει απ’ όλα.»'],
    [
      'de',
      '"Ich hab\' \'s \'rausgefunden", sagte er, "wie geht\'s?"',
      '„Ich hab’ ’s ’rausgefunden“, sagte er, „wie geht’s?“',
    ],
    ['it', "Un po' d'acqua, disse lui: \"Di' pure.\"", 'Un po’ d’acqua, disse lui: «Di’ pure.»'],
  ])('%s: %s', (language, typed, set) => {
    expect(quotes(typed, {}, language)).toBe(set)
    expect(quotes(set, {}, language)).toBe(set)
  })
})

describe('Hebrew', () => {
  it.each([
    ['הוא אמר "שלום" לצה"ל.', 'הוא אמר ”שלום” לצה״ל.'],
    ['ז\'בוטינסקי אמר: "ג\'ירפה."', 'ז׳בוטינסקי אמר: ”ג׳ירפה.”'],
    ['שנת תשפ"ד', 'שנת תשפ״ד'],
  ])('has gershayim and a geresh within words: %s', (typed, set) => {
    expect(quotes(typed, {}, 'he')).toBe(set)
    expect(quotes(set, {}, 'he')).toBe(set)
  })
})
