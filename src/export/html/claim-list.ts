/** The claims of a story as the page lists them: which are shown, in which order, and what may be asked of them. */
import type { Claim } from '../../model/claim.ts'
import type { VariantKind } from '../../model/variant.ts'
import { compareText } from '../../text/order.ts'
import { KIND_NAME, SEVERITY, severity, worstKind } from '../difference.ts'
import type { Lookup } from '../lookup.ts'

/** `weight`: the worst difference first, then what most articles say. `few`: told by many, resting on few. */
export const SORTS = {
  weight: 'worst difference first',
  told: 'most articles first',
  few: 'most articles to an origin first',
  first: 'first told first',
} as const
export type ClaimSort = keyof typeof SORTS

export interface ClaimQuery {
  readonly kind: VariantKind | null
  readonly sort: ClaimSort
  /** Words that must all stand in the claim's statements or sources. */
  readonly words: string
  /** Also claims that one article alone makes. */
  readonly alone: boolean
}

export const ANY: ClaimQuery = { kind: null, sort: 'weight', words: '', alone: false }

export function isSort(name: string): name is ClaimSort {
  return name in SORTS
}

export function isKind(name: string): name is VariantKind {
  return name in KIND_NAME
}

/** Kinds of difference that a claim holds, worst first; `same` is none. */
export function kindsOf(claim: Claim): VariantKind[] {
  const held = new Set(claim.variants.map((variant) => variant.kind))
  return SEVERITY.filter((kind) => kind !== 'same' && held.has(kind))
}

export function shared(claims: readonly Claim[]): Claim[] {
  return claims.filter((claim) => claim.corroboration.articles > 1)
}

/** How many of the claims hold each kind, worst first. */
export function kindCounts(claims: readonly Claim[]): [VariantKind, number][] {
  const counts = new Map<VariantKind, number>()
  for (const claim of claims) for (const kind of kindsOf(claim)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return SEVERITY.flatMap((kind) => {
    const n = counts.get(kind)
    return n === undefined ? [] : [[kind, n] as [VariantKind, number]]
  })
}

/** Numbers by which the page calls the claims: the order of weight, shared ones before those of one article. */
export function claimNumbers(claims: readonly Claim[]): Map<string, number> {
  return new Map(sorted(claims, 'weight', () => '').map((claim, i) => [claim.id, i + 1]))
}

export function chosen(claims: readonly Claim[], query: ClaimQuery, by: Lookup): Claim[] {
  const words = wordsOf(query.words)
  const kept = claims.filter(
    (claim) =>
      (query.alone || claim.corroboration.articles > 1) &&
      (query.kind === null || claim.variants.some((variant) => variant.kind === query.kind)) &&
      (words.length === 0 || holds(claim, words, by)),
  )
  const earliest = new Map<string, string>()
  if (query.sort === 'first')
    for (const claim of kept) {
      const dates = claim.statements.map((member) => by.articles.get(member.article)?.published?.value ?? '~')
      earliest.set(claim.id, dates.sort(compareText)[0] ?? '~')
    }
  return sorted(kept, query.sort, (claim) => earliest.get(claim.id) ?? '~')
}

function sorted(claims: readonly Claim[], sort: ClaimSort, first: (claim: Claim) => string): Claim[] {
  const worst = new Map(
    claims.map((claim) => {
      const kind = worstKind(claim)
      return [claim.id, kind === null ? SEVERITY.length : severity(kind)] as const
    }),
  )
  const weight = (claim: Claim): number => worst.get(claim.id) ?? 0
  const perOrigin = ({ corroboration: { articles, origins } }: Claim): number => articles / Math.max(1, origins.max)
  const alone = (claim: Claim): number => Number(claim.corroboration.articles < 2)
  return [...claims].sort(
    (a, b) =>
      alone(a) - alone(b) ||
      (sort === 'weight' ? weight(a) - weight(b) : 0) ||
      (sort === 'few' ? perOrigin(b) - perOrigin(a) : 0) ||
      (sort === 'first' ? compareText(first(a), first(b)) : 0) ||
      b.corroboration.articles - a.corroboration.articles ||
      weight(a) - weight(b) ||
      compareText(a.id, b.id),
  )
}

export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
}

function holds(claim: Claim, words: readonly string[], by: Lookup): boolean {
  const text = claim.statements
    .map((member) => `${by.quote(member)} ${member.attribution ?? ''} ${by.label(member.article)}`)
    .join(' ')
    .toLowerCase()
  return words.every((word) => text.includes(word))
}
