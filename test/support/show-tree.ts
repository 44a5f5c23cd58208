/** A tree as a person can read it in a golden file. */
import type { Nodes } from 'mdast'
import type { VFile } from 'vfile'
import { recordOf } from '../../src/ast/record.js'

/** Each block on a line with the line of its source; inline nodes in brackets. */
export function showTree(node: Nodes, indent = ''): string {
  if (!('children' in node)) return `${indent}${place(node)} ${node.type}${details(node)}\n`
  if (node.type === 'paragraph' || node.type === 'heading') {
    return `${indent}${place(node)} ${node.type}${details(node)}: ${node.children.map(showInline).join('')}\n`
  }
  return `${indent}${place(node)} ${node.type}${details(node)}\n${node.children.map((child) => showTree(child, `${indent}  `)).join('')}`
}

/** What one pass recorded: its edits, and what it set aside or took for the header. */
export function showRecord(file: VFile, pass?: string): string {
  const { edits, quarantined, header } = recordOf(file)
  return [
    ...edits
      .filter((edit) => pass === undefined || edit.pass === pass)
      .map(
        ({ place: at, from, to, pass: by, made }) =>
          `${at.start.line}:${at.start.column} ${by} ${JSON.stringify(from)} -> ${made ?? JSON.stringify(to)}`,
      ),
    ...quarantined.map(({ line, text, reason }) => `${line} set aside (${reason}): ${text}`),
    ...header.map(({ line, field, value }) => `${line} header ${field}: ${value}`),
    ...file.messages.map(
      (message) => `${message.line}:${message.column} ${message.ruleId}: ${message.reason}`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function showInline(node: Nodes): string {
  if (node.type === 'text') return node.value
  const inner = 'children' in node ? node.children.map(showInline).join('') : ''
  return `[${node.type}${details(node)}${inner ? ` ${inner}` : ''}]`
}

function place({ position }: Nodes): string {
  return position ? `${position.start.line}` : '-'
}

function details(node: Nodes): string {
  const { id, kind, number, marker, form, by, source, url, title, depth, identifier } =
    node as unknown as Record<string, unknown>
  return [
    id && `#${id}`,
    kind,
    number,
    marker,
    form,
    by,
    source,
    url,
    title && JSON.stringify(title),
    depth,
    identifier,
  ]
    .filter((detail) => detail !== undefined && detail !== null && detail !== '')
    .map((detail) => ` ${detail}`)
    .join('')
}
