/** Clean typography as a raw copy has it. */
import type { Habits } from './habits.js'
import { lose } from './lose.js'
import type { Random } from './random.js'

/** Straight marks for curly ones, or what a copy made of characters that it lost. */
export function degrade(text: string, { isPlainType, loses }: Habits, random: Random): string {
  const dash = random.chance(0.5) ? '--' : ' -- '
  if (loses !== undefined) return lose(text, loses, random)
  return isPlainType ? straight(text, dash) : text
}

/** Typewriter marks for typographic ones. */
export function straight(text: string, dash = '--'): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('…', '...')
    .replaceAll('—', dash)
    .replace(/[\u00a0\u202f\u200a\u2009]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}
