/** A book that stands in the page itself, which was written to be sent: it can be read and remarked on. */
import type { ProofBook, ProofRemark } from '../shape.js'
import type { Supply, WindowBook } from './desk.js'

/** What the page carries. */
export interface Sent {
  book: ProofBook
  /** The text of each manuscript. */
  texts: string[]
}

/** The supply of a page that was sent. */
export function sentSupply({ book, texts }: Sent): Supply {
  const kept = keeper(book)
  const outline: WindowBook = {
    ...book,
    readAt: book.files.map(() => 0),
    told: 0,
    read: kept.get('read') ?? {},
  }
  return {
    isLive: false,
    outline: async () => outline,
    sections: async (from, to) => book.sections.slice(from, to).map(({ html }) => html),
    edits: async (section) => book.edits.filter(({ spot }) => spot.section === section),
    source: async ({ file, from, to }) => {
      const text = texts[file]
      if (text === undefined) return undefined
      return {
        from,
        to,
        revision: 0,
        text: text.slice(from, to),
        line: text.slice(0, from).split(/\r\n|\r|\n/).length,
      }
    },
    request: async () => ({ ok: false, said: 'This page can be read and remarked on, not changed.' }),
    keptRemarks: () => kept.get('remarks') ?? [],
    keepRemarks: (remarks) => kept.set('remarks', [...remarks]),
    markRead: async (id, isRead) => {
      const section = book.sections.find((each) => each.id === id)
      if (section && isRead) outline.read[id] = section.digest
      else delete outline.read[id]
      kept.set('read', outline.read)
      return outline.read
    },
    listen: () => {},
  }
}

/** What a reader of the page leaves in it until the next time. */
interface Kept {
  read: Record<string, string>
  remarks: ProofRemark[]
}

/** Keeps what belongs to this very text in the browser; where a browser keeps nothing for files, nothing is kept. */
function keeper(book: ProofBook) {
  const name = (what: keyof Kept): string =>
    `fleuron ${book.name} ${book.sections.map(({ digest }) => digest.slice(0, 2)).join('')} ${what}`
  return {
    get: <What extends keyof Kept>(what: What): Kept[What] | undefined => {
      try {
        return JSON.parse(localStorage.getItem(name(what)) ?? 'null') ?? undefined
      } catch {
        return undefined
      }
    },
    set: <What extends keyof Kept>(what: What, value: Kept[What]): void => {
      try {
        localStorage.setItem(name(what), JSON.stringify(value))
      } catch {
        // The page works as well without.
      }
    },
  }
}
