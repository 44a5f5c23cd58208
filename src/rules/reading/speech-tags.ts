/** The verbs that tie a speech to its speaker; past and present, without those that can also be an action (`smiled`). */
const verbs =
  'said|says|asked|asks|replied|replies|answered|answers|whispered|whispers|murmured|murmurs|muttered|mutters|cried|' +
  'shouted|shouts|yelled|yells|screamed|exclaimed|exclaims|added|adds|continued|agreed|begged|demanded|growled|' +
  'grumbled|snapped|sobbed|stammered|stuttered|suggested|remarked|retorted|insisted|interrupted|announced|declared|' +
  'explained|hissed|inquired|enquired|observed|responded|repeated|protested|admitted|called'

/** A tag that begins with a pronoun: ` she said`. */
export const pronounTag = new RegExp(`^ (?:he|she|they|we|it|you) (?:\\p{Ll}+ly )?(?:${verbs})\\b`, 'u')

/** A tag that begins with its verb: ` said Ann`, ` asked the boy`. */
export const verbTag = new RegExp(
  `^ (?:${verbs}) (?:\\p{Lu}\\p{Ll}+|the |his |her |my |he\\b|she\\b|they\\b|I\\b)`,
  'u',
)

/** A tag that begins with a name: ` Ann said`. */
export const nameTag = new RegExp(`^ (?:(?:Mr|Mrs|Ms|Dr|Miss)\\.? )?\\p{Lu}\\p{Ll}+ (?:${verbs})[.,:;]`, 'u')

/** A tag of which the pronoun has a capital: ` She said`. */
export const capitalTag = new RegExp(`^ (?:He|She|They|We|It|You) (?:\\p{Ll}+ly )?(?:${verbs})[ .,:;]`, 'u')
