import { describe, expect, it } from 'vitest'
import { safeAddress } from '../../src/render/handlers/links.js'

describe('an address', () => {
  it.each([
    ['https://example.org/a?b=1&c#d', 'https://example.org/a?b=1&c#d'],
    ['HTTP://Example.ORG', 'http://example.org/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['https://example.org/a b|c[1]{2}^', 'https://example.org/a%20b%7Cc%5B1%5D%7B2%7D%5E'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://münchen.example/straße', 'https://xn--mnchen-3ya.example/stra%C3%9Fe'],
    ['#a-chapter', '#a-chapter'],
  ])('%s is one that a book may lead to', (url, expected) => {
    expect(safeAddress(url)).toBe(expected)
  })

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'blob:https://example.org/1',
    '//example.org/',
    '../secret.txt',
    'https://',
    'https://[bad',
    '',
  ])('%j is none', (url) => {
    expect(safeAddress(url)).toBeUndefined()
  })
})
