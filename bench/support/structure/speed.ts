/** How long each pass takes over one large manuscript. */
import { type Plugin, unified } from 'unified'
import { VFile } from 'vfile'
import { blocks } from '../../../src/passes/blocks.js'
import { characters } from '../../../src/passes/characters.js'
import { chrome } from '../../../src/passes/chrome.js'
import { dashes } from '../../../src/passes/dashes.js'
import { header } from '../../../src/passes/header.js'
import { paragraphs } from '../../../src/passes/paragraphs.js'
import { quotes } from '../../../src/passes/quotes.js'
import { sceneBreaks } from '../../../src/passes/scene-breaks.js'
import { sections } from '../../../src/passes/sections.js'
import { thoughts } from '../../../src/passes/thoughts.js'
import { pipeline } from '../../../src/pipeline.js'
import { readText } from '../../../src/read/text.js'
import { soilBook } from '../../dirty.js'
import type { ParagraphHabit } from './habits.js'

/** The passes by name: a bundle gives its functions other ones. */
const passes = {
  characters,
  chrome,
  header,
  paragraphs,
  sceneBreaks,
  quotes,
  dashes,
  thoughts,
  blocks,
  sections,
} as const
const names = new Map<unknown, string>(Object.entries(passes).map(([name, pass]) => [pass, name]))

/** The passes that set marks; the others look for structure. */
const typographic: ReadonlySet<string> = new Set(['quotes', 'dashes'])

/** Megabytes of text, and the milliseconds that each pass took over them. */
export interface PassTimes {
  megabytes: number
  milliseconds: Map<string, number>
}

/** All books in one manuscript of about three megabytes, soiled by one author's habits. */
export function largeManuscript(books: readonly string[], paragraphs: ParagraphHabit): string {
  const habits = { paragraphs, breaks: '***', headings: 'Chapter 1', isPlainType: true, width: 72 } as const
  return books.map((book, seed) => soilBook(book, seed, habits, 1_200_000).text).join('\n\n\n')
}

/** The best of some runs for each pass, in one process: the first runs warm it. */
export function timePasses(text: string, runs = 6): PassTimes {
  const milliseconds = new Map<string, number>()
  for (let run = 0; run < runs; run++) {
    const file = new VFile({ path: 'large.txt', value: text })
    const tree = readText(file)
    for (const [plugin, ...options] of pipeline().attachers) {
      const start = performance.now()
      unified()
        .use(plugin as Plugin<unknown[]>, ...options)
        .runSync(tree, file)
      const name = names.get(plugin) ?? plugin.name
      milliseconds.set(
        name,
        Math.min(milliseconds.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - start),
      )
    }
  }
  return { megabytes: text.length / 1e6, milliseconds }
}

/** The time of the passes of structure together, and of the quotes alone, in megabytes a second. */
export function speedOf({ megabytes, milliseconds }: PassTimes): { structure: number; quotes: number } {
  const structure = [...milliseconds].reduce(
    (sum, [name, time]) => sum + (typographic.has(name) ? 0 : time),
    0,
  )
  return {
    structure: (megabytes / structure) * 1e3,
    quotes: (megabytes / (milliseconds.get('quotes') ?? 0)) * 1e3,
  }
}
