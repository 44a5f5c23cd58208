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
  'Jump to navigation',
  'This page is hosted by Tideway. Get your own free home page!',
  'Sign Up / Log In',
  'Username: Password: Remember me',
  'Text Size: A A A',
  'Home :: Authors :: Titles :: Help',
  'Previous Chapter | Table of Contents | Next Chapter',
  'Welcome to the Tideway Fan Fiction Archive',
  'This site uses cookies. By continuing you accept our use of cookies.',
  'Advertisement',
  'Bookmark this page',
  'Download: EPUB MOBI PDF HTML',
  'Chapter 1 of 12 [Next]',
  'Add this site to your favorites',
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
  'Leave a comment | Previous Entry | Share | Next Entry',
  'Next Chapter >>',
  'Back to top',
  'Kudos (12) | Comments (3) | Bookmarks (4)',
  'This page was last updated on May 12, 1999',
  'This page has been visited 2034 times since June 1, 1998',
  'Email the author with your comments',
  'Site design by Moonlit Graphics',
  'Powered by eFiction 3.5',
  'Review this Chapter',
  'Report abuse',
  'Printer friendly version',
  'Terms of Service | Privacy Policy | Contact',
  'Want to join the ring? Click here for info.',
  'You are reader number 239 since 1999',
  'To unsubscribe from this group, send an email to: tideway-unsubscribe@lists.example',
  'Click here to return to the story index',
  'All times are GMT -5. The time now is 08:15 PM.',
]

/** Some furniture for the head and the foot of a page. */
export function chromeLines(random: Random): { before: string[]; after: string[] } {
  return { before: some(before, random), after: some(after, random) }
}

function some(lines: readonly string[], random: Random): string[] {
  const chosen = lines.filter(() => random.chance(0.25))
  return chosen.length > 0 ? chosen : [random.pick(lines)]
}
