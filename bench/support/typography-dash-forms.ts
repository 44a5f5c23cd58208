/** Dashes and ellipses as people type them, in books whose quotes are set, and the answer by each house's rule. */
import { numbers, type Published } from './typography-books.js'

/** How the dashes of a book are typed, and how its house sets them. */
export interface DashCondition {
  name: string
  /** `en` has the closed em dash of the published books, `en-GB` the spaced en dash. */
  language: 'en' | 'en-GB'
  /** The ways in which a dash is typed, one of them at random each time; none leaves dashes as published. */
  dashes: readonly string[]
  ellipses: readonly string[]
}

const dashForms = ['--', ' - ', '---'] as const
const ellipsisForms = ['...', '. . .'] as const

/** What is measured: all ways mixed, for both houses, then each way alone. */
export const dashConditions: readonly DashCondition[] = [
  { name: 'all mixed', language: 'en', dashes: dashForms, ellipses: ellipsisForms },
  { name: 'all mixed, set as spaced en', language: 'en-GB', dashes: dashForms, ellipses: ellipsisForms },
  ...dashForms.map((form) => ({
    name: `\`${form}\``,
    language: 'en' as const,
    dashes: [form],
    ellipses: [],
  })),
  ...ellipsisForms.map((form) => ({
    name: `\`${form}\``,
    language: 'en' as const,
    dashes: [],
    ellipses: [form],
  })),
]

/** An opening mark or the edge of a line: no space stands after it. A ’ there is an apostrophe: ’tis. */
const opensLine = /(?:^|[\n“‘([])$/
/** A closing mark, a stop or the edge of a line: no space stands before it. ’tis opens. */
const closesLine = /^(?:$|[\n”)\].,;:!?]|’(?!\p{L}))/u

/** A block with something else for each em dash, which is told whether a word stands before it and after it. */
function eachDash(
  block: string,
  put: (hasBefore: boolean, hasAfter: boolean, isFirst: boolean) => string,
): string {
  return block.replace(/—/g, (_, at: number) => {
    const before = block.slice(Math.max(0, at - 1), at)
    return put(!opensLine.test(before), !closesLine.test(block.slice(at + 1, at + 3)), before.trim() === '')
  })
}

/** The spaced en dash of New Hart's Rules 4.11; none of its spaces at an edge of the quotation. */
const spacedEn = (block: string): string =>
  eachDash(block, (hasBefore, hasAfter) => `${hasBefore ? ' ' : ''}–${hasAfter ? ' ' : ''}`)

/** A range is typed with a hyphen whatever else is. */
const typeRanges = (block: string): string => block.replace(/(?<=\d)–(?=\d)/g, '-')

/**
 * A book as typed and as it should be set. Which way each mark is typed is a matter of chance, the same at each run and
 * another for each seed.
 */
export function typeDashes(
  { blocks }: Published,
  { language, dashes, ellipses }: DashCondition,
  seed: number,
): { typed: string[]; answer: string[] } {
  const next = numbers(seed)
  const one = (forms: readonly string[]): string => forms[Math.floor(next() * forms.length)] ?? ''
  const published = blocks.filter((block) => block !== '***').map((block) => block.replaceAll('*', ''))
  const typeDash = (block: string): string =>
    eachDash(block, (hasBefore, hasAfter, isFirst) => {
      const form = one(dashes)
      // At the start of a line `- ` is a list.
      if (form !== ' - ' || isFirst) return form === ' - ' ? '--' : form
      return `${hasBefore ? ' ' : ''}-${hasAfter ? ' ' : ''}`
    })
  // Chicago's spaced ellipsis stands off from its word, but a full stop before it does not.
  const typeEllipsis = (block: string): string =>
    block.replace(/(^|.)…/gs, (_, before: string) => {
      const form = one(ellipses)
      if (form !== '. . .') return before + form
      return before + (/^[\s“‘]?$/.test(before) ? '' : ' ') + form
    })
  const typed = published.map((block) => {
    const dashed = dashes.length > 0 ? typeRanges(typeDash(block)) : block
    return ellipses.length > 0 ? typeEllipsis(dashed) : dashed
  })
  return { typed, answer: language === 'en-GB' ? published.map(spacedEn) : published }
}
