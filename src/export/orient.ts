/**
 * Differences as a reader tells them: what the later article made of the earlier one. In the Result a pair stands in
 * the order of statement ids; here the earlier article comes first, and the kinds that have a direction turn with it.
 * `attribution-lost` and `detail-added` have their order by meaning and keep it, as do pairs without dates.
 */
import type { Claim } from '../model/claim.ts'
import type { TracedStory } from '../model/result.ts'
import type { Variant, VariantKind } from '../model/variant.ts'
import { dateKey, type Lookup } from './lookup.ts'

const TURNED: Readonly<Partial<Record<VariantKind, VariantKind>>> = {
  same: 'same',
  wording: 'wording',
  conflict: 'conflict',
  update: 'update',
  'attribution-changed': 'attribution-changed',
  stronger: 'weaker',
  weaker: 'stronger',
  'more-precise': 'less-precise',
  'less-precise': 'more-precise',
}

export function orientedStory(story: TracedStory, by: Lookup): TracedStory {
  return { ...story, claims: story.claims.map((claim) => orientedClaim(claim, by)) }
}

function orientedClaim(claim: Claim, by: Lookup): Claim {
  const dates = new Map(
    claim.statements.map((member) => {
      const article = by.articles.get(member.article)
      return [member.statement, article === undefined || article.published === null ? null : dateKey(article)] as const
    }),
  )
  const orient = (variant: Variant): Variant => {
    const [first, second] = variant.between
    return later(dates.get(first) ?? null, dates.get(second) ?? null) ? (turned(variant) ?? variant) : variant
  }
  return { ...claim, variants: claim.variants.map(orient) }
}

/** The same difference told from the other side; null where its order is part of its meaning. */
export function turned(variant: Variant): Variant | null {
  const kind = TURNED[variant.kind]
  const [first, second] = variant.between
  return kind === undefined ? null : { ...variant, between: [second, first], kind, a: variant.b, b: variant.a }
}

/** Is a surely later than b? Of a day and a minute only the day is compared. */
function later(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) > b.slice(0, length)
}
