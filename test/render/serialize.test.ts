import type { Element } from 'hast'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { toPlainHtml, toXhtml, xmlText } from '../../src/render/serialize.js'

const paragraph = (...children: Parameters<typeof h>[2][]): Element => h('p', ...children) as Element

describe('a text of XML', () => {
  it('has nothing in it that XML or HTML forbids', () => {
    expect(xmlText('a\0b\x07c\x1b[d\x7fe\x85f\uD800g\uFFFEh\uFDD0i\u{1FFFF}j')).toBe('abc[defghij')
    expect(xmlText('tab\t, line\n, 😀, é, 本')).toBe('tab\t, line\n, 😀, é, 本')
  })

  it.each([
    [']]>', ']]&#x3E;'],
    ['a ]]]> b ]]>', 'a ]]]&#x3E; b ]]&#x3E;'],
    ['x]] >', 'x]] >'],
  ])('says %s without ending a CDATA section', (text, expected) => {
    expect(toXhtml(paragraph(text))).toBe(`<p>${expected}</p>`)
  })

  it('has no such end across two texts, or in an attribute', () => {
    expect(toXhtml(paragraph(']]', '>'))).toBe('<p>]]&#x3E;</p>')
    expect(toXhtml(h('p', { title: ']]>' }) as Element)).not.toContain(']]>')
  })
})

describe('a text of HTML', () => {
  it('is cleaned as that of XML is', () => {
    expect(toPlainHtml(paragraph('a\x07b\uFFFFc ]]>'))).toBe('<p>abc ]]></p>')
  })
})
