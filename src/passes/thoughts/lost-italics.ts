/** The thoughts of a whole manuscript whose italics were lost: narrators are learned first, then each paragraph is read. */
import type { Paragraph, Root, RootContent } from 'mdast'
import { type Met, sectionFlows } from '../../ast/flow.js'
import { type FlatText, flatten, plainText } from '../../ast/text.js'
import { diaryBlocks } from '../blocks/diary.js'
import { letterParagraphs } from '../blocks/letters.js'
import { voiceOf } from '../blocks/notes.js'
import { lineText } from '../paragraphs/lines.js'
import { matterNamed } from '../sections/heading-words.js'
import type { Narrator } from './features.js'
import { findLostThoughts, type LostThought } from './inference.js'
import { narrationOf, type Sentence } from './narration.js'
import { speechRanges } from './speech.js'
import { hasEssays, hasTeller } from './teller.js'

/** A paragraph with the lost thoughts in it. */
export interface ThoughtfulParagraph {
  block: Paragraph
  flat: FlatText
  lost: LostThought[]
}

/** One paragraph of narration. */
interface Told {
  block: Paragraph
  flat: FlatText
  sentences: Sentence[]
  hasSpeech: boolean
}

/** From this many sentences on a scene is judged by itself: another narrator may tell it. */
const longScene = 25

/**
 * Every lost thought of a manuscript, in reading order; none where speech itself has no marks.
 *
 * @param met all blocks of the manuscript
 */
export function findLostItalics(tree: Root, met: readonly Met[]): ThoughtfulParagraph[] {
  const scenes = scenesOf(tree, met)
  const all = scenes.flat()
  if (!all.some(({ hasSpeech }) => hasSpeech) && all.length > 12) return []
  const names = namesOf(all)
  const tells = hasTeller(all.flatMap(({ sentences }) => sentences))
  const reflects = hasEssays(all)
  const general = narratorOf(all)
  const found: ThoughtfulParagraph[] = []
  for (const scene of scenes) {
    const narrator = { ...sceneNarrator(scene, general), tells, reflects }
    let before: Sentence | undefined
    for (const { block, flat, sentences: own } of scene) {
      const lost = findLostThoughts(
        own,
        narrator,
        names,
        before,
        own.length <= 3 && own.every((sentence) => !sentence.afterSpeech && !sentence.beforeSpeech),
      )
      if (lost.length > 0) found.push({ block, flat, lost })
      before = own.at(-1)
    }
  }
  return found
}

/** The narration between two breaks or headings; letters, verse and paragraphs with marks of their own left out. */
function scenesOf(tree: Root, all: readonly Met[]): Told[][] {
  const flows = sectionFlows(tree)
  const letters = new Set<RootContent>(diaryBlocks(flows))
  for (const flow of flows) for (const paragraph of letterParagraphs(flow.children)) letters.add(paragraph)
  const scenes: Told[][] = [[]]
  let isAnnounced = false
  let hasBegun = false
  let isMatter = false
  for (const met of all) {
    if ('edge' in met) {
      if ((scenes.at(-1) as Told[]).length > 0) scenes.push([])
      continue
    }
    if (met.block.type === 'heading') {
      if ((scenes.at(-1) as Told[]).length > 0) scenes.push([])
      isMatter = matterNamed(plainText(met.block)) !== undefined
    }
    // `About the Author` is in the present tense, and nobody's thought.
    if (isMatter || met.block.type !== 'paragraph') continue
    hasBegun ||= endsSentence(met.block)
    if (!hasBegun) continue
    const isShown: boolean = isQuotation(lineText(met.block), isAnnounced)
    isAnnounced = isShown || endsAnnouncing(met.block)
    if (met.aside || letters.has(met.block) || isShown || voiceOf(lineText(met.block))) continue
    const told = tell(met.block)
    if (told) (scenes.at(-1) as Told[]).push(told)
  }
  return scenes
}

/** Whether a paragraph ends as a sentence does; a line before the first such one is a title, a name or a date. */
function endsSentence(block: Paragraph): boolean {
  return /[.!?…,;:—–-]["”’'»)\]*_/~]*$/.test(lineText(block).slice(-12).trimEnd())
}

/** Whether a paragraph ends with a colon, so that what follows is somebody's words. */
function endsAnnouncing(block: Paragraph): boolean {
  const text = lineText(block)
  return text.includes(':', text.length - 3) && /[:][—–-]?$/.test(text.slice(-3).trimEnd())
}

/** Whether a paragraph shows words that were announced: a proclamation, a letter, a sign. */
function isQuotation(text: string, isAnnounced: boolean): boolean {
  return (
    isAnnounced && !/["“”]/.test(text) && (text.length < 80 || /\b(?:I|you|your|we|our|my)\b/i.test(text))
  )
}

function tell(block: Paragraph): Told | undefined {
  if (block.children.some((child) => child.type === 'break')) return undefined
  const flat = flatten(block)
  const { text } = flat
  const speech = speechRanges(text)
  // A closing mark without an opening one: where speech begins cannot be told.
  if (isUnbalanced(text, speech)) return undefined
  return { block, flat, sentences: narrationOf(text, speech), hasSpeech: speech.length > 0 }
}

function isUnbalanced(text: string, speech: readonly (readonly [number, number])[]): boolean {
  const last = speech.at(-1)
  if (last && last[1] === text.length && !/["”’'»]$/.test(text.trimEnd())) return false
  if (last && last[1] === text.length && last[1] - last[0] === 1) return true
  const stray = text.lastIndexOf('”')
  return stray >= 0 && !speech.some(([start, end]) => stray >= start && stray < end)
}

/** A long scene may have a narrator of its own; in a story told by I it must be free of that I. */
function sceneNarrator(scene: readonly Told[], general: Narrator): Narrator {
  const length = scene.reduce((sum, { sentences }) => sum + sentences.length, 0)
  if (length < longScene) return general
  const own = narratorOf(scene)
  if (general.person === 'first' && own.person === 'third') {
    let tells = 0
    for (const { sentences } of scene)
      for (const { first, past } of sentences) if (first > 0 && past > 0) tells++
    return tells > length * 0.02 ? general : own
  }
  return own
}

/** How some paragraphs are told: whether the narrator is one of the persons, and in which tense. */
function narratorOf(told: readonly Told[]): Narrator {
  let [first, third, past, present] = [0, 0, 0, 0]
  for (const { sentences } of told) {
    for (const sentence of sentences) {
      if (sentence.first + sentence.we > 0 && sentence.past > 0) first++
      if (sentence.first > 0 && sentence.past === 0) first += 0.25
      if (sentence.third > 0) third++
      if (sentence.past > 0) past++
      else if (sentence.present > 0) present++
    }
  }
  return {
    person: first > 0.25 * (first + third) ? 'first' : 'third',
    tense: present > past ? 'present' : 'past',
  }
}

/** Words that the manuscript writes with a capital in the middle of sentences: names, most of them. */
function namesOf(told: readonly Told[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { sentences } of told) {
    for (const { names } of sentences) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([name, times]) => (times >= 2 ? [name] : [])))
}
