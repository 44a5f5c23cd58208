import { describe, expect, it } from 'vitest'
import { dashes } from './support.js'

describe('ellipses', () => {
  it.each([
    ['Alfred... Bertrand.', 'Alfred… Bertrand.'],
    ['...Alfred Bertrand.', '…Alfred Bertrand.'],
    ['Alfred Bertrand...', 'Alfred Bertrand…'],
    ['Alfred ... Bertrand.', 'Alfred~… Bertrand.'],
    ['... Alfred Bertrand.', '… Alfred Bertrand.'],
    ['Alfred Bertrand ...', 'Alfred Bertrand~…'],
    ['Alfred . . . Bertrand.', 'Alfred~… Bertrand.'],
    ['. . . Alfred Bertrand.', '… Alfred Bertrand.'],
    ['Alfred. . . Bertrand.', 'Alfred… Bertrand.'],
    ['. . .Alfred Bertrand.', '…Alfred Bertrand.'],
    ['Alfred..... Bertrand.', 'Alfred… Bertrand.'],
    ['......Alfred bertrand.', '…Alfred bertrand.'],
    ['Alfred .. .. . Bertrand.', 'Alfred~… Bertrand.'],
    ['Alfred.. Bertrand.', 'Alfred.. Bertrand.'],
    ['Alfred bertrand. .', 'Alfred bertrand. .'],
    ['.Alfred bertrand.', '.Alfred bertrand.'],
    // A full stop and an ellipsis stay four dots' worth.
    ['So it ended.... Then', 'So it ended.… Then'],
    ['So it ended. . . . Then', 'So it ended.… Then'],
    ['What...?', 'What…?'],
    ['What!..', 'What!…'],
    ['What?...', 'What?…'],
  ])('%s', (typed, set) => {
    expect(dashes(typed)).toBe(set)
  })
  it('may be dots, or stay', () => {
    expect(dashes('So... and . . . so', { ellipsis: 'dots' })).toBe('So.~.~. and~.~.~. so')
    expect(dashes('So... and . . . so', { ellipsis: 'keep' })).toBe('So... and .~.~. so')
  })
  it('of two dots are whole in Russian', () => {
    expect(dashes('Что?.. Да!..', {}, 'ru')).toBe('Что?.. Да!..')
  })
})

describe('dashes', () => {
  it.each([
    ['Alfred--bertrand--cees.', 'Alfred—bertrand—cees.'],
    ['Alfred---bertrand', 'Alfred—bertrand'],
    ['Alfred -- bertrand', 'Alfred—bertrand'],
    ['Alfred - bertrand', 'Alfred—bertrand'],
    ['“I thought--” he began.', '“I thought—” he began.'],
    ['“--and so,” he said--“on.”', '“—and so,” he said—“on.”'],
    ['-- So he said.', '— So he said.'],
    ['Mr. D---- came.', 'Mr.~D—— came.'],
    ['well-known, two- and three-fold', 'well-known, two- and three-fold'],
    ['pp. 12-15, 1914-18', 'pp.~12–15, 1914–18'],
    ['2024-05-31, 555-1234, 10-4, 1-800-555-0199, A-4', '2024-05-31, 555-1234, 10-4, 1-800-555-0199, A-4'],
    ['5 - 3', '5 - 3'],
    ['see http://a.com/b--c and a-b--c@d-e.com', 'see http://a.com/b--c and a-b--c@d-e.com'],
    ['<!-- so -->', '<!-- so -->'],
    ['-----', '-----'],
    ['- - -', '- - -'],
    ['one — two', 'one~— two'],
  ])('%s', (typed, set) => {
    expect(dashes(typed)).toBe(set)
    expect(dashes(set.replaceAll('~', '\u00A0'))).toBe(set)
  })
  it.each([
    ['Alfred--bertrand', 'Alfred~– bertrand'],
    ['Alfred - bertrand', 'Alfred~– bertrand'],
    ['“I thought--” he began.', '“I thought~–” he began.'],
    ['“--and so', '“– and so'],
  ])('in British houses: %s', (typed, set) => {
    expect(dashes(typed, {}, 'en-GB')).toBe(set)
    expect(dashes(set.replaceAll('~', '\u00A0'), {}, 'en-GB')).toBe(set)
  })
  it('may all stay', () => {
    expect(dashes('so--and - so', { dash: 'keep', noBreakSpaces: false })).toBe('so--and - so')
  })
})

describe('spaces', () => {
  it.each([
    ['Mr. Darcy and Mrs Bennet', 'Mr.~Darcy and Mrs~Bennet'],
    ['“No. He went.” No. 5', '“No. He went.” No.~5'],
    ['St. Ives; the doctor, Dr. Who', 'St.~Ives; the doctor, Dr.~Who'],
  ])('%s', (typed, set) => {
    expect(dashes(typed)).toBe(set)
  })
  it('stand before high marks in French', () => {
    expect(dashes('«Oui!» dit-il : quoi? 10:30', {}, 'fr')).toBe('«^Oui^!^» dit-il~: quoi^? 10:30')
  })
})
