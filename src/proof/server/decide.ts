/** Writes a person's judgement into the manuscript in words that its reader understands; else beside it. */
import type { ProofAnswer, ProofRequest } from '../shape.js'
import { changeText } from './change-text.js'
import { addTo, decisionsOf } from './ignore-message.js'
import type { OpenBook } from './open-book.js'
import { moved, syncText } from './text-file.js'

type Decision = Extract<ProofRequest, { do: 'decide' }>

/** Decides what a stretch of a manuscript is. */
export async function decide(open: OpenBook, wanted: Decision): Promise<ProofAnswer> {
  const text = open.texts[wanted.place.file]
  const kind = open.book.files[wanted.place.file]?.kind
  if (!text || !kind || kind === 'config') return { ok: false, said: 'That is no text of this book.' }
  const { from, to } = wanted.place
  const excerpt = wanted.expected.replace(/\s+/g, ' ').slice(0, 40)
  const base = { from, to, revision: wanted.revision, expected: wanted.expected }
  if (wanted.as === 'thought' && kind === 'markdown') {
    const [lead = ''] = /^\s*/.exec(wanted.expected) ?? []
    const core = wanted.expected.trim()
    const tail = wanted.expected.slice(lead.length + core.length)
    const marked = `${lead}<i class="thought">${core}</i>${tail}`
    return changeText(open, text, { ...base, text: marked, said: `A thought: ${excerpt}` })
  }
  if (wanted.as === 'break') {
    const newline = text.text.includes('\r\n') ? '\r\n' : '\n'
    const marker = `* * *${newline}${newline}`
    // A line that stood for a break becomes one; before a paragraph, one is put in.
    const isLine = /^[^\p{L}\p{N}]*$/u.test(wanted.expected)
    const said = `A break before: ${excerpt}`
    return changeText(open, text, { ...base, text: isLine ? '* * *' : marker + wanted.expected, said })
  }
  // A text has no words for the rest: a sign around a thought would be taken for stress.
  await syncText(text)
  const stands = moved(text, from, to, wanted.revision)
  if (!stands || text.text.slice(...stands) !== wanted.expected)
    return { ok: false, said: 'The manuscript reads otherwise there by now. Nothing was written.' }
  const entry = { text: wanted.expected.trim(), as: wanted.as }
  const words = { chrome: 'No story', story: 'Story', thought: 'A thought' }
  const said = `${words[wanted.as]}: ${excerpt}`
  return addTo(open, await decisionsOf(open, text), 0, undefined, ['lines'], entry, said)
}
