/** Words that no dictionary has: where several stand together, they are a dialect or another language. */
import { isEnglish } from './dictionary.js'
import type { Token } from './tokens.js'

/** Whether another word is strange too among so many tokens on either side. */
export function isAmongStrange(tokens: readonly Token[], index: number, nearby: number): boolean {
  const last = Math.min(tokens.length, index + nearby + 1)
  for (let i = Math.max(0, index - nearby); i < last; i++) {
    const { text, plain } = tokens[i] as Token
    if (i !== index && /^\p{Ll}{3,}$/u.test(text) && !isEnglish(plain)) return true
  }
  return false
}
