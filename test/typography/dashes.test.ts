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
    ['So..! What..?', 'So…! What…?'],
    ['What?.... So!.... No', 'What?…. So!…. No'],
    // Spaced dots in a long row lead the eye across a line.
    ['Romeo. . . . . . . . . . Mr. Garrick', 'Romeo. . . . . . . . . . Mr.~Garrick'],
    ['“....”', '“….”'],
    ['So... . No', 'So…. No'],
    ['So.… No…. So', 'So.… No…. So'],
    ['v1.2...3 and .../path', 'v1.2...3 and .../path'],
    ['He wrote a. . ./---and then some.', 'He wrote a…/—and then some.'],
  ])('%s', (typed, set) => {
    expect(dashes(typed)).toBe(set)
  })
  it('may be dots, or stay', () => {
    expect(dashes('So... and . . . so', { ellipsis: 'dots' })).toBe('So.~.~. and~.~.~. so')
    expect(dashes('So... and . . . so', { ellipsis: 'keep' })).toBe('So... and .~.~. so')
  })
  it.each([
    ['So.… No', 'So.~.~.~. No'],
    ['So…. No', 'So.~.~.~. No'],
    ['So… No', 'So.~.~. No'],
  ])('beside dots, as dots: %s', (typed, set) => {
    expect(dashes(typed, { ellipsis: 'dots' })).toBe(set)
    expect(dashes(set.replaceAll('~', '\u00A0'), { ellipsis: 'dots' })).toBe(set)
  })
  it('of two dots are whole in Russian', () => {
    expect(dashes('Что?.. Да!..', {}, 'ru')).toBe('Что?.. Да!..')
  })
})

describe('dashes', () => {
  it.each(['- 1 -', '-12-', '-- 3 --'])('stay around a number alone on its line: %s', (typed) => {
    expect(dashes(typed)).toBe(typed)
    expect(dashes(typed, {}, 'fr')).toBe(typed)
  })
  it.each(['- I -', '-- The Lamp --', '--- Chapter Two ---'])('stay around a heading: %s', (typed) => {
    expect(dashes(`# ${typed}`)).toBe(typed)
    expect(dashes(typed)).not.toBe(typed)
  })
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
    ['“I - well -” he said.', '“I—well—” he said.'],
    ['“I thought -”', '“I thought—”'],
    ['“- and so,” he said “- on.” (- 5) “- 5”', '“—and so,” he said “—on.” (- 5) “- 5”'],
    ['“--”', '“—”'],
    ['x - y = z', 'x - y = z'],
    ['|---|---|', '|---|---|'],
    ['run git commit --no-verify', 'run git commit --no-verify'],
    ['C:\\a--b.txt, foo--bar.com', 'C:\\a--b.txt, foo--bar.com'],
    ['’98-’99, $5-10, 9:30-10:30', '’98–’99, $5–10, 9:30–10:30'],
    ['12 - 15 people', '12–15 people'],
  ])('%s', (typed, set) => {
    expect(dashes(typed)).toBe(set)
    expect(dashes(set.replaceAll('~', '\u00A0'))).toBe(set)
  })
  it.each([
    ['Alfred--bertrand', 'Alfred~– bertrand'],
    ['Alfred - bertrand', 'Alfred~– bertrand'],
    ['“I thought--” he began.', '“I thought~–” he began.'],
    ['“--and so', '“– and so'],
    ['“I”--he paused--“do.”', '“I”~– he paused~– “do.”'],
    ['He ran--’twas late--and fell.', 'He ran~– ’twas late~– and fell.'],
    ['‘I thought--’ he began.', '‘I thought~–’ he began.'],
    ['(he said--) and --so', '(he said~–) and~– so'],
  ])('in British houses: %s', (typed, set) => {
    expect(dashes(typed, {}, 'en-GB')).toBe(set)
    expect(dashes(set.replaceAll('~', '\u00A0'), {}, 'en-GB')).toBe(set)
  })
  it('open a German quotation after them', () => {
    expect(dashes('Er stockte--„bin da.“', {}, 'de')).toBe('Er stockte~– „bin da.“')
    expect(dashes('„Ich--“ sagte er.', {}, 'de')).toBe('„Ich~–“ sagte er.')
  })
  it.each([
    ['es', '--Hola --dijo Juan--. ¿Qué tal?', '—Hola —dijo Juan—. ¿Qué tal?'],
    ['es', '-Hola -dijo Juan.', '—Hola —dijo Juan.'],
    [
      'es',
      '-Hola -dijo Juan-. ¿Qué tal? -y se fue-, -o no-.',
      '—Hola —dijo Juan—. ¿Qué tal? —y se fue—, —o no—.',
    ],
    ['es', '-Tengo -5 grados', '—Tengo -5 grados'],
    ['es', 'El sufijo -ito, socio- y político-.', 'El sufijo -ito, socio- y político-.'],
    ['es', '-Vale -dijo ella socio-político- y salió.', '—Vale —dijo ella socio-político— y salió.'],
    ['es', '- Hola - dijo Juan - y salió.', '—Hola —dijo Juan— y salió.'],
    ['es', 'La casa --grande y fría-- estaba', 'La casa —grande y fría— estaba'],
    ['es', '—Hola —dijo', '—Hola —dijo'],
    ['sv', '- Hej, sa hon.', '–~Hej, sa hon.'],
    ['fr', '- Oui, dit-il.', '—~Oui, dit-il.'],
    ['fr', '-- Oui', '—~Oui'],
    ['ru', '- Да, - сказал он.', '—~Да,~— сказал он.'],
    ['pl', '-- Tak -- rzekł.', '–~Tak~– rzekł.'],
    ['en', '- one', '- one'],
  ])('of speech: %s %s', (language, typed, set) => {
    expect(dashes(typed, {}, language)).toBe(set)
    expect(dashes(set.replaceAll('~', '\u00A0'), {}, language)).toBe(set)
  })
  it('may all stay', () => {
    expect(dashes('so--and - so', { dash: 'keep', noBreakSpaces: false })).toBe('so--and - so')
  })
})

