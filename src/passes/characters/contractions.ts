/** The ends of English contractions. */

/** What stands behind the apostrophe (`didn't`, `she's`), for a pattern. */
export const contractionEnds = 't|s|re|ve|ll|d|m'
