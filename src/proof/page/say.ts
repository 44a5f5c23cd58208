import { byId } from './element.js'

let timer: ReturnType<typeof setTimeout> | undefined

/** Says one line to the reader, to be seen and to be heard; it goes by itself. */
export function sayTo(text: string, long = false): void {
  clearTimeout(timer)
  byId('said').textContent = text
  timer = setTimeout(
    () => {
      byId('said').textContent = ''
    },
    long ? 9000 : 3500,
  )
}

/** A reason as a sentence. */
export function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`
}
