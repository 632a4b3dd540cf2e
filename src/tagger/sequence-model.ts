/**
 * A sequence model and its decoder: per token a sum of weights of its features for each label, plus a weight for each
 * pair of neighbouring labels; the best path by Viterbi. Features are 32-bit hashes (`text/hash.ts`), so a model keeps no
 * strings. Trained by `train.ts`, stored by `weights.ts`.
 *
 *     const model = decodeWeights(WEIGHTS)
 *     const labels = label(model, tokens.map(featuresOf), bioConstraints(model.labels))
 */

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

/** May label `to` follow label `from`? `from` = −1 at the start. */
export type Constraints = (from: number, to: number) => boolean

/** The rules of B-/I-/O labels: I-X only after B-X or I-X. */
export function bioConstraints(labels: readonly string[]): Constraints {
  const inner = labels.map((name) => name.startsWith('I-'))
  const kind = labels.map((name) => name.slice(2))
  return (from, to) => inner[to] !== true || (from >= 0 && labels[from] !== 'O' && kind[from] === kind[to])
}

/** A token's scores for each label before neighbours count: n × L. */
export function emissionsOf(model: SequenceModel, features: readonly ArrayLike<number>[]): Float32Array {
  const { rows, table } = model
  const count = model.labels.length
  const scores = new Float32Array(features.length * count)
  for (let i = 0; i < features.length; i++) {
    const base = i * count
    const own = features[i] ?? []
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
  return viterbi(emissionsOf(model, features), model.transitions, model.labels.length, constraints).map(
    (k) => model.labels[k] ?? 'O',
  )
}

// `!` in the loops below: indexes lie inside by construction, and a fallback there costs a quarter of the time.

/** The path of label numbers with the highest sum. `scores` n × L, `transitions` (L + 1) × L. */
export function viterbi(
  scores: Float32Array,
  transitions: Float32Array,
  count: number,
  constraints: Constraints,
): number[] {
  const length = scores.length / count
  if (length === 0) return []
  const pairs = new Float64Array((count + 1) * count)
  for (let from = 0; from <= count; from++)
    for (let to = 0; to < count; to++)
      pairs[from * count + to] = constraints(from === count ? -1 : from, to)
        ? (transitions[from * count + to] ?? 0)
        : Number.NEGATIVE_INFINITY
  const back = new Int16Array(scores.length)
  let before = new Float64Array(count)
  let now = new Float64Array(count)
  for (let k = 0; k < count; k++) before[k] = scores[k]! + pairs[count * count + k]!
  for (let i = 1; i < length; i++) {
    for (let to = 0; to < count; to++) {
      let best = Number.NEGATIVE_INFINITY
      let chosen = 0
      for (let from = 0; from < count; from++) {
        const score = before[from]! + pairs[from * count + to]!
        if (score > best) {
          best = score
          chosen = from
        }
      }
      now[to] = best + scores[i * count + to]!
      back[i * count + to] = chosen
    }
    const held = before
    before = now
    now = held
  }
  let at = 0
  for (let k = 1; k < count; k++) if ((before[k] ?? 0) > (before[at] ?? 0)) at = k
  const path = new Array<number>(length)
  for (let i = length - 1; i >= 0; i--) {
    path[i] = at
    at = back[i * count + at] ?? 0
  }
  return path
}
