/** One book on the desk: what was read of it last, its files as they are now, and what was done to them. */
import type { ManuscriptSource } from '../../load/find-manuscripts.js'
import type { ProofBook, ProofRemark } from '../shape.js'
import { digestOf } from './digest.js'
import type { ReadResult, ServedImage } from './read-order.js'
import type { ReadingRoom } from './reading-room.js'
import { openText, type TextFile } from './text-file.js'

/** One change that can be undone: a stretch of one file. */
export interface Deed {
  path: string
  from: number
  before: string
  after: string
  /** The revision of the file that it made. */
  revision: number
  /** What was done, for a person: `replaced “than” by “then”`. */
  said: string
  /** The revision of the file at which other words stood at its place when it was to be taken back. */
  refusedAt?: number
}

/** What is told to every window that has the book open. */
export type DeskEvent =
  | { event: 'patch'; data: unknown }
  | { event: 'book'; data: unknown }
  | { event: 'messages'; data: unknown }
  | { event: 'changes'; data: unknown }
  | { event: 'problem'; data: unknown }

/** How long after a change the book is read again, in milliseconds: what was changed is shown before that. */
const pause = 120

/** What all books of a desk share. */
export interface DeskSettings {
  since?: string
  out: string
  remarks: ProofRemark[]
  /** The built script of the reading room, where it stands elsewhere than beside the server. */
  thread?: string
}

/** An open book. */
export interface OpenBook {
  source: ManuscriptSource
  book: ProofBook
  images: Map<string, ServedImage>
  styles: string
  settings: { language: string; normalize: Record<string, unknown> }
  /** Its files in the order of `book.files`, and after them those that decisions stand in. */
  texts: TextFile[]
  done: Deed[]
  undone: Deed[]
  /** The revisions of the files as the book was read last. */
  bookAt: number[]
  /** The revisions of the files as the proofreader saw them last: the places of its messages are of these. */
  readAt: number[]
  listeners: Set<(event: DeskEvent) => void>
  /** How much was told so far: by it a window knows whether it has missed something. */
  told: number
  /** The pages are there. */
  ready: Promise<void>
  /** Reads the book again, soon. */
  refresh: () => void
}

/** Puts a book on the desk and begins to read it. */
export function openBook(source: ManuscriptSource, settings: DeskSettings, room: ReadingRoom): OpenBook {
  let announce: () => void = () => {}
  const open: OpenBook = {
    source,
    book: blank(source),
    images: new Map(),
    styles: '',
    settings: { language: 'en', normalize: {} },
    texts: [],
    done: [],
    undone: [],
    bookAt: [],
    readAt: [],
    listeners: new Set(),
    told: 0,
    ready: new Promise((resolve) => {
      announce = resolve
    }),
    refresh: () => {
      clearTimeout(soon)
      soon = setTimeout(() => void read(), pause)
      soon.unref()
    },
  }
  let soon: ReturnType<typeof setTimeout> | undefined
  let isReading = false
  let isWanted = false
  const read = async (): Promise<void> => {
    isWanted = true
    if (isReading) return
    isReading = true
    while (isWanted) {
      isWanted = false
      let isStale = false
      await room.read({ source, ...settings, isAwaited: !open.book.isWhole }, (result) => {
        pending = pending.then(async () => {
          if (isStale) return
          isStale = !(await take(open, result))
          if (result.kind !== 'messages') announce()
          if (isStale) isWanted = true
        })
      })
      await pending
    }
    isReading = false
  }
  let pending: Promise<void> = Promise.resolve()
  void read()
  return open
}

function blank(source: ManuscriptSource): ProofBook {
  return {
    name: source.name,
    title: source.name,
    language: 'en',
    files: [],
    sections: [],
    messages: [],
    edits: [],
    quarantined: [],
    changes: [],
    remarks: [],
    isWhole: false,
    isChecked: false,
  }
}

/** Takes in what was read; false where a file has changed since it was read, so that it must be read again. */
async function take(open: OpenBook, result: ReadResult): Promise<boolean> {
  if (result.kind === 'beginning') {
    // Its files are opened with the whole of it: until then nothing can be written to them.
    Object.assign(open, { book: result.book, images: byName(result.images), styles: result.styles })
  } else if (result.kind === 'book') {
    const known = new Map(open.texts.map((text) => [text.path, text]))
    const texts: TextFile[] = []
    for (const path of result.paths) texts.push(known.get(path) ?? (await openText(path)))
    const isCurrent = texts.every(({ text }, index) => digestOf(text) === result.digests[index])
    if (!isCurrent && open.texts.length > 0) return false
    const extra = open.texts.filter(({ path }) => !result.paths.includes(path))
    open.texts = [...texts, ...extra]
    const old = open.book
    open.book = {
      ...result.book,
      files: result.book.files.map((file, index) => ({ ...file, revision: texts[index]?.revision ?? 0 })),
      // What was said of the book before stands until it is said anew.
      messages: old.messages,
      changes: old.changes,
      ...(old.since === undefined ? {} : { since: old.since }),
      ...(old.sinceProblem === undefined ? {} : { sinceProblem: old.sinceProblem }),
      isChecked: false,
    }
    open.bookAt = revisionsOf(open)
    open.images = byName(result.images)
    open.styles = result.styles
    open.settings = result.settings
    tell(open, { event: 'book', data: outlineOf(open) })
  } else if (result.kind === 'messages') {
    if (revisionsOf(open).some((revision, index) => revision !== (open.bookAt[index] ?? 0))) return false
    open.readAt = open.bookAt
    open.book.messages = result.messages
    open.book.isChecked = true
    tell(open, { event: 'messages', data: { messages: result.messages, readAt: open.readAt } })
  } else if (result.kind === 'changes') {
    const { changes, since, problem } = result
    const data = { changes, since, sinceProblem: problem }
    Object.assign(open.book, data)
    tell(open, { event: 'changes', data })
  } else if (result.kind === 'failed') {
    open.book.problem = result.reason
    tell(open, { event: 'problem', data: { reason: result.reason } })
  }
  return true
}

function byName(images: readonly ServedImage[]): Map<string, ServedImage> {
  return new Map(images.map((image) => [image.name, image]))
}

/** The revision of each file, for a window to tell which places are meant. */
function revisionsOf({ texts }: OpenBook): number[] {
  return texts.map(({ revision }) => revision)
}

/** A book without the markup of its pages, which a window asks for as it comes near them. */
export function outlineOf({ book, texts, readAt, told }: OpenBook) {
  const { edits, ...rest } = book
  return {
    ...rest,
    edits: [],
    readAt,
    told,
    files: book.files.map((file, index) => ({ ...file, revision: texts[index]?.revision ?? 0 })),
    sections: book.sections.map((section) => ({ ...section, html: '' })),
  }
}

/** Tells every window. */
export function tell(open: OpenBook, event: DeskEvent): void {
  open.told++
  for (const listener of open.listeners) listener(event)
}
