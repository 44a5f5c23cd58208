#!/usr/bin/env node
/** argv -> command -> exit status. */
const argv = process.argv.slice(2)

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  // Nothing else is loaded for it: editors and scripts ask often.
  const { version } = await import('./version.js')
  process.stdout.write(`${version}\n`)
} else {
  const { run } = await import('./commands/run.js')
  process.exitCode = await run(argv)
}
