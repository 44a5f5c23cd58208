/** The cover of a book that brings none: the theme's drawing, with title and authors in an embedded font. */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import sharp from 'sharp'
import type { Book, BookImage } from '../book.js'
import { withoutUndrawn } from './cover-letters.js'
import { escapeXml, fill } from './fill.js'
import { xmlText } from './serialize.js'

/** Ground, tint and ink: dark cloth with light print, as bound books have them. */
const palettes = [
  { ground: '#1f3a3d', tint: '#b9c9b4', ink: '#f3eddc' },
  { ground: '#5a2328', tint: '#e0bfa2', ink: '#f7ecdb' },
  { ground: '#24304f', tint: '#b9c3dc', ink: '#f0ecdf' },
  { ground: '#3b4a2c', tint: '#cfd3a6', ink: '#f5f0dd' },
  { ground: '#4a3b2a', tint: '#dcc39a', ink: '#f7eeda' },
  { ground: '#3d2a47', tint: '#cdb7d4', ink: '#f4ecef' },
  { ground: '#233f57', tint: '#b5cfdc', ink: '#eff0e8' },
  { ground: '#6b3a1f', tint: '#ecc79b', ink: '#faf0de' },
] as const

/** The width between the frames of a drawing, in its units. */
const measure = 1200
/** The longest title that a cover shows whole, in characters. */
const longest = 220

const fontFiles = [
  '400Regular/EBGaramond_400Regular.ttf',
  '400Regular_Italic/EBGaramond_400Regular_Italic.ttf',
].map((path) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/eb-garamond/${path}`)))

/** Only the font that Fleuron brings: with those of the system a cover would differ between machines. */
const options: ResvgRenderOptions = {
  font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'EB Garamond' },
}

/** Draws a book's cover: a JPEG of 1600 by 2400. */
export async function drawCover(book: Book): Promise<BookImage> {
  const { metadata } = book
  const authors = metadata.authors.filter(({ role }) => role === 'author').map(({ name }) => name)
  const words = {
    title: metadata.title,
    subtitle: metadata.subtitle ?? '',
    series: [metadata.series?.name, metadata.series?.position].filter(Boolean).join(' · '),
    authors: authors.length > 3 ? [...authors.slice(0, 2), '…'] : authors,
  }
  const title = fitted(shortened(words.title), { size: 200, smallest: 70, most: 6 })
  const subtitle = fitted(shortened(words.subtitle), { size: 72, smallest: 48, most: 3 })
  const titleTop = 620 + Math.max(0, (3 - title.length) * 90)
  const titleLines = placed(title, titleTop)
  const subtitleLines = placed(subtitle, (titleLines.at(-1)?.y ?? titleTop) + 175)
  const authorLines = placed(
    words.authors.flatMap((name) => fitted(shortened(name), { size: 96, smallest: 40, most: 2 })),
    0,
  )
  const lift = 2140 - (authorLines.at(-1)?.y ?? 0)
  const palette = palettes[(createHash('sha256').update(metadata.title).digest()[0] ?? 0) % palettes.length]
  const textEnd = (subtitleLines.at(-1) ?? titleLines.at(-1))?.y ?? titleTop
  const drawing = fill(book, 'cover.svg', {
    ...palette,
    titleLines,
    subtitleLines,
    seriesLines: placed(fitted(shortened(words.series), { size: 62, smallest: 40, most: 2 }), 300),
    authorLines: authorLines.map((line) => ({ ...line, y: line.y + lift })),
    ornamentY: Math.round((textEnd + (authorLines[0] ? authorLines[0].y + lift - 90 : 2140)) / 2 + 60),
  })
  const png = new Resvg(drawing, options).render().asPng()
  const bytes = await sharp(png).jpeg({ quality: 86, chromaSubsampling: '4:4:4', mozjpeg: true }).toBuffer()
  return { name: 'cover.jpg', mediaType: 'image/jpeg', bytes, width: 1600, height: 2400 }
}

/** One line of a cover. */
interface Line {
  text: string
  size: number
}

/** A text in lines that fit the cover: as large as may be, no larger than `size`. */
function fitted(
  text: string,
  { size, smallest, most }: { size: number; smallest: number; most: number },
): Line[] {
  const words = text.split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const widths = words.map((word) => widthOf(word))
  for (let at = size; ; at = Math.max(smallest, at * 0.92)) {
    const lines = wrap(words, widths, at)
    const isNarrow = widths.every((width) => width * at <= measure)
    if ((lines.length <= most && isNarrow) || at <= smallest)
      return lines.slice(0, most + 2).map((line) => ({ text: line, size: Math.round(narrowed(line, at)) }))
  }
}

/** The size at which a line that is one endless word still fits. */
function narrowed(line: string, size: number): number {
  const width = widthOf(line) * size
  return width <= measure ? size : Math.max(8, (size * measure) / width)
}

/** Words in lines of about one length: the fewest lines that fit, then the narrowest measure for that number. */
function wrap(words: readonly string[], widths: readonly number[], size: number): string[] {
  const fill = (limit: number): string[] => {
    const lines: string[] = []
    let width = Number.POSITIVE_INFINITY
    for (const [index, word] of words.entries()) {
      const own = (widths[index] ?? 0) * size
      if (width + 0.25 * size + own > limit) {
        lines.push(word)
        width = own
      } else {
        lines.push(`${lines.pop()} ${word}`)
        width += 0.25 * size + own
      }
    }
    return lines
  }
  const fewest = fill(measure).length
  let best = fill(measure)
  for (let limit = measure; limit > measure * 0.4; limit -= 40) {
    const lines = fill(limit)
    if (lines.length > fewest) break
    best = lines
  }
  return best
}

/** How wide a text is, in ems. */
function widthOf(text: string): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><text x="0" y="50" font-family="EB Garamond" font-size="100">${escapeXml(text)}</text></svg>`
  return (new Resvg(svg, options).getBBox()?.width ?? text.length * 50) / 100
}

/** Lines with the heights of their baselines, the first at `top`. */
function placed(lines: readonly Line[], top: number): (Line & { y: number })[] {
  let y = top
  return lines.map((line, index) => {
    if (index > 0) y += line.size * 1.14
    return { ...line, y: Math.round(y) }
  })
}

function shortened(text: string): string {
  const clean = withoutUndrawn(xmlText(text))
  return clean.length <= longest ? clean : `${clean.slice(0, longest).replace(/\s\S*$/, '')} …`
}
