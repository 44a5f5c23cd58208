/** Serves the desk on loopback, and tells it what editors write. */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isAbsolute, relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { Failure } from '../../failure.js'
import type { ManuscriptSource } from '../../load/find-manuscripts.js'
import { deskAssets } from '../assets.js'
import { inTurn, takeIn } from './change-text.js'
import { refusal } from './guard.js'
import { type DeskSettings, openBook } from './open-book.js'
import { openReadMarks } from './read-marks.js'
import { openReadingRoom } from './reading-room.js'
import { answer, type DeskBook, refuse } from './routes.js'

/** A desk that is open. */
export interface ServedDesk {
  /** With its token. */
  address: string
  close: () => Promise<void>
}

/**
 * Opens the desk.
 *
 * @param port 0 for any that is free
 * @param room where the books are read; it is closed with the desk
 * @throws {Failure} where the port is taken
 */
export async function serveProof(
  sources: readonly ManuscriptSource[],
  settings: DeskSettings,
  port = 0,
  room = openReadingRoom(settings.thread),
): Promise<ServedDesk> {
  const token = randomBytes(24).toString('base64url')
  const books = new Map<string, DeskBook>()
  for (const source of sources) {
    const marks = await openReadMarks(source.config ?? source.files[0] ?? source.folder)
    books.set(source.name, { open: openBook(source, settings, room), marks })
  }
  const desk = { books, assets: await deskAssets([...books.keys()]) }
  const server = createServer((request, response) => {
    const status = refusal(request, (server.address() as AddressInfo).port, token)
    if (status === 0) answer(desk, request, response).catch(() => refuse(response, 500))
    else refuse(response, status)
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Failure(
          `--port ${port}: ${error.code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${error.code})`}`,
        ),
      ),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  const watcher = watchBooks(books)
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`,
    close: async () => {
      await watcher.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      // What is being written is written to its end.
      await Promise.all([...books.values()].map(({ open }) => inTurn(open, async () => {})))
      await room.close()
    },
  }
}

/** Watches the folders of the books: an editor may replace a file as well as write into it. */
function watchBooks(books: ReadonlyMap<string, DeskBook>) {
  const sources = [...books.values()].map(({ open }) => open.source)
  const watcher = watch([...new Set(sources.map(({ folder }) => folder))], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 40, pollInterval: 15 },
    ignored: (path) => !sources.some((source) => isOfBook(source, path)),
  })
  watcher.on('all', (_, path) => {
    for (const { open } of books.values()) {
      const text = open.texts.find((text) => text.path === path)
      if (text) void inTurn(open, () => takeIn(open, text)).catch(() => {})
      else if (/\.(?:txt|text|md|markdown|yaml)$/i.test(path) && open.source.config) open.refresh()
    }
  })
  return watcher
}

/** Whether a path is of a book's folder: at any depth where the book is that folder, else right beside its text. */
function isOfBook({ folder, config }: ManuscriptSource, path: string): boolean {
  const within = relative(folder, path)
  if (within.startsWith('..') || isAbsolute(within)) return false
  if (/(?:^|[\\/])(?:\.|node_modules(?:[\\/]|$))|\.tmp$/.test(within)) return false
  return config !== undefined || !within.includes(sep)
}
