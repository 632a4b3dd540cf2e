/** Words that make a statement less than certain, and how much. Hand-written after the literature on hedging (Hyland 1998). */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''))

/** Auxiliaries that leave it open whether the thing is so. */
export const HEDGE_MODALS = list('may might could can should would ought')

export const HEDGE_ADVERBS = list(`
  reportedly allegedly apparently supposedly purportedly ostensibly seemingly presumably possibly probably perhaps maybe
  likely unlikely potentially conceivably arguably evidently tentatively theoretically hypothetically
`)

export const HEDGE_ADJECTIVES = list(`
  alleged suspected possible likely unlikely apparent supposed purported presumed reported potential tentative rumored
  rumoured unconfirmed unverified unclear uncertain probable putative
`)

/** Verbs whose complement is not said to be so. */
export const HEDGE_VERBS = list(`
  appear seem suggest believe think suspect fear hope expect speculate estimate assume presume guess imagine reckon
  predict forecast project anticipate doubt suppose tend allege claim consider understand contend indicate hint wonder
  question argue
`)

/** Verbs whose complement has not happened, or need not happen. */
export const UNREAL_VERBS = list(`
  want plan intend aim seek try attempt hope refuse decline fail pledge promise vow threaten offer propose urge ask
  demand order request call require encourage invite allow permit let enable help agree prepare decide need wish expect
  consider advise recommend prevent stop avoid prohibit ban block bar halt reject forbid
`)

/** Verbs whose complement is held to be so. */
export const FACTIVE_VERBS = list(`
  know realize realise discover find learn show reveal confirm prove acknowledge admit recall remember forget regret
  notice see note demonstrate establish
`)

/** What makes the clause a condition. */
export const CONDITIONS = list('if unless whether provided assuming lest')
