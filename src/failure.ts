/** A wrong call, a wrong configuration or something outside that failed: one clear line, exit status 2. */
export class Failure extends Error {
  override readonly name = 'Failure'
}
