/** A book that stands in the page itself, which was written to be sent: it can be read and remarked on. */
import type { ProofBook } from '../shape.js'
import type { Supply, WindowBook } from './desk.js'

/** What the page carries. */
export interface Sent {
  book: ProofBook
  /** The text of each manuscript. */
  texts: string[]
}

/** The supply of a page that was sent. */
export function sentSupply({ book, texts }: Sent): Supply {
  const outline: WindowBook = { ...book, readAt: book.files.map(() => 0), read: {} }
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
    markRead: async (id, isRead) => {
      const section = book.sections.find((each) => each.id === id)
      if (section && isRead) outline.read[id] = section.digest
      else delete outline.read[id]
      return outline.read
    },
    listen: () => {},
  }
}
