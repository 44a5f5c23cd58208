/** Letters with their heads and tails, what stands around them, and the entries of a diary. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { blocks } from '../../src/passes/blocks.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { sceneBreaks } from '../../src/passes/scene-breaks.js'
import { pass, type Step } from './outline.js'

const steps: Step[] = [[paragraphs], [sceneBreaks], [blocks]]
const outlineOf = (...texts: string[]): string => pass(texts.join('\n\n'), steps).outline
const prose =
  'Sister Maud had the keys, and nobody else was let into the still-room before the bell had gone.'
const more =
  'The carrier came at ten with the flour, and they talked of the bridge until the kettle boiled over.'
const last = 'In the yard the geese had found the gate open again, and she went down to see to them.'
const body =
  'The bridge is down and I cannot come to you before Lent. Keep the seed dry, and tell my mother nothing.'
const longer = `${prose} ${more} ${last}`

describe('letters', () => {
  it('keep their lines where these are short, and are no verse', () => {
    const lines = ['Dear Mother,', 'It rains here.', 'Love,', 'Elspeth', 'P.S. Send socks.']
    expect(outlineOf(longer, longer, longer, lines.join('\n'), longer, longer)).toContain(
      `[letter letter]\n  ${lines.join(' / ')}\n${longer}`,
    )
  })

  it.each([
    ['a date', ['3rd of March 1911']],
    ['a place and a date', ['Trieste, 3 March 1911']],
    ['an address of several lines', ['12 Harbour Street', 'Trieste', 'March 3rd, 1911']],
    ['a name and a house', ['Miss Maud Allen', 'The Still House']],
  ])('begin with %s above the salutation', (_, head) => {
    expect(outlineOf(prose, ...head, 'Dear Maud,', body, 'Yours,', 'Piers', more)).toBe(
      [
        prose,
        '[letter letter]',
        ...[...head, 'Dear Maud,', body, 'Yours,', 'Piers'].map((line) => `  ${line}`),
        more,
      ].join('\n'),
    )
  })

  it.each([
    ['Dear Mr. Pell,', ['Yours sincerely,', 'J. Crabbe']],
    ['Dear Dr. and Mrs. J. Pell,', ['Yours,', 'J. Crabbe']],
    ['To Mrs. Pell:', ['I am, dear madam, your humble servant,', 'J. Crabbe']],
    ['Dear Sir,', ['I remain, sir, your obedient servant,', 'J. Crabbe, Solicitor']],
    ['Gentlemen,', ['I have the honour to be, my dear Mr. Pell, yours faithfully,', 'J. Crabbe']],
  ])('have titles with a full stop, and formal ends: %s', (greeting, end) => {
    const inside = [greeting, body, ...end].map((line) => `  ${line}`)
    expect(outlineOf(prose, greeting, body, ...end, more)).toBe(
      [prose, '[letter letter]', ...inside, more].join('\n'),
    )
  })

  it.each([
    ['Dear me. So he was late,', 'Yours,'],
    ['To Mr. Pell it was nothing,', 'Always,'],
    ['Dear Mr. Pell,', 'I am, sir, tired of your servant.'],
    ['Dear Mr. Pell,', 'I remain, sir, where you put me.'],
  ])('are none without them: %s %s', (first, end) => {
    expect(outlineOf(prose, first, body, end, more)).not.toContain('[letter')
  })

  const letter = (name: string): string => `Dear ${name},\n\n${body}\n\nYours,\nPiers`
  const marksOf = (...texts: string[]): string[] =>
    outlineOf(...texts)
      .split('\n')
      .filter((line) => line.startsWith('---'))

  it('are parted by a break, though the story has another kind of ornament', () => {
    const letters = [letter('Maud'), '* * *', letter('Ida'), '* * *', letter('Ann')]
    expect(marksOf(...letters)).toEqual(['--- * * *', '--- * * *'])
    expect(marksOf(...letters, '~~~', prose, '~~~', more)).toEqual([
      '--- * * *',
      '--- * * *',
      '--- ~~~',
      '--- ~~~',
    ])
  })

  it('end with kisses below the signature', () => {
    expect(outlineOf(prose, `${letter('Maud')}\nxxx`, more)).toContain(`Piers\n  xxx\n${more}`)
    expect(outlineOf(letter('Ida'), '* * *', `${letter('Maud')}\nxxx`)).toContain('Piers\n  xxx')
  })

  it('do not take the ornament that parts the scenes', () => {
    expect(marksOf(prose, 'xxx', prose, `${letter('Maud')}\nxxx`, more)).toEqual(['--- xxx', '--- xxx'])
    expect(marksOf(prose, letter('Maud'), 'xxx', more)).toEqual(['--- xxx'])
  })

  it('in quotation marks end where these close', () => {
    const quoted = [
      '"9 May.',
      '"My dear Maud--',
      `"${body}`,
      '"You will see the rest in the papers.',
      '"Your brother, Piers."',
    ]
    expect(outlineOf(prose, ...quoted, more)).toBe(
      [prose, '[letter letter]', ...quoted.map((line) => `  ${line}`), more].join('\n'),
    )
  })

  it('run on behind the salutation, as older books set them', () => {
    const set = [
      'HILL END, _Nov. 9th_.',
      `MY DEAR MAUD,--${body}`,
      'Your affectionate brother,',
      'PIERS ALLEN.',
    ]
    expect(outlineOf(prose, ...set, more)).toBe(
      [prose, '[letter letter]', ...set.map((line) => `  ${line}`), more].join('\n'),
    )
    const told = ['Dear old Tom,--he was never late, and he never said why.', 'Always he came by the weir.']
    expect(outlineOf(prose, told[0] as string, more, last)).not.toContain('[letter')
    expect(outlineOf(prose, 'My dear--how could you know it?', ...told.slice(1), more)).not.toContain(
      '[letter',
    )
  })

  it('are none in speech that only sounds like one', () => {
    const talk = ['"My dear Maud--', 'She held up her hand.', '"No," she said. "Not here."']
    expect(outlineOf(prose, ...talk, more)).toBe([prose, ...talk, more].join('\n'))
  })

  it('end with what was written under the signature', () => {
    expect(outlineOf(prose, 'Dear Maud,', body, 'Your brother,', 'Piers', 'P.S. Burn this.', more)).toContain(
      `  Piers\n  P.S. Burn this.\n${more}`,
    )
  })

  it('do not begin with the end of the story above them', () => {
    const said = 'She unfolded it.'
    expect(outlineOf(prose, said, 'Dear Maud,', body, 'Yours,', 'Piers', more)).toContain(
      `${said}\n[letter letter]\n  Dear`,
    )
  })

  it('have edges of ornaments where the story announces them, and those are no breaks', () => {
    const { outline, file } = pass(
      [
        prose,
        '***',
        more,
        'She opened the letter and read it.',
        '***',
        'Dear Maud,',
        body,
        'Yours,',
        'Piers',
        '***',
        last,
        '***',
        prose,
      ].join('\n\n'),
      steps,
    )
    expect(outline).toBe(
      [
        prose,
        '--- ***',
        more,
        'She opened the letter and read it.',
        '[letter letter]',
        '  Dear Maud,',
        `  ${body}`,
        '  Yours,',
        '  Piers',
        last,
        '--- ***',
        prose,
      ].join('\n'),
    )
    expect(recordOf(file).quarantined.map(({ reason, text }) => `${reason} ${text}`)).toEqual([
      'ornament ***',
      'ornament ***',
    ])
  })

  it('have edges of ornaments of their own kind', () => {
    expect(
      outlineOf(
        prose,
        '***',
        more,
        '~~~~~~',
        'Dear Maud,',
        body,
        'Yours,',
        'Piers',
        '~~~~~~',
        last,
        '***',
        prose,
      ),
    ).toBe(
      [
        prose,
        '--- ***',
        more,
        '[letter letter]',
        '  Dear Maud,',
        `  ${body}`,
        '  Yours,',
        '  Piers',
        last,
        '--- ***',
        prose,
      ].join('\n'),
    )
  })

  it('that are a scene of their own stand between breaks', () => {
    const text = outlineOf(prose, '***', more, '***', 'Dear Maud,', body, 'Yours,', 'Piers', '***', last)
    expect(text.match(/^--- /gm)).toHaveLength(3)
  })

  it('without a salutation stand between ornaments when they are announced', () => {
    const note = 'I have taken the grey mare. You will find the money in your Bible, and my thanks with it.'
    expect(
      outlineOf(
        prose,
        '***',
        'There was a note on the table. It read:',
        '~*~',
        note,
        '~*~',
        last,
        '***',
        more,
      ),
    ).toContain(`It read:\n[letter letter]\n  ${note}\n${last}`)
  })
})

describe('two kinds of ornament', () => {
  it('are both breaks, each with its marker', () => {
    const text = outlineOf(prose, '* * *', more, '~oOo~', last, '* * *', prose)
    expect(text.match(/^--- .*$/gm)).toEqual(['--- * * *', '--- ~oOo~', '--- * * *'])
  })
})

describe('a note between two initials', () => {
  it.each([
    ['M-', '-T'],
    ['M.,', '— T.'],
    ['M—', '—Tom'],
  ])('is a letter: %s, %s', (greeting, signed) => {
    const note = ['The note was short.', greeting, 'Gone to the boats.', signed]
    expect(outlineOf(prose, ...note, more)).toContain(
      `[letter letter]\n  ${greeting}\n  Gone to the boats.\n  ${signed}\n${more}`,
    )
  })

  it.each([
    ['A,', 'B'],
    ['Tom-', '-Maud'],
  ])('is none without a dash before the second, or below a name: %s, %s', (greeting, signed) => {
    expect(outlineOf(prose, greeting, 'Gone to the boats.', signed, more)).not.toContain('[letter')
  })
})

describe('what somebody writes in the story', () => {
  const wrote = 'She sat down on the step and wrote:'
  it.each([
    [
      'a name, a dash and a signature',
      wrote,
      ['Corran -', 'Sell the geese. Burn the rest.', 'Maud', 'P.S. Not the gander.'],
    ],
    ['a signature with a title', prose, ['Dear Mr. Fenn,', 'The wall does not open.', 'G. Orme (Mrs.)']],
    ['a name and a comma', 'He wrote back:', ['Maud,', 'Sold. Burnt.', 'Corran']],
    ['one paragraph, and the story says so', 'The note on the gate said only:', ['Gone to the mill.']],
    [
      'one paragraph that is signed',
      'There was a card on the tray. It read:',
      ['Gone to the mill. Feed them. - M.'],
    ],
  ])('is a letter: %s', (_, above, lines) => {
    const found = outlineOf(prose, above, ...lines, more, last)
    expect(found).toContain(`${above}\n[letter letter]\n  ${lines.join('\n  ')}\n${more}`)
  })

  it.each([
    ['the back of another', 'She turned the form over and wrote on the back:'],
    ['a card', 'He scribbled on the edge of the card:'],
  ])('is a telegram on %s, where it says so after every sentence', (_, above) => {
    const wire = 'Geese sold. Stop. Send flour. Stop.'
    expect(outlineOf(prose, above, wire, more)).toContain(`${above}\n[letter telegram]\n  ${wire}\n${more}`)
  })

  it('is no telegram where a voice in the story says so', () => {
    const cry = 'No. Stop. She would not look. Stop. The geese had gone quiet.'
    expect(outlineOf(prose, more, cry, last)).toBe([prose, more, cry, last].join('\n'))
  })

  it('ends with the name on its last line, and not with the end of the story', () => {
    const note = ['Corran -', 'The other key opens nothing.', 'It keeps the geese in.', 'M.']
    const found = outlineOf(prose, wrote, note.join('\n'), more, '-END-')
    expect(found).toContain(`${wrote}\n[letter letter]\n  ${note.join(' / ')}\n${more}\n-END-`)
    expect(
      outlineOf(prose, wrote, 'Corran -', 'The other key opens nothing.', more, 'THE END'),
    ).not.toContain('[letter')
  })

  it.each([
    ['a note that may go on', 'The note on the gate read:', ['Gone to the mill.', 'Feed the geese.']],
    ['speech', 'The message was plain. He said only:', ['"Gone to the mill."']],
    ['no writing', 'Sister Maud said only:', ['Nobody is at the mill.']],
    ['a name that nobody writes to', 'She called to him.', ['Corran -', 'The geese were out.', 'Maud']],
  ])('stays as it is: %s', (_, above, lines) => {
    expect(outlineOf(prose, above, ...lines, more, last)).not.toContain('[letter')
  })
})

describe('diaries', () => {
  const entry =
    'I have told nobody about the still-room. My hands shook so that I spilt half of it on the step.'
  const next = 'Maud looked at me all through supper. I do not think she knows, but I shall have to be quick.'

  it('have entries without I below the date that follows one', () => {
    const entries = [
      '2 May 1903',
      'I saw the heron again.',
      '3 May 1903',
      'Fog. No heron.',
      '5 May 1903',
      'It is back.',
    ]
    const found = outlineOf(prose, 'She opened the diary and read:', ...entries, prose)
    expect(found.match(/diary\]/g)).toHaveLength(3)
    expect(found).toContain(`  It is back.\n${prose}`)
  })

  it.each([
    ['took up', 'After supper she took up the diary.'],
    ['sat down with', 'She lit the lamp, and sat down with her journal.'],
  ])('have entries in one paragraph each below a diary that somebody %s', (_, above) => {
    const entries = ['March 3rd. Rain. Nothing from the abbey.', 'March 4th. Rain.', 'March 5th. They came.']
    expect(outlineOf(longer, above, ...entries, longer)).toBe(
      [longer, above, ...entries.map((entry) => `[letter diary]\n  ${entry}`), longer].join('\n'),
    )
  })

  it.each([
    ['the story goes on', 'After supper she took up the diary.', 'The pages were damp. It had rained in.'],
    ['a day, and no diary', 'After supper she took up the lamp.', 'March 3rd. The bridge was out again.'],
  ])('have none where %s', (_, above, text) => {
    expect(outlineOf(longer, above, text, longer)).toBe([longer, above, text, longer].join('\n'))
  })

  it('have entries that address the diary', () => {
    expect(outlineOf(prose, more, '***', 'Dear Diary,', entry, next, '***', last, prose)).toBe(
      [
        prose,
        more,
        '--- ***',
        '[letter diary]',
        '  Dear Diary,',
        `  ${entry}`,
        `  ${next}`,
        '--- ***',
        last,
        prose,
      ].join('\n'),
    )
  })

  it('have entries that a date begins in the same paragraph, where somebody reads them', () => {
    const entries = ['May 2nd: I saw the heron again.', 'May 3rd: Fog. No heron.']
    const found = outlineOf(prose, 'She opened the diary and read:', ...entries, prose)
    expect(found).toContain(`[letter diary]\n  ${entries[0]}\n[letter diary]\n  ${entries[1]}\n${prose}`)
    expect(outlineOf(prose, more, ...entries, prose)).not.toContain('[letter')
  })

  it('have short entries that address the diary, signed or not', () => {
    expect(outlineOf(prose, 'Dear Diary,', 'He saw me today.', prose, more)).toContain(
      `[letter diary]\n  Dear Diary,\n  He saw me today.\n${prose}`,
    )
    expect(outlineOf(prose, 'Dear Diary,', 'No heron today.', '- M.', prose)).toContain(
      `[letter diary]\n  Dear Diary,\n  No heron today.\n  - M.\n${prose}`,
    )
    expect(outlineOf(prose, 'Dear Diary, I saw him today.', prose)).toContain(
      '[letter diary]\n  Dear Diary, I',
    )
  })

  it.each([
    'Dear diary pages lay about the floor.',
    '"Dear Diary, I saw him," she read.',
    'Dear Diary, he thought.',
  ])('are none where a sentence only names one: %s', (text) =>
    expect(outlineOf(prose, text, more, prose)).not.toContain('[letter'),
  )

  it.each([
    '3 March',
    'March 3rd, 1911',
    'Monday, 12th of May',
    'Tuesday night',
    '12/05/1998',
    'Sept. 4th, late',
  ])('have entries under a date: %s', (date) => {
    expect(outlineOf(longer, '***', date, entry, '4 March', next, '***', longer, prose)).toBe(
      [
        longer,
        '--- ***',
        '[letter diary]',
        `  ${date}`,
        `  ${entry}`,
        '[letter diary]',
        '  4 March',
        `  ${next}`,
        '--- ***',
        longer,
        prose,
      ].join('\n'),
    )
  })

  it.each([
    ['opened', 'She opened the diary.', 'March 6th', 'No letter. Bought ribbon.'],
    ['read', 'She read his journal by the stove.', '6 March', 'Fog. Two boats.'],
    ['a label above', prose, 'From the diary of Florence Lyle', 'March 6th', 'No letter.'],
    ['a label with its day', prose, '[Journal of Arthur Pell, 3 May]', 'The dog came today.'],
    ['whose it is', prose, "Arthur Pell's Diary, 3 May", 'The dog came today.'],
  ])('are shown where the story says so: %s', (_, above, ...lines) => {
    const shown = lines.map((line) => `  ${line}`).join('\n')
    expect(outlineOf(prose, more, above, ...lines, last, prose)).toContain(
      `${above}\n[letter diary]\n${shown}\n${last}`,
    )
  })

  it('have entries below a label that begin with their day', () => {
    const found = outlineOf(
      prose,
      'From the diary of Florence Lyle',
      'March 6th. No letter.',
      'March 7th. None.',
      last,
    )
    expect(found).toContain(
      `[letter diary]\n  From the diary of Florence Lyle\n  March 6th. No letter.\n[letter diary]\n  March 7th. None.\n${last}`,
    )
  })

  it('end where it is put away', () => {
    const away = 'Nell turned the page. There was nothing more, and the clock had stopped.'
    expect(
      outlineOf(prose, more, '12 June', 'Dear Diary,', entry, '14 June', 'I counted the roofs.', away, last),
    ).toContain(`  I counted the roofs.\n${away}`)
  })

  it('are none where a letter has salutation and signature below its date', () => {
    const letter = [
      'Friday, 5th March',
      'My dearest Aggie,',
      'I do not believe in the elephant.',
      'Yours in some doubt,',
      'Flo',
    ]
    const found = outlineOf(longer, ...letter, longer, 'Dear Diary,', entry, longer)
    expect(found).toContain(`[letter letter]\n  ${letter.join('\n  ')}\n${longer}\n[letter diary]`)
  })

  it.each([
    ['a place', 'She opened the diary.', 'The pages were wet, every one of them.'],
    ['a sentence about it', prose, 'The diary of Florence Lyle was never found.'],
    ['a shop', prose, 'Daughters of Florence Lyle'],
  ])('are none in a sentence that names one: %s', (_, above, text) => {
    expect(outlineOf(prose, above, text, last, longer)).not.toContain('[letter')
  })

  it('are no blocks where the whole story is one', () => {
    const text = outlineOf('3 March', entry, next, '4 March', next, entry, '5 March', entry)
    expect(text).not.toContain('[letter')
  })

  it('are none where a date only says when a scene plays', () => {
    const text = outlineOf(longer, '***', '3 March', prose, more, '***', last, longer)
    expect(text).not.toContain('[letter')
  })

  it('are none where the story itself says I', () => {
    const text = outlineOf(entry, next, '***', 'Tuesday', next, entry, '***', entry, next, entry)
    expect(text).not.toContain('[letter')
  })
})
