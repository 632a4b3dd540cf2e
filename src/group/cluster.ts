/** Openings to clusters: weigh, find candidates, score them twice, link on average. */
import type { Idf } from '../language/en/idf.ts'
import { averageLink, type Edge } from './average-link.ts'
import { type Candidates, candidatesOf } from './candidates.ts'
import { confirmedDays, gapDays, gapPenalty } from './confirmed-days.ts'
import type { Opening } from './opening.ts'
import { firstFeatures, LEAST_FIRST, logistic, neighbourFeatures, type PairModel, SECOND_FEATURES } from './score.ts'
import { type Profile, weigh } from './weigh.ts'

// One threshold for all sets: chosen on the mean of the sets with the model that has not seen the set (bench/train/
// group.ts prints the curve); flat from .35 to .42.
export const THRESHOLD = 0.4

// How much the first step keeps beside the second, which leans on company: without it two events of one affair in the
// same week are joined more often (AllSides .876 → .882); .3 gives the same, .5 parts big events (ECB+ −.01 more).
const OWN_EVIDENCE = 0.15

// A weaker link counts as none: it moves no mean across the threshold, and most links are weak.
const LEAST_EDGE = 0.02

export interface Clustered {
  readonly clusters: readonly (readonly number[])[]
  readonly profiles: readonly Profile[]
  readonly candidates: Candidates
  /** Probability of one story, by candidate. */
  readonly scores: Float64Array
}

// What half a text copied says: as good as certain that both tell of one event.
export const COPIED = 0.98

/** One number for a pair a < b of `count` articles. */
export function pairKey(a: number, b: number, count: number): number {
  return a * count + b
}

/**
 * `modelOf`: the weights for a pair; one model for all but when measured (bench/quality/tasks/group.ts). `copied`:
 * keys of pairs of which one copies the other.
 */
export function clusterOf(
  openings: readonly Opening[],
  idf: Idf,
  modelOf: (a: number, b: number) => PairModel,
  copied: ReadonlySet<number> = new Set(),
): Clustered {
  const profiles = weigh(openings, idf)
  const candidates = candidatesOf(profiles)
  const { a, b } = candidates
  const model = (i: number) => modelOf(a[i] as number, b[i] as number)
  const least = (i: number) => (copied.has(pairKey(a[i] as number, b[i] as number, openings.length)) ? COPIED : 0)
  const features = firstFeatures(profiles, candidates)
  const first = Float64Array.from(a, (_, i) => Math.max(least(i), logistic(model(i).first, features(i))))
  const scores = companyScores(profiles, candidates, first, least, model)
  return { clusters: linked(openings.length, candidates, scores), profiles, candidates, scores }
}

/** The second step for each pair, out of the first step's probabilities: by the company both keep, and their days. */
export function companyScores(
  articles: readonly Pick<Profile, 'day'>[],
  pairs: Pick<Candidates, 'a' | 'b'>,
  first: Float64Array,
  least: (i: number) => number,
  model: (i: number) => PairModel,
): Float64Array {
  const { a, b } = pairs
  const second = neighbourFeatures(articles.length, pairs, first)
  const row = new Float64Array(SECOND_FEATURES)
  const confirmed = confirmedDays(articles, pairs, first)
  return first.map((own, i) => {
    if (own < LEAST_FIRST) return 0
    second(i, row)
    const x = a[i] as number
    const y = b[i] as number
    const gap = confirmed[x] === 1 && confirmed[y] === 1 ? (gapDays(articles, x, y) ?? 0) : 0
    const blended = OWN_EVIDENCE * own + (1 - OWN_EVIDENCE) * logistic(model(i).second, row)
    return Math.max(least(i), blended / (blended + (1 - blended) * Math.exp(gapPenalty(gap))))
  })
}

/** Clusters of 0 … count-1 by average link over the scored pairs. */
export function linked(count: number, { a, b }: Pick<Candidates, 'a' | 'b'>, scores: Float64Array): number[][] {
  const edges: Edge[] = []
  for (let i = 0; i < a.length; i++)
    if ((scores[i] as number) >= LEAST_EDGE)
      edges.push({ a: a[i] as number, b: b[i] as number, score: scores[i] as number })
  return averageLink(count, edges, { threshold: THRESHOLD, absent: 0 })
}
