/** Everything said to a person about a manuscript is a `VFileMessage`; this makes ours. */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

/** What a message says besides its sentence. */
export interface MessageDetails {
  /** Kebab-case noun: `ambiguous-quote`. */
  ruleId: string
  /** Where; a message about a whole file has no place. */
  place?: Position
  /** The text of the source that is unexpected, exactly. */
  actual?: string
  /** What it should be: one is a safe fix, several are suggestions. */
  expected?: string[]
  /** The reasons, for one who asks: Markdown. */
  note?: string
  /** `info` is for what a person may want to know, `warning` for what needs a look, `error` for what stops a book. */
  severity?: 'info' | 'warning' | 'error'
}

/** Says something about a manuscript: one sentence, what is unexpected and what was expected. */
export function say(file: VFile, reason: string, details: MessageDetails): VFileMessage {
  const { severity = 'warning', place, ruleId, ...rest } = details
  const message = file.message(reason, { ruleId, source: 'fleuron', ...(place ? { place } : {}) })
  message.fatal = severity === 'error' ? true : severity === 'info' ? undefined : false
  Object.assign(message, rest)
  return message
}

/** The severity of any message as its word; unified's linters leave `fatal` undefined for an info. */
export function severityOf(message: VFileMessage): 'info' | 'warning' | 'error' {
  if (message.fatal) return 'error'
  return message.fatal === false ? 'warning' : 'info'
}
