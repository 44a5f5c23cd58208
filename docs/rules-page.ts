/** The page of all rules, made from the rules themselves. */
import { explainOptions, visible } from '../src/report/explain-rules.js'
import { rules } from '../src/rules/index.js'
import { type Example, type Family, families, type Rule } from '../src/rules/rule.js'

const titles: Record<Family, string> = {
  marks: 'Marks',
  words: 'Words',
  dialogue: 'Dialogue',
  structure: 'Structure',
  book: 'The book',
}

/** `docs/rules.md`. */
export function rulesPage(): string {
  return `# The rules of \`fleuron check\`

What the proofreader looks for. Each rule can be weighed in \`book.yaml\`: \`rules: { two-speakers: off }\`, with options
\`rules: { two-speakers: [info, { … }] }\`. The severities are \`off\`, \`info\` (shown with \`--severity info\`), \`warning\` and
\`error\`. A single message is silenced by an entry of \`ignore\` in \`book.yaml\` or by a comment in Markdown, always with a
reason:

    ignore:
      - rule: two-speakers
        text: "been there?” “Long enough"
        reason: set so in the first edition

    <!-- fleuron-ignore two-speakers: set so in the first edition -->

\`fleuron check\` ends with status 1 where there are errors, or more warnings than \`--max-warnings\` allows. \`--fix\` mends
what is marked *fixed*; everything else is for a person to judge. \`--baseline FILE\` tells only what is new since
\`--update-baseline\` wrote the file, \`--since REV\` only what stands on lines that changed since a git revision.

| rule | severity | what it tells |
|---|---|---|
${rules.map(({ id, severity, summary }) => `| [${id}](#${id}) | ${severity} | ${summary} |`).join('\n')}

${families.map(familySection).join('\n')}
<!-- Made by \`npm run docs\` from src/rules. -->
`
}

function familySection(family: Family): string {
  const own = rules.filter((rule) => rule.family === family)
  return `## ${titles[family]}\n\n${own.map(ruleSection).join('\n')}`
}

function ruleSection(rule: Rule): string {
  const { id, severity, summary, page, examples, isNotice } = rule
  const told = isNotice ? ' Told by the readers and passes while they read.' : ''
  return [
    `### ${id}\n\n*${summary}.* Severity: ${severity}.${told}\n\n${page}\n`,
    ...explainOptions(rule).map((line) => `\n${line}\n`),
    ...examples.map(exampleOf),
  ].join('')
}

function exampleOf({ name, text, found, fixed, files = {}, encoding }: Example): string {
  const verdict =
    found.length === 0
      ? 'silent'
      : `told: ${found.map((part) => (part.trim() === '' ? 'the place' : codeSpan(part))).join(', ')}`
  const beside = Object.entries(files).map(
    ([path, content]) => `\nBeside it \`${path}\`:\n\n${fence(content)}`,
  )
  const stored = encoding ? `, stored as ${encoding === 'mixed' ? 'UTF-8 with a stray byte' : encoding}` : ''
  const after = fixed === undefined ? '' : `\n*Fixed:*\n\n${fence(fixed)}`
  return `\n${name}${stored} (${verdict}):\n\n${fence(text)}${beside.join('')}${after}`
}

function codeSpan(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text.replaceAll('\n', '⏎')}\``
}

function fence(text: string): string {
  return `\`\`\`\`text\n${visible(text).trimEnd()}\n\`\`\`\`\n`
}
