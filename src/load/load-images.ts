/** The images of a book, read once and made fit for every reading system. */
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, relative, sep } from 'node:path'
import type { Definition, Image, Nodes, Parents, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { eachNode } from '../ast/each-node.js'
import { say } from '../ast/message.js'
import type { BookImage } from '../book.js'
import { resolveInside } from './inside.js'

/** The largest image file that is taken into a book, in bytes. */
const largestFile = 64 * 1024 * 1024

/** The largest picture, in pixels: reading systems unpack the whole of it. */
const mostPixels = 100_000_000

const mediaTypes: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
}

/**
 * Reads every image that a tree names. An address on the network is never fetched: the image gives way to its
 * description, and the manuscript is told. A missing file or one outside the book's folder is an error.
 *
 * @param images filled by address; in the tree each address becomes the way from the book's folder
 */
export async function loadImages(
  root: Root,
  file: VFile,
  folder: string,
  images: Map<string, BookImage>,
): Promise<void> {
  placeReferences(root)
  const found: { image: Image; parent: Parents }[] = []
  eachNode(root, (image, parent) => {
    if (image.type === 'image' && parent) found.push({ image, parent })
  })
  for (const { image, parent } of found) {
    const loaded = await loadImage(image, file, folder, images)
    if (!loaded) replaceByDescription(image, parent)
  }
}

/** A paragraph that was nothing but a picture without a description goes with it. */
export function dropEmptyParagraphs(parent: Parents): void {
  parent.children = parent.children.filter(
    (child) => child.type !== 'paragraph' || child.children.length > 0,
  ) as typeof parent.children
  for (const child of parent.children) if ('children' in child) dropEmptyParagraphs(child)
}

/** An image named by reference, `![A map][map]`, becomes an image with the address of its definition. */
function placeReferences(root: Root): void {
  const definitions = new Map<string, Definition>()
  eachNode(root, (node) => {
    // CommonMark: of several with one name, the first counts.
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
  })
  if (definitions.size === 0) return
  visit(root, 'imageReference', (reference, index, parent) => {
    const definition = definitions.get(reference.identifier)
    if (!definition || !parent || index === undefined) return
    const { url, title } = definition
    const { alt, position } = reference
    const image: Nodes = {
      type: 'image',
      url,
      ...(alt ? { alt } : {}),
      ...(title ? { title } : {}),
      ...(position ? { position } : {}),
    }
    ;(parent.children as Nodes[])[index] = image
  })
}

async function loadImage(
  image: Image,
  file: VFile,
  folder: string,
  images: Map<string, BookImage>,
): Promise<boolean> {
  const tell = (reason: string, severity: 'warning' | 'error', ruleId: string): false => {
    say(file, reason, {
      ruleId,
      severity,
      actual: image.url,
      ...(image.position ? { place: image.position } : {}),
    })
    return false
  }
  const shown = image.url.length > 80 ? `${image.url.slice(0, 77)}...` : image.url
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(image.url)) {
    return tell(
      `Unexpected image address \`${shown}\`: a build fetches nothing, expected a file in the book's folder`,
      'warning',
      'remote-image',
    )
  }
  const inside = await resolveInside(folder, dirname(file.path), decodeAddress(image.url))
  if ('problem' in inside) {
    const what = inside.problem === 'missing' ? 'no such file' : "it lies outside the book's folder"
    return tell(
      `Unexpected image \`${shown}\`: ${what}`,
      'error',
      inside.problem === 'missing' ? 'missing-image' : 'outside-image',
    )
  }
  image.url = relative(folder, inside.path).split(sep).join('/')
  if (images.has(image.url)) return true
  const read = await readImage(inside.path)
  if (typeof read === 'string')
    return tell(`Unexpected image \`${shown}\`: ${read}`, 'error', 'unreadable-image')
  images.set(image.url, { ...read, name: uniqueName(inside.path, read.mediaType, images) })
  return true
}

/**
 * Reads one image file. A drawing (SVG) is turned into pixels, so that nothing in it can run or load anything; so is a
 * picture of a kind that reading systems need not know (AVIF, TIFF).
 *
 * @param narrowest the width in pixels that a drawing gets at the least
 * @returns the image, or in a few words why it cannot be used
 */
export async function readImage(path: string, narrowest = 1): Promise<Omit<BookImage, 'name'> | string> {
  try {
    const bytes = await readFile(path)
    if (bytes.length === 0) return 'an empty file'
    if (bytes.length > largestFile) return `larger than ${largestFile / 1024 / 1024} MB`
    if (extname(path).toLowerCase() === '.svg') return await drawSvg(bytes, narrowest)
    const { default: sharp } = await import('sharp')
    // Only the head of the file is read here.
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (format === 'svg') return await drawSvg(bytes, narrowest)
    if (width * height > mostPixels)
      return `${width} × ${height} pixels, expected no more than ${mostPixels / 1e6} million`
    const mediaType = mediaTypes[format]
    if (mediaType) return { mediaType, bytes, width, height }
    const png = await sharp(bytes).png().toBuffer({ resolveWithObject: true })
    return { mediaType: 'image/png', bytes: png.data, width: png.info.width, height: png.info.height }
  } catch {
    return 'no readable image, expected a PNG, JPEG, GIF, WebP, AVIF or SVG'
  }
}

async function drawSvg(bytes: Buffer, narrowest: number): Promise<Omit<BookImage, 'name'>> {
  const { Resvg } = await import('@resvg/resvg-js')
  const natural = new Resvg(bytes.toString('utf8'), { font: { loadSystemFonts: false } })
  const width = Math.max(narrowest, Math.round(natural.width))
  const drawn = new Resvg(bytes.toString('utf8'), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: Math.min(2400, width * 2) },
  }).render()
  return {
    mediaType: 'image/png',
    bytes: drawn.asPng(),
    width,
    height: Math.max(1, Math.round((natural.height * width) / natural.width)),
  }
}

/** A name for an image inside the book: ASCII, and unlike any other. */
function uniqueName(path: string, mediaType: string, images: ReadonlyMap<string, BookImage>): string {
  const extension = mediaType === 'image/jpeg' ? 'jpg' : mediaType.replace('image/', '')
  const stem =
    basename(path, extname(path))
      .normalize('NFKD')
      .replace(/[^A-Za-z\d_-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'image'
  const taken = new Set([...images.values()].map((image) => image.name.toLowerCase()))
  let name = `${stem}.${extension}`
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}.${extension}`
  return name
}

function decodeAddress(url: string): string {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, ''))
  } catch {
    return url
  }
}

function replaceByDescription(image: Image, parent: Parents): void {
  const children = parent.children as Nodes[]
  const index = children.indexOf(image)
  if (index < 0) return
  const description: Nodes[] = image.alt
    ? [{ type: 'text', value: image.alt, ...(image.position ? { position: image.position } : {}) }]
    : []
  children.splice(index, 1, ...description)
}
