/** The typographers that are compared: each takes the blocks of a spoilt book and gives them back with its own marks. */
import { spawnSync } from 'node:child_process'
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import remarkSmartypants from 'remark-smartypants'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { TextEdit } from '../../src/typography/block.js'
import { educateQuotes, type QuoteProblem } from '../../src/typography/quotes.js'
import { houseStyle } from '../../src/typography/styles.js'
import { textBlocks } from './typography-books.js'

/** A typographer: a name, and what it makes of a book's blocks, as one text. */
export interface Peer {
  name: string
  educate: (blocks: readonly string[]) => string
}

/** A text with its edits made. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let done = 0
  for (const { start, end, to } of edits) {
    result += text.slice(done, start) + to
    done = end
  }
  return result + text.slice(done)
}

/** A book as Fleuron's engine sets it, and what the engine doubts. */
export function setByFleuron(blocks: readonly string[]): {
  set: string[]
  edits: TextEdit[][]
  problems: QuoteProblem[]
} {
  const texts = textBlocks(blocks)
  const { edits, problems } = educateQuotes(texts, houseStyle('en').quotes)
  return { set: texts.map(({ text }, index) => applyEdits(text, edits[index] ?? [])), edits, problems }
}

const fleuron: Peer = { name: 'Fleuron', educate: (blocks) => setByFleuron(blocks).set.join('\n\n') }

/** remark-smartypants, by chapter, for on a whole book it is slower than linear. */
const smartypants: Peer = {
  name: 'remark-smartypants',
  educate: (blocks) => {
    const processor = unified().use(remarkParse).use(remarkSmartypants)
    const done: string[] = []
    let chapter: string[] = []
    const finish = (): void => {
      const tree = processor.runSync(processor.parse(chapter.join('\n\n'))) as Root
      visit(tree, (node) => {
        if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') done.push(node.value)
        else if (node.type === 'paragraph' || node.type === 'heading') done.push('\n\n')
      })
      chapter = []
    }
    for (const block of blocks) {
      if (block.startsWith('#') && chapter.length > 0) finish()
      chapter.push(block)
    }
    finish()
    return done.join('')
  },
}

const run = (command: string, args: readonly string[], input: string): string | undefined => {
  const { status, stdout } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 })
  return status === 0 ? stdout : undefined
}

const calibreScript = `
import sys, html
from calibre.ebooks.conversion.preprocess import smarten_punctuation
text = sys.stdin.buffer.read().decode('utf-8')
sys.stdout.buffer.write(html.unescape(smarten_punctuation(text)).encode('utf-8'))
`

/** The typographers that are here, and the names of those that are not installed. */
export function findPeers(): { peers: Peer[]; missing: string[] } {
  const peers = [fleuron, smartypants]
  const missing: string[] = []
  if (run('pandoc', ['--version'], '') === undefined) missing.push('pandoc')
  else {
    const args = ['-f', 'markdown+smart', '-t', 'plain', '--wrap=none']
    peers.push({ name: 'pandoc', educate: (blocks) => run('pandoc', args, blocks.join('\n\n')) ?? '' })
  }
  if (run('calibre-debug', ['--version'], '') === undefined) missing.push('calibre')
  else {
    const asHtml = (blocks: readonly string[]): string =>
      blocks.map((block) => `<p>${block.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n')
    peers.push({
      name: 'calibre',
      educate: (blocks) =>
        (run('calibre-debug', ['-c', calibreScript], asHtml(blocks)) ?? '').replace(/<\/?p>/g, '\n'),
    })
  }
  return { peers, missing }
}
