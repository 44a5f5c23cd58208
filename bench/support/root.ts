/** Where the project stands: a benchmark is run from source (`bench/`) or bundled (`.bench/`), which lie differently deep. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

let folder = import.meta.dirname
while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)

/** The project's folder. */
export const root = folder
