/** Templates filled with what a book says. */

import type { Element } from 'hast'
import Mustache from 'mustache'
import type { Book } from '../book.js'
import { colophonOf } from './colophon.js'
import { withLevel } from './heading-levels.js'
import { isRightToLeft, languageTag } from './language.js'
import type { Page } from './pages.js'
import { xmlText } from './serialize.js'
import type { Setting } from './setting.js'
import { areForeign } from './terms.js'

/** What an edition does in its own way. */
export interface Medium {
  /** The text of an element. */
  serialize: (element: Element) => string
  /** The address of a page, from any page. */
  addressOf: (page: Page) => string
  /** The address of the cover picture. */
  cover: string
  /** The level of a page's first heading: each file of an EPUB begins anew, a single file goes deeper. */
  levelOf: (page: Page) => number
}

/** Fills one template of a book's theme; every value is escaped unless the template asks for markup. */
export function fill(book: Book, template: string, view: object): string {
  return Mustache.render(book.theme.templates[template] ?? '', view, {}, { escape: escapeXml })
}

/** A text as it stands in XML and HTML, in an attribute too. */
export function escapeXml(value: unknown): string {
  return xmlText(String(value))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}

/** What every template may use. */
export function commonView({ metadata, made }: Book): Record<string, unknown> {
  return {
    language: languageTag(metadata.language),
    rtl: isRightToLeft(metadata.language),
    foreignTerms: areForeign(metadata.language),
    bookTitle: metadata.title,
    generator: `Fleuron ${made.version}`,
    description: metadata.description ?? '',
    authors: metadata.authors.filter(({ role }) => role === 'author').map(({ name }) => name),
  }
}

/** The markup of one page, without the document around it. */
export function fillPage(page: Page, pages: readonly Page[], setting: Setting, medium: Medium): string {
  const { book } = setting
  const view = { ...commonView(book), level: medium.levelOf(page), ...viewOf(page, pages, setting, medium) }
  return fill(book, `${page.template}.xhtml`, view).trim()
}

function viewOf(
  page: Page,
  pages: readonly Page[],
  { book, terms }: Setting,
  medium: Medium,
): Record<string, unknown> {
  const { metadata } = book
  if (page.section)
    return {
      id: page.id,
      title: page.title,
      section: medium.serialize(withLevel(page.section, medium.levelOf(page))),
    }
  if (page.kind === 'cover') return { cover: medium.cover, coverDescription: coverDescription(book) }
  if (page.kind === 'contents') return { contents: terms.contents, entries: contentsList(pages, medium) }
  if (page.kind === 'colophon') return { ...colophonOf(book, terms) }
  return {
    series: metadata.series
      ? { name: metadata.series.name, position: metadata.series.position ?? '' }
      : false,
    subtitle: metadata.subtitle ?? '',
    contributors: contributorLines(book, terms.roles),
    publisher: metadata.publisher ?? '',
    year: metadata.date?.slice(0, 4) ?? '',
  }
}

/** One line a role, its people in their order. */
function contributorLines(
  { metadata }: Book,
  roles: Setting['terms']['roles'],
): { role: string; does: string; names: string }[] {
  const list = new Intl.ListFormat(languageTag(metadata.language), { type: 'conjunction' })
  const kinds = [...new Set(metadata.authors.map(({ role }) => role))]
  return kinds.map((role) => {
    const names = metadata.authors.filter((author) => author.role === role).map(({ name }) => name)
    return { role, does: roles[role], names: list.format(names) }
  })
}

/** What the cover shows, for those who do not see it. */
function coverDescription({ metadata, cover }: Book): string {
  const authors = metadata.authors.filter(({ role }) => role === 'author').map(({ name }) => name)
  return [metadata.title, ...authors].join(', ').slice(0, 500) || (cover?.name ?? '')
}

/** The contents as nested lists. */
export function contentsList(pages: readonly Page[], medium: Pick<Medium, 'addressOf'>, indent = ''): string {
  const items = pages
    .filter((page) => page.isListed)
    .map((page) => {
      const below = page.pages.some((child) => child.isListed)
        ? `\n${contentsList(page.pages, medium, `${indent}  `)}\n${indent}`
        : ''
      return `${indent}  <li><a href="${escapeXml(medium.addressOf(page))}">${escapeXml(page.title)}</a>${below}</li>`
    })
  return `${indent}<ol>\n${items.join('\n')}\n${indent}</ol>`
}
