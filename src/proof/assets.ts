/** The page's own files: its markup, its style, its script. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const templates = fileURLToPath(new URL('../templates/proof/', rootOf(import.meta.url)))

/** Where the built script of the page is, from the source as from the package. */
const script = fileURLToPath(new URL('../dist/proof/page.js', rootOf(import.meta.url)))

/** A file inside `src/` or `dist/`, whichever this code runs from: what is beside that folder is found from it. */
function rootOf(url: string): string {
  return url.replace(/\/(src|dist)\/[^?]*$/, '/$1/x')
}

/** The files that the desk serves, by name. */
export async function deskAssets(
  books: readonly string[],
): Promise<Map<string, { type: string; text: string }>> {
  const [html, css, js] = await Promise.all([
    readFile(`${templates}proof.html`, 'utf8'),
    readFile(`${templates}proof.css`, 'utf8'),
    readFile(script, 'utf8'),
  ])
  return new Map([
    ['index.html', { type: 'text/html; charset=utf-8', text: html }],
    ['proof.css', { type: 'text/css; charset=utf-8', text: css }],
    ['page.js', { type: 'text/javascript; charset=utf-8', text: js }],
    [
      'shelf',
      {
        type: 'application/json',
        text: JSON.stringify({ books: books.map((name) => ({ name, title: name })) }),
      },
    ],
  ])
}
