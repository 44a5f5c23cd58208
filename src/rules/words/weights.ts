/** Numbers of a model as text. */

/** A class of words is written as a letter from this one on. */
export const firstLetter = 0x21

/** Reads what {@link packWeights} wrote. */
export function unpackWeights(packed: string, scale: number): { keys: Int32Array; weights: Float32Array } {
  const bytes = Buffer.from(packed, 'base64')
  const keys: number[] = []
  const weights: number[] = []
  let key = 0
  for (let at = 0; at < bytes.length; ) {
    let step = 0
    let shift = 0
    for (let byte = 0x80; byte >= 0x80; shift += 7) {
      byte = bytes[at++] as number
      step |= (byte & 0x7f) << shift
    }
    key += step
    keys.push(key)
    weights.push(bytes.readInt8(at++) * scale)
  }
  return { keys: Int32Array.from(keys), weights: Float32Array.from(weights) }
}

/** Writes weights by feature as text: the distance from the feature before, and the weight in one byte. */
export function packWeights(weights: ReadonlyMap<number, number>): { scale: number; weights: string } {
  const scale = [...weights.values()].reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  const bytes: number[] = []
  let before = 0
  for (const [key, weight] of [...weights].sort(([a], [b]) => a - b)) {
    const level = Math.round(weight / scale)
    if (level === 0) continue
    let step = key - before
    before = key
    for (; step >= 0x80; step >>>= 7) bytes.push((step & 0x7f) | 0x80)
    bytes.push(step, level & 0xff)
  }
  return { scale, weights: Buffer.from(bytes).toString('base64') }
}
