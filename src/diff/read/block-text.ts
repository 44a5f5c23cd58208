/** Collects the text of a paragraph from its inline nodes, and what of it is set off. */
import type { ReadBlock } from '../reading.js'

/** A paragraph in the making. */
export interface BlockText {
  /** Adds text in which white space is only space. */
  add(text: string, isEmphasized: boolean): void
  /** A line of verse ends. */
  breakLine(): void
  /** The block so far, and a fresh start; undefined where there was no text. */
  take(kind: ReadBlock['kind'], place?: ReadBlock['place']): ReadBlock | undefined
}

/** A line of ornaments and nothing else: a scene break, as books of strangers set it. */
const ornaments =
  /^(?=.{1,40}$)[\s*#~•·⁂❦❧☙✻✽✦◆◇○∗⁎=+_–—-]*[*#~•·⁂❦❧☙✻✽✦◆◇○∗⁎=+_-][\s*#~•·⁂❦❧☙✻✽✦◆◇○∗⁎=+_–—-]*$/

/** White space that is more than a space; most paragraphs have none, and a book has many. */
const odd = /[\t\r\n\f]| {2}/

/** An empty paragraph. */
export function blockText(): BlockText {
  let text = ''
  let emphasis: [number, number][] = []
  return {
    add: (raw, isEmphasized) => {
      let piece = odd.test(raw) ? raw.replace(/[ \t\r\n\f]+/g, ' ') : raw
      if (piece.startsWith(' ') && (text === '' || /[ \n]$/.test(text))) piece = piece.slice(1)
      if (piece === '') return
      const last = emphasis.at(-1)
      if (isEmphasized && last?.[1] === text.length) last[1] += piece.length
      else if (isEmphasized) emphasis.push([text.length, text.length + piece.length])
      text += piece
    },
    breakLine: () => {
      if (text !== '') text = `${text.replace(/ $/, '')}\n`
    },
    take: (kind, place) => {
      const whole = text.trimEnd()
      const ranges = emphasis
        .map(([start, end]) => [start, Math.min(end, whole.length)] as const)
        .filter(([start, end]) => start < end)
      text = ''
      emphasis = []
      if (whole === '') return undefined
      if (ornaments.test(whole)) return breakBlock(place)
      return { kind, text: whole, emphasis: kind === 'heading' ? [] : ranges, ...(place ? { place } : {}) }
    },
  }
}

/** A scene break. */
export function breakBlock(place?: ReadBlock['place']): ReadBlock {
  return { kind: 'break', text: '', emphasis: [], ...(place ? { place } : {}) }
}
