/** The pipeline: every pass, in order, on one screen. */
import type { Root } from 'mdast'
import { type Processor, unified } from 'unified'
import type { NormalizeConfig } from './config.js'
import { blocks } from './passes/blocks.js'
import { characters } from './passes/characters.js'
import { chrome } from './passes/chrome.js'
import { dashes } from './passes/dashes.js'
import { header } from './passes/header.js'
import { paragraphs } from './passes/paragraphs.js'
import { quotes } from './passes/quotes.js'
import { sceneBreaks } from './passes/scene-breaks.js'
import { sections } from './passes/sections.js'
import { type ThoughtOptions, thoughts } from './passes/thoughts.js'

/** What the passes need to know of the book beside its text. */
export interface PipelineSettings extends Omit<NormalizeConfig, 'thoughts'> {
  thoughts?: ThoughtOptions | undefined
  /** The language of the text, BCP 47; unless set, the one that its header names or the text shows, else English. */
  language?: string | undefined
}

/**
 * Ten passes from a reader's tree to a book's tree. Each is an ordinary unified plugin, takes its own settings and is
 * left out where they are `false`; the order is the design's, and each pass says why it stands where it does.
 */
export function pipeline(settings: PipelineSettings = {}): Processor<undefined, Root, Root> {
  const { language } = settings
  return unified()
    .use(characters, settings.characters ?? true)
    .use(chrome, settings.chrome ?? true)
    .use(header, settings.header ?? true)
    .use(paragraphs, settings.paragraphs ?? true)
    .use(sceneBreaks, settings.sceneBreaks ?? true)
    .use(quotes, inLanguage(settings.quotes, language))
    .use(dashes, inLanguage(settings.dashes, language))
    .use(thoughts, settings.thoughts ?? true)
    .use(blocks, settings.blocks ?? true)
    .use(sections, settings.sections ?? true) as unknown as Processor<undefined, Root, Root>
}

/** The settings of a typographic pass, which depend on the language. */
function inLanguage<Options extends object>(
  options: boolean | 'smartypants' | Options | undefined,
  language: string | undefined,
) {
  if (options === false) return false
  const said = language === undefined ? {} : { language }
  if (options === 'smartypants') return { ...said, engine: options }
  return typeof options === 'object' ? { ...options, ...said } : said
}
