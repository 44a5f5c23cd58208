/**
 * Signs that people of the story type, draw or leave for a hand to sign, each alone in its line: `<3`, `:)`, `♥`, `&`.
 *
 * As an ornament they stand again and again; one that stands once, or is spoken of, is text.
 */
import type { RootContent } from 'mdast'
import { isSection } from '../../ast/nodes.js'
import { lineEnd, lineText } from '../paragraphs/lines.js'
import { markerKind } from './markers.js'

/** What a sign looks like: a thing that people type; a single drawing; a row of letters, which mostly is an ornament. */
type Likeness = 'typed' | 'drawn' | 'row'

/** From so many times on a sign is an ornament, though a line leads to one of them. */
const often = 3

/** How much of a neighbour is looked at: the sentence beside the sign. */
const nearest = 160

/** Smileys lying on their side, with or without brows and tears: `:)`, `>:(`, `;-)`, `=D`. */
const smiley = /^[<>]?[:;=][,']?[-^o]?[()[\]{}|/\\*<>&$#@]{1,3}$/
/** Faces that look at you: `^_^`, `O_O`, `-_-`, `*_*`, `._.`, `><`, `\o/`. */
const face = /^(?:\(?([oO0xX^*.;@=><$-])[_.,]{1,3}[oO0xX^*.;@=><$-]\)?|\^\^;?|>[_.]?<|\\?o\/|\(!\))$/
/** `X ______`, `X: ......`: a place to sign. `--> X`: an arrow to a place. */
const signature = /^[xX]:? ?[_.]{3,80}$|^[-=]{1,3}>+ ?[xX]$/
/** A sign alone is typed or drawn by somebody, unless printers and writers use it between scenes: `#`, `*`, `§`, `❦`. */
const single = /^[^\p{L}\p{N}\s*#~`§•·∙⁂❦❧☙✻✽◊◆◇■□●○+_–—-]\uFE0F?$/u
const silence = /^(?:\.{3,5}|…)$/

/** What a line may be besides an ornament; undefined for one that nobody types or draws in a story. */
function likeness(text: string, kind: string): Likeness | undefined {
  if (text.length > 90 || kind.startsWith('[') || kind === '<hr>') return undefined
  if (text === '<3' || smiley.test(text) || signature.test(text) || isFace(text)) return 'typed'
  if (single.test(text) || silence.test(text) || /^(?:x{2,9}|o{2,9})$/.test(text)) return 'drawn'
  return kind === '<3' || /[\p{L}\p{N}]/u.test(text) ? 'row' : undefined
}

/** Whether both eyes of a face are alike, or look past each other: `>.<`. */
function isFace(text: string): boolean {
  if (!face.test(text) || silence.test(text)) return false
  const [left, right] = [text.replace(/^\(/, '').charAt(0), text.replace(/\)$/, '').slice(-1)]
  // `.:.` and `-.-.-` are rows; a face has two eyes and a mouth.
  return left.toLowerCase() === right.toLowerCase() || /[<>\\o(^]/.test(left)
}

/** Words of those who show a sign: it is written, drawn, or on a screen. */
const shows =
  /\b(?:typed?|types|texted|wrote|written|writes|drew|drawn|draws|carved|scrawled|scribbled|scratched|painted|printed|signed|signs?|symbols?|smileys?|emoticons?|emojis?|hearts?|screens?|displays?|monitor|texts?|messages?|cursor|chat)\b/iu
/** The next sentence points back at it: `That was all she had written.`, `He typed it back.` */
const pointsBack =
  /^["“'‘]?(?:(?:that|this) was (?:all|it|what|how|the (?:answer|reply|message|sign|text|whole))\b|(?:that|it) (?:said|meant|blinked|glowed)\b|(?:he|she|they|i|we|\p{Lu}\p{L}{1,15}) (?:(?:typed|texted|signed|deleted)\b|(?:wrote|sent|drew|stared at|smiled at|looked at) (?:it|that|back)\b)|(?:a|an|the|one|just an?|only an?) (?:\p{L}{1,10} )?(?:heart|smiley|emoji|emoticon|symbol|sign|ampersand|arrow|cross)\b)/iu

/** The signs among the ornaments that are text, and whether the story speaks of them or they only stand out. */
export interface Signs {
  spoken: Set<RootContent>
  /** Once, beside breaks of another shape, and nobody speaks of them: a person has to look. */
  doubtful: Set<RootContent>
}

/**
 * Finds the ornaments that are signs of the story.
 *
 * @param flows the blocks of each section, in order
 */
export function signsOfStory(
  flows: readonly { children: readonly RootContent[] }[],
  markers: ReadonlySet<RootContent>,
): Signs {
  const counts = new Map<string, number>()
  const anchors = new Map<string, Likeness | undefined>()
  const found: Found[] = []
  for (const { children } of flows) {
    children.forEach((node, index) => {
      const text = markerOf(node, markers)
      if (text === undefined) return
      const kind = markerKind(text) ?? text
      const like = likeness(text, kind)
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      if (partsScenes(children, index, markers)) anchors.set(kind, like)
      if (like && markers.has(node)) found.push({ node, kind, like, evidence: evidenceOf(children, index) })
    })
  }
  const told = new Map<string, number>()
  for (const { kind, like, evidence } of found)
    if (evidence && !(evidence === 'led' && like === 'row')) told.set(kind, (told.get(kind) ?? 0) + 1)
  const [first, second] = [...anchors.keys()].filter((kind) =>
    isUsual(anchors.get(kind), counts.get(kind) ?? 0),
  )
  const signs: Signs = { spoken: new Set(), doubtful: new Set() }
  for (const { node, kind, like, evidence } of found) {
    const count = counts.get(kind) ?? 0
    const times = told.get(kind) ?? 0
    const hasOthers = first !== undefined && (first !== kind || second !== undefined)
    // A scene may end with a colon: a row, and a sign that comes again and again, part scenes there, too.
    const isLed = evidence === 'led' && like !== 'row' && count < often
    // Beside most signs the story must speak of them, beside each row of letters, which is hardly ever one.
    const isSpoken = times > 0 && (like === 'row' ? times === count : times * 2 >= count)
    if (isLed || isSpoken) signs.spoken.add(node)
    else if (like === 'typed' && (count === 1 || (count < 4 && hasOthers))) signs.doubtful.add(node)
    else if (like === 'drawn' && count === 1 && hasOthers) signs.doubtful.add(node)
  }
  return signs
}

/** Whether a kind of ornament is one that a manuscript parts its scenes with. */
const isUsual = (like: Likeness | undefined, count: number): boolean =>
  like === undefined || like === 'row' || count > 1

/** Whether an ornament is a break beyond doubt: sentences stand on both sides of it, whatever a later pass makes of lines. */
function partsScenes(
  children: readonly RootContent[],
  index: number,
  markers: ReadonlySet<RootContent>,
): boolean {
  if (children[index]?.type === 'sceneBreak') return true
  return [children[index - 1], children[index + 1]].every(
    (beside) =>
      beside?.type === 'paragraph' && !markers.has(beside) && lineEnd(lineText(beside)) === 'sentence',
  )
}

interface Found {
  node: RootContent
  kind: string
  like: Likeness
  evidence: Evidence | undefined
}

/** What the lines beside a sign say of it: one leads to it with a colon, or speaks of it. */
type Evidence = 'led' | 'spoken'

/** The ornament in a block, or of a break that was made of one; undefined for anything else. */
function markerOf(node: RootContent, markers: ReadonlySet<RootContent>): string | undefined {
  if (node.type === 'sceneBreak') return node.marker
  if (!markers.has(node)) return undefined
  return node.type === 'paragraph' ? lineText(node).trim() : '***'
}

function evidenceOf(children: readonly RootContent[], index: number): Evidence | undefined {
  const above = textOf(beside(children, index, -1)).trimEnd()
  if (/[:：]["”’]?$/.test(above)) return shows.test(sentenceAt(above)) ? 'spoken' : 'led'
  const below = textOf(beside(children, index, 1)).slice(0, nearest)
  if (pointsBack.test(below)) return 'spoken'
  return shows.test(sentenceAt(above)) && shows.test(below) ? 'spoken' : undefined
}

/** The block above or below, over a break that blank lines have made already: it says no more than they did. */
function beside(children: readonly RootContent[], index: number, step: 1 | -1): RootContent | undefined {
  const next = children[index + step]
  return next?.type === 'sceneBreak' && next.marker === undefined ? children[index + 2 * step] : next
}

/** The last sentence of a text. */
function sentenceAt(text: string): string {
  return (
    text
      .slice(-nearest)
      .split(/(?<=[.!?…]["”’]?) /u)
      .at(-1) ?? ''
  )
}

function textOf(node: RootContent | undefined): string {
  return node && !isSection(node) ? lineText(node) : ''
}
