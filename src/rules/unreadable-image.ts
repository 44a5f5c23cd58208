import { defineNotice } from './rule.js'

export const unreadableImage = defineNotice({
  id: 'unreadable-image',
  family: 'structure',
  summary: 'An image cannot be read',
  page: `The file is no PNG, JPEG, GIF, WebP or SVG, is broken, or is too large.`,
  severity: 'error',
  examples: [],
})
