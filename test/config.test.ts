import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/read-config.js'

const read = (value: string) => {
  const file = new VFile({ path: 'book.yaml', value })
  return { config: readConfig(file), told: file.messages.map(String) }
}

describe('readConfig', () => {
  it('reads what a person says of a book', () => {
    const { config, told } = read(
      'title: A\nauthor:\n  - B\n  - { name: C, role: editor }\nseries: S\ndate: 2024-05-31\n',
    )
    expect(told).toEqual([])
    expect(config).toMatchObject({
      title: 'A',
      author: ['B', { name: 'C', role: 'editor' }],
      series: 'S',
      date: '2024-05-31',
    })
  })

  it('takes a date however YAML reads it', () => {
    expect(read('date: 1925').config?.date).toBe('1925')
    expect(read('date: 1925-04-10').config?.date).toBe('1925-04-10')
    expect(read('date: 2001-12-14T21:59:43Z').config?.date).toBe('2001-12-14T21:59:43Z')
  })

  it('takes a number for a text where it expects one, as it is written', () => {
    expect(read('title: 1984\nauthor: [007, { name: 1.10 }]\nseries: 1632\n').config).toEqual({
      title: '1984',
      author: ['007', { name: '1.10', role: 'author' }],
      series: '1632',
    })
    expect(read('series: { name: A, position: 2.5 }').config?.series).toEqual({ name: 'A', position: 2.5 })
  })

  it('leaves a key of another program out of front matter, and says so; a misspelt one stays a mistake', () => {
    const readFront = (yaml: string) => {
      const file = new VFile({
        path: 'a.md',
        value: `---\n${yaml}---\n`,
        data: { frontMatter: { yaml, offset: 4 } },
      })
      return {
        config: readConfig(file),
        told: file.messages.map(String),
        isFatal: file.messages.map((m) => m.fatal),
      }
    }
    expect(readFront('title: A\ntags: [b]\n')).toEqual({
      config: { title: 'A' },
      told: ['a.md:3:1-3:5: Unknown key `tags`, left out'],
      isFatal: [false],
    })
    expect(readFront('titel: A\n')).toMatchObject({ config: undefined, isFatal: [true] })
  })

  it('resolves an alias', () => {
    expect(read('title: &name A\nsubtitle: *name\n').config).toEqual({ title: 'A', subtitle: 'A' })
  })

  it.each([
    ['a misspelt key', 'titel: A', 'book.yaml:1:1-1:6: Unexpected key `titel`: did you mean `title`?'],
    [
      'a key like no other',
      'zzzzzzzz: 1',
      /^book.yaml:1:1-1:9: Unexpected key `zzzzzzzz`: expected one of `title`, /,
    ],
    [
      'a misspelt key inside another',
      'series:\n  name: A\n  postion: 1\n',
      'book.yaml:3:3-3:10: Unexpected key `series.postion`: did you mean `position`?',
    ],
    [
      'a misspelt key in a list',
      'author:\n  - nam: B\n',
      'book.yaml:2:5-2:8: Unexpected key `author.0.nam`: did you mean `name`?',
    ],
    [
      'a misspelt word',
      'normalize:\n  quotes: smartpants\n',
      'book.yaml:2:11-2:21: Unexpected value of `normalize.quotes`: did you mean `smartypants`?',
    ],
    [
      'a missing value',
      'ignore:\n  - rule: x\n',
      'book.yaml:2:5-3:1: Missing `ignore.0.reason`: expected a text',
    ],
    ...['english please', 'en-x', 'en_GB', 'e'].map((tag): [string, string, RegExp] => [
      `the language ${tag}`,
      `language: ${tag}`,
      /^book.yaml:1:11-.*: Unexpected value of `language`: expected a language such as en, en-GB or pt-BR$/,
    ]),
    [
      'a date that is none',
      'date: yesterday',
      'book.yaml:1:7-1:16: Unexpected value of `date`: expected a date such as 2024, 2024-05 or 2024-05-31',
    ],
    [
      'a day that no calendar has',
      'date: 2011-13-45',
      'book.yaml:1:7-1:17: Unexpected value of `date`: expected a date such as 2024, 2024-05 or 2024-05-31',
    ],
    ['the 31st of a shorter month', 'date: 2011-04-31', /expected a date such as 2024/],
    ['an hour that there is not', 'date: 2011-04-30T25:00:00Z', /expected a date such as 2024/],
    [
      'a position in words',
      'series: { name: A, position: two }',
      'book.yaml:1:30-1:33: Unexpected value of `series.position`: expected a number such as 2 or 2.5',
    ],
    [
      'an alias of nothing',
      'title: A\nsubtitle: *b\n',
      'book.yaml:2:11-2:13: Unexpected alias `*b`: nothing is named `&b`; a text that begins with a star needs quotes',
    ],
    [
      'aliases that multiply',
      `a: &a [${Array(10).fill('x')}]\nb: &b [${Array(10).fill('*a')}]\nc: &c [${Array(10).fill('*b')}]\nd: [${Array(10).fill('*c')}]`,
      /^book.yaml:1:1-1:1: Unexpected aliases: they stand for one another too often$/,
    ],
    ['a title of 5,000 characters', `title: ${'a'.repeat(5000)}`, /expected at most 1000 characters/],
    [
      'a list where there should be keys',
      '- a\n- b\n',
      /^book.yaml:1:1-1:1: Unexpected value: expected keys and values/,
    ],
    ['YAML that is none', 'title: "A\nauthor: B\n', /^book.yaml:\d+:\d+.*: Unexpected YAML: /],
    [
      'a key said twice',
      'title: A\ntitle: B\n',
      /^book.yaml:2:1.*: Unexpected YAML: map keys must be unique/,
    ],
  ])('explains %s where it stands', (_name, yaml, expected) => {
    const { config, told } = read(yaml)
    expect(config).toBeUndefined()
    expect(told[0]).toMatch(expected)
    if (typeof expected === 'string') expect(told).toContain(expected)
  })

  it('reads every key of the prototype as a mistake', () => {
    expect(read('__proto__: { a: 1 }\nconstructor: 2\n').told.length).toBeGreaterThan(0)
  })
})
