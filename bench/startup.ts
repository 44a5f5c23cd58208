/** How long `fleuron --version` takes, against Node.js doing nothing: `npm run build && npm run bench`. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { measure, runNode } from './support/timing.js'

const runs = 31
const target = 2
const cli = join(import.meta.dirname, '../dist/cli.js')

if (!existsSync(cli)) {
  console.error('Nothing to measure yet: npm run build makes dist/cli.js')
  process.exit(2)
}

const { node, fleuron } = await measure(
  { node: () => runNode(['-e', '0']), fleuron: () => runNode([cli, '--version']) },
  runs,
)
const ratio = fleuron / node

console.log(`node -e 0          ${node.toFixed(1)} ms (median of ${runs})`)
console.log(`fleuron --version  ${fleuron.toFixed(1)} ms (median of ${runs})`)
console.log(`ratio              ${ratio.toFixed(2)} (at most ${target})`)
process.exitCode = ratio <= target ? 0 : 1
