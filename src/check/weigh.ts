/** Weighs what readers and passes have said: each message as grave as the rule of its name, or as the book wants it. */
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { say } from '../ast/message.js'
import type { LoadedBook } from '../load/load-book.js'
import { placeOfSetting } from '../read-config.js'
import { rules } from '../rules/index.js'
import { findIgnores, withoutIgnored } from './ignores.js'
import { type RuleSetting, ruleSettings, type SettingMistake } from './rule-settings.js'
import { type Severity, urlOf } from './tell.js'

/** Messages that are errors only because a book wants it so. */
const madeErrors = new WeakSet<VFileMessage>()

/** Whether a message has left nothing to build: no setting makes it less. */
export function hasStopped(message: VFileMessage): boolean {
  return message.fatal === true && !madeErrors.has(message)
}

/** Makes a message as grave as its rule is set. */
export function weigh(message: VFileMessage, severity: Severity): void {
  message.url = urlOf(message.ruleId ?? '')
  if (severity === 'error') madeErrors.add(message)
  message.fatal = severity === 'error' ? true : severity === 'info' ? undefined : false
}

/**
 * A loaded book with its messages weighed, without those that it asks not to be told; it is none where one of them is an
 * error.
 */
export function weighedBook({ book, ...loaded }: LoadedBook): LoadedBook {
  const { settings, mistakes } = ruleSettings(rules, loaded.config.rules)
  tellMistakes(loaded.files[0], mistakes)
  const silenced = ignoredIn(loaded)
  for (const file of loaded.files) {
    file.messages = file.messages.filter(
      (message) =>
        hasStopped(message) ||
        (!silenced.has(message) && isTold(message, settings.get(message.ruleId ?? ''))),
    )
  }
  const isStopped = loaded.files.some((file) => file.messages.some((message) => message.fatal))
  return book && !isStopped ? { ...loaded, book } : loaded
}

/** Tells what is wrong with the `rules` of a book, where they stand. */
function tellMistakes(file: VFile | undefined, mistakes: readonly SettingMistake[]): void {
  if (!file) return
  for (const { id, reason, expected } of mistakes) {
    const place = placeOfSetting(file, ['rules', id])
    say(file, reason, {
      ruleId: 'rule-settings',
      ...(place ? { place } : {}),
      ...(expected ? { expected: [expected] } : {}),
    })
  }
}

/** The messages that a person has looked at and found wrong. */
function ignoredIn(loaded: Omit<LoadedBook, 'book'>): Set<VFileMessage> {
  const [configFile] = loaded.files
  const told = loaded.files.flatMap((file) => file.messages.map((message) => ({ file, message })))
  if (!configFile || told.length === 0) return new Set()
  const left = new Set(withoutIgnored(told, findIgnores(loaded, configFile).ignores))
  return new Set(told.filter((each) => !left.has(each)).map(({ message }) => message))
}

/** Weighs one message; false where the book does not want it. */
function isTold(message: VFileMessage, setting: RuleSetting | undefined): boolean {
  if (!setting) return true
  if (setting.severity === 'off') return false
  weigh(message, setting.severity)
  return true
}
