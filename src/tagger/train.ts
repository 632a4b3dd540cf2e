/**
 * Trains a sequence model: structured averaged perceptron (Collins 2002, "Discriminative training methods for hidden
 * Markov models"). Deterministic: the order of sequences comes from the seed, never from a clock. Training stays in the
 * library, not under bench/, so that a user can train on their own labels.
 */
import { FeatureTable, type SequenceModel } from './sequence-model.ts'
import { bestPath, type Constraints, stepsOf } from './viterbi.ts'

export interface LabelledSequence {
  /** Feature hashes of each token. */
  readonly features: readonly ArrayLike<number>[]
  readonly labels: readonly string[]
}

export interface TrainOptions {
  /** Passes over all sequences. */
  readonly rounds: number
  /** Order of the sequences. */
  readonly seed: number
  /** Features seen in fewer tokens are dropped. */
  readonly cutoff: number
  readonly constraints?: (labels: readonly string[]) => Constraints
  readonly progress?: (round: number, wrongTokens: number) => void
}

/** Labels of the model are sorted, "O" first. O(rounds · tokens · (features + L²)). */
export function train(sequences: readonly LabelledSequence[], options: TrainOptions): SequenceModel {
  const labels = [...new Set(sequences.flatMap((sequence) => sequence.labels))].sort((a, b) =>
    a === 'O' ? -1 : b === 'O' ? 1 : a < b ? -1 : a > b ? 1 : 0,
  )
  const count = labels.length
  const number = new Map(labels.map((name, i) => [name, i]))
  const { ids, hashes } = indexFeatures(sequences, options.cutoff)
  const gold = sequences.map((sequence) => sequence.labels.map((name) => number.get(name) ?? 0))
  const allowed = options.constraints?.(labels) ?? (() => true)
  const size = hashes.length * count
  const pairs = (count + 1) * count
  const weights = new Float32Array(size + pairs)
  // Averaging without a sum a step: average = weights − sums / steps, where sums gathers step · change.
  const sums = new Float64Array(size + pairs)
  let step = 1
  const change = (at: number, by: number) => {
    weights[at] = (weights[at] ?? 0) + by
    sums[at] = (sums[at] ?? 0) + step * by
  }
  const order = sequences.map((_, i) => i)
  const next = generator(options.seed)
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, next)
    let wrong = 0
    for (const which of order) {
      const tokens = ids[which] ?? []
      const right = gold[which] ?? []
      const scores = new Float32Array(tokens.length * count)
      for (let i = 0; i < tokens.length; i++) {
        const own = tokens[i] ?? new Int32Array()
        for (let f = 0; f < own.length; f++) {
          const from = (own[f] ?? 0) * count
          for (let k = 0; k < count; k++)
            scores[i * count + k] = (scores[i * count + k] ?? 0) + (weights[from + k] ?? 0)
        }
      }
      const path = bestPath(scores, stepsOf(weights.subarray(size), count, allowed))
      for (let i = 0; i < path.length; i++) {
        const said = path[i] ?? 0
        const truth = right[i] ?? 0
        const saidBefore = i === 0 ? count : (path[i - 1] ?? 0)
        const truthBefore = i === 0 ? count : (right[i - 1] ?? 0)
        if (said !== truth) {
          wrong++
          const own = tokens[i] ?? new Int32Array()
          for (let f = 0; f < own.length; f++) {
            const from = (own[f] ?? 0) * count
            change(from + truth, 1)
            change(from + said, -1)
          }
        }
        if (said !== truth || saidBefore !== truthBefore) {
          change(size + truthBefore * count + truth, 1)
          change(size + saidBefore * count + said, -1)
        }
      }
      step++
    }
    options.progress?.(round, wrong)
  }
  const average = new Float32Array(size + pairs)
  for (let i = 0; i < average.length; i++) average[i] = (weights[i] ?? 0) - (sums[i] ?? 0) / step
  return {
    labels,
    transitions: average.slice(size),
    table: new FeatureTable(hashes),
    hashes,
    rows: average.slice(0, size),
  }
}

/** The mean of models trained on the same sequences with the same cutoff: steadier than any of them. */
export function meanOf(models: readonly SequenceModel[]): SequenceModel {
  const first = models[0]
  if (first === undefined) throw new RangeError('no models')
  const mean = (pick: (model: SequenceModel) => Float32Array) =>
    pick(first).map((_, i) => models.reduce((sum, model) => sum + (pick(model)[i] ?? 0), 0) / models.length)
  return { ...first, transitions: mean((model) => model.transitions), rows: mean((model) => model.rows) }
}

/** Sequences as rows of feature numbers; numbers in order of first use. */
function indexFeatures(
  sequences: readonly LabelledSequence[],
  cutoff: number,
): { ids: Int32Array[][]; hashes: Uint32Array } {
  const seen = new Map<number, number>()
  for (const { features } of sequences)
    for (const own of features)
      for (let f = 0; f < own.length; f++) {
        const hash = own[f] ?? 0
        seen.set(hash, (seen.get(hash) ?? 0) + 1)
      }
  const number = new Map<number, number>()
  for (const [hash, times] of seen) if (times >= cutoff) number.set(hash, number.size)
  const ids = sequences.map(({ features }) =>
    features.map((own) => {
      const kept: number[] = []
      for (let f = 0; f < own.length; f++) {
        const id = number.get(own[f] ?? 0)
        if (id !== undefined) kept.push(id)
      }
      return Int32Array.from(kept)
    }),
  )
  return { ids, hashes: Uint32Array.from(number.keys()) }
}

/** A sequence of numbers in [0, 1) from a seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(list: number[], next: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const held = list[i] ?? 0
    list[i] = list[j] ?? 0
    list[j] = held
  }
}
