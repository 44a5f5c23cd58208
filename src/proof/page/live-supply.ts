/** A book that a server holds. */
import type { ProofAnswer } from '../shape.js'
import type { SourceText, Supply, WindowBook } from './desk.js'

/** The supply of one of the server's books. */
export function liveSupply(name: string): Supply {
  const base = `books/${encodeURIComponent(name)}/`
  const get = async <Kind>(what: string): Promise<Kind | undefined> => {
    const response = await fetch(base + what)
    return response.ok ? ((await response.json()) as Kind) : undefined
  }
  const post = async (what: string, body: unknown): Promise<unknown> => {
    const response = await fetch(base + what, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    return response.ok || response.status === 409 ? response.json() : undefined
  }
  return {
    isLive: true,
    outline: async () => (await get<WindowBook>('outline')) as WindowBook,
    sections: async (from, to) => (await get<string[]>(`sections?from=${from}&to=${to}`)) ?? [],
    edits: async (section) => (await get<never[]>(`edits?section=${section}`)) ?? [],
    source: ({ file, from, to }, revision) =>
      get<SourceText>(`source?file=${file}&from=${from}&to=${to}&revision=${revision}`),
    request: async (request) =>
      ((await post('requests', request).catch(() => undefined)) as ProofAnswer | undefined) ?? {
        ok: false,
        said: 'The desk does not answer. Nothing was written; your words are still here.',
      },
    // A window of the desk asks before it is closed; only a page that was sent is on its own.
    keptRemarks: () => [],
    keepRemarks: () => {},
    markRead: async (id, isRead) =>
      ((await post('read', { id, isRead })) as { read: Record<string, string> }).read,
    listen: (on) => {
      let source: EventSource | undefined
      // A browser has few connections to one host: a window that nobody sees holds none, and is told on its return
      // whether it has missed something.
      const hear = (): void => {
        if (document.hidden) {
          source?.close()
          source = undefined
          return
        }
        if (source) return
        source = new EventSource(`${base}events`)
        for (const event of ['hello', 'patch', 'book', 'messages', 'changes', 'problem'])
          source.addEventListener(event, (message) => on(event, JSON.parse((message as MessageEvent).data)))
        source.addEventListener('error', () => on('away', undefined))
      }
      document.addEventListener('visibilitychange', hear)
      hear()
    },
  }
}
