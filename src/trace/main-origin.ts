/** What an article's news as a whole rests on. */
import type { OwnReporting } from '../model/origin.ts'
import type { Family } from './family.ts'
import type { OriginBook } from './origins.ts'
import { isOwn, type Profile, retellsOpenly } from './profile.ts'
import { type SpeakerKey, speakerHomes, speakerKeys } from './speakers.ts'

export interface Resting {
  readonly profiles: ReadonlyMap<string, Profile>
  readonly family: Family
  readonly book: OriginBook
  readonly levels: ReadonlyMap<string, OwnReporting>
  readonly homes: ReadonlyMap<string, string>
  readonly speakerKey: SpeakerKey
}

export function restingOf(
  profiles: readonly Profile[],
  family: Family,
  book: OriginBook,
  levels: ReadonlyMap<string, OwnReporting>,
): Resting {
  const byId = new Map(profiles.map((profile) => [profile.scene.id, profile]))
  const speakerKey = speakerKeys(profiles)
  return { profiles: byId, family, book, levels, homes: speakerHomes(profiles, book, speakerKey), speakerKey }
}

/** Its parent's, a lost source, its own work, the outlet or document it leads with; null where nothing is shown. */
export function mainOrigin(article: string, resting: Resting, seen: ReadonlySet<string>): string | null {
  const profile = resting.profiles.get(article)
  if (profile === undefined || seen.has(article)) return null
  const { family, book, levels } = resting
  const further = new Set([...seen, article])
  const parent = family.parent.get(article)
  const above = parent === undefined ? null : mainOrigin(parent, resting, further)
  if (above !== null) return above
  const lost = book.lostOf.get(article)
  if (lost !== undefined) return lost
  const own = book.ofOutlet.get(profile.scene.outletKey) ?? null
  const level = levels.get(article)
  if (own !== null && (level === 'primary' || (level === 'some' && isOwn(profile) && !retellsOpenly(profile))))
    return own
  const cited =
    profile.cited.find((outlet) => outlet.whole) ??
    profile.cited.find((outlet) => outlet.credits.some((credit) => credit.kind === 'contributed'))
  if (cited !== undefined) {
    const source = profile.resolved[profile.cited.indexOf(cited)]?.article ?? null
    const origin = source === null ? (book.ofOutlet.get(cited.key) ?? null) : mainOrigin(source, resting, further)
    if (origin !== null) return origin
  }
  for (const use of profile.documents) {
    const document = book.ofUse.get(`${use.article}\n${use.sentence}`)
    if (document?.startsWith('document:')) return document
  }
  return level === 'none' ? (own?.startsWith('own:') ? own : null) : own
}
