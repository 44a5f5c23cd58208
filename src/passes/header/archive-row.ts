/** The row that an archive prints below a summary: `Rated: Fiction K+ - English - Drama - Ann, Bea - Words: 1,204 - id: 51`. */
import type { Piece } from './title-lines.js'

const start = /^(?:(?:fiction )?rated|rating)\s?:\s/i
const counts = /\b(?:words|chapters|reviews|favs|follows|published|updated|id)\s?: ?\S/i
const fields: ReadonlyMap<string, string> = new Map([['published', 'date']])
const genres =
  /\b(?:adventure|angst|crime|drama|family|fantasy|friendship|general|horror|humor|humour|hurt|comfort|mystery|parody|poetry|romance|sci-fi|spiritual|supernatural|suspense|tragedy|western)\b/i
/** The archive's own bound for a summary is 384 characters. */
export const longestArchiveSummary = 400

/** The fields of such a row; undefined for any other line. */
export function archiveRow(line: string): Piece[] | undefined {
  if (line.length > 600 || !start.test(line) || !counts.test(line)) return undefined
  const parts = line.split(line.includes(' - ') ? / - / : /, (?=\p{L})/u)
  return parts.length < 3 ? undefined : parts.map((part, index) => pieceOf(part.trim(), index))
}

function pieceOf(part: string, index: number): Piece {
  const [all = '', label = ''] = /^(\p{L}[\p{L} ]{0,20}?)\s?:\s{0,3}/u.exec(part) ?? []
  if (label !== '') {
    const field = index === 0 ? 'rating' : (fields.get(label.toLowerCase()) ?? label.toLowerCase())
    return { field, value: part.slice(all.length), label }
  }
  if (index === 1) return { field: 'language', value: part }
  if (/^complete$/i.test(part)) return { field: 'status', value: part }
  return { field: genres.test(part) ? 'category' : 'characters', value: part }
}
