/**
 * The differences within a claim (in textual criticism: its apparatus). Pairs of statements of different articles are
 * compared; in a large claim each only with the gist's statement and, once the family tree is known, with its parent's.
 */
import type { Variant } from '../model/variant.ts'
import { compareText } from '../text/order.ts'
import { type Alignment, align } from './align.ts'
import type { Lexicon } from './lexicon.ts'
import type { Entry } from './pool.ts'
import type { Finding } from './variants/finding.ts'
import { type Manner, mannerOf } from './variants/habit.ts'
import { offersOf } from './variants/registry.ts'
import { type Kin, salient, type Weights } from './variants/salience.ts'

// Past this size all pairs are more than a reader looks at, and their number grows with the square.
const ALL_PAIRS = 12

export interface Compared {
  readonly a: Entry
  readonly b: Entry
  readonly alignment: Alignment
}

/** What is known of how two articles hang together. */
export interface Tree {
  /** Is one of them a parent of the other? */
  readonly isParent: (a: string, b: string) => boolean
  /** 1 where b comes from a, at however many removes, -1 where a comes from b. */
  readonly descent: (a: string, b: string) => Kin
}
const NO_TREE: Tree = { isParent: () => false, descent: () => 0 }

export const isLarge = (members: readonly { readonly article: string }[]): boolean =>
  new Set(members.map(({ article }) => article)).size > ALL_PAIRS

/** Which members of a claim are compared, with their words aligned. `gist` is one of the members. */
export function pairsOf(members: readonly Entry[], gist: Entry, lexicon: Lexicon, tree: Tree = NO_TREE): Compared[] {
  const isMuch = isLarge(members.map(({ article }) => ({ article: article.id })))
  const pairs: Compared[] = []
  for (const [i, a] of members.entries()) {
    for (const b of members.slice(i + 1)) {
      if (a.article.id === b.article.id) continue
      if (isMuch && a !== gist && b !== gist && !tree.isParent(a.article.id, b.article.id)) continue
      pairs.push({ a, b, alignment: align(a.form, b.form, lexicon) })
    }
  }
  // Where an article says it in several statements, each is compared with the one it is most like.
  const best = new Map<string, number>()
  const like = ({ alignment }: Compared) => alignment.coverA + alignment.coverB
  const keys = ({ a, b }: Compared) => [`${a.statement.id} ${b.article.id}`, `${b.statement.id} ${a.article.id}`]
  for (const pair of pairs) for (const key of keys(pair)) best.set(key, Math.max(best.get(key) ?? 0, like(pair)))
  return pairs.filter((pair) => keys(pair).some((key) => like(pair) >= (best.get(key) ?? 0)))
}

/** Which articles say which content words in the sentences of a claim. */
export function toldIn(members: readonly Entry[]): Map<number, Set<string>> {
  const told = new Map<number, Set<string>>()
  for (const { whole, article } of members)
    for (let i = 0; i < whole.ids.length; i++) {
      if (!whole.content[i]) continue
      const id = whole.ids[i] ?? -1
      told.set(id, (told.get(id) ?? new Set()).add(article.id))
    }
  return told
}

/** The members of a claim; `gist` is one of them. */
export interface Group {
  readonly members: readonly Entry[]
  readonly gist: Entry
}

interface Offered extends Compared {
  readonly offers: readonly Finding[]
}

/** Everything the versions of each claim differ in, a claim an item, a compared pair an item of that. */
export function offersIn(groups: readonly Group[], lexicon: Lexicon, tree: Tree = NO_TREE): Offered[][] {
  return groups.map(({ members, gist }) => {
    const told = toldIn(members)
    return pairsOf(members, gist, lexicon, tree).map((pair) => ({
      ...pair,
      offers: offersOf(pair.a, pair.b, pair.alignment, lexicon, true, told),
    }))
  })
}

// Without a pair to tell by: about the middle of the labelled stories.
const MIDDLE = 0.35

/** How near the versions of a story are in wording: the mean of what the sentences compared have in common. */
export function closeness(offered: readonly (readonly Offered[])[]): number {
  const shares = offered.flat().flatMap(({ offers }) => offers[0]?.signals['wholes'] ?? [])
  return shares.length === 0 ? MIDDLE : shares.reduce((sum, share) => sum + share, 0) / shares.length
}

export interface Apparatus {
  /** The variants of each claim of a story, by pair, kind and place. */
  readonly variants: readonly (readonly Variant[])[]
  /** Those of one claim once the tree is known: readers name what a version lost on its way. A large one is compared with its parents as well. */
  readonly inTree: (claim: number, tree: Tree) => Variant[]
}

/** `entries`: all of the story. */
export function apparatusOf(
  groups: readonly Group[],
  entries: readonly Entry[],
  lexicon: Lexicon,
  weights: Weights,
): Apparatus {
  const offered = offersIn(groups, lexicon)
  const manner = mannerOf(closeness(offered), entries)
  return {
    variants: offered.map((pairs) => told(pairs, manner, NO_TREE, weights)),
    inTree: (claim, tree) => {
      const group = groups.slice(claim, claim + 1)
      const isMuch = group.some(({ members }) => isLarge(members.map(({ article }) => ({ article: article.id }))))
      const [pairs = []] = isMuch ? offersIn(group, lexicon, tree) : offered.slice(claim, claim + 1)
      return told(pairs, manner, tree, weights)
    },
  }
}

function told(pairs: readonly Offered[], manner: Manner, tree: Tree, weights: Weights): Variant[] {
  const kept = salient(
    pairs.map(({ a, b, offers }) => ({
      articles: `${a.article.id} ${b.article.id}`,
      kin: tree.descent(a.article.id, b.article.id),
      offers,
    })),
    manner,
    weights,
  )
  return inOrder(pairs.flatMap(({ a, b }, k) => (kept[k] ?? []).map((one) => variantOf(a, b, one))))
}

function inOrder(variants: readonly Variant[]): Variant[] {
  return [...variants].sort(
    (x, y) =>
      compareText(x.between[0], y.between[0]) ||
      compareText(x.between[1], y.between[1]) ||
      compareText(x.kind, y.kind) ||
      compareText(x.aspect, y.aspect) ||
      (x.a?.start ?? -1) - (y.a?.start ?? -1) ||
      (x.b?.start ?? -1) - (y.b?.start ?? -1),
  )
}

function variantOf(a: Entry, b: Entry, { reversed, signals: _, ...one }: Finding): Variant {
  return reversed
    ? { ...one, between: [b.statement.id, a.statement.id], a: one.b, b: one.a }
    : { ...one, between: [a.statement.id, b.statement.id] }
}
