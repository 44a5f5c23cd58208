/** Remarks that a reader wrote on a page sent to them: a JSON file, found again in the book by their words. */
import { z } from 'zod'
import type { ProofRemark, ProofSection } from '../shape.js'
import type { PlacedBlock } from './number-blocks.js'

const schema = z.object({
  book: z.string().max(1000).optional(),
  remarks: z
    .array(
      z.object({
        section: z.string().max(1000),
        block: z.int().min(0),
        quote: z.string().max(20_000),
        text: z.string().max(20_000),
        by: z.string().max(1000).optional(),
      }),
    )
    .max(100_000),
})

/** The remarks of a file; in a sentence why it holds none. */
export function readRemarks(json: string): ProofRemark[] | { problem: string } {
  try {
    const { success, data } = schema.safeParse(JSON.parse(json))
    if (!success) return { problem: 'expected the remarks that a proof page exported' }
    const { book, remarks } = data
    return remarks.map(({ by, ...remark }) => ({
      ...remark,
      ...(by ? { by } : {}),
      ...(book ? { book } : {}),
    }))
  } catch {
    return { problem: 'expected JSON, as a proof page exports it' }
  }
}

/** Remarks with their places: at their block if it still has their words, else where those words stand now. */
export function placeRemarks(
  remarks: readonly ProofRemark[],
  sections: readonly ProofSection[],
  blocks: readonly PlacedBlock[],
): ProofRemark[] {
  return remarks.map((remark) => {
    const isThere = ({ flat }: PlacedBlock): boolean => flat.text.includes(remark.quote)
    const section = sections.findIndex(({ id }) => id === remark.section)
    const own = blocks.find((block) => block.section === section && block.number === remark.block)
    const found = own && isThere(own) ? own : remark.quote ? blocks.find(isThere) : own
    if (!found) return remark
    const start = Math.max(0, found.flat.text.indexOf(remark.quote))
    const spot = { section: found.section, block: found.number, start, end: start + remark.quote.length }
    return { ...remark, spot }
  })
}
