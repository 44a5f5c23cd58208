/** What words of a legend say that a mark is for: a thought, or something else that is set in italics. */

/** What a mark means to this author. */
export type MarkMeaning = 'thought' | 'emphasis'

const thinking =
  /\b(?:thoughts?|thinks?|thinking|mind ?(?:speech|speak|link|voice)|telepath(?:y|ic|ically)|mental(?:ly)?|mind|minds|inner voice|internal monologue|POV)\b/i
const other =
  /\b(?:dreams?|flash ?backs?|memor(?:y|ies)|visions?|sign(?:ing|ed|s)?(?: language)?|emphasi[sz]ed?|emphasis|stress(?:ed)?|foreign|language|spoken in|translat\w+|letters?|text(?:s|ing)?|messages?|writing|written|songs?|lyrics?|spells?|parseltongue|elvish|klingon|french|german|spanish|italian|latin|greek|hebrew|arabic|japanese|chinese|korean|russian|gaelic|irish|welsh|phone|what \w+(?: \w+)? says?)\b/i

/** What a clause says that its mark means; undefined where it says nothing of the kind. */
export function meaningOf(clause: string): MarkMeaning | undefined {
  // To a pattern an underscore is a letter of its word.
  const words = clause.replaceAll('_', ' ')
  if (thinking.test(words)) return 'thought'
  return other.test(words) ? 'emphasis' : undefined
}

/** Whether a clause says a meaning. */
export function says(text: string): boolean {
  return meaningOf(text) !== undefined
}
