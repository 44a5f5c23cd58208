/** Headers in other languages than English, and the language of a story whose header says none. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { chrome } from '../../src/passes/chrome.js'
import { header } from '../../src/passes/header.js'
import { pipeline } from '../../src/pipeline.js'
import { outline, passText } from './read.js'

const fieldsOf = (text: string): string[] =>
  recordOf(passText(text, [chrome, header]).file).header.map(({ field, value }) => `${field}: ${value}`)

describe('labels', () => {
  it.each([
    [
      'German',
      'Titel: Das Boot am Steg\nAutorin: Ilse Brandt\nAltersfreigabe: ab 12\nInhalt: Ein Licht geht aus.\nAnmerkung: Danke!\n\nEs regnete.\n',
      [
        'title: Das Boot am Steg',
        'author: Ilse Brandt',
        'rating: ab 12',
        'summary: Ein Licht geht aus.',
        'notes: Danke!',
      ],
    ],
    [
      'French, a space before the colon',
      "Titre : La Lampe du quai\nAuteur : Lise Morel\nRésumé : Une lampe s'éteint.\nNote de l'auteur : merci !\n\nIl pleuvait.\n",
      ['title: La Lampe du quai', 'author: Lise Morel', "summary: Une lampe s'éteint.", 'notes: merci !'],
    ],
    [
      'Spanish',
      'Título: La lámpara\nAutora: Elena Ríos\nClasificación: PG\nResumen: Se apaga una luz.\n\nLlovía.\n',
      ['title: La lámpara', 'author: Elena Ríos', 'rating: PG', 'summary: Se apaga una luz.'],
    ],
    [
      'Italian',
      'Titolo: La lampada\nAutrice: Rita Monti\nGenere: drammatico\nTrama: Si spegne una luce.\n\nPioveva.\n',
      ['title: La lampada', 'author: Rita Monti', 'category: drammatico', 'summary: Si spegne una luce.'],
    ],
    [
      'Dutch',
      'Titel: De lamp\nSchrijver: Jan de Wit\nSamenvatting: Een licht gaat uit.\nTaal: Nederlands\n\nHet regende.\n',
      ['title: De lamp', 'author: Jan de Wit', 'summary: Een licht gaat uit.', 'language: Nederlands'],
    ],
  ])('in %s are read', (_, text, fields) => expect(fieldsOf(text)).toEqual(fields))

  it('of a language that is not known are no title and no subtitle with their values', () => {
    const unknown = 'Pealkiri: Latern\n\nKirjutaja: Anna Kask\n\nSadas vihma.\n'
    expect(fieldsOf(unknown)).toEqual([])
    expect(outline(passText(unknown, [header]).tree)[0]).toBe('Pealkiri: Latern')
    expect(fieldsOf('Gatunek: dramat\n\nTitle: The Lamp\nRating: PG\n\nIt rained.\n')).not.toContain(
      'subtitle: Gatunek: dramat',
    )
  })

  it('leave a title with a colon alone', () => {
    expect(fieldsOf('Harrow: A Winter Tale\n\nby Ilse Brandt\n\nIt rained.\n')[0]).toBe(
      'title: Harrow: A Winter Tale',
    )
  })
})

describe('the language that nobody told', () => {
  const german =
    '"Du bist zu spät", sagte sie, und er wusste, dass es so war. Er stand an der Tür und sah sie nicht an.\n\n' +
    '"Ich weiß - es tut mir leid", sagte er. Aber sie hatte sich schon wieder dem Fenster zugewandt, wie immer.\n'
  const typeset = (head: string, language?: string): string => {
    const passed = passText(head + german, pipeline(language ? { language } : {}).attachers as never)
    return outline(passed.tree).join('\n')
  }

  it('is found from the text', () => {
    expect(typeset('')).toContain('„Ich weiß\u00a0– es tut mir leid“')
  })

  it('is the one that the header says, or a person', () => {
    expect(typeset('Title: Der Steg\nLanguage: English\n\n')).toContain('“Ich weiß')
    expect(typeset('', 'fr')).toContain('«')
  })
})
