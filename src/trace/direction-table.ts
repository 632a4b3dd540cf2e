/** Words by which a report holds its news at arm's length, whoever it has it from. */

/** A headline that says that somebody reports. */
export const HEARSAY_TITLE =
  /(?:^report:|\breports?$|\b(?:report says|says report|reportedly|report finds|reports say|according to report)\b|: report\b|\breport:)/i

/** Verbs and adverbs that leave what is told to others. */
export const HEDGES =
  /\b(?:reportedly|allegedly|alleged|apparently|supposedly|purportedly|purported|claimed|claims|appears to|appeared to|is said to|are said to|was said to|were said to|seemingly)\b/gi
