/** What the page asks to be done, checked and done. */
import { z } from 'zod'
import type { ProofAnswer } from '../shape.js'
import { changeText, inTurn, stepBack } from './change-text.js'
import { decide } from './decide.js'
import { difference } from './differences.js'
import { largestBody } from './guard.js'
import { ignoreMessage } from './ignore-message.js'
import type { OpenBook } from './open-book.js'

const offset = z.int().min(0).max(1e9)
const place = z
  .strictObject({ file: z.int().min(0).max(100_000), from: offset, to: offset })
  .refine(({ from, to }) => from <= to)
// What fits into a request may be said in it: a text without breaks is one paragraph.
const said = z.string().max(largestBody)

const schema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('replace'), place, revision: offset, expected: said, text: said }),
  z.strictObject({
    do: z.literal('ignore'),
    rule: z.string().regex(/^[a-z][a-z0-9-]*$/),
    text: said,
    reason: z.string().trim().min(1).max(2000),
  }),
  z.strictObject({
    do: z.literal('decide'),
    as: z.enum(['thought', 'break', 'chrome', 'story']),
    place,
    revision: offset,
    expected: said.min(1),
  }),
  z.strictObject({ do: z.literal('undo') }),
  z.strictObject({ do: z.literal('redo') }),
])

/** Does what a window asks; undefined where that is no request at all. */
export async function handleRequest(open: OpenBook, body: unknown): Promise<ProofAnswer | undefined> {
  const parsed = schema.safeParse(body)
  if (!parsed.success) return undefined
  const request = parsed.data
  if (!open.book.isWhole) return { ok: false, said: 'The book is still being read. Nothing was written.' }
  return inTurn(open, async (): Promise<ProofAnswer> => {
    if (request.do === 'undo' || request.do === 'redo') return stepBack(open, request.do)
    if (request.do === 'ignore') return ignoreMessage(open, request)
    if (request.do === 'decide') return decide(open, request)
    const text = open.texts[request.place.file]
    const kind = open.book.files[request.place.file]?.kind
    if (!text || !kind || kind === 'config') return { ok: false, said: 'That is no text of this book.' }
    const { from, to } = request.place
    const { revision, expected } = request
    return changeText(open, text, {
      from,
      to,
      revision,
      expected,
      text: withLineEnds(request.text, expected, text.text),
      said: toldAs(expected, request.text),
    })
  })
}

/** A new text with the line ends of what it replaces, else of its manuscript: a field in a browser knows one kind only. */
function withLineEnds(text: string, before: string, manuscript: string): string {
  const [end = '\n'] = /\r\n|\r|\n/.exec(before) ?? /\r\n|\r|\n/.exec(manuscript) ?? []
  return text.replace(/\r\n|\r|\n/g, end)
}

/** How much of a paragraph is said, and how much of that stands before what changed, in characters. */
const [most, lead] = [40, 15]

function toldAs(before: string, after: string): string {
  const [old, young] = [before, after].map((text) => text.replace(/\s+/g, ' ')) as [string, string]
  const { from } = difference(old, young)
  // Of long paragraphs the words where they differ: their beginnings are the same.
  const start = Math.max(old.length, young.length) <= most ? 0 : Math.max(0, from - lead)
  const short = (text: string): string => {
    const part = text.slice(start, start + most)
    return `“${start > 0 ? '…' : ''}${part}${start + most < text.length ? '…' : ''}”`
  }
  return `${short(old)} is now ${short(young)}`
}
