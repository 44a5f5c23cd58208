/** The reading room: books are read and proofread beside the server, which must answer a reader meanwhile. */
import { parentPort } from 'node:worker_threads'
import { readForProof } from './read-for-proof.js'
import type { ReadOrder, ReadResult } from './read-order.js'

parentPort?.on('message', async ({ number, order }: { number: number; order: ReadOrder }) => {
  const post = (result: ReadResult): void => parentPort?.postMessage({ number, result })
  try {
    await readForProof(order, post)
  } catch (error) {
    post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
})
