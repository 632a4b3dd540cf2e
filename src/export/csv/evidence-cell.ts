/** Evidence in one cell: the rules with their numbers, then the words they looked at. */
import type { Evidence } from '../../model/evidence.ts'
import { unique } from '../finding.ts'
import type { Lookup } from '../lookup.ts'

/** "trace.cites 0.93; trace.order" */
export function rulesOf(evidence: readonly Evidence[]): string {
  return unique(evidence.map(({ rule, value }) => (value === null ? rule : `${rule} ${value}`))).join('; ')
}

/** "Brook Daily: “the Alder Post reported” | Alder Post: “…”" */
export function wordsOf(evidence: readonly Evidence[], by: Lookup): string {
  const places = evidence.flatMap(({ spans }) => spans.filter((span) => by.articles.has(span.article)))
  return unique(places.map((span) => `${by.label(span.article)}: “${by.quote(span)}”`)).join(' | ')
}
