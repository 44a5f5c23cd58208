/** What every verb of the command line has in common. */
import type { Argv } from 'yargs'

/** Where a command speaks: results to `out`, messages and progress to `err`. */
export interface Streams {
  out: (text: string) => void
  err: (text: string) => void
  /** Whether `err` is a terminal, where progress may be shown. */
  isTerminal: boolean
  /** Whether colour may be used: a terminal, and `NO_COLOR` not set. */
  hasColour: boolean
}

/** 0 fine; 1 the manuscript has errors; 2 the call, the configuration or something outside is wrong. */
export type ExitStatus = 0 | 1 | 2

/** What a verb does. */
export interface Command<Options> {
  /** Adds the flags; what yargs makes of them is `Options`. */
  options: (yargs: Argv) => Argv<unknown>
  /** @throws {Failure} for a wrong call */
  run: (options: Options, streams: Streams) => Promise<ExitStatus>
}
