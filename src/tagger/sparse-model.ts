/**
 * A sequence model laid out for taggers with many labels, of which each feature speaks for a few: a row is a list of
 * (label, weight). Hashes are cut to `bits` bits by whoever makes the features. Read from the same stored form as the others.
 */
import type { Packed } from '../text/base64.ts'
import { BitIndex, knownRows } from './bit-index.ts'
import { bestPath, bioConstraints, type Steps, stepsOf } from './viterbi.ts'
import { openWeights } from './weights.ts'

export interface SparseModel {
  readonly labels: readonly string[]
  readonly steps: Steps
  readonly index: BitIndex
  /** Where each row's cells begin; one more than there are rows. */
  readonly starts: Uint32Array
  /** Label in the five low bits, weight in 1/`unit` above them: one look into memory a cell. */
  readonly cells: Int32Array
  readonly unit: number
}

/** Reads a stored model whose hashes are below 2^bits. About 5 ms cold for 40,000 rows. */
export function decodeSparse(text: Packed, bits: number): SparseModel {
  const { labels, transitions, meant, largest, kept, bytes, at: first } = openWeights(text)
  const size = labels.length
  const index = new BitIndex(bits)
  const starts = new Uint32Array(kept + 1)
  const unit = 1_000_000 / largest
  const steps = Int32Array.from(meant, (weight) => Math.round(weight * unit) << 5)
  // A cell is at least one byte of what is left.
  const cells = new Int32Array(bytes.length - first)
  let at = first
  let hash = 0
  let cell = 0
  for (let row = 0; row < kept; row++) {
    let part = bytes[at++]!
    let gap = part & 0x7f
    for (let shift = 7; part >= 128; shift += 7) {
      part = bytes[at++]!
      gap |= (part & 0x7f) << shift
    }
    hash += gap
    index.add(hash)
    starts[row] = cell
    let mask = 0
    for (let k = 0; k < size; k += 8) mask |= bytes[at++]! << k
    for (let k = 0; mask !== 0; mask >>>= 1, k++) if ((mask & 1) !== 0) cells[cell++] = steps[bytes[at++]!]! | k
  }
  starts[kept] = cell
  index.close()
  return { labels, steps: stepsOf(transitions, size, bioConstraints(labels)), index, starts, cells, unit }
}

/** Features of a sequence's tokens, one list after the other: token t has those from ends[t − 1] to ends[t]. */
export interface FeatureLists {
  readonly hashes: ArrayLike<number>
  readonly ends: ArrayLike<number>
}

/** The same, a list a token: what `train` takes. */
export function listsOf({ hashes, ends }: FeatureLists): Uint32Array[] {
  const all = Uint32Array.from(hashes)
  return Array.from(ends, (end, t) => all.subarray(t === 0 ? 0 : ends[t - 1], end))
}

let looked = new Int32Array(128)

/** Adds what the features hashes[from, to) weigh, in 1/unit, to the sums of the labels that begin at sums[at]. */
export function addWeights(
  model: SparseModel,
  hashes: ArrayLike<number>,
  from: number,
  to: number,
  sums: Int32Array,
  at: number,
): void {
  if (to - from > looked.length) looked = new Int32Array(to - from)
  const { starts, cells } = model
  const found = knownRows(model.index.words, hashes, from, to, looked)
  for (let i = 0; i < found; i++) {
    const row = looked[i]!
    for (let cell = starts[row]!, last = starts[row + 1]!; cell < last; cell++) {
      const one = cells[cell]!
      sums[at + (one & 31)]! += one >> 5
    }
  }
}

/**
 * Label numbers of each token. `fixed`: the number of a token's label where it is known beforehand, else −1; of such tokens no
 * feature is looked at. O(features · cells a row + tokens · labels²).
 */
export function labelSparse(model: SparseModel, features: FeatureLists, fixed: Int8Array | null = null): Uint8Array {
  const size = model.labels.length
  const { hashes, ends } = features
  const tokens = ends.length
  const scores = new Float32Array(tokens * size)
  const sums = new Int32Array(size)
  let k = 0
  for (let t = 0; t < tokens; t++) {
    const end = ends[t]!
    if (fixed === null || fixed[t]! < 0) {
      sums.fill(0)
      addWeights(model, hashes, k, end, sums, 0)
      for (let l = 0; l < size; l++) scores[t * size + l] = sums[l]! / model.unit
    }
    k = end
  }
  return bestPath(scores, model.steps, fixed)
}