describe('dashes of several kinds', () => {
  const mixed = 'He came – she went – and -- well - that was it — or so—they said.'
  it.each([
    ['en', mixed, 'He came—she went—and—well—that was it—or so—they said.'],
    ['en-GB', mixed, 'He came~– she went~– and~– well~– that was it~– or so~– they said.'],
    ['ru', 'Он шёл – и шёл -- и пел.', 'Он шёл~— и шёл~— и пел.'],
    ['en', '“I thought –” he said--well.\nHe – no.', '“I thought—” he said—well.\nHe—no.'],
    ['en-GB', '“I thought—” he said--well.\nHe—no.', '“I thought~–” he said~– well.\nHe~– no.'],
    ['en', '# One – Two\nHe – no.\nHe—no', 'One—Two\nHe—no.\nHe—no'],
  ])('are set as the house has them: %s %s', (language, typed, set) => {
    expect(dashes(typed, {}, language)).toBe(set)
    expect(dashes(set.replaceAll('~', '\u00A0'), {}, language)).toBe(set)
  })
  it.each([
    ['en', 'He ran – fast – and fell.', 'He ran~– fast~– and fell.'],
    ['en-GB', 'He ran—fast—and fell.', 'He ran—fast—and fell.'],
    // Where the spaced en dash is usual, many break off speech with an em dash.
    ['en', '“I thought—” he said – no.', '“I thought—” he said~– no.'],
    ['en', '# One – Two\nHe—no', 'One~– Two\nHe—no'],
  ])('are not found where sentences have one: %s %s', (language, typed, set) => {
    expect(dashes(typed, {}, language)).toBe(set)
  })
  it.each([
    '1914–18, the Paris–Dakar',
    'May 3 – June 5',
    'G—d, Mr. D— and Mr. D——',
    'the —th',
    '—So – he',
    'at –5',
  ])('do not tell of what may be no break: %s', (typed) => {
    expect(dashes(`${typed}\nHe—no--no – no.`, { noBreakSpaces: false }, 'en-GB')).toBe(
      `${typed}\nHe – no – no – no.`,
    )
  })
  it('are set anew where the dash is chosen, and stay where it is to stay', () => {
    expect(dashes('He ran – fast.', { dash: 'em' })).toBe('He ran—fast.')
    expect(dashes('He ran—fast.', { dash: 'spaced-en' })).toBe('He ran~– fast.')
    expect(dashes(mixed, { dash: 'keep', noBreakSpaces: false })).toBe(mixed)
  })
})

