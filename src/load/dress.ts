/** What a book wears: its cover and its theme, as its settings name them. */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { say } from '../ast/message.js'
import type { Book, BookImage } from '../book.js'
import type { BookConfig } from '../config.js'
import type { Metadata } from '../metadata.js'
import { placeOfSetting } from '../read-config.js'
import { lettersWithoutFont } from '../render/cover-letters.js'
import { loadTheme } from '../theme.js'
import type { ManuscriptSource } from './find-manuscripts.js'
import { resolveInside } from './inside.js'
import { readImage } from './load-images.js'

/** What is to be known of a book to dress it; its first file is the one that its settings stand in. */
interface Dressed {
  config: BookConfig
  source: ManuscriptSource
  files: readonly VFile[]
}

/** The least width and height of a cover, in pixels: below, shops refuse it and screens show squares. */
const leastCover = { width: 600, height: 800 }

/** The person's own cover; none where none is named. What is wrong with either cover is told. */
export async function loadCover(
  { config, source, files }: Dressed,
  metadata: Metadata,
): Promise<BookImage | undefined> {
  const [file] = files
  if (!file) return undefined
  const { cover } = config
  if (!cover) {
    tellUndrawn(metadata, file)
    return undefined
  }
  const tell = (reason: string, severity: 'error' | 'warning' = 'error'): undefined => {
    say(file, `Unexpected cover \`${cover}\`: ${reason}`, {
      ruleId: severity === 'error' ? 'missing-cover' : 'poor-cover',
      severity,
      ...placed(file, 'cover'),
      actual: cover,
    })
  }
  const inside = await resolveInside(source.folder, source.folder, cover)
  if ('problem' in inside)
    return tell(inside.problem === 'missing' ? 'no such file' : "it lies outside the book's folder")
  const image = await readImage(inside.path, leastCover.width)
  if (typeof image === 'string') return tell(image)
  const { width = 0, height = 0, mediaType } = image
  if (width < leastCover.width || height < leastCover.height)
    tell(
      `${width} by ${height} pixels, expected at least ${leastCover.width} by ${leastCover.height}`,
      'warning',
    )
  return { ...image, name: `cover.${mediaType === 'image/jpeg' ? 'jpg' : mediaType.slice(6)}` }
}

/** Tells of letters that a drawn cover will not show. */
function tellUndrawn({ title, subtitle, authors, series }: Metadata, file: VFile): void {
  const said = [title, subtitle, series?.name, ...authors.map(({ name }) => name)].join(' ')
  const letters = lettersWithoutFont(said)
  if (letters.length === 0) return
  const shown = letters.slice(0, 8).join('')
  say(
    file,
    `Unexpected letters for a drawn cover, left out: \`${shown}\`; a cover of your own can show them`,
    {
      ruleId: 'poor-cover',
      ...placed(file, 'title'),
      actual: shown,
    },
  )
}

/** The theme that a book asks for. */
export async function loadThemeOf({ config, source, files }: Dressed): Promise<Book['theme']> {
  const [file] = files
  const result = await loadTheme(config.theme ?? 'default', source.folder)
  if ('templates' in result) return result
  if (file)
    say(file, result.problem, {
      ruleId: 'unknown-theme',
      severity: 'error',
      ...placed(file, 'theme'),
      actual: config.theme ?? '',
    })
  return { name: 'default', templates: {} }
}

/** The place of a setting, as a message has it. */
function placed(file: VFile, key: string): { place?: Position } {
  const place = placeOfSetting(file, [key])
  return place ? { place } : {}
}
