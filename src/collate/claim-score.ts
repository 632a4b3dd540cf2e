/**
 * How likely two statements of one story say the same: a first look at each pair (logistic over its features), then a
 * second one at each pair among the others: is it the best of both sides, do the sentences around go along, does a
 * third article say what both say? Weights: docs/models/collate.md.
 */
import { FEATURES, type Features, type Pair } from './features.ts'
import type { Pool } from './pool.ts'

export const FIRST: { readonly [name in (typeof FEATURES)[number] | 'bias']: number } = {
  bias: -8.03,
  cover: -0.57,
  coverMost: 1.88,
  mass: -0.81,
  run: -0.24,
  names: 0.07,
  namesApart: 0.27,
  numbers: 2.15,
  numbersApart: 0.86,
  numbersFar: -0.56,
  rare: 0.85,
  rareCover: -0.85,
  rareWords: 0.37,
  length: 0.76,
  times: 1.03,
  timesApart: 0.32,
  rarest: 1.71,
  speaker: 0.18,
  bestOfRow: 0.81,
  bestOfColumn: 0.55,
  neighbours: 0.4,
  distance: -1.44,
  sentence: 2.17,
  sentenceBest: 2.05,
}
export const SECOND_NAMES = ['logit', 'neighbours', 'support', 'share', 'margin'] as const
type Second = { readonly [name in (typeof SECOND_NAMES)[number]]: number }
export const SECOND: Second & { readonly bias: number } = {
  bias: -3.09,
  logit: 0.41,
  neighbours: 0.45,
  support: 3.34,
  share: 0.38,
  margin: 1,
}
// Keeps a share from being a whole one where nothing is likely.
const FLOOR = 0.02

export interface Scored {
  readonly a: number
  readonly b: number
  readonly score: number
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

function firstLook(features: Features): number {
  let sum = FIRST.bias
  for (const name of FEATURES) sum += FIRST[name] * features[name]
  return sum
}

// Below these shares of like words a pair needs a reason beyond common words. Without the two rules the fresh
// stories have .45 of claimsF, with them .50; on the development stories they cost .01 of invented and nothing of real.
const SOME = 0.5
const MOST = 0.6

/**
 * A pair never said to be one: nothing rare in the story, no number and no time in common; or amounts of one unit far
 * apart, unless nearly all the rest is alike (then it is a conflict or an update).
 */
function isChance({ rareWords, numbers, times, numbersFar, coverMost }: Features): boolean {
  const nothing = rareWords === 0 && numbers < 0.3 && times < 0.4 && coverMost < SOME
  return nothing || (numbersFar > 0 && coverMost < MOST)
}

/** Scores 0..1, in the order of the pairs. */
export function claimScores(pool: Pool, pairs: readonly Pair[]): Scored[] {
  const looks = looksOf(pool, pairs)
  return pairs.map(({ a, b, features }, k) => {
    if (isChance(features)) return { a, b, score: 0 }
    let sum = SECOND.bias
    for (const name of SECOND_NAMES) sum += SECOND[name] * (looks[k]?.[name] ?? 0)
    return { a, b, score: logistic(sum) }
  })
}

/** What the second look sees of each pair. */
export function looksOf(pool: Pool, pairs: readonly Pair[]): Second[] {
  const { articleOf } = pool
  const partners: Map<number, number>[] = pool.entries.map(() => new Map())
  const first = pairs.map(({ a, b, features }) => {
    const sum = firstLook(features)
    const score = logistic(sum)
    partners[a]?.set(b, score)
    partners[b]?.set(a, score)
    return { a, b, sum, score }
  })
  const at = (a: number, b: number) => partners[a]?.get(b) ?? 0
  /** Best and sum of the other partners of x in the article of y. */
  const rivals = (x: number, y: number) => {
    let best = 0
    let all = 0
    for (const [other, score] of partners[x] ?? []) {
      if (other === y || articleOf[other] !== articleOf[y]) continue
      best = Math.max(best, score)
      all += score
    }
    return { best, all }
  }
  const support = (a: number, b: number) => {
    let best = 0
    for (const [other, score] of partners[a] ?? [])
      if (score > best && articleOf[other] !== articleOf[b]) best = Math.max(best, Math.min(score, at(b, other)))
    return best
  }
  const neighbours = (a: number, b: number) => {
    let sum = 0
    for (const step of [-1, 1])
      sum += Math.max(at(a + step, b + step), 0.7 * at(a + step, b + 2 * step), 0.7 * at(a + 2 * step, b + step))
    return sum
  }
  return first.map(({ a, b, sum, score }) => {
    const [ofA, ofB] = [rivals(a, b), rivals(b, a)]
    const share = score / (score + ofA.all + FLOOR) + score / (score + ofB.all + FLOOR)
    const margin = score / (score + ofA.best + FLOOR) + score / (score + ofB.best + FLOOR)
    return { logit: sum, neighbours: neighbours(a, b), support: support(a, b), share, margin }
  })
}
