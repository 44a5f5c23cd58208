/** Books are read in a thread of their own, so that the server answers at once whatever is being read. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ReadOrder, ReadResult } from './read-order.js'

/** A thread that reads books, one after another. */
export interface ReadingRoom {
  /** Reads a book; every result as soon as it is there. */
  read: (order: ReadOrder, take: (result: ReadResult) => void) => Promise<void>
  close: () => Promise<void>
}

/**
 * Opens a reading room. Its thread starts at once, as it takes as long to load as the server does.
 *
 * @param built the built script of the thread, where it stands elsewhere than beside this code
 */
export function openReadingRoom(built?: string): ReadingRoom {
  let worker: Worker | undefined
  let count = 0
  let isClosed = false
  const waiting = new Map<number, { take: (result: ReadResult) => void; end: () => void }>()
  const failAll = (reason: string): void => {
    for (const { take, end } of waiting.values()) {
      take({ kind: 'failed', reason })
      end()
    }
    waiting.clear()
    worker = undefined
  }
  const start = (): Worker => {
    const thread = startThread(built)
    thread.on('message', ({ number, result }: { number: number; result: ReadResult }) => {
      const order = waiting.get(number)
      order?.take(result)
      if (result.kind !== 'done' && result.kind !== 'failed') return
      waiting.delete(number)
      order?.end()
    })
    thread.on('error', (error) => failAll(error instanceof Error ? error.message : String(error)))
    // The server keeps the program going, and where there is none, nobody waits for a book.
    thread.unref()
    return thread
  }
  worker = start()
  return {
    read: async (order, take) => {
      if (isClosed) return
      // A thread that has failed is followed by another.
      worker ??= start()
      const number = count++
      return new Promise((end) => {
        waiting.set(number, { take, end })
        worker?.postMessage({ number, order })
      })
    },
    close: async () => {
      isClosed = true
      await worker?.terminate()
      worker = undefined
      for (const { end } of waiting.values()) end()
      waiting.clear()
    },
  }
}

function startThread(given?: string): Worker {
  // Built, the thread stands beside this code under one name; from source, it is TypeScript for tsx to read.
  const built = given ?? fileURLToPath(new URL('./proof/read-worker.js', import.meta.url))
  if (existsSync(built)) return new Worker(built)
  const source = new URL('./read-worker.ts', import.meta.url)
  return new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source.href)}) })`,
    {
      eval: true,
    },
  )
}
