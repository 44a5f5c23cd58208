/**
 * Runs a benchmark of speed as users run the program: bundled, by Node alone. tsx names each function that it makes
 * anew, which costs more than many of them do.
 *
 *     node bench/bundled.js structure --speed
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'tsdown'

const [name, ...flags] = process.argv.slice(2)
// One level below the root, like `bench` and `dist`: paths beside the code stay right.
const folder = join(import.meta.dirname, '../.bench')
await build({
  config: false,
  entry: [join(import.meta.dirname, `${name}.ts`)],
  outDir: folder,
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  dts: false,
  logLevel: 'error',
})
const { status } = spawnSync(process.execPath, [join(folder, `${name}.js`), ...flags], { stdio: 'inherit' })
process.exitCode = status ?? 2
