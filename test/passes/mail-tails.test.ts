/** The footers of lists and mail programs leave in one piece; the last lines of a story stay. */
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/ast/record.js'
import { chrome } from '../../src/passes/chrome.js'
import { outline, passText } from './read.js'
import { tale } from './tables/tale.js'

const gone = (text: string): string[] =>
  recordOf(passText(text, [chrome]).file).quarantined.map(({ text }) => text)

const footers: readonly [string, string][] = [
  [
    'a web mail',
    '__________________________\nDo You Yahoo!?\nYahoo! Mail - Free email you can access from anywhere!\nhttp://mail.example/',
  ],
  [
    'a list',
    '-------------------------------\nHARBOURLIST:  your connection to a free e-mail community.\nhttp://www.lists.example',
  ],
  [
    'a news server',
    '-----------== Posted via Tide News, The Discussion Network ==----------\nhttp://www.tide.example/       Search, Read, Discuss, or Start Your Own',
  ],
  ['a news server in one line', 'Sent via Tide.com http://www.tide.example/\nBefore you buy.'],
  [
    'a free service',
    "You don't need to buy Internet access to use free Internet e-mail.\nGet completely free e-mail from Otter at http://www.otter.example\nor call Otter at (800) 555-0100",
  ],
  ['a newsgroup', '--\nQUAY* Stories-Only Newsgroup\nYes, it is OK to archive this.'],
  ['a signature', '=====\nMarlow\n"We are all waiting for the boat."\nhttp://www.pages.example/marlow'],
  [
    'a signature with numbers',
    '-=-=-=-=-=-=-=-=-\nmarlow@post.example\nICQ 1234567\n"Everybody owed them." - Ivo',
  ],
  [
    'a list program',
    '----------------------------------------\nTo subscribe or unsubscribe, send mail to majordomo@lists.example with\n"subscribe harbour" or "unsubscribe harbour" in the body of the\nmessage.',
  ],
  [
    'a list program of later years',
    '____________________________\nHarbour mailing list\nHarbour@lists.example\nhttp://lists.example/mailman/listinfo/harbour',
  ],
  [
    'a wrapped advertisement',
    'Get your free e-mail at http://www.post.example. Visit\nour site for more great stories by your favorite\nauthors and to sign up for updates.',
  ],
  [
    'a wrapped footer',
    '----------------------------------------\nTo unsubscribe from this mailing list, or to change your subscription\nto digest, go to the web site, at http://www.lists.example and\nselect the User Center link from the menu bar on the left.',
  ],
  ['what a list took out', '[Non-text portions of this message have been removed]'],
]

