/** Draws the picture of the README: pages of a sample book, as a reader sees them. Needs mutool and a build of manuscripts/. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

/** What stands on each page shown, after the cover. Pages are found by their words: numbers change with every style sheet. */
const shown = [
  'The Chain and Level Stories',
  'Mr. Josiah Pym had been told',
  'Who goes over? Sea goes over.',
  'There’s a spare shovel.\n',
]

const [epub = 'out/an-island-strictly-speaking.epub'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'fleuron-pages-'))
const draw = (ending: string, ...form: string[]): void => {
  const page = ['-W', '360', '-H', '540', '-S', '12.5', '-o', join(folder, `%03d.${ending}`)]
  execFileSync('mutool', ['draw', ...form, ...page, epub], { stdio: 'ignore' })
}
draw('png', '-r', '150')
draw('txt', '-F', 'text')
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'))
const numbers = shown.map((words) => {
  const index = texts.findIndex((text) => text.includes(words))
  if (index < 0) throw new Error(`no page of ${epub} holds \`${words.trim()}\``)
  return index + 1
})

const gap = 24
const width = 420
const height = 630
const pages = await Promise.all(
  [1, ...numbers].map(async (number, index) => ({
    input: await sharp(join(folder, `${String(number).padStart(3, '0')}.png`))
      .resize(width, height, { fit: 'contain', background: '#fff' })
      .toBuffer(),
    left: gap + index * (width + gap),
    top: gap,
  })),
)
await sharp({
  create: {
    width: gap + pages.length * (width + gap),
    height: height + 2 * gap,
    channels: 3,
    background: '#e9e4d8',
  },
})
  .composite(pages)
  .png({ palette: true, colours: 64 })
  .toFile(fileURLToPath(new URL('images/pages.png', import.meta.url)))
