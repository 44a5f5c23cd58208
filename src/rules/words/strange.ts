/** Words that no dictionary has: where several stand together, they are a dialect or another language. */
import { isEnglish } from './dictionary.js'
import type { Token } from './tokens.js'

/** How many tokens on either side are looked at. */
const nearby = 10

/** Whether another word near this one is strange too. */
export function isAmongStrange(tokens: readonly Token[], index: number): boolean {
  const last = Math.min(tokens.length, index + nearby + 1)
  for (let i = Math.max(0, index - nearby); i < last; i++) {
    const { text, plain } = tokens[i] as Token
    if (i !== index && /^\p{Ll}{3,}$/u.test(text) && !isEnglish(plain)) return true
  }
  return false
}
