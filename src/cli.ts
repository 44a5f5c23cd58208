#!/usr/bin/env node
/** argv -> command -> exit status. */
const argv = process.argv.slice(2)

// A reader who has seen enough (`| head`) closes the pipe; the work goes on, its words go nowhere.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return
    const reason = code === 'ENOSPC' ? 'the disk is full' : code
    if (stream === process.stdout) process.stderr.write(`fleuron: the result cannot be written: ${reason}\n`)
    process.exit(2)
  })
}

if (argv.length === 1 && ['--version', '-V', '-v'].includes(argv[0] ?? '')) {
  // Nothing else is loaded for it: editors and scripts ask often.
  const { version } = await import('./version.js')
  process.stdout.write(`${version}\n`)
} else {
  const { run } = await import('./commands/run.js')
  process.exitCode = await run(argv)
}
