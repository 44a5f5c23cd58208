/** The marks that plain text puts around words in place of italics, and where they stand in a paragraph. */

/** One way of writing italics or bold in plain text. */
export interface Mark {
  open: string
  close: string
  kind: 'italic' | 'strong'
  /** Only where a legend or the manuscript's own usage says so: elsewhere the sign means something else. */
  isShy?: true
  /** A sign that prose uses otherwise (`and/or`): around a single word it needs the manuscript's own usage, too. */
  needsWords?: true
}

/** Every known mark; where one begins with another, the longer stands first. */
export const marks: readonly Mark[] = [
  { open: '***', close: '***', kind: 'strong' },
  { open: '**', close: '**', kind: 'strong' },
  { open: '*', close: '*', kind: 'italic' },
  { open: '__', close: '__', kind: 'strong' },
  { open: '_', close: '_', kind: 'italic' },
  { open: '//', close: '//', kind: 'italic' },
  { open: '/', close: '/', kind: 'italic', needsWords: true },
  { open: '::', close: '::', kind: 'italic' },
  { open: '~~', close: '~~', kind: 'italic', isShy: true },
  { open: '~', close: '~', kind: 'italic', isShy: true },
  { open: '<<', close: '>>', kind: 'italic', isShy: true },
  { open: '[[', close: ']]', kind: 'italic', isShy: true },
  { open: '[', close: ']', kind: 'italic', isShy: true },
  { open: '{', close: '}', kind: 'italic', isShy: true },
  { open: '<', close: '>', kind: 'italic', isShy: true },
  { open: '#', close: '#', kind: 'italic', isShy: true },
  { open: '+', close: '+', kind: 'italic', isShy: true },
  { open: '=', close: '=', kind: 'italic', isShy: true },
  { open: '^', close: '^', kind: 'italic', isShy: true },
  { open: '@@', close: '@@', kind: 'italic', isShy: true },
  { open: '@', close: '@', kind: 'italic', isShy: true },
  { open: '%', close: '%', kind: 'italic', isShy: true },
  { open: '|', close: '|', kind: 'italic', isShy: true },
  { open: '‘', close: '’', kind: 'italic', isShy: true },
  { open: '<i>', close: '</i>', kind: 'italic' },
  { open: '<em>', close: '</em>', kind: 'italic' },
  { open: '<cite>', close: '</cite>', kind: 'italic' },
  { open: '<b>', close: '</b>', kind: 'strong' },
  { open: '<strong>', close: '</strong>', kind: 'strong' },
  { open: '[i]', close: '[/i]', kind: 'italic' },
  { open: '[b]', close: '[/b]', kind: 'strong' },
]

const byFirst = new Map<string, readonly Mark[]>()
for (const mark of [...marks].sort((a, b) => b.open.length - a.open.length)) {
  for (const sign of new Set([mark.open[0] as string, mark.close[0] as string]))
    byFirst.set(sign, [...(byFirst.get(sign) ?? []), mark])
}

const anyOf = (found: readonly string[]): RegExp =>
  new RegExp(`[${found.map((sign) => `\\${sign}`).join('')}]`, 'g')
const allSigns = [...byFirst.keys()]
/** Single quotes are nearly always apostrophes: only a legend makes them marks. */
const usual = anyOf(allSigns.filter((sign) => sign !== '‘' && sign !== '’'))
const withQuotes = anyOf(allSigns)
const signsOf = (trusted: ReadonlySet<string>): RegExp => (trusted.has('‘') ? withQuotes : usual)

/** A pair of marks in a text: offsets of the opening sign's start and of the closing sign's end. */
export interface MarkedSpan {
  mark: Mark
  start: number
  end: number
}

/** What was found in one text: pairs, and openings that nothing closes. */
export interface FoundMarks {
  spans: MarkedSpan[]
  unclosed: { mark: Mark; start: number }[]
}

/** Whether a text has any sign that could be a mark. */
export function hasSigns(text: string, trusted: ReadonlySet<string>): boolean {
  const signs = signsOf(trusted)
  signs.lastIndex = 0
  return signs.test(text)
}

/**
 * The marked spans of a text, outermost first where they nest, none crossing another; one walk over the text.
 *
 * @param trusted the marks that mean something else elsewhere, and that this manuscript uses as marks
 * @param explained those that a legend explains: they may stand apart from their words (`// A dream. //`)
 */
