import { describe, expect, it } from 'vitest'
import { editionDate } from '../../src/load/edition-date.js'
import { colophonOf } from '../../src/render/colophon.js'
import { termsOf } from '../../src/render/terms.js'
import { bookOf } from '../support/books.js'

const colophonIn = async (yaml: string, made: { isDated?: boolean; date?: Date } = {}) => {
  const book = await bookOf({ 'story.md': `---\ntitle: A\n${yaml}\n---\n\nText.\n` })
  const dated = { ...book, made: { ...book.made, version: '1.0.0', ...made } }
  return colophonOf(dated, termsOf(book.metadata.language))
}

describe('the colophon', () => {
  it('says no day of making where none is known', async () => {
    const { made } = await colophonIn('date: 2011-04-05')
    expect(made).toBe('This edition was made from story.md by Fleuron 1.0.0.')
  })

  it('says the day that SOURCE_DATE_EPOCH tells', async () => {
    const { made } = await colophonIn('date: 2011-04-05', { isDated: true, date: new Date('2024-02-03') })
    expect(made).toBe('This edition was made from story.md on February 3, 2024 by Fleuron 1.0.0.')
  })

  it('says the date of the text as precisely as it was written', async () => {
    expect((await colophonIn('date: 2011-04-05')).dated).toBe('Date of the text: April 5, 2011')
    expect((await colophonIn('date: 2011-04\nlanguage: de')).dated).toBe('Datum des Textes: April 2011')
    expect((await colophonIn('date: 2011')).dated).toBe('Date of the text: 2011')
    expect((await colophonIn('')).dated).toBe('')
  })
})

describe('the date of an edition', () => {
  it('is a true one only where SOURCE_DATE_EPOCH tells it', () => {
    expect(editionDate('2011-04-05', undefined)).toEqual({ date: new Date('2011-04-05'), isDated: false })
    expect(editionDate('2011-04-05', '0')).toEqual({ date: new Date('1980-01-01'), isDated: false })
    expect(editionDate(undefined, '1700000000').isDated).toBe(true)
  })

  it('refuses a SOURCE_DATE_EPOCH that is no number of seconds', () => {
    expect(() => editionDate(undefined, 'abc')).toThrow(
      'SOURCE_DATE_EPOCH is `abc`: expected seconds since 1970',
    )
  })
})
