/** Every rule of the proofreader, by family: a new rule is one file and its line here. */
import { activeContent } from './active-content.js'
import { ambiguousQuote } from './ambiguous-quote.js'
import { binaryFile } from './binary-file.js'
import { bookYaml } from './book-yaml.js'
import { brokenLink } from './broken-link.js'
import { brokenSentence } from './broken-sentence.js'
import { chapterNumbers } from './chapter-numbers.js'
import { confusedWord } from './confused-word.js'
import { contradictoryMetadata } from './contradictory-metadata.js'
import { controlCharacter } from './control-character.js'
import { deepNesting } from './deep-nesting.js'
import { doubledEndMark } from './doubled-end-mark.js'
import { doubledPunctuation } from './doubled-punctuation.js'
import { doubledWord } from './doubled-word.js'
import { edgeSceneBreak } from './edge-scene-break.js'
import { emptyChapter } from './empty-chapter.js'
import { emptyManuscript } from './empty-manuscript.js'
import { endMarkOutside } from './end-mark-outside.js'
import { headingLevels } from './heading-levels.js'
import { indefiniteArticle } from './indefinite-article.js'
import { inferredAuthor } from './inferred-author.js'
import { invalidEncoding } from './invalid-encoding.js'
import { leftoverMarkup } from './leftover-markup.js'
import { legacyEncoding } from './legacy-encoding.js'
import { lineEndHyphen } from './line-end-hyphen.js'
import { longParagraph } from './long-paragraph.js'
import { lostCharacter } from './lost-character.js'
import { lostDecision } from './lost-decision.js'
import { lostItalics } from './lost-italics.js'
import { lowerCasePronoun } from './lower-case-pronoun.js'
import { lowerCaseStart } from './lower-case-start.js'
import { misdirectedQuote } from './misdirected-quote.js'
import { missingAlt } from './missing-alt.js'
import { missingApostrophe } from './missing-apostrophe.js'
import { missingAuthor } from './missing-author.js'
import { missingChapter } from './missing-chapter.js'
import { missingCover } from './missing-cover.js'
import { missingDisclaimer } from './missing-disclaimer.js'
import { missingEndMark } from './missing-end-mark.js'
import { missingImage } from './missing-image.js'
import { missingParagraphBreak } from './missing-paragraph-break.js'
import { missingSpace } from './missing-space.js'
import { missingWord } from './missing-word.js'
import { misspeltWord } from './misspelt-word.js'
import { mixedDashes } from './mixed-dashes.js'
import { mixedEllipses } from './mixed-ellipses.js'
import { mixedName } from './mixed-name.js'
import { mixedQuotes } from './mixed-quotes.js'
import { mixedSpelling } from './mixed-spelling.js'
import { noteInScene } from './note-in-scene.js'
import { outsideImage } from './outside-image.js'
import { poorCover } from './poor-cover.js'
import { possibleSceneBreak } from './possible-scene-break.js'
import { remoteImage } from './remote-image.js'
import { repeatedChapter } from './repeated-chapter.js'
import { rightsContradiction } from './rights-contradiction.js'
import type { Rule } from './rule.js'
import { ruleSettings } from './rule-settings.js'
import { runTogetherWords } from './run-together-words.js'
import { seriesPosition } from './series-position.js'
import { siteChrome } from './site-chrome.js'
import { spaceBeforePunctuation } from './space-before-punctuation.js'
import { spaceInBrackets } from './space-in-brackets.js'
import { spaceInQuotes } from './space-in-quotes.js'
import { strayFootnote } from './stray-footnote.js'
import { tagCapital } from './tag-capital.js'
import { tagPunctuation } from './tag-punctuation.js'
import { twoSpeakers } from './two-speakers.js'
import { unbalancedMark } from './unbalanced-mark.js'
import { unclosedQuote } from './unclosed-quote.js'
import { unknownBlock } from './unknown-block.js'
import { unknownLegend } from './unknown-legend.js'
import { unknownTheme } from './unknown-theme.js'
import { unmatchedBracket } from './unmatched-bracket.js'
import { unmatchedEmphasis } from './unmatched-emphasis.js'
import { unopenedQuote } from './unopened-quote.js'
import { unreadableImage } from './unreadable-image.js'
import { unsafeLink } from './unsafe-link.js'
import { untitledChapter } from './untitled-chapter.js'
import { unusedIgnore } from './unused-ignore.js'
import { webPage } from './web-page.js'

const marks: readonly Rule[] = [
  unclosedQuote,
  unopenedQuote,
  misdirectedQuote,
  ambiguousQuote,
  mixedQuotes,
  doubledPunctuation,
  doubledEndMark,
  missingEndMark,
  spaceBeforePunctuation,
  missingSpace,
  spaceInQuotes,
  spaceInBrackets,
  unmatchedBracket,
  unmatchedEmphasis,
  unbalancedMark,
  mixedDashes,
  mixedEllipses,
  lowerCaseStart,
]

const words: readonly Rule[] = [
  doubledWord,
  runTogetherWords,
  lineEndHyphen,
  missingWord,
  confusedWord,
  missingApostrophe,
  lowerCasePronoun,
  indefiniteArticle,
  misspeltWord,
  mixedSpelling,
  mixedName,
]

const dialogue: readonly Rule[] = [
  twoSpeakers,
  tagPunctuation,
  endMarkOutside,
  tagCapital,
  missingParagraphBreak,
]

const structure: readonly Rule[] = [
  chapterNumbers,
  emptyChapter,
  edgeSceneBreak,
  possibleSceneBreak,
  headingLevels,
  missingAlt,
  brokenLink,
  lostItalics,
  unknownLegend,
  lostCharacter,
  brokenSentence,
  leftoverMarkup,
  siteChrome,
  activeContent,
  unknownBlock,
  deepNesting,
  longParagraph,
  noteInScene,
  missingImage,
  outsideImage,
  unreadableImage,
  unsafeLink,
  strayFootnote,
  remoteImage,
  invalidEncoding,
  controlCharacter,
  legacyEncoding,
]

const book: readonly Rule[] = [
  missingAuthor,
  inferredAuthor,
  contradictoryMetadata,
  missingDisclaimer,
  rightsContradiction,
  seriesPosition,
  missingChapter,
  repeatedChapter,
  untitledChapter,
  missingCover,
  poorCover,
  unknownTheme,
  bookYaml,
  emptyManuscript,
  binaryFile,
  webPage,
  ruleSettings,
  unusedIgnore,
  lostDecision,
]

/** All rules, in the order of the docs. */
export const rules: readonly Rule[] = [...marks, ...words, ...dialogue, ...structure, ...book]
