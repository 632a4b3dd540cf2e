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

/** All differences of the story: the sure ones before those to be checked, then the worst first. Wording is left out. */
export function differences(story: TracedStory): Shown[] {
  const shown: Shown[] = []
  for (const claim of story.claims) {
    const groups = new Map<string, Variant[]>()
    for (const variant of claim.variants) {
      if (severity(variant.kind) >= SEVERITY.indexOf('wording')) continue
      const key = `${variant.kind} ${variant.aspect}`
      groups.set(key, [...(groups.get(key) ?? []), variant])
    }
    for (const group of groups.values()) {
      const surest = [...group].sort((a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band))[0]
      if (surest !== undefined) shown.push({ claim, variant: surest, more: group.length - 1 })
    }
  }
  return shown.sort(
    (a, b) =>
      Number(a.variant.band === 'check') - Number(b.variant.band === 'check') ||
      severity(a.variant.kind) - severity(b.variant.kind) ||
      BANDS.indexOf(a.variant.band) - BANDS.indexOf(b.variant.band) ||
      b.claim.statements.length - a.claim.statements.length ||
      compareText(a.claim.id, b.claim.id) ||
      compareText(a.variant.aspect, b.variant.aspect),
  )
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