export function findMarks(
  text: string,
  trusted: ReadonlySet<string>,
  explained: { has(sign: string): boolean } = new Set(),
): FoundMarks {
  const spans: MarkedSpan[] = []
  const open: { mark: Mark; start: number }[] = []
  const signs = signsOf(trusted)
  signs.lastIndex = 0
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    const at = match.index
    const candidates = (byFirst.get(match[0]) ?? []).filter((mark) => !mark.isShy || trusted.has(mark.open))
    const closed = closing(text, at, candidates, open)
    if (closed) {
      const [index, mark] = closed
      const start = (open[index] as { start: number }).start
      open.length = index
      const span = { mark, start, end: at + mark.close.length }
      if (isWorth(text, span, trusted)) spans.push(span)
      signs.lastIndex = span.end
      continue
    }
    const apart = candidates.find(({ open: sign }) => explained.has(sign) && text.startsWith(sign, at))
    const end = apart && endApart(text, at, apart)
    if (apart && end !== undefined) {
      spans.push({ mark: apart, start: at, end })
      signs.lastIndex = end
      continue
    }
    const mark = candidates.find((candidate) => opens(text, at, candidate))
    if (mark) {
      // A second opening of the same sign makes the first one a lone sign.
      if (open.length < 8) open.push({ mark, start: at })
      signs.lastIndex = at + mark.open.length
    } else signs.lastIndex = at + runLength(text, at)
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  return { spans, unclosed: open }
}

/** How far the closing sign may stand from one that stands apart from its words, in characters. */
const longestApart = 1000

/** The end of a span whose signs stand apart from its words: `// A dream. //`. */
function endApart(text: string, at: number, { open, close }: Mark): number | undefined {
  const inner = at + open.length
  if (!/^\s[^\s]/.test(text.slice(inner, inner + 2)) || /\S/.test(text[at - 1] ?? ' ')) return undefined
  const length = text.slice(inner + 1, inner + longestApart).indexOf(` ${close}`)
  const end = inner + 1 + length + 1 + close.length
  const isEnd = length > 0 && !/[\p{L}\d]/u.test(text[end] ?? ' ') && text[end] !== close[0]
  return isEnd && /\p{L}/u.test(text.slice(inner, end)) ? end : undefined
}

function closing(
  text: string,
  at: number,
  candidates: readonly Mark[],
  open: readonly { mark: Mark; start: number }[],
): [number, Mark] | undefined {
  for (let index = open.length - 1; index >= 0; index--) {
    const { mark, start } = open[index] as { mark: Mark; start: number }
    if (candidates.includes(mark) && start + mark.open.length < at && closes(text, at, mark))
      return [index, mark]
  }
  return undefined
}

const isTag = (mark: Mark): boolean => mark.close.includes('/') && mark.close !== '/' && mark.close !== '//'

/** Whether a sign stands where a mark opens: before it nothing or a space, after it the first word. */
function opens(text: string, at: number, mark: Mark): boolean {
  if (!startsWith(text, mark.open, at)) return false
  if (isTag(mark)) return true
  const after = text[at + mark.open.length] ?? ' '
  if (/\s/.test(after) || after === mark.open[0]) return false
  return at === 0 || /[\s"'“‘([—–…-]/.test(text[at - 1] as string)
}

/** Whether a sign stands where a mark closes: before it the last word, after it no letter. */
function closes(text: string, at: number, mark: Mark): boolean {
  if (!startsWith(text, mark.close, at)) return false
  if (isTag(mark)) return true
  if (/\s/.test(text[at - 1] as string)) return false
  // A thought between single quotes ends with a stop: elsewhere the mark is an apostrophe.
  if (mark.close === '’' && !/[.,!?…—–-]/.test(text[at - 1] as string)) return false
  const after = text[at + mark.close.length] ?? ' '
  return after !== mark.close[0] && !/[\p{L}\d]/u.test(after)
}

function startsWith(text: string, sign: string, at: number): boolean {
  return (
    text.startsWith(sign, at) || (sign.length > 2 && text.slice(at, at + sign.length).toLowerCase() === sign)
  )
}

/** Whether words stand between the marks. */
function isWorth(text: string, { mark, start, end }: MarkedSpan, trusted: ReadonlySet<string>): boolean {
  const inner = text.slice(start + mark.open.length, end - mark.close.length)
  if (!/[\p{L}\d]/u.test(inner)) return false
  if (mark.needsWords === undefined) return true
  if (inner.includes('/')) return false
  return inner.includes(' ') || (trusted.has(mark.open) && /^\p{L}[\p{L}'’-]*[,.;:!?…—–-]*$/u.test(inner))
}

function runLength(text: string, at: number): number {
  let end = at + 1
  while (text[end] === text[at]) end++
  return end - at
}
