/** Clean typography as a raw copy has it. */
import type { Habits } from './habits.js'
import type { Random } from './random.js'

/** Straight marks for curly ones, or `?` for what a copy lost. */
export function degrade(text: string, { isPlainType, losesCharacters }: Habits, random: Random): string {
  if (losesCharacters) return text.replace(/[“”‘’—…]/g, '?')
  if (!isPlainType) return text
  const dash = random.chance(0.5) ? '--' : ' -- '
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('…', '...')
    .replaceAll('—', dash)
    .replace(/[\u00a0\u202f\u200a\u2009]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}
