/** What one kind of matter is in an EPUB: its place, its `epub:type`, its DPUB-ARIA role. */
export interface MatterTerms {
  place: 'front' | 'back'
  /** EPUB Structural Semantics Vocabulary 1.1. */
  epubType: string
  /** DPUB-ARIA 1.1; none where the vocabulary has no role for it. */
  role?: string
}

/** Every kind of matter around a story, in the order in which they stand in a book. */
export const matterTerms = {
  titlePage: { place: 'front', epubType: 'titlepage' },
  disclaimer: { place: 'front', epubType: 'copyright-page' },
  dedication: { place: 'front', epubType: 'dedication', role: 'doc-dedication' },
  epigraph: { place: 'front', epubType: 'epigraph', role: 'doc-epigraph' },
  foreword: { place: 'front', epubType: 'foreword', role: 'doc-foreword' },
  note: { place: 'back', epubType: 'afterword', role: 'doc-afterword' },
  acknowledgments: { place: 'back', epubType: 'acknowledgments', role: 'doc-acknowledgments' },
  afterword: { place: 'back', epubType: 'afterword', role: 'doc-afterword' },
  colophon: { place: 'back', epubType: 'colophon', role: 'doc-colophon' },
} as const satisfies Record<string, MatterTerms>

/** A kind of matter: `dedication`, `afterword`, … */
export type MatterKind = keyof typeof matterTerms

/** Every kind of matter by name, in the order of a book. */
export const matterKinds = Object.keys(matterTerms) as MatterKind[]
