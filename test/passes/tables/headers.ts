/**
 * Headers of mailing lists, newsgroups and archives with what a reader sees in them: written down before the rules
 * were tried on them.
 */

/** One header, and the fields that must be read from it: `field: value`. */
export interface MadeHeader {
  name: string
  head: string
  fields: readonly string[]
  /** What stands behind the story. */
  foot?: string
}

/** Every kind of header that the conventions know, in other words than the benchmark's. */
export const headers: readonly MadeHeader[] = [
  {
    name: 'title by author on one line',
    head: 'Low Water by Isolde Marsh',
    fields: ['title: Low Water', 'author: Isolde Marsh'],
  },
  {
    name: 'title by a pen name',
    head: 'Low Water, by harbourmouse',
    fields: ['title: Low Water', 'author: harbourmouse'],
  },
  {
    name: 'capitals',
    head: 'LOW WATER\nBY ISOLDE MARSH',
    fields: ['title: LOW WATER', 'author: ISOLDE MARSH'],
  },
  {
    name: 'by and a year',
    head: 'Low Water\n\nBy Isolde Marsh, 1998',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'date: 1998'],
  },
  {
    name: 'by and a month',
    head: '"Low Water"\nby Isolde Marsh\nOctober 1999',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'date: October 1999'],
  },
  {
    name: 'by and a copyright',
    head: 'Low Water\nby Isolde Marsh\nCopyright 1997',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'rights: Copyright 1997'],
  },
  {
    name: 'address in angle brackets',
    head: 'Low Water\nby Isolde Marsh <imarsh@tideway.example>',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'email: imarsh@tideway.example'],
  },
  {
    name: 'address below the name',
    head: 'Low Water\nby Isolde Marsh\nimarsh@tideway.example',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'email: imarsh@tideway.example'],
  },
  {
    name: 'two writers',
    head: 'Low Water\nby Isolde Marsh and Tom Keel',
    fields: ['title: Low Water', 'author: Isolde Marsh and Tom Keel'],
  },
  {
    name: 'fraction in brackets',
    head: 'Low Water (1/3)\nby Isolde Marsh',
    fields: ['title: Low Water', 'part: 1', 'of: 3', 'author: Isolde Marsh'],
  },
  {
    name: 'fraction in square brackets',
    head: 'Low Water [2/3]\nby Isolde Marsh',
    fields: ['title: Low Water', 'part: 2', 'of: 3', 'author: Isolde Marsh'],
  },
  {
    name: 'fraction on its own line',
    head: 'Low Water\n(2/3)\nby Isolde Marsh',
    fields: ['title: Low Water', 'part: 2', 'of: 3', 'author: Isolde Marsh'],
  },
  {
    name: 'chapter fraction',
    head: 'Low Water\nby Isolde Marsh\n\nChapter 3/12',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'chapter: 3', 'of: 12'],
  },
  {
    name: 'part of',
    head: 'Low Water\nPart 2 of 5\nby Isolde Marsh',
    fields: ['title: Low Water', 'part: 2', 'of: 5', 'author: Isolde Marsh'],
  },
  {
    name: 'part of, in words',
    head: 'Low Water, Part Two of Five\nby Isolde Marsh',
    fields: ['title: Low Water', 'part: Two', 'of: Five', 'author: Isolde Marsh'],
  },
  {
    name: 'part with a colon',
    head: 'Low Water: Part 3\nby Isolde Marsh',
    fields: ['title: Low Water', 'part: 3', 'author: Isolde Marsh'],
  },
  {
    name: 'zero-padded fraction',
    head: 'Low Water 01/10\nby Isolde Marsh',
    fields: ['title: Low Water', 'part: 01', 'of: 10', 'author: Isolde Marsh'],
  },
  {
    name: 'unknown total',
    head: 'Low Water (4/?)\nby Isolde Marsh',
    fields: ['title: Low Water', 'part: 4', 'of: ?', 'author: Isolde Marsh'],
  },
  {
    name: 'subject of a newsgroup',
    head: 'NEW: VOY "Low Water" 1/3 [P/T] (PG-13)',
    fields: [
      'title: Low Water',
      'part: 1',
      'of: 3',
      'pairing: P/T',
      'rating: PG-13',
      'fandom: VOY',
      'status: NEW',
    ],
  },
  {
    name: 'subject, other order',
    head: 'NEW [PG] DS9 Low Water (K/O) 2/2',
    fields: ['title: Low Water', 'part: 2', 'of: 2', 'pairing: K/O', 'rating: PG', 'fandom: DS9'],
  },
  {
    name: 'subject, codes with commas',
    head: 'Subject: REPOST: TNG, Low Water, 1/4, R, (P/C)',
    fields: ['title: Low Water', 'part: 1', 'of: 4', 'rating: R', 'pairing: P/C', 'fandom: TNG'],
  },
  {
    name: 'subject with a list tag',
    head: 'Subject: [harbourfic] FIC: Low Water (3/7) NC-17\nFrom: "Isolde Marsh" <imarsh@tideway.example>',
    fields: [
      'title: Low Water',
      'part: 3',
      'of: 7',
      'rating: NC-17',
      'author: Isolde Marsh',
      'email: imarsh@tideway.example',
    ],
  },
  {
    name: 'subject with its writer',
    head: 'Subject: NEW: Low Water (1/1) by Isolde Marsh\nDate: Mon, 3 Aug 1998 22:10:00 -0500\nNewsgroups: alt.harbour.creative',
    fields: [
      'title: Low Water',
      'part: 1',
      'of: 1',
      'author: Isolde Marsh',
      'newsgroups: alt.harbour.creative',
    ],
  },
  {
    name: 'news header in full',
    head: 'Path: news.tideway.example!not-for-mail\nFrom: imarsh@tideway.example (Isolde Marsh)\nNewsgroups: alt.harbour.creative,alt.sea\nSubject: STORY: "Low Water" (PG) 1/2\nDate: 3 Aug 1998 03:10:00 GMT\nOrganization: Tideway Online\nLines: 312\nMessage-ID: <6q3@news.tideway.example>\nNNTP-Posting-Host: ladder.tideway.example',
    fields: [
      'title: Low Water',
      'part: 1',
      'of: 2',
      'rating: PG',
      'author: Isolde Marsh',
      'organization: Tideway Online',
    ],
  },
  {
    name: 'news header, then fields',
    head: 'From: imarsh@tideway.example\nSubject: Low Water (1/2)\nDate: 3 Aug 1998\n\nTITLE: Low Water (1/2)\nAUTHOR: Isolde Marsh\nRATING: PG\nSUMMARY: The tide goes out and stays out.',
    fields: [
      'title: Low Water',
      'author: Isolde Marsh',
      'rating: PG',
      'summary: The tide goes out and stays out.',
    ],
  },
  {
    name: 'mail header of a web archive',
    head: 'From: Isolde Marsh <imarsh@tideway.example>\nTo: harbourfic@lists.example\nSent: Monday, August 03, 1998 10:10 PM\nSubject: [harbourfic] Low Water, 1/1',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'email: imarsh@tideway.example'],
  },
  {
    name: 'labels in capitals, every field',
    head: 'TITLE: Low Water\nAUTHOR: Isolde Marsh\nE-MAIL: imarsh@tideway.example\nRATING: PG-13\nPAIRING: Keel/Anchor\nCATEGORY: A, R\nSPOILERS: "Flood", "Ebb"\nKEYWORDS: boats, rain\nSUMMARY: The tide goes out.\nARCHIVE: Anywhere.\nDISTRIBUTION: Ask.\nDISCLAIMER: Not mine.\nFEEDBACK: Please!\nNOTES: My first.',
    fields: [
      'title: Low Water',
      'author: Isolde Marsh',
      'email: imarsh@tideway.example',
      'rating: PG-13',
      'pairing: Keel/Anchor',
      'category: A, R',
      'spoilers: "Flood", "Ebb"',
      'keywords: boats, rain',
      'summary: The tide goes out.',
      'archive: Anywhere.',
      'distribution: Ask.',
      'disclaimer: Not mine.',
      'feedback: Please!',
      'notes: My first.',
    ],
  },
  {
    name: 'labels in small letters',
    head: 'title: low water\nauthor: isolde m.\nrating: pg\nsummary: the tide goes out.\ndisclaimer: not mine.',
    fields: [
      'title: low water',
      'author: isolde m.',
      'rating: pg',
      'summary: the tide goes out.',
      'disclaimer: not mine.',
    ],
  },
  {
    name: 'labels with blank lines between',
    head: 'Title: Low Water\n\nAuthor: Isolde Marsh\n\nSummary: The tide goes out.\n\nA/N: Be kind.',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'summary: The tide goes out.', 'notes: Be kind.'],
  },
  {
    name: 'wrapped values',
    head: "Title: Low Water\nSummary: The tide goes out one morning and does not come\nback, and everybody in the harbour has an opinion on it\nbut the one man who knows.\nDisclaimer: The harbour is nobody's. The people are their\nown, and I only row them about for a while without being\npaid.\nRating: G",
    fields: [
      'title: Low Water',
      'summary: The tide goes out one morning and does not come back, and everybody in the harbour has an opinion on it but the one man who knows.',
      "disclaimer: The harbour is nobody's. The people are their own, and I only row them about for a while without being paid.",
      'rating: G',
    ],
  },
  {
    name: 'wrapped values that hang',
    head: "Title:      Low Water\nAuthor:     Isolde Marsh\nDisclaimer: The harbour is nobody's.\n            The people are their own.\nRating:     G",
    fields: [
      'title: Low Water',
      'author: Isolde Marsh',
      "disclaimer: The harbour is nobody's. The people are their own.",
      'rating: G',
    ],
  },
  {
    name: 'values below their labels',
    head: 'Title:\nLow Water\n\nAuthor:\nIsolde Marsh\n\nSummary:\nThe tide goes out.',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'summary: The tide goes out.'],
  },
  {
    name: 'a block that ends in stars',
    head: 'Title: Low Water\nAuthor: Isolde Marsh\nFandom: Harbour Light\nRating: PG\nWarnings: drowning, mentioned\n***',
    fields: [
      'title: Low Water',
      'author: Isolde Marsh',
      'fandom: Harbour Light',
      'rating: PG',
      'warnings: drowning, mentioned',
    ],
  },
  {
    name: 'a block between rules',
    head: '----------------------------------------\nTitle: Low Water\nAuthor: Isolde Marsh\nPairing: Keel/Anchor\n----------------------------------------',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'pairing: Keel/Anchor'],
  },
  {
    name: 'title above the block',
    head: 'Low Water\n\nAuthor: Isolde Marsh\nRating: PG\nDisclaimer: Not mine.',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'rating: PG', 'disclaimer: Not mine.'],
  },
  {
    name: 'title below the block',
    head: 'Author: Isolde Marsh\nRating: PG\nDisclaimer: Not mine.\n\nLow Water',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'rating: PG', 'disclaimer: Not mine.'],
  },
  {
    name: 'title in ornaments below the block',
    head: 'Disclaimer: Not mine.\nFeedback: imarsh@tideway.example\n\n~~~ Low Water ~~~\nby Isolde Marsh',
    fields: [
      'title: Low Water',
      'author: Isolde Marsh',
      'disclaimer: Not mine.',
      'feedback: imarsh@tideway.example',
    ],
  },
  {
    name: 'unknown labels are kept',
    head: 'Title: Low Water\nAuthor: Isolde Marsh\nDrink: Tea, black\nBoats Sunk: 2\nRating: G',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'drink: Tea, black', 'boats sunk: 2', 'rating: G'],
  },
  {
    name: 'bold labels',
    head: '**Title:** Low Water\n**Author:** Isolde Marsh\n**Pairing:** Keel/Anchor\n**Rating:** PG',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'pairing: Keel/Anchor', 'rating: PG'],
  },
  {
    name: 'starred labels',
    head: '* Title: Low Water\n* Author: Isolde Marsh\n* Rating: PG',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'rating: PG'],
  },
  {
    name: 'labels in brackets',
    head: '[Title] Low Water\n[Author] Isolde Marsh\n[Rating] PG\n[Disclaimer] Not mine.',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'rating: PG', 'disclaimer: Not mine.'],
  },
  {
    name: 'labels with a dash',
    head: 'Title - Low Water\nAuthor - Isolde Marsh\nRating - PG-13\nSummary - The tide goes out.',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'rating: PG-13', 'summary: The tide goes out.'],
  },
  {
    name: 'labels with dots',
    head: 'Title........Low Water\nAuthor.......Isolde Marsh\nRating.......PG',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'rating: PG'],
  },
  {
    name: 'labels in stars, no colon behind the value',
    head: '*Title*: Low Water\n*Author*: Isolde Marsh\n*Spoilers*: None',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'spoilers: None'],
  },
  {
    name: 'several labels on one line',
    head: 'Title: Low Water   Author: Isolde Marsh\nRating: PG | Pairing: Keel/Anchor | Spoilers: none',
    fields: [
      'title: Low Water',
      'author: Isolde Marsh',
      'rating: PG',
      'pairing: Keel/Anchor',
      'spoilers: none',
    ],
  },
  {
    name: 'FanFicFare',
    head: 'Low Water\n\nby Isolde Marsh\n\n\nCategory: Harbour Light\nGenre: Drama, Romance\nLanguage: English\nCharacters: Keel A., Anchor\nStatus: In-Progress\nPublished: 2011-03-04\nUpdated: 2011-05-06\nPackaged: 2014-01-02 03:04:05\nRating: T\nChapters: 2\nWords: 4,567\nPublisher: www.harbour.example\nStory URL: http://www.harbour.example/s/123/\nAuthor URL: http://www.harbour.example/u/45/\nSummary: The tide goes out.',
    fields: [
      'title: Low Water',
      'author: Isolde Marsh',
      'language: English',
      'status: In-Progress',
      'words: 4,567',
      'publisher: www.harbour.example',
      'rating: T',
      'summary: The tide goes out.',
    ],
  },
  {
    name: "an archive's download",
    head: 'Low Water\nPosted originally on the Harbour Archive at http://harbour.example/works/12.\n\nRating: Teen And Up Audiences\nArchive Warning: No Archive Warnings Apply\nCategory: F/M\nFandom: Harbour Light\nRelationship: Keel/Anchor\nAdditional Tags: Angst, Boats\nLanguage: English\nStats: Published: 2011-03-04 Words: 4,567 Chapters: 1/1',
    fields: [
      'title: Low Water',
      'rating: Teen And Up Audiences',
      'warnings: No Archive Warnings Apply',
      'category: F/M',
      'fandom: Harbour Light',
      'pairing: Keel/Anchor',
      'keywords: Angst, Boats',
      'language: English',
    ],
  },
  {
    name: 'labels with their own words',
    head: "Fic Title: Low Water\nPenname: Isolde\nRated: PG for wet feet\nShip: Keel/Anchor\nLegal Stuff: Not mine.\nAuthor's Notes: My first.",
    fields: [
      'title: Low Water',
      'author: Isolde',
      'rating: PG for wet feet',
      'pairing: Keel/Anchor',
      'disclaimer: Not mine.',
      'notes: My first.',
    ],
  },
  {
    name: 'disclaimer alone',
    head: 'Disclaimer: Not mine. No money. No boat either.',
    fields: ['disclaimer: Not mine. No money. No boat either.'],
  },
  {
    name: 'disclaimer and feedback behind the story',
    head: 'Low Water\nby Isolde Marsh',
    fields: [
      'title: Low Water',
      'author: Isolde Marsh',
      'disclaimer: Not mine.',
      'feedback: imarsh@tideway.example',
    ],
    foot: 'Disclaimer: Not mine.\nFeedback: imarsh@tideway.example',
  },
  {
    name: 'every field behind the story',
    head: 'Low Water',
    fields: ['author: Isolde Marsh', 'rating: PG', 'summary: The tide goes out.'],
    foot: '* * *\n\nAuthor: Isolde Marsh\nRating: PG\nSummary: The tide goes out.',
  },
  {
    name: 'ends with a mark of the end',
    head: 'Title: Low Water (1/2)\nAuthor: Isolde Marsh',
    fields: ['title: Low Water', 'part: 1', 'of: 2', 'author: Isolde Marsh'],
    foot: 'END (1/2)\n\nIsolde Marsh\nimarsh@tideway.example',
  },
  {
    name: 'series and part of it',
    head: 'Title: Low Water\nSeries: The Harbour Year, book 2\nAuthor: Isolde Marsh\nSequel to: High Water',
    fields: [
      'title: Low Water',
      'series: The Harbour Year, book 2',
      'author: Isolde Marsh',
      'sequel: High Water',
    ],
  },
  {
    name: 'tags around title and writer',
    head: '<b>Low Water</b>\n<i>by Isolde Marsh</i>',
    fields: ['title: Low Water', 'author: Isolde Marsh'],
  },
  {
    name: 'tags around labels',
    head: '<p><b>Title:</b> Low Water</p>\n<p><b>Author:</b> Isolde Marsh</p>',
    fields: ['title: Low Water', 'author: Isolde Marsh'],
  },
  {
    name: 'a title that is no tag',
    head: 'Title: <Low> & "Water"\nAuthor: "Izzy" & <M>\'s',
    fields: ['title: <Low> & "Water"', 'author: "Izzy" & <M>\'s'],
  },
  {
    name: 'a part and the writer below the title',
    head: 'THE LONG EBB\n\nPart One\n\nby Isolde Marsh',
    fields: ['title: THE LONG EBB', 'part: One', 'author: Isolde Marsh'],
  },
  {
    name: 'title, part and writer line by line',
    head: 'The Long Ebb\nPart Two\nby Isolde Marsh',
    fields: ['title: The Long Ebb', 'part: Two', 'author: Isolde Marsh'],
  },
  {
    name: 'a part with a title of its own',
    head: 'Low Water - Part 2: The Ebb\n\nby Isolde Marsh',
    fields: ['title: Low Water', 'part: 2', 'subtitle: The Ebb', 'author: Isolde Marsh'],
  },
  {
    name: 'a news post that says everything again, with a signature',
    head: 'From: imarsh@tideway.example (Isolde Marsh)\nNewsgroups: alt.example.stories\nSubject: [FIC] Low Water, 1/1\nMessage-ID: <1@tideway.example>\n\nLow Water\nby Isolde Marsh\n\nStandard disclaimers apply.',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'disclaimer: Standard disclaimers apply.'],
    foot: '-- \nIsolde Marsh\nimarsh@tideway.example\n"The tide waits."',
  },
  {
    name: 'the text of a large archive',
    head: [
      'Low Water',
      'isoldemarsh',
      '',
      'Rating: Teen And Up Audiences',
      'Archive Warning: No Archive Warnings Apply',
      'Category: Gen, F/M',
      'Fandom: Harbour Year',
      'Additional Tags: Tides, Winter',
      'Language: English',
      'Series: Part 2 of The Harbour Year',
      'Stats: Published: 2014-03-02 Completed: 2014-05-11 Words: 12,034 Chapters: 1/1',
      '',
      'Low Water',
      'by isoldemarsh',
      '',
      'Summary',
      '',
      'The tide goes out.',
      '',
      'Notes',
      '',
      'For Tom, who asked.',
    ].join('\n'),
    fields: [
      'title: Low Water',
      'author: isoldemarsh',
      'warnings: No Archive Warnings Apply',
      'category: Gen, F/M',
      'keywords: Tides, Winter',
      'series: Part 2 of The Harbour Year',
      'date: 2014-03-02',
      'words: 12,034',
      'summary: The tide goes out.',
      'notes: For Tom, who asked.',
    ],
  },
  {
    name: 'a very long title',
    head: `Title: ${'Water '.repeat(1000).trim()}\nAuthor: Isolde Marsh`,
    fields: [`title: ${'Water '.repeat(1000).trim()}`, 'author: Isolde Marsh'],
  },
  {
    name: 'a journal, with the picture beside the name',
    head: 'Title: Low Water\nAuthor: [info]harbourmouse\nRating: PG',
    fields: ['title: Low Water', 'author: harbourmouse'],
  },
  {
    name: 'a tag of a list above the labels',
    head: '[FIC] Low Water | Harbour Year | PG\n\nTitle: Low Water\nAuthor: harbourmouse',
    fields: ['title: Low Water', 'author: harbourmouse', 'rating: PG'],
  },
  {
    name: 'notes set in below their title, with the story below them',
    head: 'Low Water\nby Isolde Marsh\n\nRating: Teen\n\nNotes\n\n    For Mia.\n\n    And for the tide.',
    fields: ['title: Low Water', 'author: Isolde Marsh', 'rating: Teen', 'notes: For Mia. And for the tide.'],
  },
  {
    name: 'an underlined title, and a rating in words',
    head: 'LOW WATER\n=========\n\nby Isolde Marsh\nRated PG for mild language\n\nSummary: The tide goes out.',
    fields: ['title: LOW WATER', 'author: Isolde Marsh', 'rating: PG for mild language'],
  },
  {
    name: 'a title between ornaments above a block',
    head: '~ Low Water ~\n\n~ by Isolde ~\n\n-=-=-=-=-\n\nDisclaimer: Not mine.\nSpoilers: none\n\n-=-=-=-=-',
    fields: ['title: Low Water', 'author: Isolde', 'disclaimer: Not mine.', 'spoilers: none'],
  },
  {
    name: 'a copyright with its conditions',
    head: 'Low Water\nby Isolde Marsh\n\nCopyright (c) 1997 by Isolde Marsh. This story may be given away freely as long as no fee is charged and this notice stays with it.',
    fields: [
      'title: Low Water',
      'author: Isolde Marsh',
      'rights: Copyright (c) 1997 by Isolde Marsh. This story may be given away freely as long as no fee is charged and this notice stays with it.',
    ],
  },
  {
    name: 'numbers of an archive in one row',
    head: 'Low Water\nRating: T\nGenre: Drama/Family\nWords: 1,204 - Reviews: 12 - Published: 03-14-09 - Status: Complete - id: 123456',
    fields: ['title: Low Water', 'words: 1,204', 'reviews: 12', 'date: 03-14-09', 'status: Complete'],
  },
  {
    name: 'labels that nobody knows, one below the other',
    head: 'Title: Low Water\nAuthor: Isolde Marsh\nPermission to archive: yes\nPairings/Characters: Edda/Tomas, Ruth\nType of Story: drama',
    fields: ['permission to archive: yes', 'pairing: Edda/Tomas, Ruth', 'type of story: drama'],
  },
  {
    name: 'a chapter with its title, and several notes',
    head: 'Title: Low Water\nChapter: 3/12 - The House\nAuthor: Isolde Marsh\nA/N1: Thanks!\nA/N2: More soon.',
    fields: ['part: 3', 'of: 12', 'subtitle: The House', 'notes: Thanks!', 'notes: More soon.'],
  },
]
