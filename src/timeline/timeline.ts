/**
 * What happened when: statements by the times they name. An entry is one time as it was told; a coarse time ("March")
 * and an exact one within it stand as two entries, one behind the other, and two times for one claim (a conflict) as
 * two entries that share the claim. Statements of one article alone stand in it too.
 */
import type { Annotation, Time } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Claim } from '../model/claim.ts'
import type { TimelineEntry } from '../model/timeline.ts'
import { compareText } from '../text/order.ts'

interface Gathered {
  readonly value: string
  readonly lo: string
  readonly hi: string | null
  readonly claims: Set<string>
  readonly statements: Set<string>
}

/**
 * Entries in order of their beginning, the longer first, then by value. Only points in time that can be placed make
 * entries: durations and repeated times do not. O(statements × times of an article).
 */
export function timeline(
  claims: readonly Claim[],
  articles: readonly Article[],
  annotations: readonly Annotation[],
): TimelineEntry[] {
  const inside = new Set(articles.map((article) => article.id))
  const claimOf = new Map<string, string[]>()
  for (const claim of claims)
    for (const { statement } of claim.statements) claimOf.set(statement, [...(claimOf.get(statement) ?? []), claim.id])
  const entries = new Map<string, Gathered>()
  for (const annotation of annotations) {
    if (!inside.has(annotation.article)) continue
    for (const statement of annotation.statements) {
      // A headline and a caption say again what the text says.
      if (statement.place !== 'body') continue
      for (const time of annotation.times) {
        if (!isPoint(time) || !statement.spans.some((span) => span.start <= time.start && time.end <= span.end))
          continue
        const entry = entryFor(entries, time)
        entry.statements.add(statement.id)
        for (const claim of claimOf.get(statement.id) ?? []) entry.claims.add(claim)
      }
    }
  }
  return [...entries.values()]
    .sort((a, b) => compareText(a.lo, b.lo) || compareEnds(a.hi, b.hi) || compareText(a.value, b.value))
    .map((entry) => ({
      ...entry,
      claims: [...entry.claims].sort(compareText),
      statements: [...entry.statements].sort(compareText),
    }))
}

const isPoint = (time: Time): boolean => (time.type === 'DATE' || time.type === 'TIME') && time.lo !== null

function entryFor(entries: Map<string, Gathered>, time: Time): Gathered {
  const key = [time.lo, time.hi, time.value].join('\n')
  const known = entries.get(key)
  if (known !== undefined) return known
  const entry = {
    value: time.value,
    lo: time.lo ?? '',
    hi: time.hi,
    claims: new Set<string>(),
    statements: new Set<string>(),
  }
  entries.set(key, entry)
  return entry
}

/** The later end first, so that a month stands before its days; an open end before all. */
function compareEnds(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1
  return compareText(b, a)
}
