/** British spellings as the American ones that the dictionary has. */

/** What stands in a British word, and in the American one for it. */
const british: readonly (readonly [RegExp, string])[] = [
  [/our/, 'or'],
  [/(?<=[a-z]{2})is(?=e|ing|ation|able)/, 'iz'],
  [/(?<=[a-z]{2})ys(?=e|ing)/, 'yz'],
  [/(?<=[a-z]{2}[a-z])re(?=s?$|d$)/, 'er'],
  [/ll(?=e|i|y|or)/, 'l'],
  [/(?<=[a-z]{2})l(?=ful|ment|$)/, 'll'],
  [/ogue/, 'og'],
  [/[ao]e/, 'e'],
  [/ence(?=s?$|less)/, 'ense'],
  [/(?<=[a-z]{3})x(?=ion)/, 'ct'],
  [/ement/, 'ment'],
  [/grey/, 'gray'],
  [/pp(?=e|i)/, 'p'],
]

/** Whether a word is one in some American spelling of it. */
export function isOneInAmerican(word: string, isWord: (word: string) => boolean): boolean {
  return british.some(([from, to]) => from.test(word) && isWord(word.replace(from, to)))
}
