/** What a book wears: its cover and its theme, as its settings name them. */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { say } from '../ast/message.js'
import type { Book, BookImage } from '../book.js'
import type { BookConfig } from '../config.js'
import { placeOfSetting } from '../read-config.js'
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

/** The person's own cover; none where none is named. */
export async function loadCover({ config, source, files }: Dressed): Promise<BookImage | undefined> {
  const [file] = files
  if (!config.cover || !file) return undefined
  const tell = (reason: string): undefined => {
    say(file, `Unexpected cover \`${config.cover}\`: ${reason}`, {
      ruleId: 'missing-cover',
      severity: 'error',
      ...placed(file, 'cover'),
      actual: config.cover ?? '',
    })
  }
  const inside = await resolveInside(source.folder, source.folder, config.cover)
  if ('problem' in inside)
    return tell(inside.problem === 'missing' ? 'no such file' : "it lies outside the book's folder")
  const image = await readImage(inside.path)
  return typeof image === 'string'
    ? tell(image)
    : { ...image, name: `cover.${image.mediaType === 'image/jpeg' ? 'jpg' : image.mediaType.slice(6)}` }
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
