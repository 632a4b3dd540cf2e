/**
 * How much of a text is made from another: copied, cut, lightly or heavily rewritten, or not at all. After Clough and
 * Stevenson 2011 (their four degrees; `copy` is a cut that takes all). A softmax over shared n-grams, the longest
 * common subsequence, and how long the runs are: a cut keeps long runs, however little of the text they are; a
 * rewrite breaks them. Weights: `degree-weights.ts` (docs/models/group.md).
 */
import type { Copy } from '../model/story.ts'
import { longestCommon } from '../text/longest-common.ts'

export type Degree = Copy['degree']

/** The learned classes, in order. */
export const DEGREES = ['none', 'heavy', 'light', 'cut'] as const

export interface DegreeModel {
  readonly mean: readonly number[]
  readonly deviation: readonly number[]
  /** For each of `DEGREES`: bias, then a weight for each feature. */
  readonly weights: readonly (readonly number[])[]
}

// Longer texts are judged by their first words; a report seldom has more.
const MOST_WORDS = 1500
// A copy leaves out no more than a tenth of either text.
const WHOLE = 0.9

/** Of the derived text (the one with the greater share in common) against its original. */
export function degreeOf(
  model: DegreeModel,
  a: Uint32Array,
  b: Uint32Array,
  shareOfA: number,
  shareOfB: number,
): Degree {
  if (shareOfA >= WHOLE && shareOfB >= WHOLE) return 'copy'
  const [derived, original] = shareOfA >= shareOfB ? [a, b] : [b, a]
  return DEGREES[classOf(model, degreeFeatures(derived, original))] ?? 'none'
}

export function classOf({ mean, deviation, weights }: DegreeModel, features: readonly number[]): number {
  const scores = weights.map((line) =>
    features.reduce(
      (sum, value, i) => sum + (line[i + 1] ?? 0) * ((value - (mean[i] ?? 0)) / (deviation[i] ?? 1)),
      line[0] ?? 0,
    ),
  )
  return scores.indexOf(Math.max(...scores))
}

/** All relative to the derived text's length. */
export function degreeFeatures(derived: Uint32Array, original: Uint32Array): number[] {
  const a = derived.subarray(0, MOST_WORDS)
  const b = original.subarray(0, MOST_WORDS)
  const size = Math.max(1, a.length)
  const runs = runLengths(a, b)
  let inRuns = 0
  let squares = 0
  let inEight = 0
  let inFifteen = 0
  let longest = 0
  for (const run of runs) {
    inRuns += run
    squares += run * run
    if (run >= 8) inEight += run
    if (run >= 15) inFifteen += run
    longest = Math.max(longest, run)
  }
  const common = longestCommon(a, b) / size
  return [
    common,
    contained(a, b, 1),
    contained(a, b, 3),
    Math.log(squares / Math.max(1, inRuns) + 1),
    Math.log(inRuns / Math.max(1, runs.length) + 1),
    inFifteen / size,
    (10 * runs.length) / size,
    Math.log(longest + 1),
    common - inRuns / size,
    inEight / size / (inRuns / size + 0.1),
  ]
}

function ngram(words: Uint32Array, at: number, n: number): number {
  let hash = 0
  for (let k = 0; k < n; k++) hash = Math.imul(hash ^ (words[at + k] as number), 0x9e3779b1) ^ (hash >>> 15)
  return hash
}

/** Share of a's n-grams that b has, each as often as b has it. */
function contained(a: Uint32Array, b: Uint32Array, n: number): number {
  const key = (words: Uint32Array, at: number) => ngram(words, at, n)
  const counts = new Map<number, number>()
  for (let i = 0; i + n <= b.length; i++) counts.set(key(b, i), (counts.get(key(b, i)) ?? 0) + 1)
  let shared = 0
  for (let i = 0; i + n <= a.length; i++) {
    const left = counts.get(key(a, i)) ?? 0
    if (left === 0) continue
    shared++
    counts.set(key(a, i), left - 1)
  }
  return shared / Math.max(1, a.length - n + 1)
}

const LEAST_RUN = 3
const MOST_PLACES = 32

/** Lengths of the common runs of three words or more, left to right through a, the longest at each place. */
function runLengths(a: Uint32Array, b: Uint32Array): number[] {
  const key = (words: Uint32Array, at: number) => ngram(words, at, LEAST_RUN)
  const places = new Map<number, number[]>()
  for (let j = 0; j + LEAST_RUN <= b.length; j++) {
    const list = places.get(key(b, j))
    if (list === undefined) places.set(key(b, j), [j])
    else if (list.length < MOST_PLACES) list.push(j)
  }
  const found: number[] = []
  for (let i = 0; i + LEAST_RUN <= a.length; ) {
    let best = 0
    for (const j of places.get(key(a, i)) ?? []) {
      let length = 0
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++
      best = Math.max(best, length)
    }
    if (best >= LEAST_RUN) found.push(best)
    i += Math.max(1, best)
  }
  return found
}
