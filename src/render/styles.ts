/** The style sheet of an edition, and the fonts that it names. */
import { extname } from 'node:path/posix'
import type { Theme } from '../theme.js'

/** The style of every edition, then that of one, then what a theme changes in both. */
export function styleSheet({ templates }: Theme, edition: 'epub.css' | 'reading.css'): string {
  return ['book.css', edition, 'theme.css'].map((name) => templates[name] ?? '').join('\n')
}

const address = /url\(\s*["']?(fonts\/[\w.-]+)["']?\s*\)/g

/** The fonts that a style sheet names, by path. */
export function fontsIn(css: string, { fonts = {} }: Theme): Record<string, Uint8Array> {
  const named = new Set([...css.matchAll(address)].map(([, path = '']) => path))
  return Object.fromEntries(Object.entries(fonts).filter(([path]) => named.has(path)))
}

/** The rules of a style sheet that name its fonts, and the sheet without them. */
export function apartFromFonts(css: string): { faces: string; rules: string } {
  const face = /@font-face\s*\{[^}]*\}/g
  return { faces: (css.match(face) ?? []).join('\n'), rules: css.replace(face, '') }
}

/** A style sheet that holds its fonts itself. */
export function withFontsInside(css: string, { fonts = {} }: Theme): string {
  return css.replace(address, (whole, path: string) => {
    const bytes = fonts[path]
    return bytes
      ? `url("data:${mediaTypeOfFont(path)};base64,${Buffer.from(bytes).toString('base64')}")`
      : whole
  })
}

/** The media type of a font file, by its name. */
export function mediaTypeOfFont(path: string): string {
  return `font/${extname(path).slice(1)}`
}
