/** How much of an article is its own reporting: none, some, or primary (the main news is its own work). */
import type { OwnReporting } from '../model/origin.ts'
import { documentLead } from './documents.ts'
import type { Family } from './family.ts'
import type { Profile } from './profile.ts'

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
  const { scene, cited } = profile
  if (strong.length === 0) {
    // People without a name tell it the main news, and nobody else is credited for anything.
    const told = weak.length >= 2 && weak.some((sign) => sign.sentence < scene.lead + 2)
    if (told && cited.length === 0 && !documentLead(scene, profile.documents)) return 'primary'
    return weak.length > 0 ? 'some' : 'none'
  }
  const lead = scene.lead + Math.max(LEAD_SENTENCES, Math.ceil(scene.sentences.length * LEAD_SHARE))
  const owed = cited.some((outlet) =>
    outlet.credits.some((credit) => credit.sentence >= 0 && credit.sentence < scene.lead + 3),
  )
  const first = strong[0]?.sentence ?? 0
  const before = profile.documents.filter((use) => use.sentence < first)
  if (owed || documentLead(scene, before)) return strong.length >= 2 * MANY ? 'primary' : 'some'
  const alone = cited.length <= 1 && strong.length >= 2
  return alone || strong.length + weak.length >= MANY || strong.some((sign) => sign.sentence < lead)
    ? 'primary'
    : 'some'
}

// From so many voices on, none of them an office-holder's, the main news is what they say.
const MANY_VOICES = 3

/**
 * What a reader sees beside that: people who speak to nobody in particular, and questions that stayed without an answer.
 * Where an article openly retells another, they are the other's.
 */
export function shownLevel(profile: Profile, family: Family, level: OwnReporting): OwnReporting {
  const heard = profile.own.filter((sign) => sign.strength === 'heard')
  const tried = profile.own.some((sign) => sign.strength === 'effort')
  const { scene, cited } = profile
  const derived = family.derivations.some((edge) => edge.to === scene.id && !edge.second && edge.whole)
  const owed = derived || cited.some((outlet) => outlet.whole || outlet.wire)
  if (level === 'primary' || owed || heard.length === 0) return level === 'none' && tried && !owed ? 'some' : level
  return heard.length >= MANY_VOICES && !documentLead(scene, profile.documents) ? 'primary' : 'some'
}
