/** A book: metadata and ordered sections, from one manuscript or a folder of them. */
import type { Section } from './ast/nodes.js'
import type { Metadata } from './metadata.js'
import type { Theme } from './theme.js'

/** An image of the book, its bytes in hand: renderers read no files. */
export interface BookImage {
  /** The name it has inside the book, unique: `map.png`. */
  name: string
  /** `image/png`, `image/jpeg`, `image/gif`, `image/webp` or `image/svg+xml`. */
  mediaType: string
  bytes: Uint8Array
  /** Size in CSS pixels. */
  width: number
  height: number
}

/** A book, ready to be rendered. */
export interface Book {
  /** The name of its files in `out/`, without extension. */
  name: string
  metadata: Metadata
  /** Front matter, chapters (a part holds its chapters), back matter, in reading order. */
  sections: Section[]
  /** Each image of the sections by the address that stands in the tree (`image.url`). */
  images: ReadonlyMap<string, BookImage>
  /** The person's own cover; without it one is drawn from the theme. */
  cover?: BookImage
  theme: Theme
  made: {
    /** The manuscripts, by name without folders. */
    from: string[]
    /** Of Fleuron. */
    version: string
    /** Whether `date` is the true day of its making, as `SOURCE_DATE_EPOCH` tells it. */
    isDated: boolean
    /** What every date in the edition says: `SOURCE_DATE_EPOCH`, else the manuscript's own date, else a fixed one. */
    date: Date
  }
}
