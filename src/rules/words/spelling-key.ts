/** What the spellings of one word share: no hyphen, no accent, the American form. */

/** British forms whose American ones are no other words. */
const american: readonly (readonly [RegExp, string])[] = [
  [/^grey/, 'gray'],
  [
    /^(col|fav|hon|hum|lab|neighb|rum|vap|vig|arm|endeav|behavi|harb|parl|flav|od|splend|fav|clam|ferv|ranc|sav|val)our/,
    '$1or',
  ],
  [/^(cent|theat|lit|met|fib|spect|somb|lust|meag|sab)re(?=s?$)/, '$1er'],
  [
    /^(recogn|real|organ|apolog|civil|critic|emphas|memor|symbol|sympath|scrutin|monopol|patron|util|harmon|agon)is(?=e|ing)/,
    '$1iz',
  ],
  [
    /^(travel|cancel|marvel|quarrel|signal|jewel|counsel|level|model|label|duel|fuel|tunnel|shovel)l(?=e|ing|ous)/,
    '$1',
  ],
  [/^(defen|offen|preten)ce(?=s?$)/, '$1se'],
  [/^(jewel)lery/, '$1ry'],
  [/^(to)-?(day|morrow|night)$/, '$1$2'],
]

/** Beginnings that make another word with a hyphen than without: `re-cover`, `co-op`. */
const telling =
  /^(?:re|co|un|pre|ex|half|well|ill|so|a|two|three|four|five|six|seven|eight|nine|ten|self|non|all|over|out|under|off|on|in|up|by|any|some|every|no|more|well|too)-|-(?:like|less|up|in|out|off|on|down|over|by|to|the|and|of|a)\b/

/** The key of a word in lower case; none for a word whose hyphen or accent makes it another. */
export function spellingKey(word: string): string | undefined {
  if (word.length < 4 || /\d|-.*-/.test(word) || telling.test(word)) return undefined
  let key = word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('-', '')
  if (/^(?:expose|resume|rose|lame|pate|attache|saute|touche|blase)s?$/.test(key)) return undefined
  for (const [british, form] of american) key = key.replace(british, form)
  return key
}
