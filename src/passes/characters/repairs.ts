/** Marks that a copy lost: what is nearly certain is mended, the rest told. */
import type { LeafEdit } from '../../ast/leaf.js'
import { likelihoods, type Site } from './likelihoods.js'
import { lostMark, type Proof } from './proof.js'
import { type Reading, sideOf, typed } from './readings.js'
import { lookAt } from './sight.js'
import { tornLead } from './torn.js'

/** From this likelihood on a mark is mended. */
const certain = 0.9
/** Below this one a question mark is doubted. */
const doubtful = 0.75
/** More marks than this are no paragraph of a story. */
const most = 3000

/** A mark that may have been several things. */
export interface Unsure {
  at: number
  length: number
  /** The likelier first. */
  expected: string[]
}

/** What becomes of the lost marks of a paragraph. */
export interface Repairs {
  edits: LeafEdit[]
  unsure: Unsure[]
}

/**
 * Mends the lost marks of a paragraph, the lines of a wrapped one together.
 *
 * @param goesOn whether the next paragraph begins as speech does
 */
export function repairsOf(text: string, proof: Proof, goesOn: boolean): Repairs {
  const sites = sitesOf(text, proof)
  const result: Repairs = { edits: [], unsure: [] }
  if (sites.length > most || !sites.some(({ isLost }) => isLost)) return result
  likelihoods(sites, goesOn).forEach((likely, index) => {
    const { at, end, isLost } = sites[index] as Site
    if (!isLost) return
    const bySign = new Map<string, number>()
    for (const [reading, share] of likely) {
      const sign = typed[reading] ?? ''
      bySign.set(sign, (bySign.get(sign) ?? 0) + share)
    }
    const ranked = [...bySign].sort((a, b) => b[1] - a[1])
    const [[to, share] = ['', 1]] = ranked
    if (to !== '' && share >= certain)
      result.edits.push({ start: at, end, to, confidence: Math.min(0.98, Math.round(share * 100) / 100) })
    else if (to !== '' || share < doubtful) {
      const expected = ranked.filter(([, part]) => part > 0.03).map(([sign]) => shown[sign] ?? sign)
      result.unsure.push({ at, length: end - at, expected: expected.filter((sign) => sign !== '') })
    }
  })
  return result
}

/** How a person is shown a sign; what is no mark that can be named is left out. */
const shown: Readonly<Record<string, string>> = { "'": '’', '': '?' }

const mark = new RegExp(`${lostMark.source}|["“”]`, 'g')
/** The same where what is left of a letter stands, too. */
const markOfMojibake = new RegExp(`\\?|(?<!${tornLead})\\ufffd+|["“”]`, 'g')

/** The lost marks and the quotes that are not lost, in their order. */
function sitesOf(text: string, proof: Proof): Site[] {
  const found: { at: number; end: number }[] = []
  for (const { 0: run, index } of text.matchAll(proof.isGarbled ? markOfMojibake : mark)) {
    const length = run.startsWith('\ufffd') && run.length % proof.unit === 0 ? proof.unit : 1
    for (let at = index; at < index + run.length; at += length) found.push({ at, end: at + length })
  }
  return found.map(({ at, end }, index) => {
    const sign = text.charAt(at)
    const isQuestionMark = sign === '?'
    const isBeforeMark = found[index + 1]?.at === end
    return {
      at,
      end,
      readings: readingsOf(sign, text.slice(Math.max(0, at - 1), at + 3), proof),
      sight: lookAt({ text, at, end, isQuestionMark, isBeforeMark, proof }),
      left: sideOf(text.charAt(at - 1)),
      isAfterSite: found[index - 1]?.end === at,
      isLost: isQuestionMark || sign === '\ufffd',
    }
  })
}

const quotes: Site['readings'] = [
  ['open', 1],
  ['close', 1],
  ['openSingle', 1],
  ['closeSingle', 1],
  ['dash', 1],
  ['ellipsis', 1],
]

/**
 * What a sign may be, as far as the manuscript proves.
 *
 * @param beside the sign with the character behind it and the two before it
 */
function readingsOf(sign: string, beside: string, proof: Proof): Site['readings'] {
  const { apostrophes, quotes: lostQuotes } = proof
  if (sign === '“') return [['open', 1]]
  if (sign === '”') return [['close', 1]]
  if (sign === '"')
    return [
      ['open', 1],
      ['close', 1],
    ]
  if (sign === '\ufffd')
    return [...quotes, ['apostrophe', 1], ['letter', apostrophes || lostQuotes ? 0.005 : 2]]
  if (lostQuotes) return [...quotes, ['apostrophe', apostrophes ? 1 : 0.02], ['itself', 1]]
  if (!apostrophes) return [['itself', 1]]
  const readings: [Reading, number][] = [
    ['apostrophe', 1],
    ['itself', 1],
  ]
  // Where the file has kept other dashes, this was hardly one: then it is told, not mended.
  if (betweenLetters.test(beside)) readings.push(['dash', proof.hasNoDash ? 1 : 0.005])
  if (inSentence.test(beside)) readings.push(['ellipsis', proof.hasNoEllipsis ? 0.2 : 0.02])
  return readings
}

const betweenLetters = /^\p{L}\?\p{L}/u
const inSentence = /^\p{L}\? \p{Ll}/u
