/**
 * The tree of a book: mdast, and eight nodes of our own.
 *
 * Sections say *where* a text stands in the book, blocks say *what* it is. A node made from the manuscript
 * keeps its source `position`; nothing in the tree says how it is to look.
 */
import type { BlockContent, Data, DefinitionContent, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import type { MatterKind } from './matter.js'

/** What can stand in a section, a letter or a note: paragraphs and every other block. */
export type FlowContent = BlockContent | DefinitionContent | Chapter | Matter

/**
 * A chapter; its title is its first heading, if it has one.
 *
 * A chapter that holds chapters is a *part*, see {@link isPart}.
 */
export interface Chapter extends Parent {
  type: 'chapter'
  /** Unique in the book, made from the title; the target of links. */
  id: string
  /** Its number as the manuscript counts, from 1. */
  number?: number
  children: FlowContent[]
  data?: Data
}

/** A section before or after the story: a dedication, an afterword. */
export interface Matter extends Parent {
  type: 'matter'
  id: string
  kind: MatterKind
  place: 'front' | 'back'
  children: FlowContent[]
  data?: Data
}

/** The pause between two scenes. */
export interface SceneBreak {
  type: 'sceneBreak'
  /** The marker line as found (`* * *`); none where blank lines were the break. */
  marker?: string
  position?: Root['position']
  data?: Data
}

/** A letter, telegram, diary entry or written note that the story shows. */
export interface Letter extends Parent {
  type: 'letter'
  form?: 'letter' | 'telegram' | 'diary' | 'note'
  children: FlowContent[]
  data?: Data
}

/** A poem or a song: one paragraph a stanza, a `break` between its lines. */
export interface Verse extends Parent {
  type: 'verse'
  children: FlowContent[]
  data?: Data
}

/** A quotation at the head of a book, a part or a chapter. */
export interface Epigraph extends Parent {
  type: 'epigraph'
  /** Who said it, where. */
  source?: string
  children: FlowContent[]
  data?: Data
}

/** Someone speaking to the reader from outside the story. */
export interface Note extends Parent {
  type: 'note'
  by: 'author' | 'editor' | 'translator'
  children: FlowContent[]
  data?: Data
}

/** What a character thinks, word by word. */
export interface Thought extends Parent {
  type: 'thought'
  /** `marked` by the manuscript, or `inferred` from the sentence alone. */
  certainty: 'marked' | 'inferred'
  children: PhrasingContent[]
  data?: Data
}

/** Where in the book a text stands. */
export type Section = Chapter | Matter

/** A block that holds blocks and has its own speech: quotes do not run on across its edges. */
export type Aside = Letter | Verse | Epigraph | Note

declare module 'mdast' {
  interface BlockContentMap {
    sceneBreak: SceneBreak
    letter: Letter
    verse: Verse
    epigraph: Epigraph
    note: Note
  }
  interface PhrasingContentMap {
    thought: Thought
  }
  interface RootContentMap {
    chapter: Chapter
    matter: Matter
    sceneBreak: SceneBreak
    letter: Letter
    verse: Verse
    epigraph: Epigraph
    note: Note
    thought: Thought
  }
  interface ParagraphData {
    /** The paragraph is one line of a plain text that the `paragraphs` pass has not judged yet. */
    line?: true
  }
}

/** The nodes of our own by name: a record over this type forgets none. */
export interface FleuronNodeMap {
  chapter: Chapter
  matter: Matter
  sceneBreak: SceneBreak
  letter: Letter
  verse: Verse
  epigraph: Epigraph
  note: Note
  thought: Thought
}

/** Whether this chapter is a part: one that holds chapters. */
export function isPart(chapter: Chapter): boolean {
  return chapter.children.some((child) => child.type === 'chapter')
}

/** Whether a node says where in the book a text stands. */
export function isSection(node: { type: string }): node is Section {
  return node.type === 'chapter' || node.type === 'matter'
}

/** Whether a node is a letter, a verse, an epigraph or a note. */
export function isAside(node: { type: string }): node is Aside {
  return node.type === 'letter' || node.type === 'verse' || node.type === 'epigraph' || node.type === 'note'
}

/** Any node of a book's tree. */
export type AnyNode = Root | RootContent
