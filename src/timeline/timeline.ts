/**
 * What happened when: the statements of a story's claims, by the times they name. An entry is one time value; the
 * claims that name it stand together, so that two values for one claim (a conflict) show as two entries.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Claim } from '../model/claim.ts'
import type { TimelineEntry } from '../model/timeline.ts'
import { compareText } from '../text/order.ts'

interface Gathered {
  readonly value: string
  readonly lo: string | null
  readonly hi: string | null
  readonly claims: Set<string>
  readonly statements: Set<string>
}

/** Entries in order of time (undated last), then value. Only times of type DATE or TIME with a value make entries. */
export function timeline(
  claims: readonly Claim[],
  articles: readonly Article[],
  annotations: readonly Annotation[],
): TimelineEntry[] {
  const inside = new Set(articles.map((article) => article.id))
  const timesOf = new Map(
    annotations
      .filter((annotation) => inside.has(annotation.article))
      .map((annotation) => [
        annotation.article,
        annotation.times.filter((time) => (time.type === 'DATE' || time.type === 'TIME') && time.lo !== null),
      ]),
  )
  const entries = new Map<string, Gathered>()
  for (const claim of claims)
    for (const member of claim.statements)
      for (const time of timesOf.get(member.article) ?? []) {
        if (time.start < member.start || time.end > member.end) continue
        const key = `${time.lo}\u0000${time.hi}\u0000${time.value}`
        const entry = entries.get(key) ?? {
          value: time.value,
          lo: time.lo,
          hi: time.hi,
          claims: new Set(),
          statements: new Set(),
        }
        entry.claims.add(claim.id)
        entry.statements.add(member.statement)
        entries.set(key, entry)
      }
  return [...entries.values()]
    .map((entry) => ({
      ...entry,
      claims: [...entry.claims].sort(compareText),
      statements: [...entry.statements].sort(compareText),
    }))
    .sort(
      (a, b) =>
        compareText(a.lo ?? '~', b.lo ?? '~') || compareText(a.hi ?? '~', b.hi ?? '~') || compareText(a.value, b.value),
    )
}
