/**
 * How likely two articles tell of one event, in two steps of logistic regression: first from what the two share, then
 * from whom else either is like. The second step joins the distant reports of a much covered event (they are like the
 * same others) and parts two events of one affair (each is like its own). Weights: `pair-weights.ts`.
 */
import type { Candidates } from './candidates.ts'
import { Beside, FEATURES } from './pair.ts'
import type { Profile } from './weigh.ts'

/** Bias and weights in the order of `FEATURES` (first) and of `neighbourFeatures` (second). */
export interface PairModel {
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/** Below this a pair counts as surely apart and has no edge. */
export const LEAST_FIRST = 0.003
// Weaker links say nothing about the company an article keeps.
const LEAST_COMPANY = 0.02

export function logistic(weights: readonly number[], features: ArrayLike<number>): number {
  let sum = weights[0] ?? 0
  for (let i = 0; i < features.length; i++) sum += (weights[i + 1] ?? 0) * (features[i] as number)
  return 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, sum))))
}

/** Features of the first step for the pair at place i of the candidates; cheapest called in their order. */
export function firstFeatures(profiles: readonly Profile[], { a, b, best }: Candidates): (i: number) => Float64Array {
  const beside = new Beside(profiles)
  return (i) => {
    const x = a[i] as number
    const y = b[i] as number
    const one = profiles[x]
    const other = profiles[y]
    if (one === undefined || other === undefined) return new Float64Array(FEATURES.length)
    beside.open(one)
    return beside.features(other, best[x] as number, best[y] as number)
  }
}

/** Writes the second step's features of the pair at place i of the candidates into `row` (`SECOND_FEATURES` long). */
export type NeighbourFeatures = (i: number, row: Float64Array) => void

export const SECOND_FEATURES = 6

/**
 * Features of the second step for each pair: log odds of the first step, cosine of the two articles' links to all
 * articles (itself counts 1), the sums of either's links (least, most), the links to common others over the lesser
 * sum, the pair's link over the best link of either. Written one pair at a time: an archive has millions of pairs.
 */
export function neighbourFeatures(
  count: number,
  { a, b }: Pick<Candidates, 'a' | 'b'>,
  first: Float64Array,
): NeighbourFeatures {
  const links: Map<number, number>[] = Array.from({ length: count }, (_, i) => new Map([[i, 1]]))
  const best = new Float64Array(count)
  for (let i = 0; i < a.length; i++) {
    const p = first[i] as number
    const x = a[i] as number
    const y = b[i] as number
    best[x] = Math.max(best[x] as number, p)
    best[y] = Math.max(best[y] as number, p)
    if (p < LEAST_COMPANY) continue
    links[x]?.set(y, p)
    links[y]?.set(x, p)
  }
  const lengths = new Float64Array(count)
  const sums = new Float64Array(count)
  for (const [i, own] of links.entries()) {
    let square = 0
    let sum = 0
    for (const p of own.values()) {
      square += p * p
      sum += p
    }
    lengths[i] = Math.sqrt(square)
    sums[i] = sum
  }
  return (i, row) => {
    const p = first[i] as number
    const x = a[i] as number
    const y = b[i] as number
    const shared = p < LEAST_FIRST ? 0 : product(links[x], links[y])
    const least = Math.min(sums[x] as number, sums[y] as number)
    row[0] = Math.log((p + 1e-4) / (1 - p + 1e-4))
    row[1] = shared / ((lengths[x] as number) * (lengths[y] as number))
    row[2] = Math.log1p(least)
    row[3] = Math.log1p(Math.max(sums[x] as number, sums[y] as number))
    row[4] = (shared - 2 * (p < LEAST_COMPANY ? 0 : p)) / (least + 0.5)
    row[5] = p / (Math.max(best[x] as number, best[y] as number) + 0.05)
  }
}

function product(x: ReadonlyMap<number, number> | undefined, y: ReadonlyMap<number, number> | undefined): number {
  if (x === undefined || y === undefined) return 0
  const [few, many] = x.size <= y.size ? [x, y] : [y, x]
  let sum = 0
  for (const [key, p] of few) sum += p * (many.get(key) ?? 0)
  return sum
}
