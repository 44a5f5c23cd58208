/** What the server asks of its reading room, and what comes back. */
import type { ManuscriptSource } from '../../load/find-manuscripts.js'
import type { ProofBook, ProofChange, ProofMessage, ProofRemark } from '../shape.js'

/** A book to be read. */
export interface ReadOrder {
  source: ManuscriptSource
  /** What its changes are told against: a git revision, or `build` for the edition in the folder of results. */
  since?: string
  /** The folder of results. */
  out: string
  remarks: ProofRemark[]
  /** Whether somebody waits for the first page: of a long book the beginning comes before the whole. */
  isAwaited?: boolean
  /** Whether pictures are to stand in the markup, for a page that is sent away. */
  isWhole?: boolean
}

/** A picture as it is served. */
export interface ServedImage {
  name: string
  mediaType: string
  bytes: Uint8Array
}

/** What is known of a book, as soon as it is known. */
export type ReadResult =
  | { kind: 'beginning'; book: ProofBook; images: ServedImage[]; styles: string }
  | {
      kind: 'book'
      book: ProofBook
      /** The paths of its files, and what their texts were, by digest. */
      paths: string[]
      digests: string[]
      images: ServedImage[]
      styles: string
      /** How the passes are set in it, for setting a single paragraph anew. */
      settings: { language: string; normalize: Record<string, unknown> }
    }
  | { kind: 'messages'; messages: ProofMessage[] }
  | { kind: 'changes'; changes: ProofChange[]; since: string; problem?: string }
  | { kind: 'done' }
  | { kind: 'failed'; reason: string }
