/** Every rule of the proofreader, by family: a new rule is one file and its line here. */
import { doubledEndMark } from './doubled-end-mark.js'
import { missingSpace } from './missing-space.js'
import type { Rule } from './rule.js'

const marks: readonly Rule[] = [doubledEndMark, missingSpace]

const words: readonly Rule[] = []

const dialogue: readonly Rule[] = []

const structure: readonly Rule[] = []

const book: readonly Rule[] = []

/** All rules, in the order of the docs. */
export const rules: readonly Rule[] = [...marks, ...words, ...dialogue, ...structure, ...book]
