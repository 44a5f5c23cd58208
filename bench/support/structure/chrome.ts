/** The furniture of old web sites around a story. */
import type { Random } from './random.js'

const before: readonly string[] = [
  'Site hosted by Tideway.example: Build your free website today!',
  '[ Home | Stories | Links | Guestbook ]',
  'Back to the story index',
  'You are visitor number 10482',
  'This page is part of the Harbour Fic Web Ring',
  'Add to Favorites | Share on Facebook | Tweet',
  'Best viewed in Netscape Navigator 4.0 at 800x600',
  'Skip to main content',
]

const after: readonly string[] = [
  '(click here to read other stories by this author)',
  'Back to index',
  'Sign my guestbook! View my guestbook!',
  '<< Previous | Next >>',
  'Return to the main page',
  'Copyright 2001 Tideway Free Homepages. All rights reserved.',
  'Page 1 of 1',
  '[Previous] [Random] [Next] [List Sites]',
  'Last updated: 03/12/2001',
  'Share this: Facebook Twitter Email Print',
]

/** Some furniture for the head and the foot of a page. */
export function chromeLines(random: Random): { before: string[]; after: string[] } {
  return { before: some(before, random), after: some(after, random) }
}

function some(lines: readonly string[], random: Random): string[] {
  const chosen = lines.filter(() => random.chance(0.25))
  return chosen.length > 0 ? chosen : [random.pick(lines)]
}
