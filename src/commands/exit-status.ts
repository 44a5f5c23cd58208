/** What is wrong with books, as an exit status. */
import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../ast/message.js'
import type { ExitStatus } from './command.js'

/** The rules of what `book.yaml` and front matter say, and of the files that they name. */
const configuration: ReadonlySet<string> = new Set([
  'book-yaml',
  'missing-chapter',
  'missing-cover',
  'rule-settings',
  'unknown-theme',
])

/** 2 where a configuration has errors, else 1 where a manuscript has; 0 for warnings. */
export function statusOf(messages: readonly VFileMessage[]): ExitStatus {
  const errors = messages.filter((message) => severityOf(message) === 'error')
  if (errors.some(({ ruleId }) => configuration.has(ruleId ?? ''))) return 2
  return errors.length > 0 ? 1 : 0
}

/** All that was said about some files. */
export function messagesOf(files: readonly { messages: VFileMessage[] }[]): VFileMessage[] {
  return files.flatMap(({ messages }) => messages)
}
