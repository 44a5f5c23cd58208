import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { placeInYaml } from '../read-config.js'

/** Where a setting stands: in `book.yaml`, or in the front matter of a text; undefined where the book has neither. */
export function placeOfSetting(file: VFile, path: readonly PropertyKey[]): Position | undefined {
  const { frontMatter } = file.data
  if (frontMatter) return placeInYaml(file, path, frontMatter.offset, frontMatter.yaml)
  return /\.ya?ml$/.test(file.path ?? '') ? placeInYaml(file, path) : undefined
}
