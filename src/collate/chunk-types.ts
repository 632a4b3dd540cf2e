/**
 * Lines up the chunks of two sentences and says how each pair relates: EQUI, SPE1/SPE2 (the first, the second is more
 * specific), OPPO, SIMI, REL, with a score 0..5. One softmax tells how likely the two belong together, and the likeliest
 * pairs are taken first; a second one, which also sees what either has more, tells how a pair taken relates. Weights:
 * bench/train/chunks.ts, trained on the training part of iSTS 2015.
 */
import type { AlignedChunk } from '../model/comparison.ts'
import type { Alignment } from './align.ts'
import { type Chunk, chunkFeatures } from './chunk-features.ts'
import { residueFeatures } from './chunk-residue.ts'
import type { Form } from './form.ts'
import type { Lexicon } from './lexicon.ts'

export const CHUNK_TYPES = ['NONE', 'EQUI', 'SPE1', 'SPE2', 'SIMI', 'REL', 'OPPO'] as const

export interface ChunkWeights {
  /** Of any two chunks: a row for each of CHUNK_TYPES, the bias last. */
  readonly types: readonly (readonly number[])[]
  /** Of two that belong together: a row for each but NONE, over the same features and those of `residueFeatures`. */
  readonly kinds: readonly (readonly number[])[]
  /** Mean score of each of CHUNK_TYPES in training. */
  readonly scores: readonly number[]
}

export interface ChunkPair {
  readonly x: number
  readonly y: number
  readonly type: AlignedChunk['type']
  readonly score: number
}

// A pair is taken when not belonging together is less likely than this.
const APART = 0.55

/** Pairs of chunk numbers, each chunk at most once, sorted by x. */
export function alignChunks(
  a: Form,
  b: Form,
  chunksA: readonly Chunk[],
  chunksB: readonly Chunk[],
  alignment: Alignment,
  lexicon: Lexicon,
  weights: ChunkWeights,
): ChunkPair[] {
  const features = chunkFeatures(a, b, chunksA, chunksB, alignment, lexicon)
  const offers: { x: number; y: number; none: number }[] = []
  for (const [x, row] of features.entries())
    for (const [y, values] of row.entries()) {
      if (values.length === 0) continue
      offers.push({ x, y, none: softmax(weights.types.map((line) => dot(values, line)))[0] ?? 1 })
    }
  offers.sort((p, q) => p.none - q.none || p.x - q.x || p.y - q.y)
  const [usedX, usedY] = [new Set<number>(), new Set<number>()]
  const pairs: ChunkPair[] = []
  for (const { x, y, none } of offers) {
    if (none > APART) break
    if (usedX.has(x) || usedY.has(y)) continue
    usedX.add(x)
    usedY.add(y)
    const more = residueFeatures(a, b, chunksA[x] ?? [], chunksB[y] ?? [], alignment, lexicon)
    const values = [...(features[x]?.[y] ?? []), ...more]
    const sums = weights.kinds.map((line) => dot(values, line))
    const best = 1 + sums.indexOf(Math.max(...sums))
    const type = CHUNK_TYPES[best]
    if (type === undefined || type === 'NONE') continue
    pairs.push({ x, y, type, score: weights.scores[best] ?? 0 })
  }
  return pairs.sort((p, q) => p.x - q.x)
}

function dot(values: readonly number[], line: readonly number[]): number {
  let sum = line[values.length] ?? 0
  for (const [k, value] of values.entries()) sum += value * (line[k] ?? 0)
  return sum
}

export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / all)
}
