/**
 * A sequence model and its decoder: per token a sum of weights of its features for each label, plus a weight for each
 * pair of neighbouring labels; the best path by Viterbi. Features are 32-bit hashes (`text/hash.ts`), so a model keeps no
 * strings. Trained by `train.ts`, stored by `weights.ts`.
 *
 *     const model = decodeWeights(WEIGHTS)
 *     const labels = label(model, tokens.map(featuresOf), bioConstraints(model.labels))
 */
import { bestPath, type Constraints, stepsOf } from './viterbi.ts'

export interface SequenceModel {
  readonly labels: readonly string[]
  /** Weight of label `to` after `from`: `transitions[from * L + to]`; row L stands for the start. */
  readonly transitions: Float32Array
  /** Feature hashes and their rows of L weights. */
  readonly table: FeatureTable
  readonly hashes: Uint32Array
  readonly rows: Float32Array
}

/** Open addressing from a feature's hash to its row; −1 where the model does not know it. */
export class FeatureTable {
  readonly #keys: Uint32Array
  readonly #values: Int32Array
  readonly #mask: number

  /** `hashes[i]` leads to row i. Hashes must differ. */
  constructor(hashes: Uint32Array) {
    let size = 16
    while (size < hashes.length * 2) size *= 2
    this.#mask = size - 1
    this.#keys = new Uint32Array(size)
    this.#values = new Int32Array(size).fill(-1)
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] ?? 0
      let at = slot(hash) & this.#mask
      while ((this.#values[at] ?? -1) >= 0) at = (at + 1) & this.#mask
      this.#keys[at] = hash
      this.#values[at] = i
    }
  }

  row(hash: number): number {
    let at = slot(hash) & this.#mask
    for (;;) {
      const value = this.#values[at] ?? -1
      if (value < 0 || this.#keys[at] === hash) return value
      at = (at + 1) & this.#mask
    }
  }
}

// The low bits of FNV-1a are its best; multiplying spreads neighbours that differ in the last character only.
const slot = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 7

/** A token's scores for each label before neighbours count: n × L. */
export function emissionsOf(model: SequenceModel, features: readonly ArrayLike<number>[]): Float32Array {
  const { rows, table } = model
  const count = model.labels.length
  const scores = new Float32Array(features.length * count)
  for (let i = 0; i < features.length; i++) {
    const base = i * count
    const own = features[i] ?? []
    // `!`: indexes lie inside by construction, and a fallback there costs a quarter of the time.
    for (let f = 0; f < own.length; f++) {
      const row = table.row(own[f]!)
      if (row < 0) continue
      const from = row * count
      for (let k = 0; k < count; k++) scores[base + k]! += rows[from + k]!
    }
  }
  return scores
}

/** The best labels for one sequence. O(n · (features + L²)). Ties go to the label that stands first. */
export function label(
  model: SequenceModel,
  features: readonly ArrayLike<number>[],
  constraints: Constraints = () => true,
): string[] {
  return Array.from(
    viterbi(emissionsOf(model, features), model.transitions, model.labels.length, constraints),
    (k) => model.labels[k] ?? 'O',
  )
}

/** The path of label numbers with the highest sum. `scores` n × L, `transitions` (L + 1) × L. */
export function viterbi(
  scores: Float32Array,
  transitions: Float32Array,
  count: number,
  constraints: Constraints,
): Uint8Array {
  return bestPath(scores, stepsOf(transitions, count, constraints))
}