describe('lines of a list', () => {
  it.each([
    ['fr', '- du lait\n- du pain\n- deux œufs'],
    ['fr', '- du lait ;\n- du pain ;\n- deux œufs.'],
    ['es', '- leche\n- pan\n- huevos'],
    ['ru', '- молоко\n- хлеб\n- яйца'],
  ])('are no speech: %s %s', (language, typed) => {
    expect(dashes(typed, {}, language).replaceAll('^', ' ')).toBe(typed)
  })
  it.each([
    ['fr', '- Oui.\n- Non !\n- Si', '—~Oui.\n—~Non^!\n—~Si'],
    ['fr', '- Oui\n- Non', '—~Oui\n—~Non'],
    ['ru', '- Да, - сказал он\n- Нет.\n- Да', '—~Да,~— сказал он\n—~Нет.\n—~Да'],
  ])('but talk is: %s %s', (language, typed, set) => {
    expect(dashes(typed, {}, language)).toBe(set)
  })
})

describe('spaces', () => {
  it.each([
    ['Mr. Darcy and Mrs Bennet', 'Mr.~Darcy and Mrs~Bennet'],
    ['“No. He went.” No. 5', '“No. He went.” No.~5'],
    ['St. Ives; the doctor, Dr. Who', 'St.~Ives; the doctor, Dr.~Who'],
    ['Elm St. He lived', 'Elm St. He lived'],
    [
      'He said no. 12 men came. “Oh, no. 12!” Yes or no. 3',
      'He said no. 12 men came. “Oh, no. 12!” Yes or no. 3',
    ],
    ['in no. 12, room no. 4, vol. 3, no. 5 (no. 7)', 'in no.~12, room no.~4, vol.~3, no.~5 (no.~7)'],
    ['p. 12, 10 a.m., J. R. R. Tolkien', 'p.~12, 10~a.m., J.~R.~R.~Tolkien'],
    ['It was I. He went. Plan B. No', 'It was I. He went. Plan B. No'],
  ])('%s', (typed, set) => {
    expect(dashes(typed)).toBe(set)
  })
  it('hold German abbreviations', () => {
    expect(dashes('z. B. auf S. 12', {}, 'de')).toBe('z.~B. auf S.~12')
  })
  it('stand before high marks in French, twice as once', () => {
    const once = dashes('Oncle:--Oui...? Vraiment)! 12? Quoi?!', {}, 'fr')
    expect(once).toBe('Oncle~:~– Oui…^? Vraiment)^! 12^? Quoi^?!')
    expect(dashes(once.replaceAll('~', '\u00A0').replaceAll('^', '\u202F'), {}, 'fr')).toBe(once)
  })
  it('stand before high marks in French', () => {
    expect(dashes('«Oui!» dit-il : quoi? 10:30', {}, 'fr')).toBe('«^Oui^!^» dit-il~: quoi^? 10:30')
  })
})

describe('a hyphen at the end of speech', () => {
  it.each([
    ['“I thought-” he began.', '“I thought—” he began.'],
    ['The prefix “un-” means not.', 'The prefix “un-” means not.'],
  ])('%s', (typed, set) => {
    expect(dashes(typed)).toBe(set)
  })
})

describe('ranges of dates, scores, and titles that end their sentence', () => {
  it.each([
    ['May 3-June 5, December 2016-March 2017', 'May 3–June 5, December 2016–March 2017'],
    ['1914--1918, pp. 5--7, 1914--18.', '1914–1918, pp.~5–7, 1914–18.'],
    [
      'It was in 1914--no, in May--June 5--that he won 9--8 of them lame.',
      'It was in 1914—no, in May—June 5—that he won 9—8 of them lame.',
    ],
    ['On May 3--June 5 at the latest.', 'On May 3—June 5 at the latest.'],
    ['They won 52-48 after a 10-4.', 'They won 52–48 after a 10–4.'],
    ['That is a 10-4, lot 52-48.', 'That is a 10-4, lot 52-48.'],
    ['The Sen. He spoke. Sen. Smith.', 'The Sen. He spoke. Sen.~Smith.'],
  ])('%s', (typed, set) => {
    expect(dashes(typed)).toBe(set)
  })
})
