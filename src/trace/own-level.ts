/** How much of an article is its own reporting: none, some, or primary (the main news is its own work). */
import type { OwnReporting } from '../model/origin.ts'
import type { Family, Profile } from './family.ts'

// "In the lead": the first sentences, or the first fifth of a long article. Own signs further down are usually a
// comment sought on somebody else's news.
const LEAD_SENTENCES = 4
const LEAD_SHARE = 0.2
// This many own signs make a report its own wherever they stand.
const MANY = 3

export function ownLevel(profile: Profile, family: Family): OwnReporting {
  const id = profile.scene.id
  const kind = family.derivations.find((edge) => edge.to === id && !edge.second && edge.whole)?.kind
  if (kind === 'copies') return 'none'
  const strong = profile.own.filter((sign) => sign.strength === 'strong')
  const weak = profile.own.filter((sign) => sign.strength === 'weak')
  const lost = [...family.lost.values()].some((children) => children.includes(id))
  if (kind !== undefined || lost) return strong.length > 0 ? 'some' : 'none'
  if (strong.length === 0) return weak.length > 0 ? 'some' : 'none'
  const lead = Math.max(LEAD_SENTENCES, Math.ceil(profile.scene.sentences.length * LEAD_SHARE))
  return strong.length >= MANY || strong.some((sign) => sign.sentence < lead) ? 'primary' : 'some'
}
