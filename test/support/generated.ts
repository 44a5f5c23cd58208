/** CI repeats the same generated cases on each run, so that a red run can be trusted; by hand, each run explores new ones. */
import fc from 'fast-check'

if (process.env.CI) fc.configureGlobal({ seed: 20_261_121 })
