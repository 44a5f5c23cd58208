/**
 * What a pipeline did to a manuscript, kept beside the tree so that a person can see and undo it.
 * The public shape is `fleuron inspect --format json`.
 */
import type { Position } from 'unist'
import type { VFile } from 'vfile'

/** One change of the text, in the order in which the passes made them. */
export interface Edit {
  /** The pass that made it, by name (`quotes`). */
  pass: string
  /** Where in the decoded source it stands: UTF-16 offsets, lines and columns from 1. */
  place: Position
  /** The text before; for the first pass that touches a place, the source itself. */
  from: string
  /** The text after; empty where it was only markup. */
  to: string
  /** 0 to 1: how sure the pass is. */
  confidence: number
  /**
   * What became of the stretch as a whole, for a change that replaces no words: `from` is the source then. Set aside or
   * taken for the header, it leaves the text, and `to` is empty.
   */
  made?:
    | 'heading'
    | 'sceneBreak'
    | 'letter'
    | 'verse'
    | 'epigraph'
    | 'note'
    | 'thought'
    | 'header'
    | 'quarantined'
}

/** A stretch of the manuscript that is not part of the story, kept with the reason why. */
export interface Quarantined {
  /** The line of the source on which it starts, from 1. */
  line: number
  text: string
  /** A kebab-case noun: `site-chrome`, `script`, … */
  reason: string
  place: Position
}

/** One labelled line before or after the story, as found. */
export interface HeaderField {
  /** Lower case, canonical where the label is known (`disclaimer`, `rating`), else the label itself. */
  field: string
  /** The text as found, its lines joined by spaces. */
  value: string
  /** The line of the source on which it starts, from 1. */
  line: number
  /** The label as the manuscript spells it; none where the field had none (a title line). */
  label?: string
  place: Position
}

/** Everything the passes recorded of one manuscript. */
export interface PipelineRecord {
  header: HeaderField[]
  quarantined: Quarantined[]
  edits: Edit[]
}

declare module 'vfile' {
  interface DataMap {
    record: PipelineRecord
    /** How the file's bytes were read, for writing it back; see `read/decode.ts`. */
    encoding: string
    /** Whether the file began with a byte order mark. */
    byteOrderMark: boolean
  }
}

/** The record of a manuscript, made at the first call. */
export function recordOf(file: VFile): PipelineRecord {
  file.data.record ??= { header: [], quarantined: [], edits: [] }
  return file.data.record
}
