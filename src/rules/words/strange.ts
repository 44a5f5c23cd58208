/** Words that no dictionary has: where several stand together, they are a dialect or another language. */
import { isEnglish } from './dictionary.js'
import type { Token } from './tokens.js'

/** Whether another word is strange too, and no plain slip, among so many tokens on either side. */
export function isAmongStrange(
  tokens: readonly Token[],
  index: number,
  nearby: number,
  isSlip: (token: Token) => boolean = () => false,
): boolean {
  const last = Math.min(tokens.length, index + nearby + 1)
  for (let i = Math.max(0, index - nearby); i < last; i++) {
    const token = tokens[i] as Token
    if (i === index || !/^\p{Ll}{3,}$/u.test(token.text) || isEnglish(token.plain)) continue
    if (!isSlip(token)) return true
  }
  return false
}
