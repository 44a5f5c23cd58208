import { defineNotice } from './rule.js'

export const remoteImage = defineNotice({
  id: 'remote-image',
  family: 'structure',
  summary: 'An image has an address on the network',
  page: `A build fetches nothing: save the image in the folder of the book and name it there. Until then its
description stands in its place.`,
  severity: 'warning',
  examples: [],
})
