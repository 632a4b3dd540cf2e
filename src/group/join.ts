/**
 * Joining an article to stories that are kept somewhere (a workspace): the same numbers as `group`, taken apart. What
 * two articles share (`likenessesOf`) is reckoned once and kept; how close either is to others, the second score and
 * the linking (`clusterPart`) are reckoned again for the part of the archive an article touches.
 */
import { loadIdf } from '../language/en/idf.ts'
import type { Article } from '../model/article.ts'
import { shingleHashes, winnow } from '../text/shingles.ts'
import { COPIED, companyScores, linked, pairKey } from './cluster.ts'
import { bodyKey } from './equal-bodies.ts'
import { COPIED_LEAST, COPIED_SHARE, type Kept, standingOf } from './group.ts'
import { type Lexicon, type Opening, openingOf } from './opening.ts'
import { Beside, FEATURES } from './pair.ts'
import { bodyOf } from './quoted.ts'
import { firstFeatures, logistic, type PairModel } from './score.ts'
import { type Ground, type Profile, weigh } from './weigh.ts'

/** What grouping reads of one article, made from it alone. */
export interface ReadForGroup {
  readonly opening: Opening
  readonly prints: Uint32Array
  /** The same for articles whose bodies hold the same words. */
  readonly body: string
}

export function readForGroup(article: Article, lexicon: Lexicon): ReadForGroup {
  const body = bodyOf(article)
  return {
    opening: openingOf(article, lexicon, body),
    prints: winnow(shingleHashes(body.hashes)),
    body: bodyKey(article, body),
  }
}

export interface Likeness {
  readonly alike: number
  /** Log odds of the first score, without its two last features (closeness). */
  readonly base: number
  /** Does one hold half of the other, word for word? */
  readonly copied: boolean
}

/** Weights and word rarities, loaded once. */
export interface JoinModel {
  readonly pair: PairModel
  readonly weigh: (openings: readonly Opening[], ground: Ground) => Profile[]
}

export async function loadJoinModel(): Promise<JoinModel> {
  const [idf, { PAIR_MODEL }] = await Promise.all([loadIdf(), import('./pair-weights.ts')])
  return { pair: PAIR_MODEL, weigh: (openings, ground) => weigh(openings, idf, ground) }
}

/** `profiles`: all that were weighed together; of the pairs of `own` with each of `others` (places in it). */
export function likenessesOf(
  model: PairModel,
  profiles: readonly Profile[],
  own: number,
  others: readonly number[],
): Omit<Likeness, 'copied'>[] {
  const beside = new Beside(profiles)
  const profile = profiles[own]
  if (profile === undefined) return []
  beside.open(profile)
  return others.map((i) => {
    const other = profiles[i]
    return other === undefined ? { alike: 0, base: 0 } : likenessIn(model, beside.features(other, 0, 0))
  })
}

/** The same for all pairs a whole grouping compared, in the order of its candidates. */
export function likenessesKept(model: PairModel, { profiles, candidates, copied, classes }: Kept): Likeness[] {
  const features = firstFeatures(profiles, candidates)
  return Array.from(candidates.a, (a, i) => ({
    ...likenessIn(model, features(i)),
    copied: copied.has(pairKey(a, candidates.b[i] as number, classes.length)),
  }))
}

const CLOSENESS = FEATURES.length - 2

function likenessIn({ first }: PairModel, features: Float64Array): { alike: number; base: number } {
  let base = first[0] ?? 0
  for (let i = 0; i < CLOSENESS; i++) base += (first[i + 1] ?? 0) * (features[i] as number)
  return { alike: features[0] as number, base }
}

/** Do two texts share so many fingerprints that one holds half of the other? */
export function isCopied(a: Uint32Array, b: Uint32Array): boolean {
  const own = new Set(a)
  let shared = 0
  for (const hash of b) if (own.has(hash)) shared++
  return shared >= COPIED_LEAST && shared >= COPIED_SHARE * Math.min(a.length, b.length)
}

export interface Edge extends Likeness {
  readonly a: number
  readonly b: number
}

export interface Node {
  readonly day: number | null
  /** The highest likeness to any article at all. */
  readonly best: number
}

/** The first score of an edge. */
export function firstScore(
  { first }: PairModel,
  { alike, base, copied }: Likeness,
  bestA: number,
  bestB: number,
): number {
  // As `Beside.features` has it, in the same order of sums.
  const nearA = alike / (bestA + 0.05)
  const nearB = alike / (bestB + 0.05)
  const sum =
    base +
    (first[CLOSENESS + 1] ?? 0) * (alike * Math.min(nearA, nearB)) +
    (first[CLOSENESS + 2] ?? 0) * (alike * Math.max(nearA, nearB))
  return Math.max(copied ? COPIED : 0, logistic([sum], []))
}

/**
 * Clusters of the first `inside` of `nodes` (which stand in order of id), and how much each is linked to all others.
 * `edges` must hold every edge of an inside node; the others only say what company those keep.
 */
export function clusterPart(
  model: PairModel,
  nodes: readonly Node[],
  inside: number,
  edges: readonly Edge[],
): { clusters: number[][]; standing: Float64Array } {
  const a = Int32Array.from(edges, (edge) => edge.a)
  const b = Int32Array.from(edges, (edge) => edge.b)
  const best = (i: number) => nodes[i]?.best ?? 0
  const first = Float64Array.from(edges, (edge) => firstScore(model, edge, best(edge.a), best(edge.b)))
  const least = (i: number) => (edges[i]?.copied === true ? COPIED : 0)
  const scores = companyScores(nodes, { a, b }, first, least, () => model)
  // Links to those outside are whole only seen from here: they part nobody and join nobody.
  const within = scores.map((score, i) => ((a[i] as number) < inside && (b[i] as number) < inside ? score : 0))
  return {
    clusters: linked(nodes.length, { a, b }, within).filter(([one = 0]) => one < inside),
    standing: standingOf(nodes.length, { candidates: { a, b }, scores }),
  }
}
