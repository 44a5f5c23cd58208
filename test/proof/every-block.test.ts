/** Every block that a page counts stands on it once: what cannot be met there can be neither read, judged nor mended. */
import { expect, it } from 'vitest'
import { withBook } from './support/with-book.js'

const kitchen = `---
title: Lists
---

# One

She made a list:

- a first item
- a second, *with stress*
  - one within
  - another

Then another:

1. of two

   paragraphs

2. and one

> A quotation

| a | b |
|---|---|
| c | d |

:::letter
Dear Ann,

It rains.[^note]
:::

- [ ] a task
- [x] one that is done

[^note]: It did.
`

it('has each of its blocks on the page once', async () => {
  await withBook({ 'story.md': kitchen }, async ({ open }) => {
    for (const { html, blocks } of open.book.sections) {
      const shown = [...html.matchAll(/data-n="(\d+)"/g)].map(([, number]) => Number(number))
      expect(shown.sort((a, b) => a - b)).toEqual(blocks.map((_, index) => index))
    }
  })
})
