/** What the proof server tells the page, and the page the server: plain data, the same on both sides. */

/** A stretch of one of a book's files, in UTF-16 offsets of its decoded text. */
export interface Stretch {
  /** Which of the book's files, by its place in {@link ProofBook.files}. */
  file: number
  from: number
  to: number
}

/** Where in the page a stretch of a manuscript shows. */
export interface Spot {
  /** Which section, by its place in {@link ProofBook.sections}. */
  section: number
  /** Which block of it, by its number in the section. */
  block: number
  /** Offsets in the text of the block, as the book sets it. */
  start: number
  end: number
}

/** One page of the edition: a chapter, a part's head, a title page. */
export interface ProofSection {
  id: string
  title: string
  /** How deep it stands in the contents, from 0; -1 where the contents do not name it. */
  depth: number
  /** Its markup, each block that came from a file with `data-n`, its number. */
  html: string
  /** Where each of its blocks stands in the manuscript, by block number. */
  blocks: Stretch[]
  words: number
  /** A short name of what it says, for telling whether it was read as it is now. */
  digest: string
}

/** Something said about the book. */
export interface ProofMessage {
  /** The same for the same finding as long as its text stays. */
  id: string
  rule: string
  severity: 'info' | 'warning' | 'error'
  reason: string
  note?: string
  file: number
  line: number
  place?: Stretch
  actual?: string
  expected: string[]
  spot?: Spot
}

/** One change that the pipeline made on the way from manuscript to book. */
export interface ProofEdit {
  pass: string
  from: string
  to: string
  confidence: number
  place: Stretch
  spot: Spot
}

/** A line that was taken out of the story, shown where it stood. */
export interface ProofQuarantined {
  text: string
  reason: string
  line: number
  place: Stretch
  /** The block that it stood before; where it stood after everything, the one that it stood after. */
  before?: { section: number; block: number }
  after?: { section: number; block: number }
}

/** One of a book's files. */
export interface ProofFile {
  /** Its name in the book's folder. */
  name: string
  kind: 'text' | 'markdown' | 'config'
  /** Counts its changes since the desk was opened. */
  revision: number
}

/** What changed in one block since an earlier version. */
export interface ProofChange {
  spot: Spot
  kind: 'new' | 'changed' | 'gone'
  /** Words that were there before, and where in the block they stood. */
  removed: { at: number; text: string }[]
  /** Stretches of the block's text that are new. */
  added: { start: number; end: number }[]
}

/** A reader's remark on a stretch of the text. */
export interface ProofRemark {
  /** The name of the book that it is on; none where it is on whatever lies on the desk. */
  book?: string
  section: string
  /** The number of the block in its section, and its words: the words decide where both cannot be had. */
  block: number
  quote: string
  text: string
  by?: string
  spot?: Spot
}

/** A whole book on the desk. */
export interface ProofBook {
  name: string
  title: string
  language: string
  files: ProofFile[]
  sections: ProofSection[]
  messages: ProofMessage[]
  edits: ProofEdit[]
  quarantined: ProofQuarantined[]
  changes: ProofChange[]
  remarks: ProofRemark[]
  /** Since when the changes are: a revision, `the last build`; none where nothing is compared. */
  since?: string
  /** Why nothing could be compared, where something should have been. */
  sinceProblem?: string
  /** What kept the book from being made, where something did. */
  problem?: string
  /** Whether all of it is here; of a long book the beginning comes first. */
  isWhole: boolean
  /** Whether the proofreader has been through it. */
  isChecked: boolean
}

/** A change that the page asks for; the server makes it only where the manuscript still reads as expected. */
export type ProofRequest =
  | { do: 'replace'; place: Stretch; revision: number; expected: string; text: string }
  | { do: 'ignore'; rule: string; text: string; reason: string }
  | {
      do: 'decide'
      as: 'thought' | 'break' | 'chrome' | 'story'
      place: Stretch
      revision: number
      expected: string
    }
  | { do: 'undo' }
  | { do: 'redo' }

/** What came of a request. */
export type ProofAnswer =
  | { ok: true; said: string }
  | {
      ok: false
      said: string /** What stands there now, where the manuscript reads otherwise. */
      now?: string
    }

/** One block set anew at once, before the whole book has been read again. */
export interface ProofPatch {
  file: number
  revision: number
  /** The stretch of the old text that was replaced. */
  from: number
  to: number
  /** The length of what replaced it. */
  length: number
  /** Whether whole lines were put in, and nothing taken out. */
  isLines?: boolean
  section?: number
  block?: number
  html?: string
}
