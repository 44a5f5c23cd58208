/** Changes a manuscript at its source place, only where it still reads as expected, and can take it back. */
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { VFile } from 'vfile'
import { writeFiles } from '../../write-files.js'
import { movePlace } from '../move-place.js'
import type { ProofAnswer, ProofPatch } from '../shape.js'
import { type Deed, type OpenBook, tell } from './open-book.js'
import { setAnew } from './set-anew.js'
import { type Away, bytesFor, moved, note, syncText, type TextChange, type TextFile } from './text-file.js'

/** A change that is wanted. */
export interface WantedChange {
  from: number
  to: number
  /** The revision that the offsets are of. */
  revision: number
  /** What must stand there. */
  expected: string
  text: string
  said: string
  /** The change in the file's log that this one takes back. */
  cancels?: number
}

/** What is said where other words stand at the place. */
export const readsOtherwise = 'The manuscript reads otherwise there by now. Nothing was written.'
const onceMore = 'Once more goes to what was done before.'

const awayAs: Record<Away, string> = { gone: 'is not there any more', emptied: 'is empty now' }

/** What is said where the text itself is away. */
export const isAway = (path: string, away: Away): string =>
  `${basename(path)} ${awayAs[away]}. Nothing was written.`

const queues = new WeakMap<OpenBook, Promise<unknown>>()

/** One after another: two windows never write at the same time. */
export function inTurn<Result>(open: OpenBook, work: () => Promise<Result>): Promise<Result> {
  const turn = (queues.get(open) ?? Promise.resolve()).then(work)
  queues.set(
    open,
    turn.catch(() => {}),
  )
  return turn
}

/** Makes a change that can be undone. */
export async function changeText(open: OpenBook, text: TextFile, wanted: WantedChange): Promise<ProofAnswer> {
  const made = await write(open, text, wanted)
  if ('answer' in made) return made.answer
  open.done.push({ ...made.deed, said: wanted.said })
  open.undone = []
  return { ok: true, said: wanted.said }
}

/**
 * Takes the last change back, or makes it again.
 *
 * What cannot be done now is kept: the file may be there again, or an editor may put the words back. Where the words read
 * otherwise and nothing has changed since that was said, it is the turn of the change before.
 */
export async function stepBack(open: OpenBook, direction: 'undo' | 'redo'): Promise<ProofAnswer> {
  const [from, to] = direction === 'undo' ? [open.done, open.undone] : [open.undone, open.done]
  const textOf = ({ path }: Deed): TextFile | undefined => open.texts.find((text) => text.path === path)
  for (const text of new Set(from.map(textOf))) if (text) await takeIn(open, text)
  const isTurn = (deed: Deed): boolean => deed.refusedAt !== textOf(deed)?.revision
  const deed = from.findLast(isTurn)
  const text = deed && textOf(deed)
  if (!deed || !text) return { ok: false, said: `There is nothing to ${direction}.` }
  const [stands, wanted] = direction === 'undo' ? [deed.after, deed.before] : [deed.before, deed.after]
  const made = await write(open, text, {
    from: deed.from,
    to: deed.from + stands.length,
    revision: deed.revision,
    expected: stands,
    text: wanted,
    said: deed.said,
    cancels: deed.revision - 1,
  })
  if ('answer' in made) {
    if (!made.isOtherwise) return made.answer
    deed.refusedAt = text.revision
    return from.some(isTurn) ? { ...made.answer, said: `${readsOtherwise} ${onceMore}` } : made.answer
  }
  from.splice(from.indexOf(deed), 1)
  to.push({ ...deed, from: made.deed.from, revision: made.deed.revision })
  return { ok: true, said: direction === 'undo' ? `Taken back: ${deed.said}` : `Done again: ${deed.said}` }
}

/** Writes a change; `isOtherwise` where it was refused since other words stand at its place. */
async function write(
  open: OpenBook,
  text: TextFile,
  wanted: WantedChange,
): Promise<{ deed: Omit<Deed, 'said'> } | { answer: ProofAnswer; isOtherwise?: true }> {
  await takeIn(open, text)
  if (text.away) return { answer: { ok: false, said: isAway(text.path, text.away) } }
  const stands = moved(text, wanted.from, wanted.to, wanted.revision)
  const now = stands ? text.text.slice(...stands) : undefined
  if (!stands || now !== wanted.expected) {
    const answer = { ok: false, said: readsOtherwise, ...(now === undefined ? {} : { now }) }
    return { answer, isOtherwise: true }
  }
  const [from, to] = stands
  const value = text.text.slice(0, from) + wanted.text + text.text.slice(to)
  const bytes = await bytesFor(text, value)
  if (!bytes) {
    const said = `That cannot be written in the encoding of the manuscript (${text.file.data.encoding ?? 'unknown'}).`
    return { answer: { ok: false, said } }
  }
  const change: TextChange = {
    from,
    to,
    length: wanted.text.length,
    ...(wanted.cancels === undefined ? {} : { cancels: wanted.cancels }),
  }
  // Decisions that are all taken back leave no file behind.
  if (bytes.length === 0 && text.path.endsWith('.decisions.yaml')) await rm(text.path, { force: true })
  else await writeFiles([new VFile({ path: text.path, value: bytes })])
  text.text = value
  note(text, change)
  tellChange(open, text, change)
  open.refresh()
  return {
    deed: { path: text.path, from, before: wanted.expected, after: wanted.text, revision: text.revision },
  }
}

/** Takes in what an editor has written to a file, and shows it; that it is away is told. */
export async function takeIn(open: OpenBook, text: TextFile): Promise<boolean> {
  const was = text.away
  const isChanged = await syncText(text, (change) => tellChange(open, text, change))
  if (!isChanged) {
    // A chapter that has gone leaves its book; a file that is there again ends what was wrong without it.
    if (text.away === 'gone' ? open.source.config : !text.away && (was || open.book.problem)) open.refresh()
    else if (text.away && text.away !== was) {
      const reason = `${basename(text.path)} ${awayAs[text.away]}. What you see is as it was read last.`
      open.book.problem = reason
      tell(open, { event: 'problem', data: { reason } })
    }
    return false
  }
  open.refresh()
  return true
}

/** Moves every place behind a change, and shows the block that it is in at once. */
function tellChange(open: OpenBook, text: TextFile, change: TextChange): void {
  const file = open.texts.indexOf(text)
  const { from, to, length, isLines } = change
  const patch: ProofPatch = {
    file,
    revision: text.revision,
    from,
    to,
    length,
    ...(isLines ? { isLines } : {}),
  }
  for (const [section, { blocks }] of open.book.sections.entries()) {
    for (const [number, block] of blocks.entries()) {
      if (block.file !== file || !movePlace(block, change)) continue
      const html = setAnew(text.text.slice(block.from, block.to), text.path, number, open.settings)
      Object.assign(patch, { section, block: number, ...(html ? { html } : {}) })
    }
  }
  tell(open, { event: 'patch', data: patch })
}
