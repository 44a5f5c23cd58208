import { type ProgramResult, runProgram } from './run-program.js'
import { toolPath } from './tools.js'

/**
 * Flags for checkers that run a few seconds at most: the quick compiler and the simple collector take a third off.
 * The Nu Html Checker recurses deeply; compiled so, it overflows the stack of 1 MB that Java gives by default.
 */
const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss8m']

/** Runs a program from its jar to the end. */
export function runJar(jar: string, args: readonly string[]): Promise<ProgramResult> {
  return runProgram(toolPath('java'), [...flags, '-jar', jar, ...args], { timeout: 300_000 })
}
