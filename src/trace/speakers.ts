/**
 * Where a named person's words came out: the outlet most often credited for them, an outlet's own interview, or a
 * public document. Whoever quotes the person without a credit rests on the same, for words said once are one origin.
 */
import type { Attribution } from '../model/annotation.ts'
import { compareText } from '../text/order.ts'
import { overlaps } from '../text/span.ts'
import { words } from '../text/words.ts'
import type { OriginBook } from './origins.ts'
import type { Profile } from './profile.ts'

/** The key under which a speaker is one: '' for who has no name. */
export type SpeakerKey = (attribution: Attribution) => string

/**
 * Keys of a story's speakers: the last word of the name, which articles share that give the rest in other words; where
 * two people of the story have it, the whole name, which the story's articles share (`story-aliases.ts`).
 */
export function speakerKeys(profiles: readonly Profile[]): SpeakerKey {
  const given = new Map<string, Set<string>>()
  for (const { scene } of profiles)
    for (const { kind, name } of scene.annotation.names) {
      const keys = kind === 'person' ? keysOf(name) : []
      const last = keys.at(-1)
      if (last !== undefined && keys.length > 1) given.set(last, (given.get(last) ?? new Set()).add(keys[0] ?? ''))
    }
  return (attribution) => {
    if (!['person', 'organisation', 'state'].includes(attribution.sourceKind)) return ''
    if (!/\p{Lu}/u.test(attribution.name)) return ''
    const keys = keysOf(attribution.name)
    const last = keys.at(-1) ?? ''
    return attribution.sourceKind === 'person' && (given.get(last)?.size ?? 0) > 1 ? keys.join(' ') : last
  }
}

const keysOf = (name: string): string[] => words(name).map((word) => word.key)

/** Index of the sentence an attribution's cue (else its source, its content) stands in. */
function sentenceOf(profile: Profile, attribution: Attribution): number {
  const place = attribution.cue[0] ?? attribution.source[0] ?? attribution.content[0]
  return place === undefined ? -1 : profile.scene.sentences.findIndex((sentence) => overlaps(sentence, place))
}

/** Origin id by speaker key. Only speakers for whom some article says where they spoke. */
export function speakerHomes(
  profiles: readonly Profile[],
  book: OriginBook,
  keyOf: SpeakerKey,
): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const profile of profiles)
    for (const attribution of profile.scene.annotation.attributions) {
      const key = keyOf(attribution)
      if (key === '') continue
      const sentence = sentenceOf(profile, attribution)
      if (sentence < 0) continue
      const place = placeOf(profile, sentence, book)
      if (place === null) continue
      const counts = votes.get(key) ?? new Map<string, number>()
      counts.set(place, (counts.get(place) ?? 0) + 1)
      votes.set(key, counts)
    }
  return new Map(
    [...votes].map(([key, counts]) => [
      key,
      [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? '',
    ]),
  )
}

/** What the sentence itself says of where its words came out, or null. */
export function placeOf(profile: Profile, sentence: number, book: OriginBook): string | null {
  const cited = profile.cited.find((outlet) =>
    outlet.credits.some((credit) => credit.sentence === sentence && credit.kind !== 'contributed'),
  )
  if (cited !== undefined) return book.ofOutlet.get(cited.key) ?? null
  if (profile.own.some((sign) => sign.sentence === sentence && sign.strength === 'strong'))
    return book.ofOutlet.get(profile.scene.outletKey) ?? null
  return book.ofUse.get(`${profile.scene.id}\n${sentence}`) ?? null
}
