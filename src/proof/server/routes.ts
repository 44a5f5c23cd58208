/** What each address of the desk answers. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Failure } from '../../failure.js'
import { apartFromFonts } from '../../render/styles.js'
import type { ProofAnswer } from '../shape.js'
import { readBody, safeHeaders } from './guard.js'
import { handleRequest } from './handle-request.js'
import { type DeskEvent, type OpenBook, outlineOf } from './open-book.js'
import type { ReadMarks } from './read-marks.js'
import { moved } from './text-file.js'

/** A book on the desk with the marks of its reader. */
export interface DeskBook {
  open: OpenBook
  marks: ReadMarks
}

/** Everything that can be asked for. */
export interface Desk {
  books: ReadonlyMap<string, DeskBook>
  /** The page's own files, by name. */
  assets: ReadonlyMap<string, { type: string; text: string }>
}

/** How many pages are sent at a time, at most. */
const mostSections = 200

/** Answers a request that has passed the guard. */
export async function answer(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<ServerResponse> {
  const url = new URL(request.url ?? '/', 'http://desk')
  const [, , ...parts] = url.pathname.split('/')
  const [first = '', name = '', last = ''] = parts.map(decode)
  if (parts.length === 1) {
    const asset = desk.assets.get(first === '' ? 'index.html' : first)
    return asset ? send(response, 200, asset.type, asset.text) : refuse(response, 404)
  }
  if (first === 'images') return sendImage(desk, name, last, response)
  const book = desk.books.get(name)
  if (first !== 'books' || !book || parts.length !== 3) return refuse(response, 404)
  if (request.method === 'POST') return post(book, last, request, response)
  if (last === 'events') return listen(book, request, response)
  await book.open.ready
  return get(book, last, url.searchParams, response)
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

function get(
  { open, marks }: DeskBook,
  what: string,
  query: URLSearchParams,
  response: ServerResponse,
): ServerResponse {
  const { book } = open
  const number = (name: string): number => Number.parseInt(query.get(name) ?? '', 10) || 0
  if (what === 'outline') return sendJson(response, { ...outlineOf(open), read: marks.all() })
  if (what === 'styles.css') return send(response, 200, 'text/css; charset=utf-8', scoped(open.styles))
  if (what === 'sections') {
    const from = Math.max(0, number('from'))
    const sections = book.sections.slice(from, Math.min(number('to'), from + mostSections))
    return sendJson(
      response,
      sections.map(({ html }) => html),
    )
  }
  if (what === 'edits')
    return sendJson(
      response,
      book.edits.filter(({ spot }) => spot.section === number('section')),
    )
  if (what === 'source') {
    const text = open.texts[number('file')]
    const stands = text && moved(text, number('from'), number('to'), number('revision'))
    if (!text || !stands || (book.files[number('file')]?.kind ?? 'config') === 'config')
      return refuse(response, 404)
    const [from, to] = stands
    return sendJson(response, {
      from,
      to,
      revision: text.revision,
      text: text.text.slice(from, to),
      line: text.text.slice(0, from).split(/\r\n|\r|\n/).length,
    })
  }
  return refuse(response, 404)
}

/** What a disk that is full, or a folder that nobody may write into, did to a request. */
function failed(error: unknown): ProofAnswer {
  if (error instanceof Failure) return { ok: false, said: `${error.message}. Nothing was written.` }
  throw error
}

async function post(
  { open, marks }: DeskBook,
  what: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<ServerResponse> {
  const read = await readBody(request)
  if (typeof read === 'number') return refuse(response, read)
  if (what === 'requests') {
    const done = await handleRequest(open, read.body).catch(failed)
    return done ? sendJson(response, done, done.ok ? 200 : 409) : refuse(response, 400)
  }
  if (what === 'read') {
    const { id, isRead } = (read.body ?? {}) as { id?: unknown; isRead?: unknown }
    const section = open.book.sections.find((section) => section.id === id)
    if (!section) return refuse(response, 400)
    await marks.set(section.id, isRead === true ? section.digest : undefined)
    return sendJson(response, { read: marks.all() })
  }
  return refuse(response, 404)
}

function listen({ open }: DeskBook, request: IncomingMessage, response: ServerResponse): ServerResponse {
  response.writeHead(200, { ...safeHeaders, 'Content-Type': 'text/event-stream' })
  response.write(':\n\n')
  const listener = ({ event, data }: DeskEvent): void => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  // What was told since the window asked for the book is asked for again.
  response.write(`event: hello\ndata: ${JSON.stringify({ told: open.told })}\n\n`)
  open.listeners.add(listener)
  request.on('close', () => open.listeners.delete(listener))
  return response
}

function sendImage({ books }: Desk, book: string, name: string, response: ServerResponse): ServerResponse {
  const image = books.get(book)?.open.images.get(name)
  if (!image) return refuse(response, 404)
  // A drawing may hold a script; opened on its own it must not run either.
  response.writeHead(200, {
    ...safeHeaders,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'Content-Type': image.mediaType,
  })
  return response.end(image.bytes)
}

/** A theme's styles, for the book's text only; a font is a font everywhere. */
export function scoped(styles: string): string {
  const { faces, rules } = apartFromFonts(styles)
  return `${faces}\n@scope (.book) {\n${rules}\n}\n`
}

function sendJson(response: ServerResponse, value: unknown, status = 200): ServerResponse {
  return send(response, status, 'application/json; charset=utf-8', JSON.stringify(value))
}

function send(response: ServerResponse, status: number, type: string, text: string): ServerResponse {
  response.writeHead(status, { ...safeHeaders, 'Content-Type': type })
  return response.end(text)
}

/** Refuses a request, in one line. */
export function refuse(response: ServerResponse, status: number): ServerResponse {
  if (response.headersSent) return response.destroy()
  response.writeHead(status, {
    ...safeHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    Connection: 'close',
  })
  return response.end(`${status}\n`)
}
