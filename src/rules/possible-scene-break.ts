import { defineNotice } from './rule.js'

export const possibleSceneBreak = defineNotice({
  id: 'possible-scene-break',
  family: 'structure',
  summary: 'A sign alone on a line, or the end of a page, may be a scene break',
  page: `A smiley, a heart or a single sign is a scene break where the manuscript has several of its kind. One that stands
once, beside breaks of another shape, may be what somebody types or draws in the story: it stays and is told. Runs of
blank lines at even distances, with sentences that run on across some of them, are the ends of printed pages: a scene
may have ended there as well.`,
  severity: 'info',
  examples: [
    {
      name: 'A heart among stars',
      text: 'It rained.\n\n* * *\n\nThe phone lay still.\n\n<3\n\nTom went home.\n\n* * *\n\nMorning came.\n',
      found: ['<3'],
    },
    {
      name: 'Stars throughout',
      text: 'It rained.\n\n* * *\n\nTom went home.\n\n* * *\n\nMorning came.\n',
      found: [],
    },
  ],
})
