/** The words by which a telegram is told: the form's own, and `STOP`. */

/** The word that a form has printed above the telegram. */
export function isTelegramLabel(text: string): boolean {
  return /^\W{0,4}(?:(?:western union|post office) )?(?:telegram|telegraph|cablegram|radiogram|wire)\W{0,4}$/i.test(
    text,
  )
}

const stops = /\bSTOP\b/g

/** Whether a text is a telegram: in capitals throughout or ended by it, and parted by the word for a full stop. */
export function isTelegram(text: string): boolean {
  if (text.length > 2000 || !text.includes('STOP') || (text.match(stops)?.length ?? 0) < 2) return false
  return !/[a-z]{3}/.test(text) || /\bSTOP\W*$/.test(text)
}

/** Whether sentences are parted by the word that telegrams have for a full stop: `Bridge out. Stop. Send rope. Stop.` */
export function saysStops(text: string): boolean {
  return (
    text.length <= 2000 && text.includes('Stop.') && (text.match(/[.!?] Stop\.(?= |$)/g)?.length ?? 0) >= 2
  )
}
