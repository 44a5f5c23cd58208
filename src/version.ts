import { readFileSync } from 'node:fs'

/** The version of Fleuron that is running, from its package file. */
export const version: string = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
).version
