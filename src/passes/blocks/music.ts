/** Words that say that a song or a poem is heard or read. */

/** That somebody sings or recites. */
export const singing =
  /\b(?:sing|sings|singing|sang|sung|song|songs|lyrics?|tune|hummed|humming|recited?|reciting|recites|poem|verses?|chant(?:ed|ing)?|rhyme)\b/i

/** What lyrics come from, though nobody sings. */
const sounding = /\b(?:radio|jukebox|stereo|gramophone|record|records|choir|band|music|loudspeakers?)\b/i

/** Whether a text says that somebody sings, or that music plays. */
export function saysMusic(text: string): boolean {
  return singing.test(text) || sounding.test(text)
}
