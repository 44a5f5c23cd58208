/** A wrong call, a wrong configuration or something outside that failed: one clear line, exit status 2. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

/** One line for an error that nobody foresaw. */
export function explainUnforeseen(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (process.env.FLEURON_DEBUG && error instanceof Error) return error.stack ?? message
  return `${message.split('\n')[0]} (this is a mistake in Fleuron: please report it; FLEURON_DEBUG=1 shows where)`
}
