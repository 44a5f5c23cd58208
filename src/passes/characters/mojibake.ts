/** UTF-8 that was read as windows-1252, once or twice: `donâ€™t`, `cafÃ©`, `Ã¢â‚¬â„¢`. */
import type { Evidence, Mender } from './mend.js'
import { editsOf } from './mend.js'
import { continuationClass as next, toWindows1252 } from './windows-1252.js'

const sequence = `[Â-ß][${next}]|[à-ï][${next}]{2}|[ð-ô][${next}]{3}`
/** A lead and its following characters, as many in a row as there are: one run is decoded as a whole. */
const run = new RegExp(`(?:${sequence}|â€){1,400}`, 'g')

/** Signs that nobody writes: the marks of General Punctuation, the euro and trademark signs, a byte order mark, `Ã©`. */
const proof = new RegExp(
  `â€[${next}]|&acirc;(?:&#128;|&euro;)|â‚¬|â„¢|ï»¿|ï¿½|â\\u0080[\\u0080-\\u00bf]|Ã[¡-ª¬-º¼-¿](?![A-ZÀ-Þ])|Ã[¢ƒ][${next}]|Â[¡-©«-º¼-¿]`,
)

/** Whether a text holds mojibake beyond doubt. */
export function hasMojibake(text: string): boolean {
  return proof.test(text)
}

/** Decodes mojibake; what might be an honest `É”` is left alone unless the rest of the manuscript is garbled too. */
export const mendMojibake: Mender = (value, evidence) => {
  if (!/[Â-ô]/.test(value)) return []
  return editsOf(value, run, ([found]) => ungarbled(found, evidence), 0.98)
}

function ungarbled(found: string, evidence: Evidence): string | undefined {
  const isScript = isRun(found)
  if (!isScript && !evidence.hasMojibake()) return undefined
  let text = found
  // Two layers at most in practice; a third costs nothing.
  for (let layer = 0; layer < 3; layer++) {
    const decoded = layerOff(text, isScript)
    if (decoded === text) break
    text = decoded
  }
  return text
}

const sequences = new RegExp(`${sequence}|â€`, 'g')
const threeInARow = new RegExp(`^(?:${sequence}){3}`)

/** Letters of another script come many in a row; three cannot be chance. */
function isRun(found: string): boolean {
  return threeInARow.test(found) && !/[‘-”…–—]{2}/.test(found)
}

/** Takes one layer off: each sequence that is the UTF-8 of a likely character becomes it. */
function layerOff(text: string, isScript: boolean): string {
  return text.replace(sequences, (garbled) => {
    // The byte of a closing quote, 0x9D, is no character of windows-1252: many programs dropped it.
    if (garbled === 'â€') return '”'
    // A single letter of a far script among Latin ones is an honest `é’’`.
    if (garbled.length === 3 && !/^[âï]/.test(garbled) && !isScript) return garbled
    const bytes = [...garbled].map(toWindows1252)
    return bytes.includes(undefined) ? garbled : (decodeUtf8(bytes as number[]) ?? garbled)
  })
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decodeUtf8(bytes: readonly number[]): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}
