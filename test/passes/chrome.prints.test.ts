/** Stories printed by a browser and copied from the print: the lines at the edges of the pages, and what looks like them. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { chrome } from '../../src/passes/chrome.js'
import { paragraphs } from '../../src/passes/paragraphs.js'
import { outline, passText } from './read.js'

const title = 'The Weir'
const address = 'https://www.post.example/stories/weir.html'
const paragraph = 'Nobody had seen the boat, and the lamp on the quay was out. '.repeat(18).trim()
const sides = ['river', 'road', 'mill', 'old quay', 'weir']

/** A story whose third sentence breaks over each page: what stands at its foot, and at the head of the next. */
function printed(pages: number, foot: (page: number) => string[], head: (page: number) => string[]): string {
  const page = (number: number): string =>
    [
      ...head(number),
      ...(number > 1
        ? [`of the ${sides[number - 2]}, and no one knew.`, '']
        : ['', title, 'by Jane Harker', '']),
      paragraph,
      '',
      number < pages ? `${sides[number]} and ${number}: she stood by the side` : 'The boat came at last.',
      ...foot(number),
    ].join('\n')
  return Array.from({ length: pages }, (_, index) => page(index + 1)).join('\n')
}

const left = (text: string): string[] => outline(passText(text, [chrome, paragraphs]).tree)
const gone = (text: string): string[] =>
  recordOf(passText(text, [chrome]).file).quarantined.map(({ text, reason }) => `${reason} ${text}`)

type Line = (page: number) => string[]

describe('the pages that a browser printed', () => {
  const none: Line = () => []
  it.each<[string, Line, Line]>([
    [
      'a date and the title above, address and count below',
      (page) => [address, `${page}/4`],
      () => ['11/22/26, 7:04 AM', title],
    ],
    ['each pair in one line', (page) => [`${address} ${page}/4`], () => [`11/22/26, 7:04 AM ${title}`]],
    ['days and months by points', (page) => [address, `${page}/4`], () => ['22.11.2026, 07:04', title]],
    [
      'title and address above',
      (page) => [`${page} of 4          11/22/26, 7:04 AM`],
      () => [`${title}          ${address}`],
    ],
    [
      'a file, counted above',
      () => [`file:///C:/My Documents/weir.htm      11/22/2001`],
      (page) => [`${title}          Page ${page} of 4`],
    ],
    ['all in one foot', (page) => [`${address} (${page} of 4) [11/22/2001 7:04:12 AM]`], none],
    ['the address alone', () => [address], none],
    ['the minute alone', () => ['2026-11-22 07:04'], none],
    [
      'in German',
      (page) => [`file:///home/jane/weir.html`, `Seite ${page} von 4`],
      () => [title, '22.11.2026 07:04'],
    ],
    [
      'blank lines around',
      (page) => ['', address, `${page}/4`, ''],
      () => ['', '11/22/26, 7:04 AM', title, ''],
    ],
    [
      'a form feed between',
      (page) => [address, `${page}/4`],
      (page) => [`${page > 1 ? '\f' : ''}11/22/26, 7:04 AM`, title],
    ],
  ])('leave no line in a sentence: %s', (_, foot, head) => {
    const lines = left(printed(4, foot, head))
    expect(lines.filter((line) => /by the side of the .* knew\.$/.test(line))).toHaveLength(3)
    expect(lines.join('\n')).not.toMatch(/:\/\/|\d[/.-]\d|of 4|von 4/)
    expect(lines.filter((line) => line.startsWith(title))).toHaveLength(1)
  })

  it('leave where there are but two, and where each chapter was printed by itself', () => {
    const print = (pages: number, chapter: number): string =>
      printed(
        pages,
        (page) => [`https://www.post.example/weir/${chapter}.html`, `${page}/${pages}`],
        () => [`11/22/26, 7:0${chapter} AM`, title],
      )
    expect(left(print(2, 1)).join('\n')).not.toMatch(/\d\/\d|:\/\//)
    const all = left([print(3, 1), print(2, 2), print(4, 3)].join('\n')).join('\n')
    expect(all).not.toMatch(/\d\/\d|:\/\//)
  })

  it('give their title to a story that says none itself', () => {
    const text = printed(
      3,
      (page) => [address, `${page}/3`],
      () => ['11/22/26, 7:04 AM', title],
    ).replace(`\n${title}\nby Jane Harker\n`, '')
    expect(left(text)[0]).toBe(title)
  })

  it('are no end of a scene', () => {
    const text = printed(
      4,
      (page) => ['', '', address, `${page}/4`, ''],
      () => ['', '11/22/26, 7:04 AM', title, '', ''],
    )
    expect(left(text)).toContain('road and 1: she stood by the side of the river, and no one knew.')
  })
})

describe('lines that a story says itself', () => {
  const between = (...lines: string[]): string =>
    lines.map((line) => `${line}\n\n${paragraph}\n\nThe boat was late.`).join('\n\n')
  it.each<[string, string]>([
    ['parts in a mail', between('The Weir 1/3', 'The Weir 2/3', 'The Weir 3/3')],
    [
      'parts below the address of a list',
      between(...[1, 2, 3].map((part) => `https://lists.post.example/\n\nThe Weir ${part}/3`)),
    ],
    ['scenes at their minute', between('11/22/26, 7:04 AM', '11/22/26, 7:31 AM', '11/22/26, 9:10 PM')],
    ['messages of one minute', Array(5).fill('11/22/26, 7:04 AM\n\nare you there\n\nyes').join('\n\n')],
    [
      'a hall at a date, again and again',
      between('22.11.2026, 07:04', '22.11.2026, 07:04', '22.11.2026, 07:04'),
    ],
    [
      'an address that someone types',
      `${between(...Array(16).fill('It rained.'))}\n\nShe typed\n\nhttps://www.post.example/door\n\nand waited.\n\n${between(...Array(16).fill('It rained.'))}`,
    ],
    ['a count of exhibits', between('1/3', '2/3', '3/3')],
    ['a score in a sentence', `${paragraph}\n\nIt was now\n3/8\nand nobody cheered.`],
  ])('stay: %s', (_, text) => {
    expect(gone(text).filter((line) => !line.endsWith('lists.post.example/'))).toEqual([])
  })
})
