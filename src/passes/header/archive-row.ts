/** The row that an archive prints below a summary: `Rated: Fiction K+ - English - Drama - Ann, Bea - Words: 1,204 - id: 51`. */
import type { Piece } from './title-lines.js'

const start = /^(?:(?:fiction )?rated|rating)\s?:\s/i
/** The shelf, which the pages for telephones print before the row: `Books » Ferry Town`. */
const shelf = /^(\S[^»]{0,60} » [^:»]{1,80}?) (?=rated: )/i
const counts = /\b(?:words|chapters|reviews|favs|follows|published|updated|id)\s?: ?\S/i
const fields: ReadonlyMap<string, string> = new Map([['published', 'date']])
const genres =
  /\b(?:adventure|angst|crime|drama|family|fantasy|friendship|general|horror|humor|humour|hurt|comfort|mystery|parody|poetry|romance|sci-fi|spiritual|supernatural|suspense|tragedy|western)\b/i
/** The archive's own bound for a summary is 384 characters. */
export const longestArchiveSummary = 400

/** The fields of such a row; undefined for any other line. */
export function archiveRow(line: string): Piece[] | undefined {
  if (line.length > 600 || !counts.test(line)) return undefined
  const [stem = '', way] = line.includes(' » ') ? (shelf.exec(line) ?? []) : []
  if (way !== undefined) return withShelf(way, archiveRow(line.slice(stem.length)))
  if (!start.test(line)) return undefined
  const parts = line.split(line.includes(' - ') ? / - / : /, (?=\p{L})| (?=(?:Updated|Published): )/u)
  return parts.length < 3 ? undefined : parts.map((part, index) => pieceOf(part.trim(), index))
}

function withShelf(way: string, row: Piece[] | undefined): Piece[] | undefined {
  return row && [{ field: 'fandom', value: way }, ...row]
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
