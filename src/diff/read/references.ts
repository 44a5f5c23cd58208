/** How the files of an EPUB name one another. */
import { posix } from 'node:path'

/** One file that the package document lists. */
export interface Item {
  path: string
  mediaType: string
  properties: string
}

/** A reference from one file of the archive to another: the file's name and the part after `#`. */
export function resolveHref(from: string, href: string): { path: string; fragment: string } {
  const [address = '', fragment = ''] = href.split('#')
  const path = address === '' ? from : posix.join(posix.dirname(from), decode(address))
  return { path, fragment: decode(fragment) }
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