describe('the footer of a mail', () => {
  it.each(footers)('leaves as a whole: %s', (_, footer) => {
    expect(gone(`The Lamp\n\n${tale.join('\n\n')}\n\n${footer}\n`)).toEqual(footer.split('\n'))
  })

  it.each(footers)('leaves above the next mail: %s', (_, footer) => {
    const mail = (part: number): string =>
      `From: Jo <jo@post.example>\nSubject: FIC: The Lamp ${part}/2\n\n${tale.join('\n\n')}`
    expect(gone(`${mail(1)}\n\n${footer}\n\n${mail(2)}\n`)).toEqual(
      expect.arrayContaining(footer.split('\n')),
    )
  })

  it('leaves below another', () => {
    const [first, second] = [footers[6]?.[1] as string, footers[8]?.[1] as string]
    expect(gone(`${tale.join('\n\n')}\n\n${first}\n\n${second}`)).toEqual(`${first}\n${second}`.split('\n'))
  })

  it.each([
    ['a last scene below a break', '-----\nShe typed the address: www.lamp.example.\nThe page was gone.'],
    [
      'a last scene with a long break',
      '==========\nHe read the newsgroup until morning, and nobody had written to him.\nThen he went out.',
    ],
    ['a scene that speaks of lists', '_____\n\n"The mailing list is closed," she said.\n\nNobody wrote.'],
    ['a quotation', '*****\n"We are all waiting for the boat."\n-- Marta'],
    ['the end', '=====\nThe End\njo@post.example'],
    ['labels', '=====\nFeedback: jo@post.example\nArchive: ask first'],
    ['a note', "=====\nAuthor's Notes: I wrote this in a week.\njo@post.example"],
    ['a letter', 'Get your things and come.\nWe sail at six.\nE.'],
    ['a sentence', 'To unsubscribe was all that she wanted.'],
    ['an order', 'Sent via courier, it came on Friday.'],
  ])('is none: %s', (_, end) => {
    const lines = outline(passText(`The Lamp\n\n${tale.join('\n\n')}\n\n${end}\n`, [chrome]).tree)
    const words = end.split('\n').filter((line) => /[A-Za-z]/.test(line))
    expect(lines.slice(-words.length)).toEqual(words)
  })

  it.each([
    ['from the writer', 'From: mara@post.example\nTo: ivo@post.example\nSubject: the lamp'],
    ['to the reader first', 'To: ivo@post.example\nFrom: mara@post.example\nSubject: the lamp'],
    ['with its time', 'From: mara@post.example\nSent: Friday, noon\nTo: ivo@post.example\nSubject: the lamp'],
  ])('is no head of a mail in the story, below a rule: %s', (_, head) => {
    const mail = `=====\n${head}\n\nI have it.\n=====`
    expect(gone(`The Lamp\n\n${tale.join('\n\n')}\n\n${mail}\n\nNobody wrote.\n\n${mail}\n`)).toEqual([])
    expect(gone(`The Lamp\n\n${tale.join('\n\n')}\n\n=====\n${head}\n\nI have it.\n`)).toEqual([])
  })

  it('is no mail in the story that an answer follows', () => {
    const mails =
      '=====\nI have the lamp.\nmara@post.example\n\nFrom: Ivo\nTo: Mara\nSubject: Re: the lamp\n\nKeep it.'
    expect(gone(`The Lamp\n\n${tale.join('\n\n')}\n\n${mails}\n\nNobody wrote.\n`)).toEqual([])
  })

  it.each([
    ['speech of lists', '=====\n"So you joined the mailing list after all?"\n"I did."\n"Good," said Mara.'],
    ['one question', '-----\n"Did you unsubscribe?"\n"Yes."\n"Good."'],
    ['speech that is cut', '*****\n"So you joined the\nmailing list after all?" said Mara.\n"I did."'],
    ['speech of mail', '=====\n"Is it free email?" asked Mara.\n"Nothing is free," said Ivo.'],
    [
      'sentences',
      '=====\nThe newsgroup was silent for a day.\nThen somebody wrote a word.\nIt was the right one.',
    ],
    ['an address in speech', '~~~~~\n"What does it say?"\nwww.lindqvist.example\n"Never heard of it."'],
    [
      'an address in the past',
      '=====\nThe card in the straw had one line on it:\nlamp@post.example\nAnd that was the end of it.',
    ],
    [
      'a message from a ship',
      '--- Sent from the bridge at 0700 hours ---\nThe probe is flowering.\nNobody is to touch it.',
    ],
    ['a paper on a door', '--- Posted on the door of the church ---\nThe lamp is mine.\nCome and take it.'],
    ['a sentence of lists', 'To subscribe to a faith one needs a list, she wrote, and I have lost mine.'],
    ['what somebody reads', 'To unsubscribe from this life, he read, write to God.'],
    ['an order of lists', 'To subscribe to a creed you need a list, my father said.'],
    ['a source', 'Sent via Reuters.com'],
  ])('is no last scene: %s', (_, end) => {
    expect(gone(`The Lamp\n\n${tale.join('\n')}\n\n${end}\n`)).toEqual([])
  })

  it('is none below a sign that parts scenes, if a line of it tells or speaks', () => {
    const scenes = `The Lamp\n\n${tale.join('\n')}\n=====\n${tale.join('\n')}\n=====\n`
    expect(gone(`${scenes}Midnight\n"What is it?"\nhttp://www.lamp.example`)).toEqual([])
    const footers = [
      'Marlow\nmarlow@post.example\nhttp://www.pages.example',
      'Harbour mailing list\nHarbour@lists.example',
    ]
    for (const footer of footers) expect(gone(scenes + footer)).toEqual(['=====', ...footer.split('\n')])
  })
})
