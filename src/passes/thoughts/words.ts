/** The words by which narration says that someone speaks or thinks. */

/** Verbs of speech, past and present: `said`, `asks`. */
export const speechVerbs: ReadonlySet<string> = new Set(
  (
    'said says asked asks replied replies answered answers whispered whispers murmured murmurs muttered mutters ' +
    'called calls cried cries shouted shouts yelled yells screamed screams exclaimed exclaims added adds continued continues ' +
    'agreed agrees begged begs demanded demands growled growls grumbled grumbles snapped snaps sighed sighs sobbed sobs ' +
    'stammered stammers stuttered stutters suggested suggests told tells remarked remarks observed observes returned ' +
    'responded responds retorted retorts promised promises insisted insists interrupted interrupts laughed laughs ' +
    'announced announces declared declares explained explains hissed hisses groaned groans moaned moans'
  ).split(' '),
)

/** Verbs of thinking, past and present: `thought`, `wonders`. */
export const thoughtVerbs: ReadonlySet<string> = new Set(
  'thought thinks wondered wonders mused muses pondered ponders reflected reflects considered considers reasoned reasons decided decides realized realised realizes realises'.split(
    ' ',
  ),
)
