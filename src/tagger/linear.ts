/**
 * A sequence model laid out for taggers with many features a token and at most eight labels. Hashes are cut to `bits` bits
 * by whoever makes the features; `bit-index.ts` leads from a hash to its row. Eight times as fast as `emissionsOf` at 150
 * features a token (docs/models). `sparse-model.ts` is the layout for more labels.
 */
import type { Packed } from '../text/base64.ts'
import { BitIndex, ones } from './bit-index.ts'
import type { SequenceModel } from './sequence-model.ts'
import { bestPath, bioConstraints, type Steps, stepsOf } from './viterbi.ts'
import { openWeights } from './weights.ts'

export interface LinearModel {
  readonly labels: readonly string[]
  readonly steps: Steps
  readonly index: BitIndex
  /** Rows of eight weights in the order of their hashes, in 1/`unit`. */
  readonly rows: Int16Array
  readonly unit: number
}

const STRIDE = 8

/** Lays a trained model out. Its hashes must be below 2^bits; at most eight labels. Labels follow the BIO scheme. */
export function linearModel(model: SequenceModel, bits: number): LinearModel {
  const { labels, hashes } = model
  const size = labels.length
  if (size > STRIDE) throw new RangeError(`${size} labels: this layout holds ${STRIDE}`)
  const index = new BitIndex(bits)
  const order = Array.from(hashes, (_, i) => i).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0))
  const unit = 32_000 / model.rows.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6)
  const rows = new Int16Array(hashes.length * STRIDE)
  for (const [row, from] of order.entries()) {
    index.add(hashes[from] ?? 0)
    for (let l = 0; l < size; l++) rows[row * STRIDE + l] = Math.round((model.rows[from * size + l] ?? 0) * unit)
  }
  index.close()
  return { labels, steps: stepsOf(model.transitions, size, bioConstraints(labels)), index, rows, unit }
}

/** Reads a stored model straight into this layout: no floats, no hash table. Its hashes must be below 2^bits. */
export function decodeLinear(text: Packed, bits: number): LinearModel {
  const { labels, transitions, meant, largest, kept, bytes, at: first } = openWeights(text)
  const size = labels.length
  if (size > STRIDE) throw new RangeError(`${size} labels: this layout holds ${STRIDE}`)
  const unit = 32_000 / largest
  const steps = Int16Array.from(meant, (weight) => Math.round(weight * unit))
  const index = new BitIndex(bits)
  const rows = new Int16Array(kept * STRIDE)
  // Written out flat: this loop runs once, cold, over a megabyte.
  let at = first
  let hash = 0
  for (let row = 0, end = kept * STRIDE; row < end; row += STRIDE) {
    let part = bytes[at++]!
    let gap = part & 0x7f
    for (let shift = 7; part >= 128; shift += 7) {
      part = bytes[at++]!
      gap |= (part & 0x7f) << shift
    }
    hash += gap
    index.add(hash)
    for (let mask = bytes[at++]!, k = row; mask !== 0; mask >>>= 1, k++)
      if ((mask & 1) !== 0) rows[k] = steps[bytes[at++]!]!
  }
  index.close()
  return { labels, steps: stepsOf(transitions, size, bioConstraints(labels)), index, rows, unit }
}

/** Label numbers of each token. `features`: `count` hashes a token. O(tokens · (count + labels²)). */
export function labelFlat(model: LinearModel, features: Uint32Array, count: number): Uint8Array {
  const size = model.labels.length
  const tokens = count === 0 ? 0 : Math.floor(features.length / count)
  const scores = new Float32Array(tokens * size)
  const sums = new Int32Array(STRIDE)
  const { rows, unit } = model
  const { words } = model.index
  for (let t = 0; t < tokens; t++) {
    // Eight sums by hand: they stay in registers, which halves the time of the whole tagger.
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0]
    for (let k = t * count, end = k + count; k < end; k++) {
      const hash = features[k] ?? 0
      const at = (hash >>> 5) << 1
      const word = words[at]!
      if (((word >>> (hash & 31)) & 1) === 0) continue
      const row = (words[at + 1]! + ones(word & ((1 << (hash & 31)) - 1))) << 3
      a += rows[row] ?? 0
      b += rows[row + 1] ?? 0
      c += rows[row + 2] ?? 0
      d += rows[row + 3] ?? 0
      e += rows[row + 4] ?? 0
      f += rows[row + 5] ?? 0
      g += rows[row + 6] ?? 0
      h += rows[row + 7] ?? 0
    }
    sums.set([a, b, c, d, e, f, g, h])
    for (let l = 0; l < size; l++) scores[t * size + l] = (sums[l] ?? 0) / unit
  }
  return bestPath(scores, model.steps)
}
