/** The contents: where one is, what was read, what there is to look at. */
import type { ProofSection } from '../shape.js'
import { type Desk, shownMessages, shownRemarks } from './desk.js'
import { byId, make } from './element.js'
import { holdFocus } from './hold-focus.js'
import { reflow } from './reflow.js'
import { placeOf } from './show-book.js'

/** Words that a reader reads in a minute. */
const pace = 230

/** Sets the contents and the tally in the head of the page. */
export function setContents(desk: Desk): void {
  const { book } = desk
  const words = book.sections.reduce((sum, section) => sum + section.words, 0)
  const messages = shownMessages(desk)
  const listed = book.sections.flatMap((section, index) => (section.depth >= 0 ? [{ section, index }] : []))
  const chapters = book.sections.filter(isChapter)
  const read = chapters.filter((section) => isRead(desk, section)).length
  const refocus = holdFocus(byId('contents'))
  byId('tally').textContent = tally(desk, messages.length + received(desk))
  if (byId('contents').hidden) return
  const counts = new Map<number, number>()
  for (const { spot } of messages) if (spot) counts.set(spot.section, (counts.get(spot.section) ?? 0) + 1)
  byId('contents').replaceChildren(
    make(
      'p',
      { class: 'quiet' },
      `${words.toLocaleString('en')} words, ${time(words)}; ${read} of ${chapters.length} ${chapters.length === 1 ? 'chapter' : 'chapters'} read`,
    ),
    make(
      'ol',
      {},
      ...listed.map(({ section, index }) => entry(desk, section, index, counts.get(index) ?? 0)),
    ),
    ...filters(desk),
    ...remarkEntry(desk),
    make('p', {}, make('button', { type: 'button', 'data-do': 'contents' }, 'Fold away')),
  )
  markCurrent()
  refocus()
}

/** The section that the reader is in. */
let current = 0

/** Notes where the reader is, for the contents to say. */
export function noteSection(section: number): void {
  current = section
  markCurrent()
}

function markCurrent(): void {
  const links = [...byId('contents').querySelectorAll<HTMLElement>('[data-page-link]')]
  const here = links.findLast(({ dataset }) => Number(dataset.pageLink) <= current)
  for (const link of links) {
    if (link === here) link.setAttribute('aria-current', 'location')
    else link.removeAttribute('aria-current')
  }
}

/** Whether the contents lie over the text for want of room beside it. */
export function isOverText(): boolean {
  return byId('contents').getBoundingClientRect().right > byId('book').getBoundingClientRect().left + 1
}

/** How many remarks were sent to be looked at. */
function received(desk: Desk): number {
  const sent = new Set(desk.book.remarks)
  return shownRemarks(desk).filter(({ remark }) => sent.has(remark)).length
}

function tally({ book }: Desk, count: number): string {
  if (book.problem) return book.sections.length > 0 ? 'as last read' : 'not a book yet'
  if (!book.isWhole) return 'reading …'
  if (!book.isChecked) return 'proofreading …'
  return count === 0 ? 'nothing to look at' : `${count.toLocaleString('en')} to look at`
}

function time(words: number): string {
  const minutes = Math.max(1, Math.round(words / pace))
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Whether a page is one to be read: it is in the contents, and words of a manuscript stand on it. */
export function isChapter({ depth, words }: ProofSection): boolean {
  return depth >= 0 && words > 0
}

/** Whether a chapter was read as it is now. */
export function isRead({ book }: Desk, { id, digest }: ProofSection): boolean {
  return book.read[id] === digest
}

function entry(desk: Desk, section: ProofSection, index: number, messages: number): HTMLElement {
  const was = isRead(desk, section)
  const item = make(
    'li',
    { class: was ? 'read' : '' },
    make(
      'a',
      {
        href: `#${section.id}`,
        'data-page-link': String(index),
        'data-focus': `a${index}`,
        title: `${section.words.toLocaleString('en')} words, ${time(section.words)}`,
      },
      section.title,
    ),
    messages > 0 && make('span', { class: 'count', title: `${messages} to look at` }, String(messages)),
    make(
      'button',
      {
        type: 'button',
        'data-read': String(index),
        'data-focus': `r${index}`,
        'aria-label': `${was ? 'read' : 'unread'}: ${section.title}`,
      },
      was ? 'read' : 'unread',
    ),
  )
  item.style.paddingLeft = `${section.depth}em`
  return item
}

function filters(desk: Desk): Node[] {
  const { book, filter } = desk
  const rules = new Map<string, number>()
  for (const { rule } of book.messages) rules.set(rule, (rules.get(rule) ?? 0) + 1)
  // What was chosen can be seen and taken back, though nothing is left of it.
  if (filter.rule && !rules.has(filter.rule)) rules.set(filter.rule, 0)
  if (rules.size === 0) return []
  const chosen = (
    label: string,
    name: 'rule' | 'severity' | 'chapter',
    options: [string, string][],
  ): HTMLElement => {
    const select = make(
      'select',
      {
        'data-focus': name,
        onchange: () => {
          filter[name] = select.value
          document.dispatchEvent(new CustomEvent('filtered'))
        },
      },
      ...options.map(([value, text]) => make('option', { value, selected: value === filter[name] }, text)),
    )
    return make('label', {}, label, select)
  }
  const byRule = [...rules].sort((a, b) => b[1] - a[1])
  const chapters = book.sections.flatMap(({ id, title }, index): [string, string][] => {
    const number = book.messages.filter(({ spot }) => spot?.section === index).length
    return number > 0 || id === filter.chapter ? [[id, `${title} (${number})`]] : []
  })
  return [
    make('h2', {}, 'Show'),
    chosen('Rule', 'rule', [
      ['', `every rule (${book.messages.length})`],
      ...byRule.map(([rule, number]): [string, string] => [rule, `${rule.replaceAll('-', ' ')} (${number})`]),
    ]),
    chosen('Chapter', 'chapter', [['', 'the whole book'], ...chapters]),
    chosen('Severity', 'severity', [
      ['', 'whatever it is'],
      ['error', 'errors'],
      ['warning', 'warnings'],
      ['info', 'what is good to know'],
    ]),
  ]
}

function remarkEntry({ written }: Desk): Node[] {
  if (written.length === 0) return []
  const label = written.length === 1 ? 'Save 1 remark' : `Save ${written.length} remarks`
  return [
    make('h2', {}, 'Remarks'),
    make('p', {}, make('button', { type: 'button', 'data-do': 'save-remarks' }, label)),
  ]
}

/** Folds the contents in or out. */
export function foldContents(desk: Desk): void {
  const contents = byId('contents')
  current = placeOf(desk)?.section ?? current
  reflow(desk, () => {
    contents.hidden = !contents.hidden
    document.documentElement.classList.toggle('with-contents', !contents.hidden)
    setContents(desk)
  })
  byId('contents-button').setAttribute('aria-expanded', String(!contents.hidden))
  // The head of the page sticks to the window: to scroll to it would be to lose one's place.
  if (contents.hidden) byId('contents-button').focus({ preventScroll: true })
  else (contents.querySelector<HTMLElement>('[aria-current]') ?? contents.querySelector('a'))?.focus()
}
