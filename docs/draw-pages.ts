/** Draws the pictures of the README: pages of a sample book, as a reader sees them. Needs mutool and a build of manuscripts/. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const [epub = 'out/an-island-strictly-speaking.epub', ...wanted] = process.argv.slice(2)
const numbers = wanted.length > 0 ? wanted.map(Number) : [1, 2, 12, 19, 28]
const folder = mkdtempSync(join(tmpdir(), 'fleuron-pages-'))
execFileSync(
  'mutool',
  [
    'draw',
    '-r',
    '150',
    '-W',
    '360',
    '-H',
    '540',
    '-S',
    '12.5',
    '-o',
    join(folder, 'p%03d.png'),
    epub,
    '1-60',
  ],
  { stdio: 'ignore' },
)
const all = readdirSync(folder).sort()
const gap = 24
const width = 420
const height = 630
const pages = await Promise.all(
  numbers.map(async (number, index) => ({
    input: await sharp(join(folder, all[number - 1] ?? ''))
      .resize(width, height, { fit: 'contain', background: '#fff' })
      .toBuffer(),
    left: gap + index * (width + gap),
    top: gap,
  })),
)
await sharp({
  create: {
    width: gap + numbers.length * (width + gap),
    height: height + 2 * gap,
    channels: 3,
    background: '#e9e4d8',
  },
})
  .composite(pages)
  .png({ palette: true, colours: 64 })
  .toFile(fileURLToPath(new URL('images/pages.png', import.meta.url)))
