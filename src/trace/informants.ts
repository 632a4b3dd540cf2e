/** Who told an outlet its news: the people named as its sources, or nobody. */
import { overlaps } from '../text/span.ts'
import { words } from '../text/words.ts'
import type { OwnSign } from './own-reporting.ts'
import type { Profile } from './profile.ts'

// The main work is told by the first signs; a spokesman named further down gave the answer, not the news.
const FIRST_SIGNS = 2
// Whoever is heard only in the second half comments on the news.
const NEWS_SHARE = 0.5

/**
 * Is nobody named as having told the outlet its news, or are most who told it unnamed? Then it may have come from the
 * same people as another's.
 */
export function namelessWork(profile: Profile): boolean {
  const signs = profile.own.filter(({ strength }) => strength === 'strong' || strength === 'weak')
  const nameless = signs.filter((sign) => sign.strength === 'weak' || sourcesIn(profile, sign.sentence).unnamed)
  if (nameless.length > 0 && nameless.length * 2 >= signs.length) return true
  const first = signs.filter((sign) => sign.strength === 'strong').slice(0, FIRST_SIGNS)
  return !first.some((sign) => TOLD.has(sign.rule) && namedIn(profile, sign.sentence).length > 0)
}

/** Names of the people given as sources in a sentence; where it has a pronoun only, of those just before. */
export function namedIn(profile: Profile, sentence: number): string[] {
  const here = sourcesIn(profile, sentence)
  if (here.unnamed) return []
  for (const back of [0, 1, 2]) {
    const { named } = sourcesIn(profile, sentence - back)
    if (named.length > 0) return named
  }
  return []
}

/** Who is given as a source in a sentence: names of persons, and whether anybody without a name is. */
function sourcesIn(profile: Profile, sentence: number): { named: string[]; unnamed: boolean } {
  const span = profile.scene.sentences[sentence]
  const named: string[] = []
  let unnamed = false
  if (span === undefined) return { named, unnamed }
  for (const attribution of profile.scene.annotation.attributions) {
    const place = attribution.cue[0] ?? attribution.source[0]
    if (place === undefined || !overlaps(place, span)) continue
    if (attribution.sourceKind === 'unnamed') unnamed = true
    if (attribution.sourceKind === 'person' && words(attribution.name).length > 0) named.push(attribution.name)
  }
  return { named, unnamed }
}

// Signs by which somebody told the outlet something.
const TOLD = new Set(['trace.own.told', 'trace.own.interview', 'trace.own.self', 'trace.own.asked'])

/** People who told this article's outlet its main news, by name. */
export function informantsOf(profile: Profile): string[] {
  const told = (sign: OwnSign) => sign.strength === 'strong' && TOLD.has(sign.rule)
  return profile.own
    .filter((sign) => sign.strength === 'strong')
    .slice(0, FIRST_SIGNS)
    .filter(told)
    .filter((sign) => sign.sentence < profile.scene.lead + profile.scene.sentences.length * NEWS_SHARE)
    .flatMap((sign) => namedIn(profile, sign.sentence))
}
