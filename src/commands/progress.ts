import type { Streams } from './command.js'

/** One line on a terminal that says which book is being made; nothing in a pipe. */
export function progress(
  streams: Streams,
  total: number,
): { next: (name: string) => void; clear: () => void } {
  let done = 0
  if (!streams.isTerminal) return { next: () => {}, clear: () => {} }
  return {
    next: (name) => streams.err(`\r\u001B[K${++done}/${total} ${name} …`),
    clear: () => streams.err('\r\u001B[K'),
  }
}
