import { spawn } from 'node:child_process'

/** How a program ended, and all that it said. */
export interface ProgramResult {
  /** The exit status; -1 if a signal or the time limit ended it. */
  status: number
  stdout: string
  stderr: string
}

/** Where and how a program runs. */
export interface ProgramOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Text or bytes for its standard input, which is empty otherwise. */
  input?: string | Uint8Array
  /** After this many milliseconds it is ended; two minutes if not given. */
  timeout?: number
}

/** Runs a program without a shell to its end; rejects only if it could not be started. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env, input = '', timeout = 120_000 }: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, timeout, killSignal: 'SIGKILL' })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (status) =>
      resolve({
        status: status ?? -1,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    )
    // A program that does not read its input may be gone before all of it is written.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
