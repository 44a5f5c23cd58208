/** What the page knows: the book, where its reader is, what is shown. */
import type {
  ProofAnswer,
  ProofBook,
  ProofEdit,
  ProofMessage,
  ProofRemark,
  ProofRequest,
  Spot,
  Stretch,
} from '../shape.js'

/** A book as a window holds it. */
export interface WindowBook extends ProofBook {
  /** The revision of each file that the places of messages are of. */
  readAt: number[]
  /** What each chapter that was read said then, by its id. */
  read: Record<string, string>
  /** How much the desk had told when it was asked for this. */
  told: number
}

/** Source of a paragraph. */
export interface SourceText {
  from: number
  to: number
  revision: number
  text: string
  line: number
}

/** Where the book comes from, and where judgements go: a server, or nowhere for a page that was sent. */
export interface Supply {
  isLive: boolean
  outline: () => Promise<WindowBook>
  sections: (from: number, to: number) => Promise<string[]>
  edits: (section: number) => Promise<ProofEdit[]>
  source: (place: Stretch, revision: number) => Promise<SourceText | undefined>
  request: (request: ProofRequest) => Promise<ProofAnswer>
  /** Remarks that were written here before, and keeping them. */
  keptRemarks: () => ProofRemark[]
  keepRemarks: (remarks: readonly ProofRemark[]) => void
  markRead: (id: string, isRead: boolean) => Promise<Record<string, string>>
  listen: (on: (event: string, data: unknown) => void) => void
}

/** Everything that the parts of the page share. */
export interface Desk {
  book: WindowBook
  supply: Supply
  /** The element of each section. */
  pages: HTMLElement[]
  /** The block that the reader is at. */
  here: { section: number; block: number } | undefined
  /** What stands now where the block stood that the reader was at, and that has gone: the next key goes on from there. */
  gone: { section: number; block: number } | undefined
  /** The message whose card is open, by id. */
  open: string | undefined
  shows: { edits: boolean; changes: boolean; labels: boolean; source: boolean }
  /** What is shown alone: a rule, a severity, the id of a chapter; empty for every one. */
  filter: { rule: string; severity: string; chapter: string }
  /** Remarks written in this window. */
  written: ProofRemark[]
  /** The remark that is being written: its paragraph may move meanwhile. */
  writing?: ProofRemark
  /** How many of them are in a file. */
  saved: number
}

/** A desk for a book. */
export function deskFor(book: WindowBook, supply: Supply): Desk {
  return {
    book,
    supply,
    pages: [],
    here: undefined,
    gone: undefined,
    open: undefined,
    shows: { edits: false, changes: true, labels: false, source: false },
    filter: { rule: '', severity: '', chapter: '' },
    written: supply.keptRemarks(),
    saved: 0,
  }
}

let last: { of: ProofMessage[]; filter: string; shown: ProofMessage[] } | undefined

/** The messages that the filter lets through, in reading order; those about the book as a whole come first. */
export function shownMessages({ book, filter }: Desk): ProofMessage[] {
  const key = JSON.stringify(filter)
  if (last?.of !== book.messages || last.filter !== key)
    last = { of: book.messages, filter: key, shown: inOrder(book, filter) }
  return last.shown
}

/** Where in the book a note stands; what is about no place of it comes first. */
function rank({ spot }: { spot?: Spot }): number {
  return spot ? spot.section * 1e9 + spot.block * 1e5 + Math.min(spot.start, 99_999) : -1
}

function inOrder(book: WindowBook, filter: Desk['filter']): ProofMessage[] {
  return book.messages
    .filter(
      ({ rule, severity, spot }) =>
        (!filter.rule || rule === filter.rule) &&
        (!filter.severity || severity === filter.severity) &&
        isInChapter(book, spot, filter.chapter),
    )
    .sort((a, b) => rank(a) - rank(b))
}

function isInChapter({ sections }: WindowBook, spot: Spot | undefined, id: string): boolean {
  return id === '' || (spot !== undefined && sections[spot.section]?.id === id)
}

/** A reader's remark as a note that can be opened. */
interface RemarkNote {
  id: string
  remark: ProofRemark
  spot?: Spot
}

/** Every remark, those that were sent first; no message has an id with a full stop. */
export function remarkNotes({ book, written }: Pick<Desk, 'book' | 'written'>): RemarkNote[] {
  return [...book.remarks, ...written].map((remark, index) => ({
    id: `remark.${index}`,
    remark,
    ...(remark.spot ? { spot: remark.spot } : {}),
  }))
}

/** The remarks that the filter lets through: of a rule or a severity they have none. */
export function shownRemarks(desk: Desk): RemarkNote[] {
  const { rule, severity, chapter } = desk.filter
  if (rule || severity) return []
  return remarkNotes(desk).filter(({ spot }) => isInChapter(desk.book, spot, chapter))
}

/** Messages and remarks in reading order. */
export function shownNotes(desk: Desk): { id: string; spot?: Spot }[] {
  return [...shownMessages(desk), ...shownRemarks(desk)].sort((a, b) => rank(a) - rank(b))
}

/** The element of a block; undefined where its page is not there yet. */
export function blockElement({ pages }: Desk, section: number, block: number): HTMLElement | undefined {
  return pages[section]?.querySelector<HTMLElement>(`[data-n="${block}"]`) ?? undefined
}
