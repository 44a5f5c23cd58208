/** Attacks on the desk: each is refused, and nothing is written. */
import { writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { findManuscripts } from '../../src/load/find-manuscripts.js'
import { largestBody } from '../../src/proof/server/guard.js'
import { staticPage } from '../../src/proof/static-page.js'
import { useChromium } from '../support/chromium.js'
import { withTempFolder } from '../support/temp-folder.js'
import { describeWith } from '../support/tools.js'
import { checked, lookAt, settled, until, withDesk } from './support/with-desk.js'

const story = 'Slack Water\n\nby Petra\n\nDory looked at the the river.\n\nThe engine started up again.\n'

interface Attack {
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string
}

/** Sends a raw request, `..` and foreign names included. */
function send(
  address: string,
  { method = 'GET', path, headers = {}, body }: Attack,
): Promise<{ status: number; text: string }> {
  const { hostname, port, pathname } = new URL(address)
  return new Promise((resolve, reject) => {
    // A connection of its own: one that was closed upon a refusal says nothing of the next attack.
    const asked = { hostname, port, method, path: path ?? pathname, headers, agent: false }
    const sent = request(asked, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    // A body that is refused is not read to its end.
    const isTooLarge = (body?.length ?? 0) > largestBody
    sent.on('error', (error: NodeJS.ErrnoException) =>
      isTooLarge && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
        ? resolve({ status: 413, text: '' })
        : reject(error),
    )
    sent.end(body)
  })
}

describeWith(['chromium'], 'the desk refuses', () => {
  const browser = useChromium()

  it('foreign hosts and origins, missing tokens, ways out, wrong and oversized bodies', async () => {
    await withDesk(
      browser(),
      { book: { 'story.txt': story, 'secret.txt': 'Secret' } },
      async ({ desk, read }) => {
        const { address } = desk
        const { host, origin, pathname } = new URL(address)
        const posts = `${pathname}books/story/requests`
        const json = { 'Content-Type': 'application/json', Origin: origin }
        const undo = '{"do":"undo"}'
        const replace = (file: unknown, from = 0): string =>
          JSON.stringify({
            do: 'replace',
            place: { file, from, to: 5 },
            revision: 0,
            expected: 'Slack',
            text: 'Stack',
          })
        const attacks: [number, Attack][] = [
          [200, {}],
          [403, { headers: { Host: 'evil.example' } }],
          [403, { headers: { Host: `evil.example:${host.split(':')[1]}` } }],
          [403, { headers: { Origin: 'https://evil.example' } }],
          [403, { headers: { Origin: 'null' } }],
          [403, { headers: { 'Sec-Fetch-Site': 'cross-site' } }],
          [403, { path: '/' }],
          [403, { path: '/books/story/outline' }],
          // Always another token: the last character of the true one is chance.
          [403, { path: `${pathname.slice(0, -2)}${pathname.at(-2) === 'x' ? 'y' : 'x'}/` }],
          [404, { path: `${pathname}../../etc/passwd` }],
          [404, { path: `${pathname}..%2f..%2fetc%2fpasswd` }],
          [404, { path: `${pathname}images/story/..%2f..%2fsecret.txt` }],
          [404, { path: `${pathname}books/secret/outline` }],
          [404, { path: `${pathname}books/__proto__/outline` }],
          [404, { path: `${pathname}books/story/source?file=7&from=0&to=9&revision=0` }],
          [404, { path: `${pathname}books/story/source?file=-1&from=0&to=9&revision=0` }],
          [404, { path: `${pathname}books/story/source?file=0&from=-5&to=9&revision=0` }],
          [404, { path: `${pathname}books/story/source?file=0&from=9&to=5&revision=0` }],
          [403, { path: 'http://evil.example/' }],
          [200, { method: 'HEAD' }],
          [405, { method: 'DELETE', path: posts, headers: json }],
          [405, { method: 'OPTIONS', path: posts, headers: { ...json, Origin: origin } }],
          [405, { method: 'PUT', path: posts, headers: json, body: undo }],
          [403, { method: 'POST', path: posts, headers: { 'Content-Type': 'application/json' }, body: undo }],
          [
            403,
            { method: 'POST', path: posts, headers: { ...json, Origin: 'https://evil.example' }, body: undo },
          ],
          [
            415,
            { method: 'POST', path: posts, headers: { ...json, 'Content-Type': 'text/plain' }, body: undo },
          ],
          [400, { method: 'POST', path: posts, headers: json, body: '{"do":' }],
          [400, { method: 'POST', path: posts, headers: json, body: '{"do":"run"}' }],
          [400, { method: 'POST', path: posts, headers: json, body: replace('../secret.txt') }],
          [400, { method: 'POST', path: posts, headers: json, body: replace(0, 9) }],
          [400, { method: 'POST', path: posts, headers: json, body: replace(0, -9) }],
          [409, { method: 'POST', path: posts, headers: json, body: replace(1) }],
          [413, { method: 'POST', path: posts, headers: json, body: ' '.repeat(600_000) }],
          [
            413,
            {
              method: 'POST',
              path: posts,
              headers: { ...json, 'Transfer-Encoding': 'chunked' },
              body: ' '.repeat(600_000),
            },
          ],
        ]
        for (const [status, attack] of attacks)
          expect([attack, (await send(address, attack)).status]).toEqual([attack, status])
        // What is asked for in the open says nothing of the book, and nothing that is answered runs or is framed.
        const page = await fetch(address)
        expect(page.headers.get('content-security-policy')).toMatch(
          /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/,
        )
        expect(page.headers.get('access-control-allow-origin')).toBe(null)
        expect(await read('story.txt')).toBe(story)
        expect(await read('secret.txt')).toBe('Secret')
      },
    )
  }, 60_000)

  const evil =
    '<script>document.title = "evil"</script><img src="x.svg" alt="A map" onload="document.title=\'evil\'" onerror="document.title=\'evil\'"><svg onload="document.title=\'evil\'"></svg>'
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="document.title=\'evil\'"><script>document.title = "evil"</script><rect width="9" height="9"/></svg>'
  const book = {
    'story.md': `---\ntitle: 'Slack ${evil.replaceAll("'", '')}'\n---\n\n## One ${evil}\n\nDory ${evil} looked at the the river.\n\n[link](javascript:document.title='evil') <a href="javascript:1">x</a>\n\n${evil}\n\nThe engine started up again.\n`,
    'x.svg': drawing,
  }

  /** The book is there, its pictures too, and nothing of it ran or could run. */
  async function expectTame(page: Page): Promise<void> {
    // What a picture or a script could do, it has done when all is loaded.
    await until(page, `[...document.images].every(({ complete }) => complete)`)
    await settled(page)
    expect(await page.locator('#book p[data-n]').count()).toBeGreaterThan(1)
    expect(await page.locator('#book p', { hasText: 'looked at the the river' }).count()).toBe(1)
    expect(await page.locator('#book img').count()).toBeGreaterThan(1)
    expect(await page.title()).toContain('Fleuron proof')
    expect(
      await page
        .locator('#book script, #book svg, #book [onerror], #book [onload], #book a[href^="javascript"]')
        .count(),
    ).toBe(0)
    expect(await page.locator('.contents script, .card script, .card [onerror]').count()).toBe(0)
  }

  it('script in a manuscript, in its names and in what is typed', async () => {
    await withDesk(browser(), { book }, async ({ page, read }) => {
      await page.keyboard.press('n')
      await page.keyboard.press('t')
      await expectTame(page)
      await page.keyboard.press('Escape')
      // What is shown at once, before the book has been read anew.
      await page.locator('#book p', { hasText: 'The engine started' }).click({ position: { x: 2, y: 8 } })
      await page.keyboard.press('m')
      await page.locator('.editing textarea').fill(`The engine ${evil} stopped.`)
      await page.keyboard.press('Control+Enter')
      await until(page, `document.documentElement.dataset.patched !== undefined`)
      await page.locator('#book p', { hasText: 'stopped.' }).waitFor()
      expect(await read('story.md')).toContain(`The engine ${evil} stopped.`)
      await expectTame(page)
      await checked(page)
      await expectTame(page)
    })
  }, 60_000)

  it('script in a manuscript, on a page that is sent', async () => {
    await withTempFolder(async (folder) => {
      for (const [name, text] of Object.entries(book)) await writeFile(join(folder, name), text)
      const [source] = await findManuscripts([join(folder, 'story.md')])
      if (!source) throw new Error('no book')
      const { file } = await staticPage(source, { out: folder, remarks: [] })
      await writeFile(join(folder, file.path), String(file.value))
      const { page, close } = await lookAt(browser(), {})
      try {
        await page.goto(pathToFileURL(join(folder, file.path)).href)
        await page.waitForSelector('html[data-whole]')
        await page.keyboard.press('n')
        await expectTame(page)
      } finally {
        await close()
      }
    })
  }, 60_000)
})
