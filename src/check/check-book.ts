/** Proofreads a book: every rule that it wants, in the order of the text, without what it asks not to be told. */
import type { VFile } from 'vfile'
import { say } from '../ast/message.js'
import { placeOfSetting } from '../read-config.js'
import { rules as allRules } from '../rules/index.js'
import { type Checkable, checkedBook } from './checked-book.js'
import { findIgnores, type Ignore, withoutIgnored } from './ignores.js'
import { type RuleSetting, ruleSettings } from './rule-settings.js'
import { type Told, tell, urlOf } from './tell.js'
import { hasStopped, weigh } from './weigh.js'

/** What of a book is to be checked. */
export interface CheckOptions {
  /** Only these rules, by id; then nothing is said of ignores that nothing matched. */
  only?: readonly string[]
}

/** Whose messages are about the check itself. */
const ignoreRule = 'unused-ignore'
const settingsRule = 'rule-settings'

/**
 * Checks a loaded book; the messages of its readers and passes are weighed as those of the rules are.
 *
 * @returns every message of severity info and above, by file and place
 */
export function checkBook(loaded: Checkable, { only }: CheckOptions = {}): Told[] {
  const { settings, mistakes } = ruleSettings(allRules, loaded.config.rules)
  const isWanted = (id: string): boolean => only === undefined || only.includes(id)
  const told = loaded.files.flatMap((file) => weighed(file, settings, isWanted))
  const stopping = told.filter(({ message }) => hasStopped(message))
  const [configFile] = loaded.files
  const sayHere = (
    ruleId: string,
    file: VFile,
    reason: string,
    place: ReturnType<typeof placeOfSetting>,
    expected: string[] = [],
  ): void => {
    const severity = settings.get(ruleId)?.severity ?? 'warning'
    if (severity === 'off' || !isWanted(ruleId)) return
    const message = say(file, reason, { ruleId, severity, expected, ...(place ? { place } : {}) })
    message.url = urlOf(ruleId)
    told.push({ file, message })
  }
  if (configFile) {
    for (const { id, reason, expected } of mistakes) {
      sayHere(
        settingsRule,
        configFile,
        reason,
        placeOfSetting(configFile, ['rules', id]),
        expected ? [expected] : [],
      )
    }
  }
  const book = loaded.tree.children.length > 0 ? checkedBook(loaded) : undefined
  if (!book || !configFile) return inOrder(told, loaded.files)
  for (const { rule, severity, options } of settings.values()) {
    if (severity === 'off' || !isWanted(rule.id)) continue
    rule.check(book, (finding) => void told.push(tell(rule, severity, finding)), options)
  }
  const { ignores, bare } = findIgnores(loaded, configFile)
  const left = withoutIgnored(
    told.filter((each) => !stopping.includes(each)),
    ignores,
  )
  told.splice(0, told.length, ...stopping, ...left)
  for (const { file, place } of bare) {
    sayHere(
      ignoreRule,
      file,
      'Unexpected ignore without a rule and a reason, expected `fleuron-ignore rule: reason`',
      place,
    )
  }
  if (!only)
    for (const ignore of ignores)
      if (!ignore.isUsed) sayHere(ignoreRule, ignore.file, unusedReason(ignore, settings), ignore.place)
  return inOrder(told, loaded.files)
}

function unusedReason({ rule }: Ignore, settings: ReadonlyMap<string, RuleSetting>): string {
  if (!settings.has(rule)) return `Unexpected ignore of \`${rule}\`: there is no rule of that name`
  return `Unexpected ignore of \`${rule}\`: nothing is said that it could silence`
}

/** The messages that readers and passes have left on a file, as grave as the book takes them. */
function weighed(
  file: VFile,
  settings: ReadonlyMap<string, RuleSetting>,
  isWanted: (id: string) => boolean,
): Told[] {
  return file.messages.flatMap((message) => {
    const { ruleId = '' } = message
    const setting = settings.get(ruleId)
    if (hasStopped(message)) {
      if (setting) message.url = urlOf(ruleId)
      return [{ file, message }]
    }
    if (!isWanted(ruleId)) return []
    if (!setting) return [{ file, message }]
    // The rule of that name looks for itself, and with more of the book before it.
    if (setting.severity === 'off' || !setting.rule.isNotice) return []
    weigh(message, setting.severity)
    return [{ file, message }]
  })
}

/** Messages by file and place; those about a whole file first. */
function inOrder(told: readonly Told[], files: readonly VFile[]): Told[] {
  const rank = new Map(files.map((file, index) => [file, index]))
  const offset = ({ message }: Told): number =>
    (message.place && ('start' in message.place ? message.place.start.offset : message.place.offset)) ?? -1
  return [...told].sort((a, b) => (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) || offset(a) - offset(b))
}
