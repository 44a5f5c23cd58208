/** Letters that a typesetter had joined, as a copied PDF keeps them: `ﬁ`, `ﬀ`, `ﬆ`. */
import { editsOf, type Mender } from './mend.js'

/** Ligatures are letters again: no search finds the others, and no line breaks between them. */
export const mendLigatures: Mender = (value) =>
  editsOf(value, /[\ufb00-\ufb06]/g, ([ligature]) => ligature.normalize('NFKC'), 1)
