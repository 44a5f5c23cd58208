/** Who may speak to the desk: this machine, this address, this token, this page. */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What each answer says to the browser: nothing but our own script and style runs, nobody may frame or sniff it. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** The largest body of a request, in bytes: a long chapter, and no more. */
export const largestBody = 512 * 1024

/**
 * Why a request is refused, as an HTTP status; 0 where it may pass.
 *
 * A name that was made to point at this machine has another `Host`; a page of another site has another `Origin`.
 */
export function refusal(request: IncomingMessage, port: number, token: string): number {
  // Of the port that every browser takes for granted, it says nothing.
  const end = port === 80 ? '' : `:${port}`
  const hosts = [`127.0.0.1${end}`, `localhost${end}`]
  const { host, origin } = request.headers
  if (!host || !hosts.includes(host)) return 403
  if (origin !== undefined && origin !== `http://${host}`) return 403
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  if (!isReading && request.method !== 'POST') return 405
  if (!isReading && origin === undefined) return 403
  const [, given = ''] = (request.url ?? '').split('/', 2)
  return isSame(given, token) ? 0 : 403
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The JSON of a request's body; an HTTP status where there is none to be had. */
export async function readBody(request: IncomingMessage): Promise<{ body: unknown } | number> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return 415
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return 413
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestBody) return 413
    chunks.push(chunk)
  }
  try {
    return { body: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return 400
  }
}
