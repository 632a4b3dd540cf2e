/**
 * Which differences a reader should see first. Many pairs of a claim show one and the same difference, so each claim
 * gives one line a kind and aspect: the surest pair speaks for the others.
 */
import type { Claim } from '../model/claim.ts'
import type { TracedStory } from '../model/result.ts'
import type { ArticleSpan } from '../model/span.ts'
import type { Aspect, Variant, VariantKind } from '../model/variant.ts'
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

/** What each aspect is called on screen: `date` holds spans of time as well. */
export const ASPECT_NAME: Readonly<Record<Aspect, string>> = {
  number: 'number',
  date: 'time',
  name: 'name',
  place: 'place',
  modality: 'how sure',
  negation: 'yes or no',
  attribution: 'who says it',
  detail: 'detail',
  wording: 'wording',
}

const BANDS = ['certain', 'likely', 'check'] as const

export interface Shown {
  readonly claim: Claim
  readonly variant: Variant
  /** Further pairs of the claim with a difference of this kind and aspect. */
  readonly more: number
  /** 2 = the second rests on the first, 1 = kin otherwise, 0 = not kin. */
  readonly kin: number
}

/**
 * The differences worth telling: the sure ones before those to be checked, then the worst first. What one article made
 * of another's words is a finding only where it may have had them from there, so these kinds are told of kin alone
 * (the table of claims has the others), and of parent and child before other kin. Wording is left out.
 */
export function differences(story: TracedStory, by: Lookup): Shown[] {
  const kinship = kinshipOf(story)
  const shown: Shown[] = []
  for (const claim of story.claims) {
    const articleOf = new Map(claim.statements.map((member) => [member.statement, member.article]))
    const kin = ({ between: [first, second] }: Variant): number =>
      kinship(articleOf.get(first) ?? '', articleOf.get(second) ?? '')
    const groups = new Map<string, Variant[]>()
    for (const variant of claim.variants) {
      if (severity(variant.kind) >= SEVERITY.indexOf('wording')) continue
      if (OF_KIN.has(variant.kind) && kin(variant) === 0) continue
      if (alike(claim, variant, by)) continue
      const key = `${variant.kind} ${variant.aspect}`
      groups.set(key, [...(groups.get(key) ?? []), variant])
    }
    for (const group of groups.values()) {
      const first = [...group].sort((a, b) => kin(b) - kin(a) || BANDS.indexOf(a.band) - BANDS.indexOf(b.band))[0]
      if (first !== undefined) shown.push({ claim, variant: first, more: group.length - 1, kin: kin(first) })
    }
  }
  return shown.sort(
    (a, b) =>
      Number(a.variant.band === 'check') - Number(b.variant.band === 'check') ||
      severity(a.variant.kind) - severity(b.variant.kind) ||
      b.kin - a.kin ||
      BANDS.indexOf(a.variant.band) - BANDS.indexOf(b.variant.band) ||
      b.claim.statements.length - a.claim.statements.length ||
      compareText(a.claim.id, b.claim.id) ||
      compareText(a.variant.aspect, b.variant.aspect),
  )
}

/** Do both sides read the same? Then the difference lies elsewhere (a night dated otherwise), and there is nothing to see. */
function alike(claim: Claim, variant: Variant, by: Lookup): boolean {
  const [first, second] = sidesOf(claim, variant, by) ?? []
  if (first?.words == null || second?.words == null) return false
  return by.quote(first.words).toLowerCase() === by.quote(second.words).toLowerCase()
}

/** Kinds that say what an article did with the words it took. */
const OF_KIN: ReadonlySet<VariantKind> = new Set([
  'attribution-lost',
  'attribution-changed',
  'stronger',
  'weaker',
  'less-precise',
  'more-precise',
  'detail-added',
])

/** 2 when the second rests on the first; 1 when they share a lost source or are likely kin; else 0. */
function kinshipOf(story: TracedStory): (first: string, second: string) => number {
  const above = ancestors(story)
  const near = new Set(story.undecided.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  const lost = (id: string): string[] => [...(above.get(id) ?? [])].filter((from) => from.startsWith('lost:'))
  return (first, second) => {
    if (above.get(second)?.has(first) === true) return 2
    return near.has(`${first} ${second}`) || lost(first).some((from) => lost(second).includes(from)) ? 1 : 0
  }
}

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
