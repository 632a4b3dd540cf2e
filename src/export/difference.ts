/**
 * Which differences a reader should see first. Many pairs of a claim show one and the same difference, so each claim
 * gives one line a kind and aspect: the surest pair speaks for the others.
 */
import type { Claim } from '../model/claim.ts'
import type { TracedStory } from '../model/result.ts'
import type { ArticleSpan } from '../model/span.ts'
import type { Variant, VariantKind } from '../model/variant.ts'
import { compareText } from '../text/order.ts'
import type { Lookup } from './lookup.ts'

/** Worst first: what misleads a reader most. `wording` and `same` change nothing and are no finding. */
export const SEVERITY: readonly VariantKind[] = [
  'conflict',
  'attribution-lost',
  'stronger',
  'weaker',
  'less-precise',
  'more-precise',
  'attribution-changed',
  'update',
  'detail-added',
  'wording',
  'same',
]

/** What each kind is called on screen. */
export const KIND_NAME: Readonly<Record<VariantKind, string>> = {
  conflict: 'conflict',
  'attribution-lost': 'attribution lost',
  stronger: 'said more strongly',
  weaker: 'said more weakly',
  'less-precise': 'less precise',
  'more-precise': 'more precise',
  'attribution-changed': 'attribution changed',
  update: 'updated',
  'detail-added': 'detail added',
  wording: 'other words',
  same: 'same',
}

const BANDS = ['certain', 'likely', 'check'] as const

export interface Shown {
  readonly claim: Claim
  readonly variant: Variant
  /** Further pairs of the claim with a difference of this kind and aspect. */
  readonly more: number
}

/**
 * All differences of the story: the sure ones before those to be checked, then the worst first. What one article made
 * of another's words is a finding only where it had them from there: such kinds come first along the tree, and after
 * all else between articles that are not kin. Wording is left out.
 */
export function differences(story: TracedStory): Shown[] {
  const above = ancestors(story)
  const shown: (Shown & { readonly rank: number })[] = []
  for (const claim of story.claims) {
    const articleOf = new Map(claim.statements.map((member) => [member.statement, member.article]))
    const inherited = ({ between: [first, second] }: Variant): boolean =>
      above.get(articleOf.get(second) ?? '')?.has(articleOf.get(first) ?? '') === true
    const groups = new Map<string, Variant[]>()
    for (const variant of claim.variants) {
      if (severity(variant.kind) >= SEVERITY.indexOf('wording')) continue
      const key = `${variant.kind} ${variant.aspect}`
      groups.set(key, [...(groups.get(key) ?? []), variant])
    }
    for (const group of groups.values()) {
      const first = [...group].sort(
        (a, b) => Number(inherited(b)) - Number(inherited(a)) || BANDS.indexOf(a.band) - BANDS.indexOf(b.band),
      )[0]
      if (first === undefined) continue
      const apart = OF_DESCENT.has(first.kind) && !inherited(first) ? SEVERITY.length : 0
      shown.push({ claim, variant: first, more: group.length - 1, rank: severity(first.kind) + apart })
    }
  }
  return shown.sort(
    (a, b) =>
      Number(a.variant.band === 'check') - Number(b.variant.band === 'check') ||
      a.rank - b.rank ||
      BANDS.indexOf(a.variant.band) - BANDS.indexOf(b.variant.band) ||
      b.claim.statements.length - a.claim.statements.length ||
      compareText(a.claim.id, b.claim.id) ||
      compareText(a.variant.aspect, b.variant.aspect),
  )
}

/** Kinds that say what an article did with the words it took. */
const OF_DESCENT: ReadonlySet<VariantKind> = new Set([
  'attribution-lost',
  'attribution-changed',
  'stronger',
  'weaker',
  'less-precise',
  'more-precise',
  'detail-added',
])

/** For each article all that it rests on, directly or through others. */
function ancestors(story: TracedStory): Map<string, Set<string>> {
  const parents = new Map<string, string[]>()
  for (const { from, to } of story.derivations) parents.set(to, [...(parents.get(to) ?? []), from])
  const above = new Map<string, Set<string>>()
  for (const id of parents.keys()) {
    const seen = new Set<string>()
    const next = [...(parents.get(id) ?? [])]
    for (let at = next.pop(); at !== undefined; at = next.pop()) {
      if (seen.has(at)) continue
      seen.add(at)
      next.push(...(parents.get(at) ?? []))
    }
    above.set(id, seen)
  }
  return above
}

/** The first few, of each kind no more than `each` while others wait: one noisy kind does not fill the list. */
export function firstOf(all: readonly Shown[], most: number, each: number): Shown[] {
  const seen = new Map<VariantKind, number>()
  const first = all.filter(({ variant }) => {
    const n = (seen.get(variant.kind) ?? 0) + 1
    seen.set(variant.kind, n)
    return n <= each
  })
  const chosen = new Set(first.slice(0, most))
  for (const one of all) if (chosen.size < most) chosen.add(one)
  return all.filter((one) => chosen.has(one))
}

export function severity(kind: VariantKind): number {
  return SEVERITY.indexOf(kind)
}

/** The worst kind of a claim, or null when its versions say the same. */
export function worstKind(claim: Claim): VariantKind | null {
  const kinds = claim.variants.map((variant) => variant.kind)
  const worst = SEVERITY.find((kind) => kinds.includes(kind))
  return worst === undefined || worst === 'same' ? null : worst
}

/** Where a side of a variant stands: the statement, and the differing words in it (null where that side has none). */
export interface Side {
  readonly statement: ArticleSpan
  readonly words: ArticleSpan | null
  readonly label: string
}

export function sidesOf(claim: Claim, variant: Variant, by: Lookup): readonly [Side, Side] | null {
  const [first, second] = variant.between.map((id) => claim.statements.find((member) => member.statement === id))
  if (first === undefined || second === undefined) return null
  return [
    {
      statement: first,
      words: variant.a === null ? null : { article: first.article, ...variant.a },
      label: by.label(first.article),
    },
    {
      statement: second,
      words: variant.b === null ? null : { article: second.article, ...variant.b },
      label: by.label(second.article),
    },
  ]
}
